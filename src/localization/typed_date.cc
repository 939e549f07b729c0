#include "localization/typed_date.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "localization/typed_number.h"

namespace guided_help {
namespace {

/// A number or, with a `word`, a word of a date.
struct Token {
  std::int64_t number = 0;
  int digits = 0;
  std::string word;
};

using Tokens = std::vector<Token>;

/// Splits at everything that is neither a digit nor a letter.
Tokens Split(std::string_view text, const LocaleServices& services) {
  constexpr int kMostDigits = 9;
  Tokens tokens;
  bool continues = false;
  for (const char32_t c : ToCodePoints(text)) {
    const int digit = DigitValue(c);
    if (IsInvisible(c)) continue;
    if (digit < 0 && !services.IsLetter(c)) {
      continues = false;
      continue;
    }
    if (!continues || tokens.back().word.empty() != (digit >= 0)) tokens.emplace_back();
    continues = true;
    Token& token = tokens.back();
    if (digit < 0) {
      token.word += ToUtf8(LowerAscii(c));
    } else if (++token.digits <= kMostDigits) {
      token.number = token.number * 10 + digit;
    }
  }
  return tokens;
}

/// How a locale writes dates: the 28th of each month of 2021.
class DateStyle {
 public:
  static constexpr int kMonths = 12;

  explicit DateStyle(const Words& words) {
    for (std::int64_t month = 1; month <= kMonths; ++month) {
      const Day date = *ToDay(2021, month, 28);
      months_.push_back(Split(words.services().FormatDate(words.locale(), date), words.services()));
    }
    // January 28, 2021.
    bool has_day = false;
    bool has_month = false;
    for (const Token& token : months_.front()) {
      if (token.digits > 2) {
        year_offset_ = token.number - 2021;
        year_first = !has_day;
      } else if (token.number == 28) {
        month_first = has_month;
        has_day = true;
      } else if (token.number == 1 || FirstMonthWith(token.word).second == 1) {
        has_month = true;
      }
    }
    is_taiwan_ = words.locale().ends_with("-TW");
  }

  /// Returns the first month whose date has a word that begins like this, and how many months do.
  std::pair<int, int> FirstMonthWith(std::string_view beginning) const {
    std::pair<int, int> found;
    for (int month = kMonths; month >= 1; --month) {
      const Tokens& tokens = months_[static_cast<std::size_t>(month) - 1];
      const bool has = std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
        return !token.word.empty() && token.word.starts_with(beginning);
      });
      if (has) found = {month, found.second + 1};
    }
    return found;
  }

  /// Returns the Gregorian year.
  std::int64_t YearOf(const Token& token) const {
    if (token.digits <= 2) return 2000 + token.number;
    // Years of the Republic of China, and of other calendars.
    if (token.digits == 3 && is_taiwan_) return 1911 + token.number;
    return token.number - (token.number > 2400 ? year_offset_ : 0);
  }

  bool IsFiller(std::string_view word) const {
    return word == "st" || word == "nd" || word == "rd" || word == "th" ||
           (is_taiwan_ && word == "民國");
  }

  bool year_first = false;
  bool month_first = false;

 private:
  std::vector<Tokens> months_;
  std::int64_t year_offset_ = 0;
  bool is_taiwan_ = false;
};

}  // namespace

std::optional<Day> ReadTypedDate(std::string_view text, Day latest, const Words& words) {
  if (text.size() > kMaximumDraftBytes) return {};
  const DateStyle style(words);
  Tokens numbers;
  std::int64_t month = 0;
  for (Token& token : Split(text, words.services())) {
    const auto [first, count] = style.FirstMonthWith(token.word);
    if (token.digits > 0) {
      numbers.push_back(std::move(token));
    } else if (count == 1 && month == 0) {
      month = first;
    } else if (count != DateStyle::kMonths && !style.IsFiller(token.word)) {
      return {};
    }
  }
  const std::size_t others = month == 0 ? 2 : 1;
  if (numbers.size() < others || numbers.size() > others + 1) return {};
  const Token* year = nullptr;
  bool month_first = style.month_first;
  if (numbers.size() > others) {
    const bool year_first =
        numbers.front().digits > 2 || (style.year_first && numbers.back().digits <= 2);
    month_first = month_first || year_first;
    year = year_first ? &numbers.front() : &numbers.back();
  }
  const Token* day = year == &numbers.front() ? &numbers[1] : &numbers.front();
  if (month == 0) {
    // The only possible order is right, whatever the locale's.
    if ((month_first ? day : day + 1)->number > DateStyle::kMonths) month_first = !month_first;
    month = (month_first ? day : day + 1)->number;
    if (month_first) ++day;
  }
  if (year != nullptr) return ToDay(style.YearOf(*year), month, day->number);
  // February 29 exists at least every eight years.
  for (std::int64_t back = 0; back <= 8; ++back) {
    const std::optional<Day> date = ToDay(YearOf(latest) - back, month, day->number);
    if (date && *date <= latest) return date;
  }
  return {};
}

}  // namespace guided_help
