#include "guide/lint.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <utility>

#include "base/text.h"
#include "guide/distinct.h"
#include "guide/exits.h"
#include "guide/reach.h"

namespace guided_help {
namespace {

std::string Describe(const Exit& exit) {
  switch (exit.kind) {
    case Exit::Kind::kRoute:
      return "a route";
    case Exit::Kind::kChoice:
      return "the choice \"" + exit.choice->key + "\"";
    case Exit::Kind::kNotShown:
      return "\"not_shown\"";
    case Exit::Kind::kDone:
      return "\"done\"";
  }
  return {};
}

/// Returns the part of the guide that defines the exit.
Position PositionOf(const Exit& exit, const Node& node) {
  if (exit.route != nullptr) return exit.route->position;
  return exit.choice != nullptr ? exit.choice->position : node.position;
}

class Linter {
 public:
  Linter(const Guide& guide, std::string_view file, const std::vector<std::string>& known_keys,
         const MessageArgumentNames& arguments)
      : guide_(guide),
        arguments_(arguments),
        file_(file),
        known_keys_(known_keys.begin(), known_keys.end()),
        reach_(guide) {}

  std::vector<Finding> Run() {
    for (const Node& node : guide_.nodes) {
      CheckRanges(node);
      CheckConditions(node);
      CheckRules(node);
      CheckExits(node);
      CheckNames(node);
      CheckNeed(node);
      CheckValues(node);
    }
    for (const Content& notice : guide_.notices) CheckNotice(notice);
    CheckGuideNames();
    CheckReachable();
    CheckWaysOut();
    CheckLinks();
    CheckKeys();
    if (!reach_.IsComplete()) {
      Add("too-complex", {}, "the guide has too many combinations of answers to check its rules",
          "use fewer facts in the same rules, or route earlier on some of them")
          .severity = Severity::kWarning;
    }
    return std::move(findings_);
  }

 private:
  using Set = Reach::Set;

  Finding& Add(std::string check, Position position, std::string message, std::string hint,
               std::string key = {}) {
    findings_.push_back({std::move(check),
                         Severity::kError,
                         file_,
                         position,
                         {},
                         std::move(key),
                         std::move(message),
                         std::move(hint)});
    return findings_.back();
  }

  /// Like `Add`, for a finding at a node, with the path there. `what` is what the customer does at
  /// the node to meet it; may be empty.
  Finding& AddAt(const Node& node, std::string check, Position position, std::string message,
                 std::string hint, std::string_view what = {}) {
    Finding& finding = Add(std::move(check), position, std::move(message), std::move(hint));
    if (!reach_.IsReached(node)) return finding;
    finding.path = reach_.PathTo(node);
    if (!what.empty()) finding.path += Concat({": ", what});
    return finding;
  }

  static std::string NodeName(const Node& node) { return Concat({"node \"", node.id, "\""}); }

  /// Whether the ranges of a number or date question alone decide.
  static bool HasOnlyRanges(const Node& node) {
    return node.HasField() &&
           std::all_of(node.routes.begin(), node.routes.end(), [](const Route& route) {
             return route.when.IsAlways() && !route.IsFallback();
           });
  }

  /// Finds combinations of answers without a rule or with two, and rules that are never taken.
  void CheckRules(const Node& node) {
    if (node.routes.empty() || HasOnlyRanges(node) || !reach_.IsReached(node) ||
        !reach_.IsComplete())
      return;
    const Reach::Ways ways = reach_.WaysFrom(node);
    if (ways.gap != FactSets::kNone) {
      Add("rule-gap", node.position, Concat({NodeName(node), ": no rule for ", Example(ways.gap)}),
          "add a rule, or a last one without \"when\"")
          .path = reach_.PathBeyond(node, ways.gap);
    }
    for (auto way = ways.ways.begin(); way != ways.ways.end(); ++way) {
      if (way->exit.kind == Exit::Kind::kRoute) CheckRule(node, ways, *way);
    }
  }

