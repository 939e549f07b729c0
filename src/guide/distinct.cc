#include "guide/distinct.h"

#include <algorithm>
#include <set>

#include "guide/exits.h"

namespace guided_help {
namespace {

template <typename Visit>
void ForEachNotice(const Guide& guide, const Visit& visit) {
  for (const Content& notice : guide.notices) ForEachPart(notice.when, visit);
}

}  // namespace

std::vector<std::int64_t> DistinctNumbers(const Guide& guide, const Node& question) {
  // The first number of each range that some rule or content compares, and the one after its end.
  std::set<std::int64_t> numbers = {question.minimum};
  const auto add = [&](std::int64_t from, std::int64_t to) {
    if (question.minimum < from && from <= question.maximum) numbers.insert(from);
    if (question.minimum <= to && to < question.maximum) numbers.insert(to + 1);
  };
  const auto add_part = [&](const Condition& part) {
    if (part.kind == Condition::Kind::kRange && part.fact == question.id) add(part.from, part.to);
  };
  for (const Route& route : question.routes) add(route.from, route.to);
  ForEachNotice(guide, add_part);
  for (const Node& node : guide.nodes) ForEachCondition(node, add_part);
  return {numbers.begin(), numbers.end()};
}

bool IsTestedFrom(const Guide& guide, std::string_view id, std::string_view question) {
  bool is_tested = std::any_of(guide.values.begin(), guide.values.end(),
                               [&](const Value& value) { return value.fact == question; });
  const auto look = [&](const Condition& part) { is_tested = is_tested || part.fact == question; };
  ForEachNotice(guide, look);
  std::set<std::string_view> seen;
  std::vector<std::string_view> open = {id};
  while (!open.empty() && !is_tested) {
    const Node* node = guide.FindNode(open.back());
    open.pop_back();
    if (node == nullptr || !seen.insert(node->id).second) continue;
    ForEachCondition(*node, look);
    for (const Exit& exit : ExitsOf(*node)) open.push_back(exit.node);
  }
  return is_tested;
}

}  // namespace guided_help
