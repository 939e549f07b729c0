#include <algorithm>
#include <charconv>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "base/text.h"
#include "interchange/reading.h"
#include "interchange/xliff_marks.h"
#include "interchange/xliff_names.h"
#include "interchange/xliff_versions.h"

namespace guided_help {
namespace {

using DataById = std::map<std::string, std::string, std::less<>>;

/// Reads the texts of one unit. Inline elements become the text that they represent.
class InlineReader {
 public:
  /// `expanded` counts the bytes that elements of the file have become.
  InlineReader(XliffReading& reading, const XmlNode& unit, std::size_t& expanded)
      : reading_(reading), expanded_(expanded) {
    for (const XmlNode& data : reading_.Child(unit, "originalData").children) {
      // A `<cp>` represents a character that no message has.
      const bool is_text = std::all_of(data.children.begin(), data.children.end(),
                                       [](const XmlNode& child) { return child.IsText(); });
      if (reading_.Is(data, "data") && is_text) data_.emplace(data.Attribute("id"), data.Text());
    }
  }

  /// Read the source of a segment before its target, which can refer to its codes.
  std::string Text(const XmlNode& node) {
    std::string text = node.text;
    for (const XmlNode& child : node.children) {
      if (child.IsText() || reading_.Is(child, "mrk")) {
        text += Text(child);
      } else if (reading_.Is(child, "ph") || reading_.Is(child, "sc")) {
        text += Data(child, "dataRef", "");
      } else if (reading_.Is(child, "ec")) {
        // Its id is that of the start.
        text += Data(child, "dataRef", "/");
      } else if (reading_.Is(child, "pc")) {
        text += Data(child, "dataRefStart", "");
        text += Text(child);
        text += Data(child, "dataRefEnd", "/");
      } else if (!reading_.Is(child, "sm") && !reading_.Is(child, "em")) {
        reading_.FailInline(child);
      }
    }
    return text;
  }

 private:
  /// Some tools copy only the ids of codes into the target. `side` distinguishes the end of a code
  /// from its start.
  const std::string& Data(const XmlNode& code, std::string_view attribute, std::string_view side) {
    static const std::string kNone;
    const std::string_view start = code.Attribute("startRef", code.Attribute("id"));
    const std::string id = Concat({side, code.Attribute("copyOf", start)});
    const std::string_view reference = code.Attribute(attribute);
    const auto found = reference.empty() ? codes_.find(id) : data_.find(reference);
    if (found == (reference.empty() ? codes_.end() : data_.end())) {
      reading_.FailInline(code);
      return kNone;
    }
    expanded_ += found->second.size();
    if (expanded_ > kMaximumExchangeBytes) {
      reading_.Fail("too-large", code.offset, "the texts of this file are too large",
                    Concat({std::to_string(kMaximumExchangeBytes), " bytes at most"}));
      return kNone;
    }
    if (!reference.empty()) codes_.emplace(id, found->second);
    return found->second;
  }

  XliffReading& reading_;
  std::size_t& expanded_;
  DataById data_;
  /// The data of the codes that have been read.
  DataById codes_;
};

/// Puts a unit together that a tool has split into segments.
struct Segments {
  std::string source;
  /// The targets, each with its place among them.
  std::vector<std::pair<std::size_t, std::string>> targets;
  bool is_translated = true;
  /// Of the segment that is the least finished.
  XliffMarks marks;

  std::string Target() {
    if (!is_translated) return "";
    std::stable_sort(targets.begin(), targets.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    std::string target;
    for (const auto& [place, text] : targets) target += text;
    return target;
  }
};

/// Orders the states of segments; a missing one comes last, because it means nothing.
std::size_t Progress2(std::string_view state) {
  constexpr std::string_view kStates[] = {"initial", "translated", "reviewed", "final"};
  const auto* const found = std::find(std::begin(kStates), std::end(kStates), state);
  return static_cast<std::size_t>(found - std::begin(kStates));
}

class Xliff2Reader {
 public:
  explicit Xliff2Reader(XliffReading& reading) : reading_(reading) {}

  void Read(const XmlNode& root) {
    for (const XmlNode& file : root.children) {
      if (!reading_.Is(file, "file")) continue;
      ExchangeDocument* document = reading_.AddDocument(file);
      if (document == nullptr) return;
      document->name = file.Attribute("original", file.Attribute("id"));
      document->source_locale = root.Attribute("srcLang");
      document->target_locale = root.Attribute("trgLang");
      ReadUnits(file, *document);
    }
  }

