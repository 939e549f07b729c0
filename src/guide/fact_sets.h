#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace guided_help {

/// A value for each variable of a `FactSets`.
using Combination = std::vector<int>;

/// Sets of combinations of values of a few variables, each with a small number of values. Exact,
/// and usually small even where the combinations are too many to enumerate: a set is a reduced
/// decision diagram with shared parts, so equal sets are the same number.
class FactSets {
 public:
  using Set = int;
  static constexpr Set kNone = 0;
  static constexpr Set kAll = 1;

  /// `sizes`: how many values each variable has, from 0.
  explicit FactSets(std::vector<int> sizes) : sizes_(std::move(sizes)) {}

  /// False once more than `kMaximumParts` parts were needed. From then on, results are wrong.
  bool IsComplete() const { return parts_.size() <= kMaximumParts; }
  static constexpr std::size_t kMaximumParts = 500'000;

  /// Returns the combinations in which the variable has one of the values (true).
  Set Where(int variable, const std::vector<bool>& values);
  Set Where(int variable, int value);
  Set And(Set a, Set b) { return Combine(Operation::kAnd, a, b); }
  Set Or(Set a, Set b) { return Combine(Operation::kOr, a, b); }
  /// Returns the combinations of `a` that are not in `b`.
  Set Without(Set a, Set b) { return Combine(Operation::kWithout, a, b); }
  /// Returns the set with every value of the variable wherever it has one of them.
  Set Forget(Set set, int variable);
  /// Returns the set with the variable changed to any of the values.
  Set Assign(Set set, int variable, const std::vector<bool>& values) {
    return And(Forget(set, variable), Where(variable, values));
  }

  /// Returns the first combination, comparing variables in order; nothing for the empty set.
  std::optional<Combination> First(Set set) const;
  bool Contains(Set set, const Combination& combination) const;

 private:
  enum class Operation { kAnd, kOr, kWithout };
  struct Part {
    int variable;
    /// By value.
    std::vector<Set> sets;

    friend bool operator==(const Part&, const Part&) = default;
  };
  struct HashOfPart {
    std::size_t operator()(const Part& part) const;
  };
  /// An operation on two sets, or a variable to forget in a set.
  using Operands = std::uint64_t;
  static Operands Key(int operation, Set a, int b) {
    return static_cast<Operands>(operation) << 62U | static_cast<Operands>(a) << 31U |
           static_cast<Operands>(b);
  }

  const Part& PartOf(Set set) const { return parts_[static_cast<std::size_t>(set) - 2]; }
  /// Returns the variable that the set tests first; for the empty set and for all, one after the
  /// last.
  int VariableOf(Set set) const {
    return set <= kAll ? static_cast<int>(sizes_.size()) : PartOf(set).variable;
  }
  /// Returns the part of the set with this value.
  Set With(Set set, int variable, int value) const {
    return VariableOf(set) == variable ? PartOf(set).sets[static_cast<std::size_t>(value)] : set;
  }
  Set Make(Part part);
  Set Combine(Operation operation, Set a, Set b);

  std::vector<int> sizes_;
  std::vector<Part> parts_;
  std::unordered_map<Part, Set, HashOfPart> made_;
  std::unordered_map<Operands, Set> combined_;
};

}  // namespace guided_help
