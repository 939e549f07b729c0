#include "base/date.h"

#include <chrono>

#include "base/ascii.h"

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

std::string Padded(std::int64_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  return std::string(digits > text.size() ? digits - text.size() : 0, '0') + text;
}

}  // namespace

std::optional<Day> ToDay(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(year)),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day)));
  if (!date.ok()) return {};
  return std::chrono::sys_days(date).time_since_epoch().count();
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
  return static_cast<int>(
      std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(static_cast<int>(day))))
          .year());
}

std::string ToString(Day day) {
  constexpr Day kFirst = -719162;  // 0001-01-01
  constexpr Day kLast = 2932896;   // 9999-12-31
  if (day < kFirst || day > kLast) return {};
  const std::chrono::year_month_day date(
      std::chrono::sys_days(std::chrono::days(static_cast<int>(day))));
  return Padded(static_cast<int>(date.year()), kYearDigits) + '-' +
         Padded(static_cast<unsigned>(date.month()), kOtherDigits) + '-' +
         Padded(static_cast<unsigned>(date.day()), kOtherDigits);
}

}  // namespace guided_help
