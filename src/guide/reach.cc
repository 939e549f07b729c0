#include "guide/reach.h"

#include <algorithm>
#include <set>
#include <utility>

#include "guide/distinct.h"

namespace guided_help {
namespace {

/// Where a test that lint reports as wrong holds: anywhere. Otherwise one wrong name would make
/// nodes unreachable, and hide other faults.
constexpr Reach::Set kUnknown = FactSets::kAll;

/// Whether the node shows the guide's notices.
bool ShowsNotices(const Node& node) {
  return node.kind == NodeKind::kSteps || node.kind == NodeKind::kOutcome;
}

bool HasRules(const Node& node) {
  return std::any_of(node.routes.begin(), node.routes.end(),
                     [](const Route& route) { return !route.when.IsAlways(); });
}

}  // namespace

Reach::Reach(const Guide& guide) : guide_(guide) {
  for (std::size_t i = 0; i < guide.nodes.size(); ++i) indices_.emplace(guide.nodes[i].id, i);
  FindSuccessors();
  FindVariables();
  FindLive();
  Walk();
}

std::optional<std::size_t> Reach::IndexOf(std::string_view id) const {
  const auto found = indices_.find(id);
  if (found == indices_.end()) return {};
  return found->second;
}

std::optional<int> Reach::VariableOf(std::string_view question) const {
  const auto found = variable_of_.find(question);
  if (found == variable_of_.end()) return {};
  return found->second;
}

void Reach::FindSuccessors() {
  const std::size_t size = guide_.nodes.size();
  std::vector<std::vector<std::size_t>> next(size);
  for (std::size_t i = 0; i < size; ++i) {
    for (const Exit& exit : ExitsOf(guide_.nodes[i])) {
      if (const std::optional<std::size_t> target = IndexOf(exit.node)) next[i].push_back(*target);
    }
  }
  after_.assign(size, std::vector<bool>(size));
  for (std::size_t i = 0; i < size; ++i) {
    std::vector<std::size_t> open = next[i];
    while (!open.empty()) {
      const std::size_t node = open.back();
      open.pop_back();
      if (after_[i][node]) continue;
      after_[i][node] = true;
      open.insert(open.end(), next[node].begin(), next[node].end());
    }
  }
}

void Reach::FindVariables() {
  std::set<std::string_view> facts;
  const auto add = [&](const Condition& condition) { facts.insert(condition.fact); };
  for (const Content& notice : guide_.notices) ForEachPart(notice.when, add);
  for (const Value& value : guide_.values) facts.insert(value.fact);
  for (const Node& node : guide_.nodes) {
    ForEachCondition(node, add);
    if (HasRules(node) || (!node.HasField() && !node.routes.empty())) facts.insert(node.id);
  }
  visits_.resize(guide_.nodes.size());
  for (std::size_t i = 0; i < guide_.nodes.size(); ++i) {
    const Node& node = guide_.nodes[i];
    if (node.kind == NodeKind::kQuestion && facts.count(node.id) > 0) {
      Variable variable{&node, {}, {}};
      if (node.HasField()) {
        variable.numbers = DistinctNumbers(guide_, node);
      } else {
        for (const Choice& choice : node.choices) {
          if (!choice.is_detour) variable.choices.push_back(&choice);
        }
      }
      variable_of_.emplace(node.id, static_cast<int>(variables_.size()));
      variables_.push_back(std::move(variable));
    }
    // Coming back to a place ends the path there. Nobody is at a decision.
    if (after_[i][i] && node.IsShown()) {
      visits_[i] = static_cast<int>(variables_.size());
      variables_.push_back({nullptr, {}, {}});
    }
  }
  std::vector<int> sizes;
  for (const Variable& variable : variables_) sizes.push_back(static_cast<int>(variable.size()));
  sets_ = FactSets(std::move(sizes));
}

void Reach::FindLive() {
  const std::size_t size = guide_.nodes.size();
  std::vector<std::vector<bool>> used(size, std::vector<bool>(variables_.size()));
  for (std::size_t i = 0; i < size; ++i) {
    const auto use = [&](std::string_view fact) {
      if (const std::optional<int> variable = VariableOf(fact))
        used[i][static_cast<std::size_t>(*variable)] = true;
    };
    const auto use_condition = [&](const Condition& condition) { use(condition.fact); };
    const Node& node = guide_.nodes[i];
    use(node.id);
    ForEachCondition(node, use_condition);
    for (const Value& value : guide_.values) use(value.fact);
    if (visits_[i]) used[i][static_cast<std::size_t>(*visits_[i])] = true;
    if (!ShowsNotices(node)) continue;
    for (const Content& notice : guide_.notices) ForEachPart(notice.when, use_condition);
  }
  live_ = used;
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = 0; j < size; ++j) {
      if (!after_[i][j]) continue;
      for (std::size_t v = 0; v < variables_.size(); ++v) live_[i][v] = live_[i][v] || used[j][v];
    }
  }
}

