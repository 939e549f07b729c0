#pragma once

#include <cstdint>
#include <string_view>

namespace guided_help {

/// How something compares with a number. A set of relations consists of bits `1 << relation`.
enum class Relation : std::uint8_t { kFewerThan, kAtMost, kExactly, kAtLeast, kMoreThan };

inline constexpr int kRelationCount = 5;

/// One bit per relation; an ambiguous phrase has several.
using Relations = std::uint8_t;

constexpr Relations Only(Relation relation) {
  return static_cast<Relations>(1U << static_cast<unsigned>(relation));
}

/// Returns the name used in rules and findings: `fewer-than`, `at-most`, `exactly`, `at-least`,
/// `more-than`.
std::string_view Name(Relation relation);

/// Returns the relation that holds if and only if this one does not.
constexpr Relation Opposite(Relation relation) {
  switch (relation) {
    case Relation::kFewerThan:
      return Relation::kAtLeast;
    case Relation::kAtMost:
      return Relation::kMoreThan;
    case Relation::kAtLeast:
      return Relation::kFewerThan;
    case Relation::kMoreThan:
      return Relation::kAtMost;
    default:
      return relation;
  }
}

}  // namespace guided_help
