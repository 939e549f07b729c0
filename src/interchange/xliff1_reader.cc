#include <algorithm>
#include <array>
#include <utility>

#include "interchange/reading.h"
#include "interchange/xliff_marks.h"
#include "interchange/xliff_names.h"
#include "interchange/xliff_versions.h"

namespace guided_help {
namespace {

class Xliff1Reader {
 public:
  explicit Xliff1Reader(XliffReading& reading) : reading_(reading) {}

  void Read(const XmlNode& root) {
    for (const XmlNode& file : root.children) {
      if (!reading_.Is(file, "file")) continue;
      ExchangeDocument* document = reading_.AddDocument(file);
      if (document == nullptr) return;
      document->name = file.Attribute("original");
      document->source_locale = file.Attribute("source-language");
      document->target_locale = file.Attribute("target-language");
      ReadUnits(file, *document);
    }
  }

 private:
  /// Units may be in nested groups; `ParseXml` limits the depth.
  void ReadUnits(const XmlNode& parent, ExchangeDocument& document) {
    for (const XmlNode& node : parent.children) {
      if (reading_.HasFailed()) return;
      if (reading_.Is(node, "body") || reading_.Is(node, "group")) {
        ReadUnits(node, document);
      } else if (reading_.Is(node, "trans-unit")) {
        document.units.push_back(ReadUnit(node));
      }
    }
  }

  ExchangeUnit ReadUnit(const XmlNode& node) {
    ExchangeUnit unit;
    unit.position = reading_.At(node.offset);
    // Some tools renumber `id`.
    unit.key = node.Attribute("resname", node.Attribute("id"));
    if (unit.key.empty())
      reading_.Fail("unknown-key", node.offset, "this unit has neither id nor resname",
                    "use the key of the message as its id");
    unit.source = InlineText(reading_.Child(node, "source"));
    const XmlNode& target = reading_.Child(node, "target");
    unit.target_position = reading_.TargetPosition(target, unit.position);
    unit.target = InlineText(target);
    ReadRemarks(node, unit);
    unit.mark =
        ReadXliffMarks({node.Attribute("approved") == "yes", std::string(target.Attribute("state")),
                        std::string(target.Attribute("state-qualifier"))},
                       unit.record, XliffVersion::k1);
    return unit;
  }

  void ReadRemarks(const XmlNode& unit_node, ExchangeUnit& unit) {
    for (const XmlNode& node : unit_node.children) {
      if (reading_.Is(node, "context-group")) {
        ReadContexts(node, unit);
      } else if (reading_.Is(node, "note") && unit.description.empty() &&
                 node.Attribute("from") == "developer") {
        unit.description = node.Text();
      } else if (reading_.Is(node, "alt-trans") &&
                 node.Attribute("alttranstype") == kPreviousVersion) {
        unit.previous_source = InlineText(reading_.Child(node, "source"));
      }
    }
  }

  static void ReadContexts(const XmlNode& group, ExchangeUnit& unit) {
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
  /// elements is text that tools mistook for code.
  std::string InlineText(const XmlNode& node) {
    constexpr std::array<std::string_view, 5> kWithText = {"mrk", "ph", "it", "bpt", "ept"};
    std::string text = node.text;
    for (const XmlNode& child : node.children) {
      const bool known = child.IsText() || std::any_of(kWithText.begin(), kWithText.end(),
                                                       [&](std::string_view name) {
                                                         return reading_.Is(child, name);
                                                       });
      if (!known) reading_.FailInline(child);
      text += InlineText(child);
    }
    return text;
  }

  XliffReading& reading_;
};

}  // namespace

void ReadXliff1(const XmlNode& root, XliffReading& reading) { Xliff1Reader(reading).Read(root); }

}  // namespace guided_help
