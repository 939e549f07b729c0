#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "checks/inline_text.h"
#include "checks/numbers.h"
#include "checks/rules.h"

namespace guided_help {

/// A number with what the words around it make of it: "fewer than 25".
struct FoundComparator {
  /// Index into the numbers.
  std::size_t number = 0;
  /// All that it can mean; several where the words, or a negation near by, leave it open.
  Relations relations = 0;
  /// The words.
  InlineRange phrase;
};

/// The comparators of a text, in the order of their numbers; a number without one has no entry.
std::vector<FoundComparator> FindComparators(const InlineText& text,
                                             const std::vector<FoundNumber>& numbers,
                                             const LocaleRules& rules);

/// The smallest or largest number that a relation lets pass. Two comparators can agree where they
/// have a bound in common.
struct Bound {
  enum class Kind : std::uint8_t { kLeast, kMost, kExact };
  Kind kind;
  std::uint64_t value;

  // clang-tidy 14 takes the 0 of a generated comparison for a null pointer.
  friend auto operator<=>(const Bound&, const Bound&) = default;  // NOLINT(modernize-use-nullptr)
};

/// A bound for each relation of the comparator and each reading of its number.
std::vector<Bound> BoundsOf(const FoundComparator& comparator, const FoundNumber& number);

/// Whether both can say the same of their numbers. For whole numbers, "more than 25" and "26 or
/// more" are the same.
bool CanAgree(const FoundComparator& one, const FoundNumber& one_number,
              const FoundComparator& other, const FoundNumber& other_number);

}  // namespace guided_help
