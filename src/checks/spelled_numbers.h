#pragma once

#include <cstdint>
#include <vector>

#include "checks/inline_text.h"
#include "checks/numbers.h"
#include "checks/rules.h"

namespace guided_help {

/// Finds the numbers in words that are certain, from left to right: "twenty-five", 二十五. Without
/// one and zero, which most languages also use as articles and negations, and months.
std::vector<FoundNumber> FindSpelledNumbers(const InlineText& text, const LocaleRules& rules);

/// Finds the values of number words and Chinese numerals anywhere in the text, even uncertain ones.
/// They can match digits of the other text.
std::vector<Amount> FindWordNumbers(const InlineText& text, const LocaleRules& rules);

/// Returns what a Chinese character multiplies the numeral before it by: 萬 is 10000. 0 if it is
/// none.
std::uint64_t HanUnit(char32_t c);

}  // namespace guided_help
