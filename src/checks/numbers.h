#pragma once

#include <cstdint>
#include <vector>

#include "checks/inline_text.h"
#include "checks/rules.h"

namespace guided_help {

/// The value of a number, in millionths. Values beyond 64 bits wrap around, in the same way in both
/// texts.
using Amount = std::uint64_t;
inline constexpr Amount kOne = 1'000'000;

/// A number in digits of any script, or in words.
struct FoundNumber {
  InlineRange range;
  /// Its possible values, the most likely first: "1.024" is 1024 in some languages, 1.024 in
  /// others; "2 million" is 2 and 2000000. Never empty.
  std::vector<Amount> readings;
  /// The values of its groups, if they can also be numbers of their own: "2013,2016", "5.12.2019",
  /// and the version "10.0.1".
  std::vector<Amount> parts;
  /// Part of a name such as "Windows 10", which a translation may omit.
  bool is_named = false;
};

/// Finds the numbers in digits, from left to right, except in code, URLs, words ("v2", "0x15",
/// "P1") and telephone numbers.
std::vector<FoundNumber> FindNumbers(const InlineText& text, const LocaleRules& rules);

}  // namespace guided_help