  void CheckRule(const Node& node, const Reach::Ways& ways, const Reach::Way& way) {
    const Route& route = *way.exit.route;
    if (invalid_.count(&route) > 0) return;
    if (way.taken == FactSets::kNone) {
      const bool is_fallback = route.IsFallback() && &route == &node.routes.back();
      if (is_fallback) {
        Add("unneeded-fallback", route.position,
            Concat({NodeName(node), ": the other rules already take every combination of answers"}),
            "remove this rule")
            .severity = Severity::kWarning;
      } else if (way.possible != FactSets::kNone) {
        Add("shadowed-rule", route.position,
            Concat({NodeName(node), ": the rules before this one already take ",
                    Example(way.possible)}),
            "remove this rule, or narrow those before it")
            .path = reach_.PathBeyond(node, way.possible);
      } else {
        Add("impossible-rule", route.position,
            Concat(
                {NodeName(node), ": no combination of answers that gets here fulfills this rule"}),
            "correct \"when\", or remove the rule");
      }
      return;
    }
    if (route.IsFallback()) {
      if (&route != &node.routes.back()) {
        AddAt(node, "early-fallback", route.position,
              Concat({NodeName(node), ": a rule without \"when\" is not the last one"}),
              "move it to the end");
      }
      return;
    }
    for (const Reach::Way& earlier : ways.ways) {
      if (&earlier == &way) return;
      if (earlier.exit.kind != Exit::Kind::kRoute || earlier.exit.node == way.exit.node ||
          earlier.exit.route->IsFallback() || invalid_.count(earlier.exit.route) > 0)
        continue;
      const Set both = reach_.sets().And(earlier.taken, way.possible);
      if (both == FactSets::kNone) continue;
      Add("rule-overlap", route.position,
          Concat({NodeName(node), ": two rules hold for ", Example(both), ": one leads to \"",
                  earlier.exit.node, "\", this one to \"", way.exit.node, "\""}),
          "change one of them so that each combination has exactly one way")
          .path = reach_.PathBeyond(node, both);
      return;
    }
  }

  std::string Example(Set set) const {
    std::string example = reach_.Example(set);
    return example.empty() ? "a customer without answers" : example;
  }

  /// Checks the names and types in all conditions of a node, and whether their facts can be known.
  void CheckConditions(const Node& node) {
    for (const Route& route : node.routes) {
      const Set all = reach_.IsReached(node) ? reach_.WaysFrom(node).all : FactSets::kNone;
      if (!CheckCondition(route.when, node, all)) invalid_.insert(&route);
    }
    for (const Content& content : node.body) CheckContent(content, node);
  }

  void CheckContent(const Content& content, const Node& node) {
    const Set all = reach_.At(node);
    if (!CheckCondition(content.when, node, all) || all == FactSets::kNone ||
        !reach_.IsComplete() || content.place == Content::Place::kArticle)
      return;
    if (reach_.sets().And(all, reach_.Where(content.when)) != FactSets::kNone) return;
    AddAt(node, "unshown-content", content.position,
          Concat({NodeName(node), " never shows \"", content.key, "\""}),
          "correct \"when\", or remove it")
        .severity = Severity::kWarning;
  }

  /// Returns whether the condition is valid. `all`: the combinations in which it is evaluated.
  bool CheckCondition(const Condition& condition, const Node& node, Set all) {
    bool is_valid = true;
    ForEachPart(condition, [&](const Condition& part) {
      if (!part.fact.empty() && is_valid) is_valid = CheckTest(part, node, all);
    });
    return is_valid;
  }

  bool CheckTest(const Condition& test, const Node& node, Set all) {
    const Node* question = guide_.FindNode(test.fact);
    if (question == nullptr || !IsFact(*question)) {
      AddAt(node, "unknown-fact", test.position,
            Concat({NodeName(node), " tests \"", test.fact, "\", which is not a question"}),
            "use the id of a question");
      return false;
    }
    if (!CheckType(test, *question, node)) return false;
    if (all == FactSets::kNone || !reach_.IsComplete()) return true;
    if (reach_.sets().And(all, reach_.WhereKnown(test.fact)) != FactSets::kNone) return true;
    AddAt(node, "early-fact", test.position,
          Concat({NodeName(node), " tests \"", test.fact, "\", which nobody has answered there"}),
          "ask this question before, or remove the test");
    return false;
  }