void Reach::Walk() {
  reached_.assign(guide_.nodes.size(), FactSets::kNone);
  Set nothing = FactSets::kAll;
  for (std::size_t i = 0; i < variables_.size(); ++i)
    nothing = sets_.And(nothing, sets_.Where(static_cast<int>(i), 0));
  const std::size_t size = guide_.nodes.size();
  std::vector<Set> here(size, FactSets::kNone);
  const std::size_t start = *IndexOf(guide_.start);
  here[start] = Enter(guide_.start, {}, {}, nothing, 0);
  // All combinations that are at a node after the same number of moves go on together: one by one,
  // they would be too many.
  for (int moves = 1; IsComplete(); ++moves) {
    std::vector<Set> next(size, FactSets::kNone);
    bool is_moving = false;
    for (std::size_t i = 0; i < size; ++i) {
      if (here[i] == FactSets::kNone) continue;
      is_moving = true;
      for (const Way& way : WaysFrom(i, here[i]).ways) {
        const std::optional<std::size_t> target = IndexOf(way.exit.node);
        if (!target) continue;
        next[*target] =
            sets_.Or(next[*target], Enter(way.exit.node, i, way.exit, way.taken, moves));
      }
    }
    if (!is_moving) return;
    here = std::move(next);
  }
}

Reach::Set Reach::Enter(std::string_view id, std::optional<std::size_t> from, const Exit& exit,
                        Set left, int moves) {
  const std::size_t node = *IndexOf(id);
  const std::optional<int> visit = visits_[node];
  if (visit) left = sets_.And(left, sets_.Where(*visit, 0));
  Set set = visit ? sets_.Assign(left, *visit, {false, true}) : left;
  for (std::size_t v = 0; v < variables_.size(); ++v) {
    if (!live_[node][v]) set = sets_.Forget(set, static_cast<int>(v));
  }
  set = sets_.Without(set, reached_[node]);
  if (set == FactSets::kNone) return set;
  reached_[node] = sets_.Or(reached_[node], set);
  arrivals_.push_back({node, from, exit, left, set, moves});
  return set;
}

const Reach::Arrival* Reach::FirstArrival(std::size_t node, const Combination& combination,
                                          int moves) const {
  const auto found = std::find_if(arrivals_.begin(), arrivals_.end(), [&](const Arrival& each) {
    return each.node == node && each.moves < moves && sets_.Contains(each.set, combination);
  });
  return found == arrivals_.end() ? nullptr : &*found;
}

Reach::Set Reach::WhereRange(int variable, std::int64_t from, std::int64_t to) {
  const Variable& of = variables_[static_cast<std::size_t>(variable)];
  std::vector<bool> values = {false};
  for (const std::int64_t number : of.numbers) values.push_back(from <= number && number <= to);
  values.resize(of.size());
  return sets_.Where(variable, values);
}

