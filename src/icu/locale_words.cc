#include "icu/locale_words.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>

#include <memory>
#include <optional>

namespace guided_help {
namespace {

/// Shorter words of an alphabet are too ambiguous: "m", "d".
constexpr std::int32_t kShortest = 2;
constexpr char16_t kFirstIdeograph = 0x3000;

constexpr int kHours = 24;
constexpr double kHour = 3'600'000;

std::string Utf8(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

/// Returns whether the text is a word: letters, and no digits.
bool IsWord(const icu::UnicodeString& text) {
  bool has_letter = false;
  for (std::int32_t i = 0; i < text.length(); ++i) {
    if (u_isdigit(text.charAt(i)) != 0) return false;
    has_letter = has_letter || u_isalpha(text.charAt(i)) != 0;
  }
  return has_letter;
}

/// Removes spaces at both ends, also those that do not break, and the dot of an abbreviation.
void Trim(icu::UnicodeString& word) {
  while (!word.isEmpty() && u_isUWhiteSpace(word.charAt(0)) != 0) word.remove(0, 1);
  while (!word.isEmpty() &&
         (u_isUWhiteSpace(word.charAt(word.length() - 1)) != 0 || word.endsWith(u'.'))) {
    word.truncate(word.length() - 1);
  }
}

/// Adds a word in lowercase.
void AddWord(icu::UnicodeString word, const icu::Locale& locale, WordSet& words) {
  Trim(word.toLower(locale));
  if (!IsWord(word)) return;
  if (word.charAt(0) < kFirstIdeograph && word.length() < kShortest) return;
  words.insert(Utf8(word));
}

/// Returns what is written with a number: "minutes" of "5 minutes". Nothing if the number itself is
/// a word, as in the Arabic dual.
std::optional<icu::UnicodeString> WithoutNumber(const icu::UnicodeString& text) {
  std::int32_t begin = 0;
  while (begin < text.length() && u_isdigit(text.charAt(begin)) == 0) ++begin;
  std::int32_t end = text.length();
  while (end > begin && u_isdigit(text.charAt(end - 1)) == 0) --end;
  if (begin == end) return std::nullopt;
  icu::UnicodeString rest(text);
  return rest.removeBetween(begin, end);
}

WordSet WordsOfUnit(const icu::Locale& locale, const std::string& id) {
  // One of each plural category that any language has.
  constexpr double kCounts[] = {1, 2, 3, 5, 11, 100, 1.5};
  WordSet words;
  UErrorCode status = U_ZERO_ERROR;
  const icu::MeasureUnit unit = icu::MeasureUnit::forIdentifier(id, status);
  for (const UNumberUnitWidth width : {UNUM_UNIT_WIDTH_FULL_NAME, UNUM_UNIT_WIDTH_SHORT}) {
    const auto formatter =
        icu::number::NumberFormatter::withLocale(locale).unit(unit).unitWidth(width);
    for (const double count : kCounts) {
      const icu::UnicodeString text = formatter.formatDouble(count, status).toString(status);
      if (U_FAILURE(status) != 0) return words;
      if (const auto word = WithoutNumber(text)) AddWord(*word, locale, words);
    }
  }
  return words;
}

std::array<WordSet, 2> DayHalves(const icu::Locale& locale) {
  std::array<WordSet, 2> halves;
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(locale, status);
  if (U_FAILURE(status) != 0) return halves;
  std::int32_t count = 0;
  const icu::UnicodeString* names = symbols.getAmPmStrings(count);
  for (std::int32_t i = 0; i < count && i < 2; ++i) {
    AddWord(names[i], locale, halves[static_cast<std::size_t>(i)]);
  }
  icu::SimpleDateFormat period(icu::UnicodeString("B"), locale, status);
  if (U_FAILURE(status) != 0) return halves;
  period.adoptTimeZone(icu::TimeZone::getGMT()->clone());
  for (int hour = 0; hour < kHours; ++hour) {
    icu::UnicodeString name;
    AddWord(period.format(hour * kHour, name), locale, halves[hour < kHours / 2 ? 0 : 1]);
  }
  // A night has hours of both halves.
  WordSet both;
  for (const std::string& word : halves[0]) {
    if (halves[1].contains(word)) both.insert(word);
  }
  for (const std::string& word : both) {
    halves[0].erase(word);
    halves[1].erase(word);
  }
  return halves;
}

std::array<WordSet, 12> Months(const icu::Locale& locale) {
  using Symbols = icu::DateFormatSymbols;
  std::array<WordSet, 12> months;
  UErrorCode status = U_ZERO_ERROR;
  const Symbols symbols(locale, status);
  if (U_FAILURE(status) != 0) return months;
  // Many languages write a month in another form with a day than alone.
  for (const Symbols::DtContextType context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (const Symbols::DtWidthType width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      std::int32_t count = 0;
      const icu::UnicodeString* names = symbols.getMonths(count, context, width);
      for (std::int32_t i = 0; i < count && i < 12; ++i) {
        AddWord(names[i], locale, months[static_cast<std::size_t>(i)]);
      }
    }
  }
  return months;
}

std::string QuotationMarks(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  ULocaleData* data = ulocdata_open(locale.getName(), &status);
  if (U_FAILURE(status) != 0) return {};
  std::string marks;
  for (const ULocaleDataDelimiterType type :
       {ULOCDATA_QUOTATION_START, ULOCDATA_QUOTATION_END, ULOCDATA_ALT_QUOTATION_START,
        ULOCDATA_ALT_QUOTATION_END}) {
    char16_t mark[8];
    status = U_ZERO_ERROR;
    const std::int32_t length = ulocdata_getDelimiter(data, type, mark, 8, &status);
    if (U_SUCCESS(status) == 0) continue;
    const std::string utf8 = Utf8(icu::UnicodeString(mark, length));
    if (marks.find(utf8) == std::string::npos) marks += utf8;
  }
  ulocdata_close(data);
  return marks;
}

}  // namespace

std::string FindLanguageName(std::string_view locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale own = icu::Locale::forLanguageTag(
      icu::StringPiece(locale.data(), static_cast<std::int32_t>(locale.size())), status);
  icu::Locale usual(own.getLanguage());
  icu::Locale full = own;
  usual.addLikelySubtags(status);
  full.addLikelySubtags(status);
  if (U_FAILURE(status)) return {};
  // The script belongs to the name only where the language has another one usually.
  const bool is_usual = std::string_view(usual.getScript()) == full.getScript();
  const icu::Locale named(full.getLanguage(), is_usual ? "" : full.getScript());
  UDisplayContext contexts[] = {UDISPCTX_DIALECT_NAMES,
                                UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU};
  const std::unique_ptr<icu::LocaleDisplayNames> names(
      icu::LocaleDisplayNames::createInstance(own, contexts, 2));
  icu::UnicodeString name;
  names->localeDisplayName(named, name);
  // Without a name, ICU gives the code.
  return Utf8(name) == named.getName() ? std::string() : Utf8(name);
}

LocaleWords FindLocaleWords(std::string_view locale, const std::set<std::string>& units) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale found = icu::Locale::forLanguageTag(
      icu::StringPiece(locale.data(), static_cast<std::int32_t>(locale.size())), status);
  LocaleWords words;
  if (U_FAILURE(status) != 0) return words;
  for (const std::string& unit : units) words.units[unit] = WordsOfUnit(found, unit);
  words.day_halves = DayHalves(found);
  words.months = Months(found);
  words.quotation_marks = QuotationMarks(found);
  return words;
}

}  // namespace guided_help
