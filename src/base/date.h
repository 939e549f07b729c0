#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace guided_help {

/// A day of the Gregorian calendar as the number of days since 1970-01-01.
using Day = std::int64_t;

/// Returns nothing if there is no such day. Years have four digits: 1 to 9999.
std::optional<Day> ToDay(std::int64_t year, std::int64_t month, std::int64_t day);

/// Parses `2021-05-19`. Returns nothing for other forms and for days that do not exist.
std::optional<Day> ParseDay(std::string_view text);

std::int64_t YearOf(Day day);

/// Returns `2021-05-19`; empty if the year does not have four digits.
std::string ToString(Day day);

}  // namespace guided_help