  bool CheckType(const Condition& test, const Node& question, const Node& node) {
    const bool is_date = question.input == Node::Input::kDate;
    if (test.kind == Condition::Kind::kRange) {
      if (question.HasField() && test.days_since == is_date) return CheckRange(test, node);
      AddAt(node, "wrong-comparison", test.position,
            Concat({NodeName(node), " compares \"", test.fact, "\" like ",
                    test.days_since ? "a date" : "a number"}),
            is_date               ? "use \"days_since\""
            : question.HasField() ? "use a number, without \"days_since\""
                                  : "use the values of its choices");
      return false;
    }
    if (test.kind != Condition::Kind::kValue) return true;
    for (const std::string& value : test.values) {
      const auto has_value = [&](const Choice& choice) {
        return !choice.is_detour && choice.value == value;
      };
      if (!question.HasField() &&
          std::any_of(question.choices.begin(), question.choices.end(), has_value))
        continue;
      AddAt(
          node, question.HasField() ? "wrong-comparison" : "unknown-value", test.position,
          Concat({NodeName(node), ": \"", test.fact, "\" has no value \"", value, "\""}),
          question.HasField() ? "compare it with numbers" : "use the value of one of its choices");
      return false;
    }
    return true;
  }

  bool CheckRange(const Condition& test, const Node& node) {
    if (test.from <= test.to) return true;
    AddAt(node, "range-empty", test.position,
          Concat({NodeName(node), ": no answer to \"", test.fact, "\" fulfills this comparison"}),
          "check its limits");
    return false;
  }

  /// Whether conditions can test the node.
  static bool IsFact(const Node& node) {
    return node.kind == NodeKind::kQuestion &&
           (node.HasField() || std::any_of(node.choices.begin(), node.choices.end(),
                                           [](const Choice& choice) { return !choice.is_detour; }));
  }

  /// Finds questions whose answer makes no difference.
  void CheckNeed(const Node& node) {
    const auto answers = std::count_if(node.choices.begin(), node.choices.end(),
                                       [](const Choice& choice) { return !choice.is_detour; });
    const bool asks = node.kind == NodeKind::kQuestion && (node.HasField() || answers > 1);
    if (guide_.version < 2 || !asks || !reach_.IsReached(node) || !reach_.IsComplete()) return;
    std::set<std::string_view> targets;
    for (const Reach::Way& way : reach_.WaysFrom(node).ways) {
      const bool is_answer = way.exit.choice == nullptr || !way.exit.choice->is_detour;
      if (is_answer && way.taken != FactSets::kNone) targets.insert(way.exit.node);
    }
    if (targets.size() != 1 || IsTestedFrom(guide_, *targets.begin(), node.id)) return;
    AddAt(node, "needless-question", node.position,
          Concat({NodeName(node), ": no answer makes a difference, so it is never asked"}),
          "remove it, or use its answer")
        .severity = Severity::kWarning;
  }

  /// Checks the values in the messages of a node.
  void CheckValues(const Node& node) {
    if (!node.IsShown()) return;
    const Set all = reach_.At(node);
    const bool in_article = !node.heading.empty();
    CheckMessage(node, Concat({node.id, ".title"}), all, false, node.position);
    CheckMessage(node, node.heading, all, true, node.position);
    CheckMessage(node, node.hint, all, false, node.position);
    for (const std::string& step : node.steps)
      CheckMessage(node, step, all, in_article, node.position);
    for (const Choice& choice : node.choices) {
      for (const std::string& key : {choice.key, choice.hint})
        CheckMessage(node, key, all, false, choice.position);
    }
    for (const Content& content : node.body) CheckContentValues(node, content, in_article);
  }

  void CheckNotice(const Content& notice) {
    const std::size_t before = findings_.size();
    for (const Node& node : guide_.nodes) {
      const bool shows = node.kind == NodeKind::kSteps || node.kind == NodeKind::kOutcome;
      // One finding is enough: the others have the same cause.
      if (shows && findings_.size() == before) CheckContentValues(node, notice, true);
    }
  }

  void CheckContentValues(const Node& node, const Content& content, bool in_article) {
    const bool is_shown = content.place != Content::Place::kArticle;
    const Set all =
        is_shown ? reach_.sets().And(reach_.At(node), reach_.Where(content.when)) : FactSets::kNone;
    CheckMessage(node, content.key, all, in_article && content.place != Content::Place::kAssistant,
                 content.position);
  }

