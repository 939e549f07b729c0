#include <algorithm>
#include <map>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"
#include "interchange/reading.h"
#include "interchange/unit_finding.h"
#include "interchange/xliff_inline.h"
#include "interchange/xliff_marks.h"
#include "interchange/xliff_names.h"
#include "interchange/xliff_versions.h"
#include "interchange/xliff_writing.h"

namespace guided_help {
namespace {

/// Returns the name as an id: an NMTOKEN. A name that is not one gets its number, after a colon,
/// which no other id has. `name` and `original` contain the names themselves.
std::string ToId(std::string_view name, std::size_t number) {
  const bool is_id = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return IsAsciiLetter(c) || IsAsciiDigit(c) || c == '.' || c == '-' || c == '_';
  });
  return is_id ? std::string(name) : Concat({":", std::to_string(number)});
}

/// Writes the texts of one unit with their codes as inline elements.
class InlineWriter {
 public:
  /// The codes of the source get ids from 1. Those of the target get the ids of the same codes in
  /// the source, each once, and otherwise further ones.
  InlineWriter(std::string_view source, std::string_view target) {
    source_ = Write(source, false);
    target_ = Write(target, true);
  }

  const std::string& source() const { return source_; }
  const std::string& target() const { return target_; }

  /// The text that the inline elements represent.
  std::string OriginalData() const {
    if (data_.empty()) return "";
    std::string text = "      <originalData>\n";
    for (const std::string_view data : data_) {
      text += Concat(
          {"        <data", XmlAttribute("id", IdOf(data)), ">", XmlText(data), "</data>\n"});
    }
    return text + "      </originalData>\n";
  }

 private:
  std::string Write(std::string_view text, bool is_target) {
    const std::vector<InlineCode> codes = FindInlineCodes(text);
    std::string written;
    std::size_t at = 0;
    std::vector<InlineCode> open;
    const auto close_before = [&](std::size_t offset) {
      while (!open.empty() && open.back().inside_end < offset) {
        written += XmlText(text.substr(at, open.back().inside_end - at)) + "</pc>";
        at = open.back().end;
        open.pop_back();
      }
    };
    for (const InlineCode& code : codes) {
      close_before(code.begin);
      written += XmlText(text.substr(at, code.begin - at)) + Open(text, code, is_target);
      at = code.inside_begin;
      if (code.kind != InlineCode::Kind::kPlaceholder) open.push_back(code);
    }
    close_before(std::string_view::npos);
    return written + XmlText(text.substr(at));
  }

  std::string Open(std::string_view text, const InlineCode& code, bool is_target) {
    const std::string_view begin = text.substr(code.begin, code.inside_begin - code.begin);
    const std::string_view end = text.substr(code.inside_end, code.end - code.inside_end);
    const std::string id =
        XmlAttribute("id", std::to_string(NumberOf(Concat({begin, "\n", end}), is_target)));
    // A tool may move and copy a code, but not lose it.
    const std::string keep = XmlAttribute("canDelete", "no");
    switch (code.kind) {
      case InlineCode::Kind::kPlaceholder:
        return Concat({"<ph", id, keep, XmlAttribute("dataRef", Refer(begin)),
                       XmlAttribute("disp", begin),
                       begin.starts_with("{ui_") ? XmlAttribute("type", "ui") : "", "/>"});
      case InlineCode::Kind::kStrong:
        return Concat({"<pc", id, keep, XmlAttribute("dataRefStart", Refer(begin)),
                       XmlAttribute("dataRefEnd", Refer(end)), XmlAttribute("type", "fmt"),
                       XmlAttribute("subType", "xlf:b"), ">"});
      case InlineCode::Kind::kLink:
        return Concat({"<pc", id, keep, XmlAttribute("dataRefStart", Refer(begin)),
                       XmlAttribute("dataRefEnd", Refer(end)), XmlAttribute("type", "link"), ">"});
    }
    return {};
  }

  /// `code` distinguishes codes; those that are equal have the same.
  std::size_t NumberOf(const std::string& code, bool is_target) {
    std::vector<std::size_t>& unused = source_numbers_[code];
    if (!is_target) {
      unused.push_back(++last_number_);
    } else if (!unused.empty()) {
      const std::size_t number = unused.front();
      unused.erase(unused.begin());
      return number;
    } else {
      ++last_number_;
    }
    return last_number_;
  }

  std::string Refer(std::string_view data) {
    if (std::find(data_.begin(), data_.end(), data) == data_.end()) data_.emplace_back(data);
    return IdOf(data);
  }

  std::string IdOf(std::string_view data) const {
    const auto found = std::find(data_.begin(), data_.end(), data);
    return Concat({"d", std::to_string(found - data_.begin() + 1)});
  }

  std::string source_;
  std::string target_;
  std::vector<std::string> data_;
  std::size_t last_number_ = 0;
  std::map<std::string, std::vector<std::size_t>, std::less<>> source_numbers_;
};

std::string Meta(std::string_view type, std::string_view text) {
  return Concat(
      {"          <mda:meta", XmlAttribute("type", type), ">", XmlText(text), "</mda:meta>\n"});
}

