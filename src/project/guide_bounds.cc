#include "project/guide_bounds.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "checks/comparators.h"
#include "checks/inline_text.h"
#include "checks/numbers.h"

namespace guided_help {
namespace {

/// Answers from `from` to `to`, inclusive.
struct Interval {
  std::int64_t from = std::numeric_limits<std::int64_t>::min();
  std::int64_t to = std::numeric_limits<std::int64_t>::max();

  bool IsOpenBelow() const { return from <= 0; }
  bool IsOpenAbove() const { return to == std::numeric_limits<std::int64_t>::max(); }
};

/// Returns the only range that a condition consists of.
std::optional<Interval> RangeOf(const Condition& condition) {
  if (condition.kind == Condition::Kind::kAll && condition.parts.size() == 1) {
    return RangeOf(condition.parts.front());
  }
  if (condition.kind != Condition::Kind::kRange) return std::nullopt;
  return Interval{condition.from, condition.to};
}

/// The comparisons that a guide makes.
class GuideBounds {
 public:
  explicit GuideBounds(const Guide& guide) {
    for (const Content& notice : guide.notices) AddCondition(notice.when);
    for (const Node& node : guide.nodes) {
      for (const Content& content : node.body) AddContent(content);
      for (const Route& route : node.routes) AddRoute(node, route);
    }
    FindIntervals(guide);
  }

  /// Returns whether the guide divides at the number, or beside it.
  bool IsLimit(std::int64_t number) const {
    return std::any_of(bounds_.begin(), bounds_.end(), [&](const Bound& bound) {
      const auto value = static_cast<std::int64_t>(bound.value / kOne);
      return number >= value - 1 && number <= value + 1;
    });
  }

  bool Makes(const Bound& bound) const { return bounds_.contains(bound); }

  /// Returns the answers for which a message is shown, if only a range of one answer decides it.
  const Interval* AnswersOf(std::string_view key) const {
    const auto found = answers_.find(key);
    return found == answers_.end() ? nullptr : &found->second;
  }

 private:
  void AddInterval(const Interval& interval) {
    const auto amount = [](std::int64_t value) { return static_cast<Amount>(value) * kOne; };
    if (interval.from == interval.to) {
      bounds_.insert({Bound::Kind::kExact, amount(interval.from)});
      return;
    }
    if (!interval.IsOpenBelow()) bounds_.insert({Bound::Kind::kLeast, amount(interval.from)});
    if (!interval.IsOpenAbove()) bounds_.insert({Bound::Kind::kMost, amount(interval.to)});
  }

  void AddCondition(const Condition& condition) {
    ForEachPart(condition, [&](const Condition& part) {
      if (part.kind == Condition::Kind::kRange) AddInterval({part.from, part.to});
      if (part.kind != Condition::Kind::kNot) return;
      const std::optional<Interval> denied = RangeOf(part.parts.front());
      if (!denied) return;
      if (!denied->IsOpenBelow()) AddInterval({0, denied->from - 1});
      if (!denied->IsOpenAbove()) AddInterval({denied->to + 1, Interval().to});
    });
  }

  void AddContent(const Content& content) {
    AddCondition(content.when);
    if (const std::optional<Interval> range = RangeOf(content.when)) {
      answers_.emplace(content.key, *range);
    }
  }

  /// The limits of a field are none of its rules.
  static Interval IntervalOf(const Node& node, const Route& route) {
    Interval interval{route.from, route.to};
    if (node.HasField() && route.from <= node.minimum) interval.from = Interval().from;
    if (node.HasField() && route.to >= node.maximum) interval.to = Interval().to;
    return interval;
  }

  void AddRoute(const Node& node, const Route& route) {
    AddCondition(route.when);
    if (node.HasField()) AddInterval(IntervalOf(node, route));
  }

  /// Finds the nodes to which only one route of a field leads: their messages belong to its range.
  void FindIntervals(const Guide& guide) {
    std::map<std::string, int, std::less<>> ways;
    for (const Node& node : guide.nodes) {
      for (const Route& route : node.routes) ++ways[route.node];
      for (const Choice& choice : node.choices) ++ways[choice.node];
      ++ways[node.done];
      ++ways[node.not_shown];
    }
    for (const Node& node : guide.nodes) {
      if (!node.HasField()) continue;
      for (const Route& route : node.routes) {
        const Node* const target = guide.FindNode(route.node);
        if (target == nullptr || ways[route.node] != 1 || !route.when.IsAlways()) continue;
        const Interval interval = IntervalOf(node, route);
        answers_.emplace(target->id + ".title", interval);
        answers_.emplace(target->heading, interval);
        for (const Content& content : target->body) answers_.emplace(content.key, interval);
      }
    }
  }

