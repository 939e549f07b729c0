#include "interchange/xml.h"

#include <expat.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/place_finder.h"
#include "base/text.h"
#include "base/utf8.h"

namespace guided_help {
namespace {

/// Between the namespace and the name of an element; neither contains a space.
constexpr char kSeparator = ' ';
/// Uses the factor of `kMaximumExchangeBytes`.
constexpr std::size_t kMaximumNodes = 16 * kMaximumValues;

/// Builds the tree from expat's events and stops at the first error.
class Builder {
 public:
  Builder(std::string_view xml, std::string_view file)
      : xml_(xml), file_(file), parser_(XML_ParserCreateNS("UTF-8", kSeparator), &XML_ParserFree) {
    XML_SetUserData(parser_.get(), this);
    XML_SetXmlDeclHandler(parser_.get(), [](void* self, auto*, const char* encoding, int) {
      static_cast<Builder*>(self)->Declare(encoding == nullptr ? "UTF-8" : encoding);
    });
    XML_SetStartDoctypeDeclHandler(parser_.get(), [](void* self, auto*, auto*, auto*, int) {
      static_cast<Builder*>(self)->RefuseDoctype();
    });
    XML_SetElementHandler(
        parser_.get(),
        [](void* self, const char* name, const char** attributes) {
          static_cast<Builder*>(self)->Start(name, attributes);
        },
        [](void* self, auto*) { static_cast<Builder*>(self)->open_.pop_back(); });
    XML_SetCharacterDataHandler(parser_.get(), [](void* self, const char* text, int size) {
      static_cast<Builder*>(self)->AddText({text, static_cast<std::size_t>(size)});
    });
  }

  Result<XmlNode> Build() {
    const int size = static_cast<int>(xml_.size());
    if (XML_Parse(parser_.get(), xml_.data(), size, XML_TRUE) != XML_STATUS_OK) {
      const XML_Error code = XML_GetErrorCode(parser_.get());
      const std::size_t at = Offset();
      const bool reference = code == XML_ERROR_UNDEFINED_ENTITY ||
                             xml_.substr(at == 0 ? 0 : at - 1, 2).find('&') != std::string::npos;
      // Expat's own text, "no element found", is about the grammar, not about the file.
      const char* const problem =
          code == XML_ERROR_NO_ELEMENTS ? "unexpected end of file" : XML_ErrorString(code);
      Fail("syntax", at, Concat({"invalid XML: ", problem}),
           reference ? "write &amp; for an &" : "");
    }
    if (error_) return *error_;
    return std::move(top_.children.front());
  }

 private:
  std::size_t Offset() const {
    return static_cast<std::size_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser_.get()), 0));
  }

  void Declare(std::string_view encoding) {
    // UTF-16 has been converted, and still says so.
    constexpr std::string_view kKnown[] = {"UTF-8", "US-ASCII", "UTF-16", "UTF-16LE", "UTF-16BE"};
    if (std::any_of(std::begin(kKnown), std::end(kKnown), [&](std::string_view known) {
          return EqualIgnoringAsciiCase(encoding, known);
        }))
      return;
    Fail("encoding", Offset(), Concat({"the file declares the encoding ", encoding}),
         "save it as UTF-8, and change its first line accordingly");
  }

  void RefuseDoctype() {
    // Expat has already read to the end of the DOCTYPE, or to the declarations inside.
    Fail("doctype", xml_.rfind("<!DOCTYPE", Offset()), "a DOCTYPE is not allowed here",
         "remove it, and the entities that it declares");
  }

  void Start(std::string_view name, const char** attributes) {
    XmlNode* node = Add();
    open_.push_back(node);
    if (open_.size() > kMaximumDepth + 1) {
      Fail("too-deep", node->offset,
           Concat({"nested deeper than ", std::to_string(kMaximumDepth), " levels"}),
           "reduce the nesting");
    }
    const std::size_t separator = name.find(kSeparator);
    if (separator != std::string_view::npos) node->space = name.substr(0, separator);
    node->name = name.substr(separator + 1);
    for (; *attributes != nullptr; attributes += 2)
      node->attributes.emplace_back(attributes[0], attributes[1]);
    if (node->attributes.size() > kMaximumListSize) {
      Fail("too-many-values", node->offset, "this element has too many attributes",
           Concat({std::to_string(kMaximumListSize), " at most"}));
    }
  }

  void AddText(std::string_view text) {
    std::vector<XmlNode>& siblings = open_.back()->children;
    XmlNode* node = siblings.empty() || !siblings.back().IsText() ? Add() : &siblings.back();
    node->text += text;
  }

  XmlNode* Add() {
    if (++nodes_ > kMaximumNodes) {
      Fail("too-many-values", Offset(), "this file has too many elements",
           Concat({std::to_string(kMaximumNodes), " at most"}));
    }
    XmlNode& node = open_.back()->children.emplace_back();
    node.offset = Offset();
    return &node;
  }

  void Fail(std::string code, std::size_t offset, std::string message, std::string hint) {
    if (error_) return;
    error_ = Error{std::move(code), std::string(file_), PlaceFinder(xml_).At(offset),
                   std::move(message), std::move(hint)};
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  std::string_view xml_;
  std::string_view file_;
  std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser_;
  /// Its only child is the root.
  XmlNode top_;
  /// The open elements, outermost first. A parent does not move while a child is open, because
  /// nothing is added next to it meanwhile.
  std::vector<XmlNode*> open_ = {&top_};
  std::size_t nodes_ = 0;
  std::optional<Error> error_;
};

}  // namespace

std::string_view XmlNode::Attribute(std::string_view wanted, std::string_view missing) const {
  for (const auto& [key, value] : attributes) {
    if (key == wanted) return value;
  }
  return missing;
}

std::string XmlNode::Text() const {
  std::string all = text;
  for (const XmlNode& child : children) all += child.Text();
  return all;
}

Result<XmlNode> ParseXml(std::string_view xml, std::string_view file) {
  if (const std::size_t bad = FindIllFormedUtf8(xml); bad != std::string_view::npos) {
    return Error{"utf-8", std::string(file), PlaceFinder(xml).At(bad), "this byte is not UTF-8",
                 "save the file as UTF-8"};
  }
  return Builder(xml, file).Build();
}

}  // namespace guided_help
