#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace guided_help {

/// Returns the words for numbers and months in a language, in lowercase, with their numbers: `tre`
/// is 3, `maggio` 5. The numbers are 0 to 20, the tens, 100 and 1000, in all genders. Source: the
/// spell-out rules and month names of CLDR. Empty if CLDR has none.
std::map<std::string, std::set<std::int64_t>> NumberWords(std::string_view locale);

}  // namespace guided_help
