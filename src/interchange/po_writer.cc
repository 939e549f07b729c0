#include <algorithm>

#include "base/text.h"
#include "interchange/po.h"
#include "interchange/po_names.h"
#include "interchange/reading.h"
#include "interchange/unit_finding.h"

namespace guided_help {
namespace {

/// Applies the escapes that gettext writes; it leaves other control characters as they are.
std::string EscapePo(std::string_view text) {
  constexpr std::string_view kRaw = "\"\\\a\b\t\v\f\r\n";
  constexpr std::string_view kLetters = "\"\\abtvfrn";
  std::string escaped;
  for (const char c : text) {
    const std::size_t at = kRaw.find(c);
    if (at != std::string_view::npos) {
      escaped += '\\';
      escaped += kLetters[at];
    } else {
      escaped += c;
    }
  }
  return escaped;
}

/// Writes `keyword "text"`; a text of several lines gets one string per line.
std::string Field(std::string_view prefix, std::string_view keyword, std::string_view text) {
  std::string field = Concat({prefix, keyword, " "});
  const std::size_t first = text.find('\n');
  if (first == std::string_view::npos || first + 1 == text.size())
    return Concat({field, "\"", EscapePo(text), "\"\n"});
  field += "\"\"\n";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    field += Concat({prefix, "\"", EscapePo(text.substr(0, end)), "\"\n"});
    text.remove_prefix(end);
  }
  return field;
}

/// A comment ends with its line, so a text of several lines becomes several comments.
std::string Comment(std::string_view text) {
  std::string comment;
  while (true) {
    const std::size_t end = text.find_first_of("\r\n");
    const std::string_view line = text.substr(0, end);
    comment += Concat({line.empty() ? "#." : "#. ", line, "\n"});
    if (end == std::string_view::npos) return comment;
    text.remove_prefix(end + 1);
  }
}

std::string Header(const ExchangeDocument& document) {
  std::string language = document.target_locale;
  std::replace(language.begin(), language.end(), '-', '_');
  // The fields that `msgfmt -c` requires.
  return Field("", "msgid", "") +
         Field("", "msgstr",
               Concat({"Project-Id-Version: ", document.name,
                       "\nPO-Revision-Date: \nLast-Translator: \nLanguage-Team: \n", kLanguageField,
                       ": ", language, "\nMIME-Version: 1.0\n", kContentTypeField,
                       ": text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n",
                       kSourceLanguageField, ": ", document.source_locale, "\n", kDomainField, ": ",
                       document.name, "\n"}));
}

std::string Entry(const ExchangeUnit& unit) {
  std::string text = "\n";
  if (!unit.description.empty()) text += Comment(unit.description);
  for (const std::string& screen : unit.screens) text += Comment(Concat({kScreenComment, screen}));
  for (const std::string& picture : unit.pictures)
    text += Comment(Concat({kPictureComment, picture}));
  for (const UnitFinding& finding : unit.findings)
    text += Comment(Concat({kFindingComment, ToText(finding)}));
  if (unit.record) {
    text +=
        Comment(Concat({kExportedComment, StateName(*unit.record), " ", unit.record->target_hash}));
  }
  if (unit.state == MessageState::kMachine || unit.state == MessageState::kStale)
    text += "#, fuzzy\n";
  if (!unit.previous_source.empty()) text += Field("#| ", "msgid", unit.previous_source);
  return Concat({text, Field("", "msgctxt", unit.key), Field("", "msgid", unit.source),
                 Field("", "msgstr", unit.target)});
}

}  // namespace

std::string WritePo(const ExchangeDocument& document) {
  std::string text = Header(document);
  for (const ExchangeUnit& unit : document.units) text += Entry(unit);
  return text;
}

}  // namespace guided_help
