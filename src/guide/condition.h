#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "base/result.h"

namespace guided_help {

/// A test of answers. A comparison with a question that has no answer is false, so its negation is
/// true.
struct Condition {
  enum class Kind {
    /// All of `parts` hold; without parts, always.
    kAll,
    /// At least one of `parts` holds.
    kAny,
    /// The only one of `parts` does not hold.
    kNot,
    /// The answer to the question `fact` is from `from` to `to`, inclusive: a number or, for a
    /// date,
    /// the days from that date to today.
    kRange,
    /// The answer to `fact` is one of `values`.
    kValue,
    /// `fact` has an answer.
    kKnown,
  };

  Kind kind = Kind::kAll;
  std::vector<Condition> parts;
  /// Id of a question.
  std::string fact;
  std::int64_t from = std::numeric_limits<std::int64_t>::min();
  std::int64_t to = std::numeric_limits<std::int64_t>::max();
  /// Whether the guide compares the days since a date.
  bool days_since = false;
  std::vector<std::string> values;
  Position position;

  bool IsAlways() const { return kind == Kind::kAll && parts.empty(); }
};

/// Calls `visit` with the condition and all of its parts, outermost first.
template <typename Visit>
void ForEachPart(const Condition& condition, const Visit& visit) {
  visit(condition);
  for (const Condition& part : condition.parts) ForEachPart(part, visit);
}

}  // namespace guided_help
