#pragma once

#include <cstdint>
#include <vector>

#include "checks/inline_text.h"
#include "checks/rules.h"

namespace guided_help {

/// A number written in digits of any script.
struct FoundNumber {
  InlineRange range;
  /// Its possible values: the digits without separators ("1.024" is 1024, "2.5" is 25, which avoids
  /// locale-specific separators), and the same times a scale after it ("2 million"). Numbers beyond
  /// 64 bits wrap around, in the same way in both texts.
  std::vector<std::uint64_t> readings;
  /// Part of a name such as "Windows 10", which a translation may omit.
  bool is_named = false;
};

/// Finds the numbers of a text, from left to right, except in code, URLs, words ("v2", "0x15",
/// "P1") and telephone numbers.
std::vector<FoundNumber> FindNumbers(const InlineText& text, const LocaleRules& rules);

/// Finds the values of number words and Chinese numerals anywhere in the text, even uncertain ones.
/// They can match digits of the other text.
std::vector<std::uint64_t> FindWordNumbers(const InlineText& text, const LocaleRules& rules);

}  // namespace guided_help
