#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "guide/guide.h"

namespace guided_help {

// What rules can tell apart; for tools.

/// Returns numbers that represent all answers to a question with a field, ascending: within the
/// range from one of them to the next, nothing in the guide tells two answers apart. Starts with
/// the minimum. For a date, days from it to today.
std::vector<std::int64_t> DistinctNumbers(const Guide& guide, const Node& question);

/// Returns whether anything from the node `id` on depends on the answer to a question: a rule or
/// content there or after it, or a value.
bool IsTestedFrom(const Guide& guide, std::string_view id, std::string_view question);

/// Calls `visit(const Condition&)` with every part of the conditions of the node's rules and
/// content.
template <typename Visit>
void ForEachCondition(const Node& node, const Visit& visit) {
  for (const Route& route : node.routes) ForEachPart(route.when, visit);
  for (const Content& content : node.body) ForEachPart(content.when, visit);
}

}  // namespace guided_help
