#include "guide/routing.h"

#include <algorithm>
#include <utility>

namespace guided_help {
namespace {

/// The first version whose questions can be left out.
constexpr std::int64_t kVersionOfFacts = 2;

bool Tests(const Condition& condition, std::string_view fact) {
  return condition.fact == fact ||
         std::any_of(condition.parts.begin(), condition.parts.end(),
                     [&](const Condition& part) { return Tests(part, fact); });
}

bool Test(const std::vector<Content>& contents, std::string_view fact) {
  return std::any_of(contents.begin(), contents.end(),
                     [&](const Content& content) { return Tests(content.when, fact); });
}

/// Follows decisions. `arrival.node` is null at the end if there is no way.
void Decide(std::string_view id, const Facts& facts, Arrival& arrival, RuleObserver* observer) {
  // Decisions may lead in a circle.
  for (std::size_t i = 0; i <= facts.guide->nodes.size(); ++i) {
    arrival.node = facts.guide->FindNode(id);
    if (arrival.node == nullptr || arrival.node->IsShown()) return;
    arrival.rule = FindRoute(*arrival.node, facts);
    if (arrival.rule == nullptr) break;
    if (observer != nullptr) observer->OnRule(*arrival.rule);
    id = arrival.rule->node;
  }
  arrival.node = nullptr;
}

/// Returns the node that every answer to a question leads to if nothing tests the answer; otherwise
/// an empty text. Nothing tests it, so only choices with a node and ranges can tell answers apart.
std::string_view NodeWithoutAsking(const Node& question, const Facts& facts) {
  if (facts.guide->version < kVersionOfFacts || question.kind != NodeKind::kQuestion ||
      IsTested(*facts.guide, question.id))
    return {};
  std::string_view only;
  int answers = 0;
  const auto is_other = [&](std::string_view node) {
    if (++answers == 1) only = node;
    return only != node;
  };
  for (const Route& route : question.routes) {
    if (!facts.Holds(route.when)) continue;
    if (is_other(route.node)) return {};
    if (!question.HasField()) break;
  }
  const bool has_route = answers > 0;
  for (const Choice& choice : question.choices) {
    if (choice.is_detour) continue;
    if (is_other(choice.node.empty() && has_route ? only : choice.node)) return {};
  }
  // A page with one choice explains something.
  return question.HasField() || answers > (has_route ? 2 : 1) ? only : std::string_view();
}

}  // namespace

bool IsTested(const Guide& guide, std::string_view question) {
  return Test(guide.notices, question) ||
         std::any_of(guide.values.begin(), guide.values.end(),
                     [&](const Value& value) { return value.fact == question; }) ||
         std::any_of(guide.nodes.begin(), guide.nodes.end(), [&](const Node& node) {
           return Test(node.body, question) ||
                  std::any_of(node.routes.begin(), node.routes.end(),
                              [&](const Route& route) { return Tests(route.when, question); });
         });
}

const Route* FindRoute(const Node& node, const Facts& facts) {
  const std::optional<std::int64_t> number = facts.Number(node.id);
  const auto found = std::find_if(node.routes.begin(), node.routes.end(), [&](const Route& route) {
    return (!number || (route.from <= *number && *number <= route.to)) && facts.Holds(route.when);
  });
  return found == node.routes.end() ? nullptr : &*found;
}

Arrival Resolve(std::string_view id, const Facts& facts, RuleObserver* observer) {
  Arrival arrival;
  // Questions that are left out may lead in a circle, too.
  for (std::size_t i = 0; !id.empty() && i <= facts.guide->nodes.size(); ++i) {
    Decide(id, facts, arrival, observer);
    if (arrival.node == nullptr) return arrival;
    id = NodeWithoutAsking(*arrival.node, facts);
    const Route* route = id.empty() ? nullptr : FindRoute(*arrival.node, facts);
    if (route != nullptr && observer != nullptr) observer->OnRule(*route);
  }
  return arrival;
}

Arrival ArrivalAfter(const Node& question, const Facts& facts, RuleObserver* observer) {
  const Choice* choice = FindChoice(question, facts.answers.back().choice);
  if (choice != nullptr && !choice->node.empty()) return Resolve(choice->node, facts, observer);
  const Route* route = FindRoute(question, facts);
  if (route == nullptr) return {};
  if (observer != nullptr) observer->OnRule(*route);
  Arrival arrival = Resolve(route->node, facts, observer);
  if (arrival.rule == nullptr) arrival.rule = route;
  return arrival;
}

}  // namespace guided_help
