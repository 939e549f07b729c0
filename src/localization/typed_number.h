#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "localization/words.h"

namespace guided_help {

struct TypedNumber {
  /// Why a text is not a non-negative integer.
  enum class Fault { kNone, kEmpty, kNegative, kFraction, kNotANumber, kTooLarge };

  Fault fault = Fault::kNone;
  /// Only without a fault.
  std::int64_t value = 0;

  friend bool operator==(const TypedNumber&, const TypedNumber&) = default;
};

/// Parses an integer as people type it: any Unicode decimal digits (but not ㉕ or ½), surrounding
/// spaces, group separators (the locale's; spaces and apostrophes in any locale), leading zeros, a
/// leading `+`, and words of letters after it ("25 licenses", "25個"). Words that change the number
/// are rejected: "10k", "2 thousand", "3萬". These are the words of the message `number.modifiers`,
/// separated by spaces, and any single Latin letter. Numbers above `maximum` are too large.
TypedNumber ReadTypedNumber(std::string_view text, std::int64_t maximum, const Words& words);

/// Returns the value of a decimal digit (general category Nd, Unicode 15), or -1.
int DigitValue(char32_t code_point);

}  // namespace guided_help
