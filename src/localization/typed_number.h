#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "localization/words.h"

namespace guided_help {

struct TypedNumber {
  /// What typed text can be, if not a whole number from 0 on.
  enum class Fault { kNone, kEmpty, kNegative, kFraction, kNotANumber, kTooLarge };

  Fault fault = Fault::kNone;
  /// Only where there is no fault.
  std::int64_t value = 0;

  friend bool operator==(const TypedNumber&, const TypedNumber&) = default;
};

/// Reads a whole number as people type it: any Unicode decimal digits (but no ㉕ or ½), spaces
/// around, group separators (the locale's own; spaces and apostrophes anywhere), leading zeros, a
/// leading `+`, and words of letters behind it
/// ("25 licenses", "25個"). A word that changes the number is none of them: "10k", "2 thousand",
/// "3萬"; such words are the message `number.modifiers`, separated by spaces, and any single
/// Latin letter. Numbers above `maximum` are too large.
TypedNumber ReadTypedNumber(std::string_view text, std::int64_t maximum, const Words& words);

/// The value of a decimal digit (general category Nd, Unicode 15), or -1.
int DigitValue(char32_t code_point);

}  // namespace guided_help
