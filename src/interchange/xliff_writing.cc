#include "interchange/xliff_writing.h"

#include "base/text.h"
#include "base/utf8.h"
#include "interchange/xml_escape.h"

namespace guided_help {
namespace {

/// Returns whether XML 1.0 can represent the text, which must be well-formed UTF-8. Some characters
/// are not allowed even as references.
bool IsXmlText(std::string_view text) {
  for (const char32_t c : ToCodePoints(text)) {
    const bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    if (control || c == 0xFFFE || c == 0xFFFF) return false;
  }
  return true;
}

}  // namespace

std::string XmlText(std::string_view text) { return EscapeXml(text, false); }

std::string XmlAttribute(std::string_view name, std::string_view value) {
  return Concat({" ", name, "=\"", EscapeXml(value, true), "\""});
}

std::optional<Error> FindXmlFault(const ExchangeUnit& unit) {
  for (const std::string* text :
       {&unit.source, &unit.target, &unit.description, &unit.previous_source}) {
    if (FindIllFormedUtf8(*text) == std::string::npos && IsXmlText(*text)) continue;
    return Error{"control-character",
                 "",
                 {},
                 Concat({"message \"", unit.key,
                         "\" contains a control character, which XML cannot represent"}),
                 "remove it from the catalog, or export PO"};
  }
  return std::nullopt;
}

}  // namespace guided_help
