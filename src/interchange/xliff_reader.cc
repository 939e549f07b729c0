#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <utility>

#include "base/ascii.h"
#include "base/place_finder.h"
#include "base/text.h"
#include "interchange/reading.h"
#include "interchange/xliff.h"
#include "interchange/xliff_marks.h"
#include "interchange/xliff_names.h"
#include "interchange/xml_check.h"

namespace guided_help {
namespace {

/// Spaces are significant, comments are not.
constexpr unsigned kParseFlags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                                 pugi::parse_wconv_attribute | pugi::parse_ws_pcdata |
                                 pugi::parse_declaration;

/// Returns the namespace of `prefix` (empty for none) at the node; empty if it is not declared.
std::string_view Namespace(pugi::xml_node node, std::string_view prefix) {
  const std::string name = prefix.empty() ? "xmlns" : Concat({"xmlns:", prefix});
  for (; node; node = node.parent()) {
    if (const pugi::xml_attribute found = node.attribute(name.c_str())) return found.value();
  }
  return {};
}

/// Returns whether the node is the XLIFF element with this name. Tools mix the namespaces of 1.1
/// and 1.2 in one file, and insert their own elements.
bool Is(pugi::xml_node node, std::string_view name) {
  constexpr std::string_view kAnyVersion = "urn:oasis:names:tc:xliff:document:1.";
  if (node.type() != pugi::node_element) return false;
  const std::string_view full = node.name();
  const std::size_t colon = full.find(':');
  const bool prefixed = colon != std::string_view::npos;
  if ((prefixed ? full.substr(colon + 1) : full) != name) return false;
  const std::string_view space = Namespace(node, prefixed ? full.substr(0, colon) : "");
  return space.starts_with(kAnyVersion) || (space.empty() && !prefixed);
}

class XliffReader {
 public:
  XliffReader(std::string_view text, std::string_view file)
      : text_(text), file_(file), places_(text) {}

  Result<std::vector<ExchangeDocument>> Read() {
    if (std::optional<Error> error = CheckXml(text_, file_)) return std::move(*error);
    const pugi::xml_parse_result parsed =
        document_.load_buffer(text_.data(), text_.size(), kParseFlags, pugi::encoding_utf8);
    if (!parsed) {
      return Fail("syntax", static_cast<std::size_t>(parsed.offset),
                  Concat({"this is not well-formed XML: ", Uncapitalized(parsed.description())}),
                  "");
    }
    CheckKind();
    if (!error_) ReadFiles();
    if (error_) return std::move(*error_);
    return std::move(documents_);
  }

 private:
  /// With a small first letter, to follow a colon.
  static std::string Uncapitalized(std::string text) {
    if (!text.empty()) text[0] = LowerAscii(text[0]);
    return text;
  }

  void CheckKind() {
    const pugi::xml_node declaration = document_.first_child();
    const std::string encoding = declaration.type() == pugi::node_declaration
                                     ? declaration.attribute("encoding").as_string("UTF-8")
                                     : "UTF-8";
    if (!EqualIgnoringAsciiCase(encoding, "UTF-8") &&
        !EqualIgnoringAsciiCase(encoding, "US-ASCII")) {
      Fail("encoding", 0, Concat({"the file declares the encoding ", encoding}),
           "save it as UTF-8, and change its first line accordingly");
      return;
    }
    const pugi::xml_node root = document_.document_element();
    const std::string_view version = root.attribute("version").as_string();
    if (!Is(root, "xliff")) {
      Fail("not-xliff", Offset(root),
           Concat({"expected the <xliff> element of XLIFF 1.2, but found <", root.name(), ">"}),
           "");
    } else if (version != "1.2" && version != "1.1") {
      Fail("not-xliff", Offset(root), Concat({"unsupported XLIFF version ", version}),
           "save the file as XLIFF 1.2");
    }
  }

  void ReadFiles() {
    for (const pugi::xml_node file : document_.document_element().children()) {
      if (!Is(file, "file")) continue;
      if (documents_.size() == kMaximumListSize) {
        Fail("too-many-values", Offset(file), "this XLIFF has too many <file>s",
             Concat({std::to_string(kMaximumListSize), " at most"}));
        return;
      }
      ExchangeDocument document;
      document.name = file.attribute("original").as_string();
      document.source_locale = file.attribute("source-language").as_string();
      document.target_locale = file.attribute("target-language").as_string();
      document.position = places_.At(Offset(file));
      ReadUnits(file, document);
      documents_.push_back(std::move(document));
    }
    if (documents_.empty())
      Fail("not-xliff", Offset(document_.document_element()), "this XLIFF has no <file>", "");
  }