Reach::Set Reach::WhereKnown(std::string_view question) {
  const std::optional<int> variable = VariableOf(question);
  if (!variable) return FactSets::kNone;
  std::vector<bool> values(variables_[static_cast<std::size_t>(*variable)].size(), true);
  values[0] = false;
  return sets_.Where(*variable, values);
}

Reach::Set Reach::Where(const Condition& condition) {
  switch (condition.kind) {
    case Condition::Kind::kAll:
    case Condition::Kind::kAny: {
      const bool all = condition.kind == Condition::Kind::kAll;
      Set set = all ? FactSets::kAll : FactSets::kNone;
      for (const Condition& part : condition.parts)
        set = all ? sets_.And(set, Where(part)) : sets_.Or(set, Where(part));
      return set;
    }
    case Condition::Kind::kNot: {
      Set set = FactSets::kAll;
      for (const Condition& part : condition.parts) set = sets_.Without(set, Where(part));
      return set;
    }
    case Condition::Kind::kKnown:
      return WhereKnown(condition.fact);
    case Condition::Kind::kRange: {
      const std::optional<int> variable = VariableOf(condition.fact);
      const bool fits =
          variable && !variables_[static_cast<std::size_t>(*variable)].numbers.empty();
      return fits ? WhereRange(*variable, condition.from, condition.to) : kUnknown;
    }
    case Condition::Kind::kValue: {
      const std::optional<int> variable = VariableOf(condition.fact);
      if (!variable) return kUnknown;
      const Variable& of = variables_[static_cast<std::size_t>(*variable)];
      std::vector<bool> values(of.size());
      for (std::size_t i = 0; i < of.choices.size(); ++i) {
        values[of.size() - of.choices.size() + i] =
            std::find(condition.values.begin(), condition.values.end(), of.choices[i]->value) !=
            condition.values.end();
      }
      const bool fits = std::find(values.begin(), values.end(), true) != values.end();
      return fits ? sets_.Where(*variable, values) : kUnknown;
    }
  }
  return FactSets::kNone;
}

bool Reach::IsValid(const Condition& condition) const {
  if (!std::all_of(condition.parts.begin(), condition.parts.end(),
                   [this](const Condition& part) { return IsValid(part); }))
    return false;
  if (condition.fact.empty()) return true;
  const std::optional<int> variable = VariableOf(condition.fact);
  if (!variable) return false;
  const Variable& of = variables_[static_cast<std::size_t>(*variable)];
  if (condition.kind == Condition::Kind::kRange) return !of.numbers.empty();
  return condition.kind != Condition::Kind::kValue ||
         std::any_of(of.choices.begin(), of.choices.end(), [&](const Choice* choice) {
           return std::find(condition.values.begin(), condition.values.end(), choice->value) !=
                  condition.values.end();
         });
}

Reach::Set Reach::WhereRoute(const Route& route, std::optional<int> own) {
  const Set when = Where(route.when);
  const bool has_numbers = own && !variables_[static_cast<std::size_t>(*own)].numbers.empty();
  return has_numbers ? sets_.And(when, WhereRange(*own, route.from, route.to)) : when;
}