  /// `all`: the combinations in which the assistant shows the message.
  void CheckMessage(const Node& node, const std::string& key, Set all, bool in_article,
                    Position position) {
    const auto found = arguments_.find(key);
    if (found == arguments_.end()) return;
    for (const std::string& name : found->second) {
      const auto value = std::find_if(guide_.values.begin(), guide_.values.end(),
                                      [&](const Value& each) { return each.id == name; });
      if (value == guide_.values.end()) {
        AddAt(node, "unknown-argument", position,
              Concat({"the message \"", key, "\" shows {", name, "}, which is not a value"}),
              "add it to \"values\", or correct the name")
            .key = key;
        continue;
      }
      if (in_article) {
        AddAt(node, "value-in-article", position,
              Concat({"the article shows \"", key, "\" with {", name,
                      "}, but an article has no answers"}),
              "show it only in the assistant (\"only\"), and write another one for the article")
            .key = key;
      }
      const Set unknown = reach_.sets().Without(all, reach_.WhereKnown(value->fact));
      if (!reach_.IsComplete() || unknown == FactSets::kNone) continue;
      Add("early-value", position,
          Concat({NodeName(node), " shows \"", key, "\" with {", name, "} also where \"",
                  value->fact, "\" is not answered"}),
          Concat({"show it only when it is known: { \"known\": \"", value->fact, "\" }"}), key)
          .path = reach_.PathTo(node, unknown);
    }
  }

  void CheckRanges(const Node& node) {
    if (!node.HasField()) return;
    if (node.minimum > node.maximum) {
      AddAt(node, "range-empty", node.position,
            Concat({"node \"", node.id, "\": no number from ", std::to_string(node.minimum), " to ",
                    std::to_string(node.maximum), " is a valid answer"}),
            "swap \"minimum\" and \"maximum\"");
      return;
    }
    if (!HasOnlyRanges(node)) return;
    std::vector<Route> routes = node.routes;
    // A range without one of its ends goes on to the smallest or largest answer.
    for (Route& route : routes) {
      if (route.from == std::numeric_limits<std::int64_t>::min()) route.from = node.minimum;
      if (route.to == std::numeric_limits<std::int64_t>::max()) route.to = node.maximum;
    }
    std::stable_sort(routes.begin(), routes.end(),
                     [](const Route& a, const Route& b) { return a.from < b.from; });
    const std::string where = Concat({"node \"", node.id, "\": "});
    const std::string maximum = std::to_string(node.maximum);
    std::int64_t next = node.minimum;
    for (const Route& route : routes) {
      const std::string from = std::to_string(route.from);
      const std::string range =
          Concat({where, "the route from ", from, " to ", std::to_string(route.to)});
      const std::string begin = Concat({"begin this route at ", std::to_string(next)});
      if (route.from > route.to) {
        AddAt(node, "range-empty", route.position, Concat({range, " is empty"}),
              "swap \"from\" and \"to\"");
        continue;
      }
      if (route.from < node.minimum || route.to > node.maximum) {
        AddAt(node, "range-outside", route.position,
              Concat({range, " exceeds the range of answers"}),
              Concat({"use values from ", std::to_string(node.minimum), " to ", maximum}));
      }
      if (route.from < next && route.from >= node.minimum) {
        AddAt(node, "range-overlap", route.position, Concat({where, from, " is covered twice"}),
              begin, from);
      }
      if (route.from > next) {
        AddAt(node, "range-gap", route.position,
              Concat({where, Numbers(next, route.from - 1), " no route"}),
              Concat({begin, ", or add one"}), std::to_string(next));
      }
      if (route.to >= next) next = route.to + 1;
    }
    if (next <= node.maximum) {
      AddAt(node, "range-gap", node.position,
            Concat({where, Numbers(next, node.maximum), " no route"}),
            Concat({"add a route up to the maximum, ", maximum}), std::to_string(next));
    }
  }

  static std::string Numbers(std::int64_t from, std::int64_t to) {
    if (from == to) return std::to_string(from) + " has";
    return std::to_string(from) + " to " + std::to_string(to) + " have";
  }

  /// Returns what a customer does to take the exit; empty if no answer leads there.
  static std::string MoveBy(const Exit& exit, const Node& node) {
    switch (exit.kind) {
      case Exit::Kind::kRoute: {
        if (!node.HasField()) return {};
        const std::optional<std::int64_t> number = FirstNumber(*exit.route, node);
        return number ? ToText(*number, node) : std::string();
      }
      case Exit::Kind::kChoice:
        return exit.choice->key;
      case Exit::Kind::kNotShown:
        return NotShownAt(1);
      case Exit::Kind::kDone:
        return DoneAfter(static_cast<int>(node.steps.size()));
    }
    return {};
  }

