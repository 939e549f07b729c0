#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "checks/inline_text.h"
#include "checks/numbers.h"
#include "checks/rules.h"

namespace guided_help {

/// A unit that help articles use.
struct Unit {
  /// Its identifier in CLDR, and in the rules: `minute`.
  std::string_view id;
  /// What it measures. Two units of one kind can be converted.
  enum class Kind : std::uint8_t { kTime, kCalendar, kSize, kShare };
  Kind kind = Kind::kTime;
  /// How many of the smallest unit of its kind it has.
  std::uint64_t factor = 1;
};

inline constexpr Amount kHalfDay = 12 * kOne;

/// All units that the checks know.
std::span<const Unit> Units();

/// Returns the index of the number's unit in `Units()`, if the language's words for it follow the
/// number ("25 minutes", "5 business days", 30 個工作天), or a sign for percent precedes it.
std::optional<std::size_t> FindUnit(const InlineText& text, const FoundNumber& number,
                                    const LocaleRules& rules);

/// Returns the half of the day that is written with an hour: 0 for AM, 1 for PM.
std::optional<std::size_t> FindDayHalf(const InlineText& text, const FoundNumber& number,
                                       const LocaleRules& rules);

}  // namespace guided_help
