#include "base/date.h"

#include "base/ascii.h"
#include "base/text.h"

namespace guided_help {
namespace {

/// The sizes of year, month and day in `2021-05-19`.
constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kOtherDigits = 2;

/// Takes exactly `count` digits from the front; returns -1 if there are fewer.
std::int64_t TakeNumber(std::string_view& text, std::size_t count) {
  if (text.size() < count) return -1;
  std::int64_t number = 0;
  for (const char c : text.substr(0, count)) {
    if (!IsAsciiDigit(c)) return -1;
    number = number * 10 + (c - '0');
  }
  text.remove_prefix(count);
  return number;
}

bool TakeHyphen(std::string_view& text) {
  if (!text.starts_with('-')) return false;
  text.remove_prefix(1);
  return true;
}

/// Returns a day that may not exist: the Gregorian calendar with years that begin in March, so that
/// leap days are at their ends.
Day Count(std::int64_t year, std::int64_t month, std::int64_t day) {
  constexpr Day kEpoch = 719'469;  // 1970-01-01, counted from 0000-02-29
  if (month <= 2) {
    --year;
    month += 12;
  }
  return year * 365 + year / 4 - year / 100 + year / 400 + (153 * month - 457) / 5 + day - kEpoch;
}

}  // namespace

std::optional<Day> ToDay(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return {};
  const Day first = Count(year, month, 1);
  const Day next = month < 12 ? Count(year, month + 1, 1) : Count(year + 1, 1, 1);
  if (day < 1 || day > next - first) return {};
  return first + day - 1;
}

std::optional<Day> ParseDay(std::string_view text) {
  const std::int64_t year = TakeNumber(text, kYearDigits);
  if (!TakeHyphen(text)) return {};
  const std::int64_t month = TakeNumber(text, kOtherDigits);
  if (!TakeHyphen(text)) return {};
  const std::int64_t day = TakeNumber(text, kOtherDigits);
  return text.empty() ? ToDay(year, month, day) : std::nullopt;
}

std::int64_t YearOf(Day day) {
  // By the mean length of a year; at most one too many or too few.
  std::int64_t year = 1970 + day * 400 / 146'097;
  while (Count(year, 1, 1) > day) --year;
  while (Count(year + 1, 1, 1) <= day) ++year;
  return year;
}

std::string ToString(Day day) {
  const std::int64_t year = YearOf(day);
  if (year < 1 || year > 9999) return {};
  std::int64_t month = 12;
  while (Count(year, month, 1) > day) --month;
  const auto digits = [](std::int64_t number, std::size_t count) {
    const std::string text = std::to_string(number);
    return std::string(count - text.size(), '0') + text;
  };
  return Concat({digits(year, kYearDigits), "-", digits(month, kOtherDigits), "-",
                 digits(day - Count(year, month, 1) + 1, kOtherDigits)});
}

}  // namespace guided_help