  void CheckChoices(const Node& node, const Choice& earlier, const Choice& choice) {
    const bool are_answers = !earlier.is_detour && !choice.is_detour;
    if (choice.key == earlier.key) {
      AddAt(node, "repeated-choice", choice.position,
            Concat({NodeName(node), " has the choice \"", choice.key, "\" twice"}),
            "give each choice a unique key", choice.key)
          .key = choice.key;
    } else if (are_answers && choice.value == earlier.value) {
      AddAt(node, "repeated-choice", choice.position,
            Concat({NodeName(node), " has two choices with the value \"", choice.value, "\""}),
            "give each choice a \"value\" of its own", choice.key)
          .key = choice.key;
    }
  }

  void CheckExits(const Node& node) {
    const std::vector<Exit> exits = ExitsOf(node);
    for (const Exit& exit : exits) {
      if (guide_.FindNode(exit.node) != nullptr) continue;
      AddAt(node, "unknown-node", PositionOf(exit, node),
            Concat({"node \"", node.id, "\": ", Describe(exit), " leads to \"", exit.node,
                    "\", which is not a node"}),
            "correct the name, or add the node", MoveBy(exit, node));
    }
    for (std::size_t i = 0; i < node.choices.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        CheckChoices(node, node.choices[j], node.choices[i]);
      }
    }
    const bool ends = node.kind == NodeKind::kOutcome ? node.links.empty() : exits.empty();
    const bool no_steps = node.kind == NodeKind::kSteps && node.steps.empty();
    if (ends || no_steps) {
      AddAt(node, "dead-end", node.position, "node \"" + node.id + "\" is a dead end",
            node.kind == NodeKind::kOutcome ? "add a link"
            : no_steps                      ? "add steps"
                                            : "add a route or a choice");
    }
  }

  void CheckNames(const Node& node) {
    for (const std::string& link : node.links) {
      if (guide_.FindLink(link) != nullptr) continue;
      AddAt(node, "unknown-link", node.position,
            NodeName(node) + " shows the link \"" + link + "\", which does not exist",
            "add it to \"links\"");
    }
    const auto check_source = [&](const std::string& source, Position position) {
      if (source.empty() || guide_.FindSource(source) != nullptr) return;
      AddAt(node, "unknown-source", position,
            NodeName(node) + " has the source \"" + source + "\", which does not exist",
            "add it to \"sources\"");
    };
    for (const std::string& source : node.sources) check_source(source, node.position);
    for (const Route& route : node.routes) check_source(route.source, route.position);
  }

  void CheckGuideNames() {
    if (guide_.version != 1 && guide_.version != 2) {
      Add("unknown-version", {},
          Concat({"the guide has the version ", std::to_string(guide_.version)}),
          "use 2; 1 is for guides in which every question is asked");
    }
    for (const Node& node : guide_.nodes) {
      static const std::set<std::string_view> kReserved = {"all", "any", "not", "known"};
      if (kReserved.count(node.id) == 0) continue;
      Add("reserved-id", node.position,
          Concat({"conditions cannot test a node \"", node.id,
                  "\", because the word has a meaning in "
                  "them"}),
          "choose another id");
    }
    for (const Value& value : guide_.values) {
      const bool is_shown =
          std::any_of(arguments_.begin(), arguments_.end(),
                      [&](const auto& message) { return message.second.count(value.id) > 0; });
      if (is_shown || arguments_.empty()) continue;
      Add("unshown-value", value.position, Concat({"no message shows the value {", value.id, "}"}),
          "show it, or remove it")
          .severity = Severity::kWarning;
    }
    for (const Evidence& source : guide_.sources) {
      if (!source.link.empty() && guide_.FindLink(source.link) == nullptr) {
        Add("unknown-link", source.position,
            Concat({"source \"", source.id, "\" has the link \"", source.link,
                    "\", which does not exist"}),
            "add it to \"links\"");
      }
    }
    for (const Value& value : guide_.values) {
      const Node* question = guide_.FindNode(value.fact);
      const bool needs_date = value.kind != Value::Kind::kNumber;
      if (question == nullptr || !question->HasField()) {
        Add("unknown-fact", value.position,
            Concat({"value \"", value.id, "\" uses \"", value.fact,
                    "\", which is not a question for a number or a date"}),
            "use the id of such a question");
      } else if (needs_date && question->input != Node::Input::kDate) {
        Add("wrong-comparison", value.position,
            Concat({"value \"", value.id, "\" uses \"", value.fact, "\" like a date"}),
            "use \"number\"");
      }
    }
    // Notices are shown at several nodes, so only their names are checked.
    for (const Content& notice : guide_.notices) {
      const Node* start = guide_.FindNode(guide_.start);
      CheckCondition(notice.when, *start, FactSets::kNone);
    }
  }

