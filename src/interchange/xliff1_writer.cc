#include <utility>

#include "base/text.h"
#include "interchange/reading.h"
#include "interchange/unit_finding.h"
#include "interchange/xliff_marks.h"
#include "interchange/xliff_names.h"
#include "interchange/xliff_versions.h"
#include "interchange/xliff_writing.h"

namespace guided_help {
namespace {

std::string Target(const ExchangeUnit& unit, const XliffMarks& marks) {
  std::string tag = "        <target" + XmlAttribute("state", marks.state);
  if (!marks.qualifier.empty()) tag += XmlAttribute("state-qualifier", marks.qualifier);
  if (unit.target.empty()) return tag + "/>\n";
  return Concat({tag, ">", XmlText(unit.target), "</target>\n"});
}

std::string Context(std::string_view type, std::string_view text) {
  return Concat({"          <context", XmlAttribute("context-type", type), ">", XmlText(text),
                 "</context>\n"});
}

/// Writes no name: the strict schema of XLIFF 1.2 allows each name only once in a file.
std::string ContextGroup(std::string_view purpose, std::string_view contexts) {
  return Concat({"        <context-group", XmlAttribute("purpose", purpose), ">\n", contexts,
                 "        </context-group>\n"});
}

/// Writes the elements after source and target.
std::string Remarks(const ExchangeUnit& unit) {
  std::string text;
  if (unit.record) {
    text += ContextGroup("x-guided-help", Context(kStateContext, StateName(*unit.record)) +
                                              Context(kTargetContext, unit.record->target_hash));
  }
  std::string screens;
  for (const std::string& screen : unit.screens) screens += Context(kScreenContext, screen);
  if (!screens.empty()) text += ContextGroup("information", screens);
  if (!unit.description.empty()) {
    text += Concat({"        <note", XmlAttribute("from", "developer"), ">",
                    XmlText(unit.description), "</note>\n"});
  }
  for (const std::string& picture : unit.pictures) {
    text += Concat({"        <note", XmlAttribute("from", kFindingNote), ">",
                    XmlText(Concat({kPicturePrefix, picture})), "</note>\n"});
  }
  // Attributes of ITS would be invalid: the strict schema wants a schema for each other namespace.
  for (const UnitFinding& finding : unit.findings) {
    text += Concat({"        <note", XmlAttribute("from", kFindingNote),
                    XmlAttribute("annotates", "target"),
                    XmlAttribute("priority", finding.severity == Severity::kError ? "1" : "2"), ">",
                    XmlText(ToText(finding)), "</note>\n"});
  }
  if (!unit.previous_source.empty()) {
    text += Concat({"        <alt-trans", XmlAttribute("alttranstype", kPreviousVersion),
                    ">\n          <source>", XmlText(unit.previous_source),
                    "</source>\n          <target>", XmlText(unit.target),
                    "</target>\n        </alt-trans>\n"});
  }
  return text;
}

std::string Unit(const ExchangeUnit& unit) {
  const XliffMarks marks = ToXliffMarks(unit.state, XliffVersion::k1);
  return Concat({"      <trans-unit", XmlAttribute("id", unit.key),
                 XmlAttribute("resname", unit.key),
                 XmlAttribute("approved", marks.approved ? "yes" : "no"),
                 XmlAttribute("xml:space", "preserve"), ">\n        <source>", XmlText(unit.source),
                 "</source>\n", Target(unit, marks), Remarks(unit), "      </trans-unit>\n"});
}

}  // namespace

Result<std::string> WriteXliff1(const ExchangeDocument& document) {
  std::string text = Concat({"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff",
                             XmlAttribute("xmlns", kXliffNamespace), XmlAttribute("version", "1.2"),
                             ">\n  <file", XmlAttribute("original", document.name),
                             XmlAttribute("source-language", document.source_locale),
                             XmlAttribute("target-language", document.target_locale),
                             XmlAttribute("datatype", "plaintext"), ">\n    <body>\n"});
  for (const ExchangeUnit& unit : document.units) {
    if (std::optional<Error> fault = FindXmlFault(unit)) return std::move(*fault);
    text += Unit(unit);
  }
  return text + "    </body>\n  </file>\n</xliff>\n";
}

}  // namespace guided_help
