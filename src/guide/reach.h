#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guide/exits.h"
#include "guide/fact_sets.h"
#include "guide/guide.h"

namespace guided_help {

/// Which combinations of answers customers can have at each node, exactly: every number and every
/// date counts, none is sampled. The guide must outlive this.
///
/// Numbers and dates between which nothing in the guide distinguishes are one value. A place that
/// customers can come back to is a variable, too, because coming back ends the path there. At each
/// node, only what still matters is remembered. Questions that are left out are treated as asked:
/// that makes no difference, since nothing depends on their answers.
class Reach {
 public:
  using Set = FactSets::Set;

  /// One way out of a node, and when it is taken.
  struct Way {
    Exit exit;
    /// The combinations, with the answer at the node, that take this way.
    Set taken = FactSets::kNone;
    /// Those for which the rule holds, even if an earlier rule takes them.
    Set possible = FactSets::kNone;
  };
  struct Ways {
    std::vector<Way> ways;
    /// Combinations, with the answer at the node, for which no rule holds.
    Set gap = FactSets::kNone;
    /// All combinations, with the answer at the node.
    Set all = FactSets::kNone;
  };

  explicit Reach(const Guide& guide);

  /// False if the guide has too many combinations (`FactSets::kMaximumParts`). Then only
  /// `IsReached` means something.
  bool IsComplete() const { return sets_.IsComplete(); }
  /// Returns the combinations at a node, before an answer there. Empty if customers cannot get
  /// there.
  Set At(const Node& node) const { return reached_[IndexOf(node)]; }
  bool IsReached(const Node& node) const { return At(node) != FactSets::kNone; }
  /// Returns the ways out of a node for all combinations that get there.
  Ways WaysFrom(const Node& node) { return WaysFrom(IndexOf(node), At(node)); }
  /// Returns the combinations in which the condition holds. A test of a fact or a value that the
  /// guide does not have holds everywhere.
  Set Where(const Condition& condition);
  /// Returns the combinations in which the question has an answer.
  Set WhereKnown(std::string_view question);
  FactSets& sets() { return sets_; }

  /// Combinations at a node from which no outcome can be reached, whatever the customer does.
  Set StuckAt(const Node& node);

  /// Returns the moves to the node with the first combination of the set, which is not empty, on a
  /// shortest way: `account: account.mca → started: 8 days ago → too-late`. Long ones are cut.
  std::string PathTo(const Node& node, Set set);
  std::string PathTo(const Node& node) { return PathTo(node, At(node)); }
  /// Like `PathTo`; then the answer at the node. `set` is a part of `Ways::all`.
  std::string PathBeyond(const Node& node, Set set);
  /// Returns the first combination of the set for output: `account = mca, started = 8 days ago`.
  std::string Example(Set set) const;

 private:
  /// A question's answer, or whether a place was visited (values: no, yes).
  struct Variable {
    /// Null for visits.
    const Node* question = nullptr;
    /// For a field: the first number of each value, from value 1. Value 0: no answer.
    std::vector<std::int64_t> numbers;
    /// Otherwise: the choices, from value 1.
    std::vector<const Choice*> choices;

    std::size_t size() const {
      return 1 + (question == nullptr ? 1 : numbers.size() + choices.size());
    }
  };
  /// Combinations that got to a node by the same exit, after the same number of moves.
  struct Arrival {
    std::size_t node = 0;
    /// The node before; nothing at the start.
    std::optional<std::size_t> from;
    Exit exit;
    /// The combinations as they left the node before.
    Set left = FactSets::kNone;
    /// Those of them that got to this node for the first time, as they are known here.
    Set set = FactSets::kNone;
    /// Number of moves from the start.
    int moves = 0;
  };

  std::size_t IndexOf(const Node& node) const {
    return static_cast<std::size_t>(&node - guide_.nodes.data());
  }
  std::optional<std::size_t> IndexOf(std::string_view id) const;
  void FindSuccessors();
  void FindVariables();
  void FindLive();
  void Walk();
  /// Returns the combinations that get to the node `id` for the first time.
  Set Enter(std::string_view id, std::optional<std::size_t> from, const Exit& exit, Set left,
            int moves);
  /// Returns the first arrival of a combination at a node with fewer moves than `moves`, or null.
  const Arrival* FirstArrival(std::size_t node, const Combination& combination, int moves) const;
  Ways WaysFrom(std::size_t index, Set set);
  /// Returns the combinations, as they leave a node for `target`, that are free there.
  Set FreeBefore(std::size_t target);
  /// Whether the guide has all facts and values that the condition tests.
  bool IsValid(const Condition& condition) const;
  Set WhereRoute(const Route& route, std::optional<int> own);
  Set WhereRange(int variable, std::int64_t from, std::int64_t to);
  std::optional<int> VariableOf(std::string_view question) const;
  std::string Describe(int variable, int value) const;
  std::string MoveBy(const Exit& exit, const Node& node, const Combination& combination) const;

  const Guide& guide_;
  std::map<std::string_view, std::size_t> indices_;
  /// By node: which nodes can follow it, at any distance.
  std::vector<std::vector<bool>> after_;
  std::vector<Variable> variables_;
  std::map<std::string_view, int> variable_of_;
  /// By node: the variable of its visits.
  std::vector<std::optional<int>> visits_;
  /// By node, by variable: whether it matters from there on.
  std::vector<std::vector<bool>> live_;
  FactSets sets_{{}};
  std::vector<Set> reached_;
  std::vector<Arrival> arrivals_;
  std::optional<std::vector<Set>> free_;
};

/// Returns the first number that takes the route of a question with a field; nothing if earlier
/// routes cover all of it.
std::optional<std::int64_t> FirstNumber(const Route& route, const Node& question);

/// Returns a number or days from a date for output: `26`, `8 days ago`, `today`, `in 3 days`.
std::string ToText(std::int64_t number, const Node& question);

}  // namespace guided_help
