// What a finding shows of a set of combinations: a path to it, and an example.
#include <algorithm>
#include <limits>

#include "base/text.h"
#include "guide/reach.h"

namespace guided_help {

std::string Reach::Describe(int variable, int value) const {
  const Variable& of = variables_[static_cast<std::size_t>(variable)];
  const std::size_t index = static_cast<std::size_t>(value) - 1;
  return of.question->HasField() ? ToText(of.numbers[index], *of.question)
                                 : of.choices[index]->value;
}

std::string Reach::MoveBy(const Exit& exit, const Node& node,
                          const Combination& combination) const {
  if (exit.kind == Exit::Kind::kNotShown) return NotShownAt(1);
  if (exit.kind == Exit::Kind::kDone) return DoneAfter(static_cast<int>(node.steps.size()));
  if (exit.choice != nullptr) return exit.choice->key;
  if (const std::optional<int> own = VariableOf(node.id)) {
    const int value = combination[static_cast<std::size_t>(*own)];
    const Variable& of = variables_[static_cast<std::size_t>(*own)];
    if (value > 0 && !node.HasField()) return of.choices[static_cast<std::size_t>(value) - 1]->key;
    if (value > 0) return Describe(*own, value);
  }
  const std::optional<std::int64_t> number = FirstNumber(*exit.route, node);
  return number ? ToText(*number, node) : "?";
}

std::string Reach::PathTo(const Node& node, Set set) {
  constexpr std::size_t kMostMoves = 50;
  const std::size_t index = IndexOf(node);
  const auto arrived = std::find_if(arrivals_.begin(), arrivals_.end(), [&](const Arrival& each) {
    return each.node == index && sets_.And(each.set, set) != FactSets::kNone;
  });
  if (arrived == arrivals_.end()) return node.id;
  const Arrival* arrival = &*arrived;
  std::vector<std::string> moves;
  Combination combination = *sets_.First(sets_.And(arrival->set, set));
  bool is_cut = false;
  while (arrival->from) {
    if (moves.size() == kMostMoves) {
      is_cut = true;
      break;
    }
    // The combinations that left the node before and agree in all that is still known here.
    Set before = arrival->left;
    for (std::size_t v = 0; v < variables_.size(); ++v) {
      const int variable = static_cast<int>(v);
      if (live_[arrival->node][v] && visits_[arrival->node] != variable)
        before = sets_.And(before, sets_.Where(variable, combination[v]));
    }
    combination = sets_.First(before).value_or(combination);
    const Node& from = guide_.nodes[*arrival->from];
    if (from.IsShown())
      moves.push_back(Concat({from.id, ": ", MoveBy(arrival->exit, from, combination), " → "}));
    if (const std::optional<int> own = VariableOf(from.id))
      combination[static_cast<std::size_t>(*own)] = 0;
    const Arrival* previous = FirstArrival(*arrival->from, combination, arrival->moves);
    if (previous == nullptr) break;
    arrival = previous;
  }
  std::string path = is_cut ? "… → " : "";
  std::reverse(moves.begin(), moves.end());
  for (const auto& move : moves) path += move;
  return path + node.id;
}

std::string Reach::PathBeyond(const Node& node, Set set) {
  const std::optional<int> own =
      node.kind == NodeKind::kQuestion ? VariableOf(node.id) : std::nullopt;
  if (!own) return PathTo(node, set);
  const Combination first = sets_.First(set).value_or(Combination(variables_.size(), 0));
  const int value = first[static_cast<std::size_t>(*own)];
  Set before = sets_.And(set, sets_.Where(*own, value));
  before = sets_.Assign(before, *own, [&] {
    std::vector<bool> none(variables_[static_cast<std::size_t>(*own)].size());
    none[0] = true;
    return none;
  }());
  return value == 0 ? PathTo(node, before)
                    : Concat({PathTo(node, before), ": ", Describe(*own, value)});
}

std::string Reach::Example(Set set) const {
  std::string text;
  const Combination first = sets_.First(set).value_or(Combination(variables_.size(), 0));
  for (std::size_t v = 0; v < variables_.size(); ++v) {
    if (variables_[v].question == nullptr || first[v] == 0) continue;
    text += Concat({text.empty() ? "" : ", ", variables_[v].question->id, " = ",
                    Describe(static_cast<int>(v), first[v])});
  }
  return text;
}

std::optional<std::int64_t> FirstNumber(const Route& route, const Node& question) {
  std::int64_t number = std::max(route.from, question.minimum);
  while (number <= std::min(route.to, question.maximum)) {
    // At the latest, the route itself.
    const Route* taken =
        &*std::find_if(question.routes.begin(), question.routes.end(),
                       [&](const Route& each) { return each.from <= number && number <= each.to; });
    if (taken == &route) return number;
    if (taken->to == std::numeric_limits<std::int64_t>::max()) break;
    number = taken->to + 1;
  }
  return {};
}

std::string ToText(std::int64_t number, const Node& question) {
  const std::string days = std::to_string(number < 0 ? -number : number);
  if (question.input != Node::Input::kDate) return std::to_string(number);
  if (number == 0) return "today";
  const std::string_view unit = number == 1 || number == -1 ? " day" : " days";
  return number < 0 ? Concat({"in ", days, unit}) : Concat({days, unit, " ago"});
}

}  // namespace guided_help
