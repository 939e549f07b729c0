#include "guide/fact_sets.h"

#include <algorithm>

namespace guided_help {
namespace {

/// In keys, after the operations on two sets.
constexpr int kForget = 3;

}  // namespace

std::size_t FactSets::HashOfPart::operator()(const Part& part) const {
  // FNV-1a over numbers.
  std::uint64_t hash = 14'695'981'039'346'656'037U ^ static_cast<std::uint64_t>(part.variable);
  for (const Set set : part.sets)
    hash = (hash * 1'099'511'628'211U) ^ static_cast<std::uint64_t>(set);
  return static_cast<std::size_t>(hash ^ hash >> 32U);
}

FactSets::Set FactSets::Where(int variable, const std::vector<bool>& values) {
  Part part{variable, {}};
  for (const bool value : values) part.sets.push_back(value ? kAll : kNone);
  return Make(std::move(part));
}

FactSets::Set FactSets::Where(int variable, int value) {
  std::vector<bool> values(static_cast<std::size_t>(sizes_[static_cast<std::size_t>(variable)]));
  values[static_cast<std::size_t>(value)] = true;
  return Where(variable, values);
}

FactSets::Set FactSets::Make(Part part) {
  // Where the variable makes no difference, it is not tested.
  if (std::all_of(part.sets.begin(), part.sets.end(),
                  [&](Set set) { return set == part.sets.front(); })) {
    return part.sets.front();
  }
  const auto [entry, is_new] = made_.try_emplace(part, static_cast<Set>(parts_.size()) + 2);
  if (is_new) parts_.push_back(std::move(part));
  return entry->second;
}

// Each call goes to later variables, so the depth is their number.
FactSets::Set FactSets::Combine(Operation operation, Set a, Set b) {
  if (!IsComplete()) return kNone;
  switch (operation) {
    case Operation::kAnd:
      if (a == b || b == kAll) return a;
      if (a == kAll) return b;
      if (a == kNone || b == kNone) return kNone;
      break;
    case Operation::kOr:
      if (a == b || b == kNone) return a;
      if (a == kNone) return b;
      if (a == kAll || b == kAll) return kAll;
      break;
    case Operation::kWithout:
      if (a == b || a == kNone || b == kAll) return kNone;
      if (b == kNone) return a;
      break;
  }
  // Only the difference depends on the order.
  if (operation != Operation::kWithout && a > b) std::swap(a, b);
  const Operands operands = Key(static_cast<int>(operation), a, b);
  const auto found = combined_.find(operands);
  if (found != combined_.end()) return found->second;
  Part part{std::min(VariableOf(a), VariableOf(b)), {}};
  for (int value = 0; value < sizes_[static_cast<std::size_t>(part.variable)]; ++value) {
    part.sets.push_back(
        Combine(operation, With(a, part.variable, value), With(b, part.variable, value)));
  }
  const Set result = Make(std::move(part));
  combined_[operands] = result;
  return result;
}

FactSets::Set FactSets::Forget(Set set, int variable) {
  if (VariableOf(set) > variable || !IsComplete()) return set;
  const Operands operands = Key(kForget, set, variable);
  const auto found = combined_.find(operands);
  if (found != combined_.end()) return found->second;
  // A copy: recursion adds parts.
  const Part part = PartOf(set);
  Set result = kNone;
  if (part.variable == variable) {
    for (const Set each : part.sets) result = Or(result, each);
  } else {
    Part changed{part.variable, {}};
    for (const Set each : part.sets) changed.sets.push_back(Forget(each, variable));
    result = Make(std::move(changed));
  }
  combined_[operands] = result;
  return result;
}

std::optional<Combination> FactSets::First(Set set) const {
  if (set == kNone) return {};
  Combination combination(sizes_.size(), 0);
  while (set != kAll) {
    const Part& part = PartOf(set);
    const auto first =
        std::find_if(part.sets.begin(), part.sets.end(), [](Set each) { return each != kNone; });
    combination[static_cast<std::size_t>(part.variable)] =
        static_cast<int>(first - part.sets.begin());
    set = *first;
  }
  return combination;
}

bool FactSets::Contains(Set set, const Combination& combination) const {
  while (set > kAll) {
    const Part& part = PartOf(set);
    set = part.sets[static_cast<std::size_t>(combination[static_cast<std::size_t>(part.variable)])];
  }
  return set == kAll;
}

}  // namespace guided_help