std::string Metadata(const ExchangeUnit& unit) {
  if (!unit.record) return "";
  return Concat({"      <mda:metadata>\n        <mda:metaGroup",
                 XmlAttribute("category", kRecordCategory), ">\n",
                 Meta(kStateMeta, StateName(*unit.record)),
                 Meta(kTargetMeta, unit.record->target_hash),
                 "        </mda:metaGroup>\n      </mda:metadata>\n"});
}

std::string Matches(const ExchangeUnit& unit) {
  if (unit.previous_source.empty()) return "";
  return Concat({"      <mtc:matches>\n        <mtc:match", XmlAttribute("ref", "#s"),
                 XmlAttribute("type", "other"), XmlAttribute("subType", kPreviousSubType),
                 ">\n          <source>", XmlText(unit.previous_source),
                 "</source>\n          <target>", XmlText(unit.target),
                 "</target>\n        </mtc:match>\n      </mtc:matches>\n"});
}

std::string Note(std::string_view category, std::string_view text) {
  return Concat(
      {"        <note", XmlAttribute("category", category), ">", XmlText(text), "</note>\n"});
}

std::string Notes(const ExchangeUnit& unit) {
  std::string notes;
  if (!unit.description.empty()) notes += Note(kDescriptionNote, unit.description);
  for (const std::string& screen : unit.screens) notes += Note(kScreenNote, screen);
  for (const std::string& picture : unit.pictures) notes += Note(kPictureNote, picture);
  return notes.empty() ? "" : Concat({"      <notes>\n", notes, "      </notes>\n"});
}

/// The findings as the ITS module wants them: beside the text, which refers to them by `id`.
std::string QualityIssues(const ExchangeUnit& unit, std::string_view id) {
  if (unit.findings.empty()) return "";
  std::string issues;
  for (const UnitFinding& finding : unit.findings) {
    issues += Concat(
        {"        <its:locQualityIssue", XmlAttribute("locQualityIssueType", finding.its_type),
         XmlAttribute("locQualityIssueComment", ToText(finding)),
         XmlAttribute("locQualityIssueSeverity", std::to_string(ItsSeverity(finding))), "/>\n"});
  }
  return Concat({"      <its:locQualityIssues", XmlAttribute("xml:id", id), ">\n", issues,
                 "      </its:locQualityIssues>\n"});
}

std::string Segment(const ExchangeUnit& unit, const InlineWriter& texts, std::string_view id) {
  const auto marked = [&](const std::string& text) {
    return Concat({"<mrk", XmlAttribute("id", "q"), XmlAttribute("type", "its:generic"),
                   XmlAttribute("its:locQualityIssuesRef", Concat({"#its=", id})), ">", text,
                   "</mrk>"});
  };
  const bool has_target = !unit.target.empty();
  const bool has_findings = !unit.findings.empty();
  const XliffMarks marks = ToXliffMarks(unit.state, XliffVersion::k2);
  std::string segment =
      Concat({"      <segment", XmlAttribute("id", "s"), XmlAttribute("state", marks.state)});
  if (!marks.qualifier.empty()) segment += XmlAttribute("subState", marks.qualifier);
  segment += Concat({">\n        <source>",
                     has_findings && !has_target ? marked(texts.source()) : texts.source(),
                     "</source>\n"});
  if (has_target) {
    segment += Concat({"        <target>", has_findings ? marked(texts.target()) : texts.target(),
                       "</target>\n"});
  }
  return segment + "      </segment>\n";
}

std::string Unit2(const ExchangeUnit& unit, std::size_t number) {
  const InlineWriter texts(unit.source, unit.target);
  // Unique in the file, as XML wants it.
  const std::string issues_id = Concat({"q", std::to_string(number)});
  return Concat({"    <unit", XmlAttribute("id", ToId(unit.key, number)),
                 XmlAttribute("name", unit.key), ">\n", Metadata(unit), Matches(unit),
                 QualityIssues(unit, issues_id), Notes(unit), texts.OriginalData(),
                 Segment(unit, texts, issues_id), "    </unit>\n"});
}

}  // namespace

Result<std::string> WriteXliff2(const ExchangeDocument& document) {
  const bool has_findings =
      std::any_of(document.units.begin(), document.units.end(),
                  [](const ExchangeUnit& unit) { return !unit.findings.empty(); });
  const std::string its =
      XmlAttribute("xmlns:its", kItsNamespace) + XmlAttribute("its:version", "2.0");
  std::string text = Concat(
      {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff",
       XmlAttribute("xmlns", kXliff2Namespace), XmlAttribute("xmlns:mda", kMetadataNamespace),
       XmlAttribute("xmlns:mtc", kMatchesNamespace), has_findings ? its : "",
       XmlAttribute("version", "2.1"), XmlAttribute("srcLang", document.source_locale),
       XmlAttribute("trgLang", document.target_locale), ">\n  <file",
       XmlAttribute("id", ToId(document.name, 1)), XmlAttribute("original", document.name),
       // A message is translated as a whole.
       XmlAttribute("canResegment", "no"), XmlAttribute("xml:space", "preserve"), ">\n"});
  std::size_t number = 0;
  for (const ExchangeUnit& unit : document.units) {
    if (std::optional<Error> fault = FindXmlFault(unit)) return std::move(*fault);
    text += Unit2(unit, ++number);
  }
  return text + "  </file>\n</xliff>\n";
}

}  // namespace guided_help