  std::set<std::string> ReachableFrom(const std::string& start) const {
    std::set<std::string> reached;
    std::vector<std::string_view> open = {start};
    while (!open.empty()) {
      const Node* node = guide_.FindNode(open.back());
      open.pop_back();
      if (node == nullptr || !reached.insert(node->id).second) continue;
      for (const Exit& exit : ExitsOf(*node)) open.push_back(exit.node);
    }
    return reached;
  }

  void CheckReachable() {
    const std::set<std::string> reached = ReachableFrom(guide_.start);
    for (const Node& node : guide_.nodes) {
      const bool is_connected = reached.count(node.id) > 0;
      if (is_connected && (reach_.IsReached(node) || !reach_.IsComplete())) continue;
      Add("unreachable-node", node.position,
          NodeName(node) + " cannot be reached from \"" + guide_.start + "\"" +
              (is_connected ? " with any combination of answers" : ""),
          "add a way to it, or remove it");
    }
  }

  void CheckWaysOut() {
    // Work backwards from the outcomes: a node can reach an outcome if one of its exits leads to a
    // node that can.
    std::set<std::string> out;
    std::size_t before = 0;
    do {
      before = out.size();
      for (const Node& node : guide_.nodes) {
        const std::vector<Exit> exits = ExitsOf(node);
        const bool leads = std::any_of(exits.begin(), exits.end(), [&](const Exit& exit) {
          return out.count(std::string(exit.node)) > 0;
        });
        if (leads || node.kind == NodeKind::kOutcome) out.insert(node.id);
      }
    } while (out.size() > before);
    for (const Node& node : guide_.nodes) {
      // A node without exits is already reported as a dead end; this check finds endless loops.
      if (ExitsOf(node).empty()) continue;
      if (out.count(node.id) > 0) {
        CheckStuck(node);
        continue;
      }
      AddAt(node, "no-way-out", node.position,
            Concat({"no outcome can be reached from node \"", node.id, "\""}),
            "add a way to an outcome");
    }
  }

  /// Finds combinations of answers that only go round in circles. A gap is reported as such.
  void CheckStuck(const Node& node) {
    if (!reach_.IsComplete() || !reach_.IsReached(node) || has_stuck_) return;
    const Set stuck = reach_.StuckAt(node);
    if (stuck == FactSets::kNone || LeadsToFault(node)) return;
    has_stuck_ = true;
    Add("no-way-out", node.position,
        Concat({"no outcome can be reached from ", NodeName(node), " with ", Example(stuck)}),
        "add a way to an outcome")
        .path = reach_.PathTo(node, stuck);
  }

  /// Whether the node, or one after it, has a fault that explains why customers get no further.
  bool LeadsToFault(const Node& node) const {
    const std::set<std::string> after = ReachableFrom(node.id);
    return std::any_of(findings_.begin(), findings_.end(), [&](const Finding& finding) {
      static const std::set<std::string_view> kFaults = {"rule-gap", "range-gap",   "unknown-node",
                                                         "dead-end", "range-empty", "no-way-out"};
      return kFaults.count(finding.check) > 0 &&
             std::any_of(after.begin(), after.end(), [&](const std::string& id) {
               return finding.message.find(Concat({"\"", id, "\""})) != std::string::npos;
             });
    });
  }

  void CheckLinks() {
    for (const Link& link : guide_.links) {
      if (!IsAllowedUrl(link.url, guide_.hosts)) {
        Add("bad-link", link.position,
            "the link \"" + link.id + "\" is not https, or its host is not in \"hosts\"",
            "use https:// and a host of the list, without user name, port or spaces");
      }
    }
  }

  void CheckKeys() {
    for (const std::string& key : MessageKeys(guide_)) {
      if (known_keys_.count(key) > 0) continue;
      Add("unknown-key", {}, "no catalog has the message \"" + key + "\"", "add it to the catalogs",
          key);
    }
  }

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

}  // namespace

std::vector<Finding> Lint(const Guide& guide, std::string_view file,
                          const std::vector<std::string>& known_keys,
                          const MessageArgumentNames& arguments) {
  return Linter(guide, file, known_keys, arguments).Run();
}

}  // namespace guided_help
