#include "icu/number_words.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/uchar.h>

#include <vector>

namespace guided_help {
namespace {

using Words = std::map<std::string, std::set<std::int64_t>>;

constexpr char16_t kSoftHyphen = 0x00AD;

/// CLDR writes digits where it has no word.
bool IsOneWord(const icu::UnicodeString& text) {
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (u_isdigit(c) != 0 || u_isspace(c) != 0) return false;
  }
  return !text.isEmpty();
}

void Add(icu::UnicodeString text, const icu::Locale& locale, std::int64_t number, Words& words) {
  text.toLower(locale).findAndReplace(icu::UnicodeString(kSoftHyphen), icu::UnicodeString());
  if (!IsOneWord(text)) return;
  std::string word;
  text.toUTF8String(word);
  words[word].insert(number);
}

std::vector<std::int64_t> Numbers() {
  std::vector<std::int64_t> numbers;
  for (std::int64_t number = 0; number <= 20; ++number) numbers.push_back(number);
  for (std::int64_t number = 30; number <= 100; number += 10) numbers.push_back(number);
  numbers.push_back(1000);
  return numbers;
}

/// Returns whether the rules write cardinal numbers: not years or ordinals.
bool AreCardinal(const icu::UnicodeString& rules) {
  return rules == u"%spellout-numbering" || rules.startsWith(u"%spellout-cardinal");
}

void AddNumbers(const icu::Locale& locale, Words& words) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, locale, status);
  if (U_FAILURE(status) != 0) return;
  for (std::int32_t i = 0; i < format.getNumberOfRuleSetNames(); ++i) {
    const icu::UnicodeString rules = format.getRuleSetName(i);
    if (!AreCardinal(rules)) continue;
    for (const std::int64_t number : Numbers()) {
      // A status that has failed would refuse all other numbers.
      UErrorCode of_number = U_ZERO_ERROR;
      icu::UnicodeString text;
      icu::FieldPosition ignored;
      format.format(number, rules, text, ignored, of_number);
      if (U_SUCCESS(of_number) != 0) Add(text, locale, number, words);
    }
  }
}

void AddMonths(const icu::Locale& locale, Words& words) {
  using Symbols = icu::DateFormatSymbols;
  UErrorCode status = U_ZERO_ERROR;
  const Symbols symbols(locale, status);
  if (U_FAILURE(status) != 0) return;
  // Many languages write a month in another form with a day than alone.
  for (const Symbols::DtContextType context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    std::int32_t count = 0;
    const icu::UnicodeString* months = symbols.getMonths(count, context, Symbols::WIDE);
    for (std::int32_t i = 0; i < count; ++i) Add(months[i], locale, i + 1, words);
  }
}

}  // namespace

Words NumberWords(std::string_view locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale found = icu::Locale::forLanguageTag(
      icu::StringPiece(locale.data(), static_cast<std::int32_t>(locale.size())), status);
  Words words;
  if (U_FAILURE(status) != 0) return words;
  AddNumbers(found, words);
  AddMonths(found, words);
  return words;
}

}  // namespace guided_help
