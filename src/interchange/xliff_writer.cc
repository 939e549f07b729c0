#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "interchange/reading.h"
#include "interchange/xliff.h"
#include "interchange/xliff_marks.h"
#include "interchange/xliff_names.h"
#include "interchange/xml_escape.h"

namespace guided_help {
namespace {

/// Returns whether XML 1.0 can represent the text, which must be well-formed UTF-8. Some characters
/// are not allowed even as references.
bool IsXml(std::string_view text) {
  for (const char32_t c : ToCodePoints(text)) {
    const bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    if (control || c == 0xFFFE || c == 0xFFFF) return false;
  }
  return true;
}

std::string Text(std::string_view text) { return EscapeXml(text, false); }

std::string Attribute(std::string_view name, std::string_view value) {
  return Concat({" ", name, "=\"", EscapeXml(value, true), "\""});
}

std::string Target(const ExchangeUnit& unit, const XliffMarks& marks) {
  std::string tag = "        <target" + Attribute("state", marks.state);
  if (!marks.qualifier.empty()) tag += Attribute("state-qualifier", marks.qualifier);
  if (unit.target.empty()) return tag + "/>\n";
  return Concat({tag, ">", Text(unit.target), "</target>\n"});
}

std::string Context(std::string_view type, std::string_view text) {
  return Concat(
      {"          <context", Attribute("context-type", type), ">", Text(text), "</context>\n"});
}

/// Writes no name: the strict schema of XLIFF 1.2 allows each name only once in a file.
std::string ContextGroup(std::string_view purpose, std::string_view contexts) {
  return Concat({"        <context-group", Attribute("purpose", purpose), ">\n", contexts,
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
    text += Concat({"        <note", Attribute("from", "developer"), ">", Text(unit.description),
                    "</note>\n"});
  }
  if (!unit.previous_source.empty()) {
    text += Concat({"        <alt-trans", Attribute("alttranstype", kPreviousVersion),
                    ">\n          <source>", Text(unit.previous_source),
                    "</source>\n          <target>", Text(unit.target),
                    "</target>\n        </alt-trans>\n"});
  }
  return text;
}

std::string Unit(const ExchangeUnit& unit) {
  const XliffMarks marks = ToXliffMarks(unit.state);
  return Concat({"      <trans-unit", Attribute("id", unit.key), Attribute("resname", unit.key),
                 Attribute("approved", marks.approved ? "yes" : "no"),
                 Attribute("xml:space", "preserve"), ">\n        <source>", Text(unit.source),
                 "</source>\n", Target(unit, marks), Remarks(unit), "      </trans-unit>\n"});
}

std::optional<Error> FindFault(const ExchangeUnit& unit) {
  for (const std::string* text :
       {&unit.source, &unit.target, &unit.description, &unit.previous_source}) {
    if (FindIllFormedUtf8(*text) == std::string::npos && IsXml(*text)) continue;
    return Error{"control-character",
                 "",
                 {},
                 Concat({"message \"", unit.key,
                         "\" contains a control character, which XML cannot represent"}),
                 "remove it from the catalog, or export PO"};
  }
  return std::nullopt;
}

}  // namespace

Result<std::string> WriteXliff(const ExchangeDocument& document) {
  std::string text = Concat({"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff",
                             Attribute("xmlns", kXliffNamespace), Attribute("version", "1.2"),
                             ">\n  <file", Attribute("original", document.name),
                             Attribute("source-language", document.source_locale),
                             Attribute("target-language", document.target_locale),
                             Attribute("datatype", "plaintext"), ">\n    <body>\n"});
  for (const ExchangeUnit& unit : document.units) {
    if (std::optional<Error> fault = FindFault(unit)) return std::move(*fault);
    text += Unit(unit);
  }
  return text + "    </body>\n  </file>\n</xliff>\n";
}

}  // namespace guided_help
