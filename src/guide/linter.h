#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "guide/exits.h"
#include "guide/lint.h"
#include "guide/reach.h"

namespace guided_help {

/// Computes what `Lint` returns, which is the only way to use it.
class Linter {
 public:
  Linter(const Guide& guide, std::string_view file, const std::vector<std::string>& known_keys,
         const MessageArgumentNames& arguments)
      : guide_(guide),
        arguments_(arguments),
        file_(file),
        known_keys_(known_keys.begin(), known_keys.end()),
        reach_(guide) {}

  std::vector<Finding> Run();

 private:
  using Set = Reach::Set;

  Finding& Add(std::string check, Position position, std::string message, std::string hint,
               std::string key = {});

  /// Like `Add`, for a finding at a node, with the path there. `what` is what the customer does at
  /// the node to meet it; may be empty.
  Finding& AddAt(const Node& node, std::string check, Position position, std::string message,
                 std::string hint, std::string_view what = {});

  static std::string NodeName(const Node& node) { return Concat({"node \"", node.id, "\""}); }

  // lint.cc: names, ways, links and keys

  void CheckNames(const Node& node);
  void CheckGuideNames();
  std::set<std::string> ReachableFrom(const std::string& start) const;
  void CheckReachable();
  void CheckWaysOut();

  /// Finds combinations of answers that only go round in circles. A gap is reported as such.
  void CheckStuck(const Node& node);

  /// Whether the node, or one after it, has a fault that explains why customers get no further.
  bool LeadsToFault(const Node& node) const;
  void CheckLinks();
  void CheckKeys();

  // lint_rules.cc: rules, ranges and choices

  /// Whether the ranges of a number or date question alone decide.
  static bool HasOnlyRanges(const Node& node);

  /// Finds combinations of answers without a rule or with two, and rules that are never taken.
  void CheckRules(const Node& node);
  void CheckRule(const Node& node, const Reach::Ways& ways, const Reach::Way& way);
  std::string Example(Set set) const;
  void CheckRanges(const Node& node);
  static std::string Numbers(std::int64_t from, std::int64_t to);

  /// Returns what a customer does to take the exit; empty if no answer leads there.
  static std::string MoveBy(const Exit& exit, const Node& node);
  void CheckChoices(const Node& node, const Choice& earlier, const Choice& choice);
  void CheckExits(const Node& node);

  // lint_conditions.cc: conditions, and the need for answers

  /// Checks the names and types in all conditions of a node, and whether their facts can be known.
  void CheckConditions(const Node& node);
  void CheckContent(const Content& content, const Node& node);

  /// Returns whether the condition is valid. `all`: the combinations in which it is evaluated.
  bool CheckCondition(const Condition& condition, const Node& node, Set all);
  bool CheckTest(const Condition& test, const Node& node, Set all);
  bool CheckType(const Condition& test, const Node& question, const Node& node);
  bool CheckRange(const Condition& test, const Node& node);

  /// Whether conditions can test the node.
  static bool IsFact(const Node& node);

  /// Finds questions whose answer makes no difference.
  void CheckNeed(const Node& node);

  // lint_values.cc: values in messages

  /// Checks the values in the messages of a node.
  void CheckValues(const Node& node);
  void CheckNotice(const Content& notice);
  void CheckContentValues(const Node& node, const Content& content, bool in_article);

  /// `all`: the combinations in which the assistant shows the message.
  void CheckMessage(const Node& node, const std::string& key, Set all, bool in_article,
                    Position position);

  const Guide& guide_;
  const MessageArgumentNames& arguments_;
  std::string file_;
  std::set<std::string> known_keys_;
  /// Which combinations of answers get where.
  Reach reach_;
  /// Rules whose conditions have been reported.
  std::set<const Route*> invalid_;
  /// Whether a circle was reported: all nodes before it lead into it, too.
  bool has_stuck_ = false;
  std::vector<Finding> findings_;
};

}  // namespace guided_help
