#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "checks/inline_text.h"
#include "checks/numbers.h"
#include "checks/rules.h"

namespace guided_help {

/// A number and the comparator around it: "fewer than 25".
struct FoundComparator {
  /// Index of the number.
  std::size_t number = 0;
  /// All possible meanings; several if the phrase is ambiguous or a negation is nearby.
  Relations relations = 0;
  /// The comparator phrase.
  InlineRange phrase;
};

/// How far a comparator may be from its number.
enum class ComparatorReach : std::uint8_t {
  /// Beside it, with only fillers between.
  kBeside,
  /// Anywhere in its clause, if no other number is between: 至少為它充電 30 分鐘. All phrases of
  /// the
  /// clause count, so this can only tell whether a meaning is possible.
  kClause,
  /// The same, across other numbers: "1,000 rows and 20 columns at most".
  kWholeClause,
};

/// Finds the comparators of a text, in the order of their numbers. A number without a comparator
/// has no entry.
std::vector<FoundComparator> FindComparators(const InlineText& text,
                                             const std::vector<FoundNumber>& numbers,
                                             const LocaleRules& rules,
                                             ComparatorReach reach = ComparatorReach::kBeside);

/// The smallest or largest number that satisfies a relation. Two comparators can agree if they have
/// a bound in common.
struct Bound {
  enum class Kind : std::uint8_t { kLeast, kMost, kExact };
  Kind kind;
  Amount value;

  // clang-tidy 14 mistakes the 0 in a generated comparison for a null pointer.
  friend auto operator<=>(const Bound&, const Bound&) = default;  // NOLINT(modernize-use-nullptr)
};

/// Returns a bound for each relation of the comparator and each reading of its number.
std::vector<Bound> BoundsOf(const FoundComparator& comparator, const FoundNumber& number);

/// Returns whether the two comparators can have the same meaning. For integers, "more than 25" and
/// "26 or more" are the same.
bool CanAgree(const FoundComparator& one, const FoundNumber& one_number,
              const FoundComparator& other, const FoundNumber& other_number);

}  // namespace guided_help