  /// Units may be in nested groups; `CheckXml` limits the depth.
  void ReadUnits(pugi::xml_node parent, ExchangeDocument& document) {
    for (const pugi::xml_node node : parent.children()) {
      if (error_) return;
      if (Is(node, "body") || Is(node, "group")) {
        ReadUnits(node, document);
      } else if (Is(node, "trans-unit")) {
        document.units.push_back(ReadUnit(node));
      }
    }
  }

  ExchangeUnit ReadUnit(pugi::xml_node node) {
    ExchangeUnit unit;
    unit.position = places_.At(Offset(node));
    // Some tools renumber `id`.
    unit.key = node.attribute("resname").as_string(node.attribute("id").as_string());
    if (unit.key.empty())
      Fail("unknown-key", Offset(node), "this unit has neither id nor resname",
           "use the key of the message as its id");
    unit.source = InlineText(Child(node, "source"));
    const pugi::xml_node target = Child(node, "target");
    unit.target_position =
        target ? places_.At(Offset(target.first_child() ? target.first_child() : target))
               : unit.position;
    unit.target = InlineText(target);
    ReadRemarks(node, unit);
    unit.mark = ReadXliffMarks(
        {node.attribute("approved").as_string() == std::string_view("yes"),
         target.attribute("state").as_string(), target.attribute("state-qualifier").as_string()},
        unit.record);
    return unit;
  }

  void ReadRemarks(pugi::xml_node unit_node, ExchangeUnit& unit) {
    for (const pugi::xml_node node : unit_node.children()) {
      if (Is(node, "context-group")) {
        ReadContexts(node, unit);
      } else if (Is(node, "note") && unit.description.empty() &&
                 node.attribute("from").as_string() == std::string_view("developer")) {
        unit.description = node.text().as_string();
      } else if (Is(node, "alt-trans") &&
                 node.attribute("alttranstype").as_string() == kPreviousVersion) {
        unit.previous_source = InlineText(Child(node, "source"));
      }
    }
  }

  void ReadContexts(pugi::xml_node group, ExchangeUnit& unit) {
    std::optional<std::string> state;
    std::string hash;
    for (const pugi::xml_node node : group.children()) {
      const std::string_view type = node.attribute("context-type").as_string();
      const std::string text = node.text().as_string();
      if (type == kScreenContext) unit.screens.push_back(text);
      if (type == kStateContext) state = text;
      if (type == kTargetContext) hash = text;
    }
    if (state && !hash.empty()) unit.record = ReadRecord(*state, hash);
  }

  /// Joins the segments that tools have split the text into. The native code in `<ph>` and similar
  /// elements is text that tools mistook for code. An element that represents text outside the file
  /// is an error, since the text would be lost.
  std::string InlineText(pugi::xml_node node) {
    constexpr std::array<std::string_view, 5> kWithText = {"mrk", "ph", "it", "bpt", "ept"};
    std::string text;
    for (const pugi::xml_node child : node.children()) {
      if (error_) break;
      if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
        text += child.value();
      } else if (child.type() == pugi::node_element) {
        if (std::none_of(kWithText.begin(), kWithText.end(),
                         [&](std::string_view name) { return Is(child, name); })) {
          Fail("inline-element", Offset(child),
               Concat({"unsupported element <", child.name(), "> in a text"}),
               "replace it with the text from the source");
        }
        text += InlineText(child);
      }
    }
    return text;
  }

  static pugi::xml_node Child(pugi::xml_node parent, std::string_view name) {
    return parent.find_child([&](pugi::xml_node node) { return Is(node, name); });
  }

  /// Offset of the element's `<`, or of the text's first character.
  static std::size_t Offset(pugi::xml_node node) {
    const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
    return node.type() == pugi::node_element && offset > 0 ? offset - 1 : offset;
  }

  Error Fail(std::string code, std::size_t at, std::string message, std::string hint) {
    Error error{std::move(code), std::string(file_), places_.At(at), std::move(message),
                std::move(hint)};
    if (!error_) error_ = error;
    return error;
  }

  std::string_view text_;
  std::string_view file_;
  PlaceFinder places_;
  pugi::xml_document document_;
  std::vector<ExchangeDocument> documents_;
  std::optional<Error> error_;
};

}  // namespace

Result<std::vector<ExchangeDocument>> ReadXliff(std::string_view text, std::string_view file) {
  if (std::optional<Error> error = CheckSize(text, file)) return std::move(*error);
  return XliffReader(WithoutByteOrderMark(text), file).Read();
}

}  // namespace guided_help