Reach::Ways Reach::WaysFrom(std::size_t index, Set set) {
  const Node& node = guide_.nodes[index];
  const std::optional<int> own =
      node.kind == NodeKind::kQuestion ? VariableOf(node.id) : std::nullopt;
  Ways ways;
  ways.all = set;
  if (own) {
    std::vector<bool> answers(variables_[static_cast<std::size_t>(*own)].size(), true);
    answers[0] = false;
    ways.all = sets_.Assign(set, *own, answers);
  }
  Set rest = ways.all;
  int value = 0;
  for (const Choice& choice : node.choices) {
    const Exit exit{Exit::Kind::kChoice, choice.node, nullptr, &choice};
    if (choice.is_detour || !own) {
      ways.ways.push_back({exit, set, set});
      continue;
    }
    const Set chosen = sets_.Where(*own, ++value);
    if (choice.node.empty()) continue;
    ways.ways.push_back({exit, sets_.And(ways.all, chosen), sets_.And(ways.all, chosen)});
    rest = sets_.Without(rest, chosen);
  }
  // Without rules, the ranges decide, and nothing needs to know which answer was given.
  const bool by_rules = own || node.kind == NodeKind::kDecision;
  const Set ruled = rest;
  bool has_invalid = false;
  for (const Route& route : node.routes) {
    const Exit exit{Exit::Kind::kRoute, route.node, &route, nullptr};
    if (!by_rules) {
      const Set taken = FirstNumber(route, node) ? set : FactSets::kNone;
      ways.ways.push_back({exit, taken, taken});
      continue;
    }
    const Set where = WhereRoute(route, own);
    if (!IsValid(route.when)) {
      // Anyone may take it, or nobody: what is wrong is reported once, not as faults of other
      // rules.
      ways.ways.push_back({exit, sets_.And(rest, where), FactSets::kNone});
      has_invalid = true;
      continue;
    }
    ways.ways.push_back({exit, sets_.And(rest, where), sets_.And(ruled, where)});
    rest = sets_.Without(rest, where);
  }
  if (by_rules && !node.routes.empty() && !has_invalid) ways.gap = rest;
  for (const Exit& exit : ExitsOf(node)) {
    if (exit.kind == Exit::Kind::kNotShown || exit.kind == Exit::Kind::kDone)
      ways.ways.push_back({exit, set, set});
  }
  return ways;
}

Reach::Set Reach::StuckAt(const Node& node) {
  if (!free_) {
    // Backwards from the outcomes: a combination is free if some answer leads to one that is. Sets
    // are compared where they leave a node, so what a node forgets is irrelevant.
    free_.emplace(guide_.nodes.size(), FactSets::kNone);
    bool is_changed = true;
    while (is_changed && IsComplete()) {
      is_changed = false;
      for (std::size_t i = guide_.nodes.size(); i-- > 0;) {
        const Node& each = guide_.nodes[i];
        Set free = FactSets::kNone;
        if (each.kind == NodeKind::kOutcome) free = reached_[i];
        for (const Way& way : WaysFrom(i, reached_[i]).ways) {
          const std::optional<std::size_t> target = IndexOf(way.exit.node);
          if (!target) continue;
          Set then = sets_.And(FreeBefore(*target), way.taken);
          if (const std::optional<int> own = VariableOf(each.id);
              own && each.kind == NodeKind::kQuestion)
            then = sets_.Forget(then, *own);
          free = sets_.Or(free, sets_.And(then, reached_[i]));
        }
        if (free == (*free_)[i]) continue;
        (*free_)[i] = free;
        is_changed = true;
      }
    }
  }
  return sets_.Without(At(node), (*free_)[IndexOf(node)]);
}

Reach::Set Reach::FreeBefore(std::size_t target) {
  Set free = (*free_)[target];
  if (!visits_[target]) return free;
  free = sets_.Forget(free, *visits_[target]);
  // Coming back drops what was answered since. Which answers these are is not known, so any will
  // do.
  Set back = free;
  for (std::size_t v = 0; v < variables_.size(); ++v) {
    const int variable = static_cast<int>(v);
    const auto visited = std::find(visits_.begin(), visits_.end(), variable);
    const std::size_t node = variables_[v].question != nullptr
                                 ? IndexOf(*variables_[v].question)
                                 : static_cast<std::size_t>(visited - visits_.begin());
    if (node == target || after_[target][node]) back = sets_.Forget(back, variable);
  }
  return sets_.Or(sets_.And(free, sets_.Where(*visits_[target], 0)),
                  sets_.And(back, sets_.Where(*visits_[target], 1)));
}

}  // namespace guided_help
