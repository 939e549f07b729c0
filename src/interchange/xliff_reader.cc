#include <algorithm>
#include <array>
#include <utility>

#include "base/place_finder.h"
#include "base/text.h"
#include "interchange/reading.h"
#include "interchange/xliff.h"
#include "interchange/xliff_marks.h"
#include "interchange/xliff_names.h"
#include "interchange/xml.h"

namespace guided_help {
namespace {

/// Returns whether the node is the XLIFF element with this name. Tools mix the namespaces of 1.1
/// and 1.2 in one file, and insert their own elements.
bool Is(const XmlNode& node, std::string_view name) {
  constexpr std::string_view kAnyVersion = "urn:oasis:names:tc:xliff:document:1.";
  return node.name == name && (node.space.empty() || node.space.starts_with(kAnyVersion));
}

class XliffReader {
 public:
  XliffReader(std::string_view text, std::string_view file)
      : text_(text), file_(file), places_(text) {}

  Result<std::vector<ExchangeDocument>> Read() {
    const Result<XmlNode> root = ParseXml(text_, file_);
    if (!root) return root.error();
    CheckKind(*root);
    if (!error_) ReadFiles(*root);
    if (error_) return std::move(*error_);
    return std::move(documents_);
  }

 private:
  void CheckKind(const XmlNode& root) {
    const std::string_view version = root.Attribute("version");
    if (!Is(root, "xliff")) {
      Fail("not-xliff", root.offset,
           Concat({"expected the <xliff> element of XLIFF 1.2, but found <", root.name, ">"}), "");
    } else if (version != "1.2" && version != "1.1") {
      Fail("not-xliff", root.offset, Concat({"unsupported XLIFF version ", version}),
           "save the file as XLIFF 1.2");
    }
  }

  void ReadFiles(const XmlNode& root) {
    for (const XmlNode& file : root.children) {
      if (!Is(file, "file")) continue;
      if (documents_.size() == kMaximumListSize) {
        Fail("too-many-values", file.offset, "this XLIFF has too many <file>s",
             Concat({std::to_string(kMaximumListSize), " at most"}));
        return;
      }
      ExchangeDocument document;
      document.name = file.Attribute("original");
      document.source_locale = file.Attribute("source-language");
      document.target_locale = file.Attribute("target-language");
      document.position = places_.At(file.offset);
      ReadUnits(file, document);
      documents_.push_back(std::move(document));
    }
    if (documents_.empty()) Fail("not-xliff", root.offset, "this XLIFF has no <file>", "");
  }

  /// Units may be in nested groups; `ParseXml` limits the depth.
  void ReadUnits(const XmlNode& parent, ExchangeDocument& document) {
    for (const XmlNode& node : parent.children) {
      if (error_) return;
      if (Is(node, "body") || Is(node, "group")) {
        ReadUnits(node, document);
      } else if (Is(node, "trans-unit")) {
        document.units.push_back(ReadUnit(node));
      }
    }
  }

  ExchangeUnit ReadUnit(const XmlNode& node) {
    ExchangeUnit unit;
    unit.position = places_.At(node.offset);
    // Some tools renumber `id`.
    unit.key = node.Attribute("resname", node.Attribute("id"));
    if (unit.key.empty())
      Fail("unknown-key", node.offset, "this unit has neither id nor resname",
           "use the key of the message as its id");
    unit.source = InlineText(Child(node, "source"));
    const XmlNode& target = Child(node, "target");
    const XmlNode& first = target.children.empty() ? target : target.children.front();
    unit.target_position = target.IsText() ? unit.position : places_.At(first.offset);
    unit.target = InlineText(target);
    ReadRemarks(node, unit);
    unit.mark =
        ReadXliffMarks({node.Attribute("approved") == "yes", std::string(target.Attribute("state")),
                        std::string(target.Attribute("state-qualifier"))},
                       unit.record);
    return unit;
  }

  void ReadRemarks(const XmlNode& unit_node, ExchangeUnit& unit) {
    for (const XmlNode& node : unit_node.children) {
      if (Is(node, "context-group")) {
        ReadContexts(node, unit);
      } else if (Is(node, "note") && unit.description.empty() &&
                 node.Attribute("from") == "developer") {
        unit.description = node.Text();
      } else if (Is(node, "alt-trans") && node.Attribute("alttranstype") == kPreviousVersion) {
        unit.previous_source = InlineText(Child(node, "source"));
      }
    }
  }

  void ReadContexts(const XmlNode& group, ExchangeUnit& unit) {
    std::optional<std::string> state;
    std::string hash;
    for (const XmlNode& node : group.children) {
      const std::string_view type = node.Attribute("context-type");
      const std::string text = node.Text();
      if (type == kScreenContext) unit.screens.push_back(text);
      if (type == kStateContext) state = text;
      if (type == kTargetContext) hash = text;
    }
    if (state && !hash.empty()) unit.record = ReadRecord(*state, hash);
  }

  /// Joins the segments that tools have split the text into. The native code in `<ph>` and similar
  /// elements is text that tools mistook for code. An element that represents text outside the file
  /// is an error, since the text would be lost.
  std::string InlineText(const XmlNode& node) {
    constexpr std::array<std::string_view, 5> kWithText = {"mrk", "ph", "it", "bpt", "ept"};
    std::string text = node.text;
    for (const XmlNode& child : node.children) {
      const bool known =
          child.IsText() || std::any_of(kWithText.begin(), kWithText.end(),
                                        [&](std::string_view name) { return Is(child, name); });
      if (!known) {
        Fail("inline-element", child.offset,
             Concat({"unsupported element <", child.name, "> in a text"}),
             "replace it with the text from the source");
      }
      text += InlineText(child);
    }
    return text;
  }

  /// Returns the first child with this name, or an empty text if there is none.
  static const XmlNode& Child(const XmlNode& parent, std::string_view name) {
    static const XmlNode kNone;
    const auto found = std::find_if(parent.children.begin(), parent.children.end(),
                                    [&](const XmlNode& node) { return Is(node, name); });
    return found == parent.children.end() ? kNone : *found;
  }

  void Fail(std::string code, std::size_t at, std::string message, std::string hint) {
    if (error_) return;
    error_ = Error{std::move(code), std::string(file_), places_.At(at), std::move(message),
                   std::move(hint)};
  }

  std::string_view text_;
  std::string_view file_;
  PlaceFinder places_;
  std::vector<ExchangeDocument> documents_;
  std::optional<Error> error_;
};

}  // namespace

Result<std::vector<ExchangeDocument>> ReadXliff(std::string_view text, std::string_view file) {
  if (std::optional<Error> error = CheckSize(text, file)) return std::move(*error);
  return XliffReader(WithoutByteOrderMark(text), file).Read();
}

}  // namespace guided_help