  std::set<Bound> bounds_;
  std::map<std::string, Interval, std::less<>> answers_;
};

/// Returns whether the bound holds for all of the answers.
bool HoldsForAll(const Bound& bound, const Interval& answers) {
  const auto value = static_cast<std::int64_t>(bound.value / kOne);
  switch (bound.kind) {
    case Bound::Kind::kLeast:
      return answers.from >= value;
    case Bound::Kind::kMost:
      return answers.to <= value;
    default:
      return answers.from == value && answers.to == value;
  }
}

/// A comparison at a limit of the guide.
struct Statement {
  std::vector<Bound> bounds;
  InlineRange range;
};

std::vector<Statement> FindStatements(const InlineText& text, const GuideBounds& guide,
                                      const LocaleRules& rules) {
  const std::vector<FoundNumber> numbers = FindNumbers(text, rules);
  std::vector<Statement> statements;
  for (const FoundComparator& found : FindComparators(text, numbers, rules)) {
    const FoundNumber& number = numbers[found.number];
    if (!guide.IsLimit(static_cast<std::int64_t>(number.readings.front() / kOne))) continue;
    statements.push_back({BoundsOf(found, number),
                          {std::min(found.phrase.begin, number.range.begin),
                           std::max(found.phrase.end, number.range.end)}});
  }
  return statements;
}

/// Returns the finding about a message, if there is one.
std::optional<TextFinding> CheckMessage(const InlineText& text, const Interval* answers,
                                        const GuideBounds& guide, const LocaleRules& rules) {
  const std::vector<Statement> statements = FindStatements(text, guide, rules);
  const auto written = [&](const Statement& statement) { return text.Utf8(statement.range); };
  bool holds = false;
  for (const Statement& statement : statements) {
    const bool is_made = std::any_of(statement.bounds.begin(), statement.bounds.end(),
                                     [&](const Bound& bound) { return guide.Makes(bound); });
    if (!is_made) {
      return TextFinding{
          "guide-rule", Severity::kError, text.OffsetOf(statement.range.begin),
          Concat({"no route or condition of the guide divides at \"", written(statement), "\""}),
          "say what the guide does, or correct the guide"};
    }
    holds = holds || answers == nullptr ||
            std::any_of(statement.bounds.begin(), statement.bounds.end(),
                        [&](const Bound& bound) { return HoldsForAll(bound, *answers); });
  }
  if (statements.empty() || holds) return std::nullopt;
  return TextFinding{
      "guide-rule", Severity::kError, text.OffsetOf(statements.front().range.begin),
      Concat({"the guide shows this for other answers than \"", written(statements.front()), "\""}),
      "say for which answers it is shown, or correct the guide"};
}

bool IsIgnored(const CatalogEntry& entry) {
  return entry.notes && std::any_of(entry.notes->ignore.begin(), entry.notes->ignore.end(),
                                    [](const IgnoredCheck& ignore) {
                                      return ignore.check == "guide-rule" && !ignore.reason.empty();
                                    });
}

}  // namespace

std::vector<MessageFinding> CheckGuideBounds(const Guide& guide, const CatalogDocument& catalog,
                                             const LocaleRules& rules) {
  std::vector<MessageFinding> findings;
  const GuideBounds bounds(guide);
  for (const CatalogEntry& entry : catalog.entries) {
    // One text of a plural is enough: its limits are the same.
    const std::vector<MessageText> texts = ReadMessage(entry.message);
    const Interval* const answers = bounds.AnswersOf(entry.key);
    std::optional<TextFinding> finding = CheckMessage(texts.front().text, answers, bounds, rules);
    const bool is_ignored = IsIgnored(entry);
    if (finding && !is_ignored) findings.push_back({entry.key, std::move(*finding)});
    if (finding || !is_ignored) continue;
    findings.push_back({entry.key,
                        {"unused-ignore", Severity::kWarning, 0,
                         "the check \"guide-rule\" is ignored here, but finds nothing",
                         "remove the ignore entry"}});
  }
  return findings;
}

}  // namespace guided_help