 private:
  /// Units may be in nested groups; `ParseXml` limits the depth.
  void ReadUnits(const XmlNode& parent, ExchangeDocument& document) {
    for (const XmlNode& node : parent.children) {
      if (reading_.HasFailed()) return;
      if (reading_.Is(node, "group")) {
        ReadUnits(node, document);
      } else if (reading_.Is(node, "unit")) {
        document.units.push_back(ReadUnit(node));
      }
    }
  }

  ExchangeUnit ReadUnit(const XmlNode& node) {
    ExchangeUnit unit;
    unit.position = reading_.At(node.offset);
    unit.key = node.Attribute("name", node.Attribute("id"));
    if (unit.key.empty())
      reading_.Fail("unknown-key", node.offset, "this unit has neither id nor name",
                    "use the key of the message as its name");
    unit.target_position = unit.position;
    const Segments segments = ReadSegments(node, unit);
    for (const XmlNode& child : node.children) ReadRemarks(child, unit);
    unit.mark = ReadXliffMarks(segments.marks, unit.record, XliffVersion::k2);
    return unit;
  }

  Segments ReadSegments(const XmlNode& node, ExchangeUnit& unit) {
    Segments segments;
    InlineReader texts(reading_, node, expanded_);
    bool is_first = true;
    for (const XmlNode& child : node.children) {
      const bool is_segment = reading_.Is(child, "segment");
      if (!is_segment && !reading_.Is(child, "ignorable")) continue;
      const std::string source = texts.Text(reading_.Child(child, "source"));
      const XmlNode& target = reading_.Child(child, "target");
      segments.source += source;
      // The spaces between segments need no translation.
      if (target.IsText() && is_segment) segments.is_translated = false;
      segments.targets.emplace_back(Order(target, segments.targets.size() + 1),
                                    target.IsText() ? source : texts.Text(target));
      if (!is_segment) continue;
      if (is_first) unit.target_position = reading_.TargetPosition(target, unit.position);
      AddMarks(child, is_first, segments.marks);
      is_first = false;
    }
    unit.source = segments.source;
    if (!is_first) unit.target = segments.Target();
    return segments;
  }

  /// Returns the place of the target among those of the unit, from 1.
  static std::size_t Order(const XmlNode& target, std::size_t natural) {
    const std::string_view text = target.Attribute("order");
    std::size_t order = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), order);
    return failure == std::errc() && end == text.data() + text.size() ? order : natural;
  }

  static void AddMarks(const XmlNode& segment, bool is_first, XliffMarks& marks) {
    XliffMarks own{false, std::string(segment.Attribute("state")),
                   std::string(segment.Attribute("subState"))};
    if (is_first || Progress2(own.state) < Progress2(marks.state)) marks = std::move(own);
  }

  void ReadRemarks(const XmlNode& node, ExchangeUnit& unit) {
    if (reading_.Is(node, "notes")) {
      ReadNotes(node, unit);
    } else if (node.space == kMetadataNamespace && node.name == "metadata") {
      for (const XmlNode& group : node.children) ReadRecordOf(group, unit);
    } else if (node.space == kMatchesNamespace && node.name == "matches") {
      for (const XmlNode& match : node.children) {
        if (match.Attribute("subType") == kPreviousSubType)
          unit.previous_source = reading_.Child(match, "source").Text();
      }
    }
  }

  void ReadNotes(const XmlNode& notes, ExchangeUnit& unit) {
    for (const XmlNode& note : notes.children) {
      if (!reading_.Is(note, "note")) continue;
      const std::string_view category = note.Attribute("category");
      if (category == kScreenNote) unit.screens.push_back(note.Text());
      if (category == kDescriptionNote && unit.description.empty()) unit.description = note.Text();
    }
  }

  static void ReadRecordOf(const XmlNode& group, ExchangeUnit& unit) {
    if (group.Attribute("category") != kRecordCategory) return;
    std::optional<std::string> state;
    std::string hash;
    for (const XmlNode& meta : group.children) {
      const std::string_view type = meta.Attribute("type");
      if (type == kStateMeta) state = meta.Text();
      if (type == kTargetMeta) hash = meta.Text();
    }
    if (state && !hash.empty()) unit.record = ReadRecord(*state, hash);
  }

  XliffReading& reading_;
  std::size_t expanded_ = 0;
};

}  // namespace

void ReadXliff2(const XmlNode& root, XliffReading& reading) { Xliff2Reader(reading).Read(root); }

}  // namespace guided_help
