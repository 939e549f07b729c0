#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "localization/words.h"

namespace guided_help {

/// Parses a date as people type it: three numbers with any separators, in the order of the locale's
/// own dates (or year first, or in the only order that gives a date), in any Unicode digits; or
/// with the name of the month, or its beginning. A missing year is the last one in which the date
/// is not after `latest`. Years may have two digits, or be those of the locale's calendar
/// (Thailand: 2569; Taiwan: 115). Returns nothing for other texts and for days that do not exist.
std::optional<Day> ReadTypedDate(std::string_view text, Day latest, const Words& words);

}  // namespace guided_help
