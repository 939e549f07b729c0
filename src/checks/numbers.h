#pragma once

#include <cstdint>
#include <vector>

#include "checks/inline_text.h"
#include "checks/rules.h"

namespace guided_help {

/// A number written in digits of any script.
struct FoundNumber {
  InlineRange range;
  /// What it can stand for: its digits without separators ("1.024" is 1024, "2.5" is 25, so that
  /// no locale's separators need be known), and that times the scale behind it ("2 million").
  /// Numbers beyond 64 bits wrap round, the same way on both sides.
  std::vector<std::uint64_t> readings;
  /// Part of a name such as "Windows 10", which a translation may leave out.
  bool is_named = false;
};

/// The numbers of a text, from left to right. Not those inside of code, URLs, words ("v2", "0x15",
/// "P1") and telephone numbers.
std::vector<FoundNumber> FindNumbers(const InlineText& text, const LocaleRules& rules);

/// The values of number words and Chinese numerals anywhere in the text, certain or not: they
/// explain digits of the other text.
std::vector<std::uint64_t> FindWordNumbers(const InlineText& text, const LocaleRules& rules);

}  // namespace guided_help
