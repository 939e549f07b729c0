#include "guide/scenario.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/text.h"
#include "guide/describe.h"
#include "guide/distinct.h"
#include "guide/exits.h"
#include "guide/reach.h"
#include "guide/routing.h"
#include "guide/session.h"

namespace guided_help {
namespace {

/// `2 of "Exactly 25"`: a move in a message.
std::string MoveName(const Scenario& scenario, std::size_t index) {
  return Concat({"answer ", std::to_string(index + 1), " of \"", scenario.name, "\""});
}

class UsedRules : public RuleObserver {
 public:
  void OnRule(const Route& rule) override { rules.insert(&rule); }

  std::set<const Route*> rules;
};

/// Runs scenarios, and remembers what they have used.
class Runner {
 public:
  Runner(const Guide& guide, std::string_view guide_file, std::string_view file)
      : guide_(guide), guide_file_(guide_file), file_(file) {}

  ScenarioReport Run(const Scenarios& scenarios) {
    for (const Scenario& scenario : scenarios.scenarios) {
      if (RunOne(scenario)) ++report_.passed;
    }
    CountUses();
    return std::move(report_);
  }

 private:
  using Kind = ScenarioMove::Kind;

  bool Fail(Position position, std::string message, std::string hint, const std::string& path) {
    Finding finding{"scenario", Severity::kError,   std::string(file_), position, {},
                    {},         std::move(message), std::move(hint)};
    finding.path = path;
    report_.findings.push_back(std::move(finding));
    return false;
  }

  bool RunOne(const Scenario& scenario) {
    Session session(guide_, scenario.today);
    Resolve(guide_.start, session.facts(), &rules_);
    nodes_.insert(session.node().id);
    std::string path;
    for (std::size_t i = 0; i < scenario.moves.size(); ++i) {
      const ScenarioMove& move = scenario.moves[i];
      const Node& node = session.node();
      if (node.id != move.node) {
        return Fail(move.position,
                    Concat({MoveName(scenario, i), " is at \"", move.node,
                            "\", but the customer is at \"", node.id, "\""}),
                    "correct the scenario, or the guide", path + node.id);
      }
      UseContents(session);
      const std::optional<std::string> done = Make(session, move);
      if (!done) {
        return Fail(move.position, Concat({MoveName(scenario, i), ": ", WhyNot(node, move)}),
                    "correct the scenario, or the guide", path + node.id);
      }
      path += Concat({node.id, ": ", *done, " → "});
      nodes_.insert(session.node().id);
    }
    path += session.node().id;
    UseContents(session);
    if (session.node().id != scenario.end) {
      return Fail(scenario.position,
                  Concat({"\"", scenario.name, "\" ends at \"", session.node().id,
                          "\" instead of \"", scenario.end, "\""}),
                  scenario.source.empty() ? "" : Concat({"source: ", scenario.source}), path);
    }
    const std::optional<std::string> wrong = WrongAtEnd(session, scenario);
    if (!wrong) return true;
    return Fail(scenario.position, Concat({"\"", scenario.name, "\": ", *wrong}),
                scenario.source.empty() ? "" : Concat({"source: ", scenario.source}), path);
  }

  /// Returns which expectation of the last screen is not met; nothing if all are.
  std::optional<std::string> WrongAtEnd(const Session& session, const Scenario& scenario) const {
    const Facts facts = session.facts();
    const auto is_shown = [&](const std::string& key) {
      const auto shows = [&](const Content& content) {
        return content.key == key && content.place != Content::Place::kArticle &&
               facts.Holds(content.when);
      };
      const std::vector<Content>& body = session.node().body;
      return std::any_of(body.begin(), body.end(), shows) ||
             std::any_of(guide_.notices.begin(), guide_.notices.end(), shows);
    };
    for (const std::vector<std::string>& keys : {scenario.shows, scenario.hides}) {
      for (const std::string& key : keys) {
        if (!HasContent(key)) return Concat({"the guide has no content \"", key, "\""});
      }
    }
    for (const std::string& key : scenario.shows) {
      if (!is_shown(key)) return Concat({"the end does not show \"", key, "\""});
    }
    for (const std::string& key : scenario.hides) {
      if (is_shown(key)) return Concat({"the end shows \"", key, "\""});
    }
    for (const auto& [name, expected] : scenario.values) {
      const std::string actual = ValueAtEnd(name, facts);
      if (actual != expected)
        return Concat({"the value \"", name, "\" is ", actual, " instead of ", expected});
    }
    return {};
  }

  bool HasContent(const std::string& key) const {
    const auto is_it = [&](const Content& content) { return content.key == key; };
    return std::any_of(guide_.notices.begin(), guide_.notices.end(), is_it) ||
           std::any_of(guide_.nodes.begin(), guide_.nodes.end(), [&](const Node& node) {
             return std::any_of(node.body.begin(), node.body.end(), is_it);
           });
  }

  std::string ValueAtEnd(std::string_view name, const Facts& facts) const {
    const auto value = std::find_if(guide_.values.begin(), guide_.values.end(),
                                    [&](const Value& each) { return each.id == name; });
    if (value == guide_.values.end()) return "unknown to the guide";
    const std::optional<std::int64_t> result = Compute(*value, facts);
    if (!result) return "not known";
    return value->kind == Value::Kind::kDate ? ToString(Day{*result}) : std::to_string(*result);
  }

  /// Remembers what the current place shows.
  void UseContents(const Session& session) {
    const Facts facts = session.facts();
    const auto use = [&](const Content& content) {
      if (facts.Holds(content.when)) contents_.insert(&content);
    };
    std::for_each(session.node().body.begin(), session.node().body.end(), use);
    if (session.node().kind == NodeKind::kSteps || session.node().kind == NodeKind::kOutcome)
      std::for_each(guide_.notices.begin(), guide_.notices.end(), use);
  }

  /// Makes a move. Returns it for output; nothing if it is not possible.
  std::optional<std::string> Make(Session& session, const ScenarioMove& move) {
    const Node& node = session.node();
    switch (move.kind) {
      case Kind::kNumber:
        if (node.input != Node::Input::kNumber || !Answer(session, {node.id, move.number, {}}))
          return {};
        numbers_.emplace(node.id, move.number);
        return std::to_string(move.number);
      case Kind::kText:
        return MakeText(session, move.text);
      case Kind::kNotShown:
        while (session.place().step < move.step && session.Next()) {
        }
        if (session.place().step != move.step ||
            !Go(session, node.not_shown, [&] { return session.NotShown(); }))
          return {};
        Use(node, [](const Exit& exit) { return exit.kind == Exit::Kind::kNotShown; });
        return NotShownAt(static_cast<int>(move.step));
      case Kind::kDone:
        while (session.Next()) {
        }
        if (!Go(session, node.done, [&] { return session.Done(); })) return {};
        Use(node, [](const Exit& exit) { return exit.kind == Exit::Kind::kDone; });
        return DoneAfter(static_cast<int>(node.steps.size()));
    }
    return {};
  }

  std::optional<std::string> MakeText(Session& session, const std::string& text) {
    const Node& node = session.node();
    if (const std::optional<Day> date = ParseDay(text); date && node.input == Node::Input::kDate) {
      if (!Answer(session, {node.id, *date, {}})) return {};
      numbers_.emplace(node.id, session.today() - *date);
      return text;
    }
    const auto choice =
        std::find_if(node.choices.begin(), node.choices.end(),
                     [&](const Choice& each) { return each.key == text || each.value == text; });
    if (choice == node.choices.end()) return {};
    const bool done = choice->is_detour
                          ? Go(session, choice->node, [&] { return session.Choose(choice->key); })
                          : Answer(session, {node.id, {}, choice->key});
    if (!done) return {};
    Use(node, [&](const Exit& exit) { return exit.choice == &*choice; });
    return choice->key;
  }

  bool Answer(Session& session, const guided_help::Answer& answer) {
    Facts facts = session.facts();
    facts.answers.push_back(answer);
    const Node& node = session.node();
    if (!(answer.number ? session.AnswerNumber(*answer.number) : session.Choose(answer.choice)))
      return false;
    ArrivalAfter(node, facts, &rules_);
    return true;
  }

  /// Makes a move to the node `id`, if it is possible.
  template <typename Move>
  bool Go(Session& session, std::string_view id, const Move& move) {
    const Facts facts = session.facts();
    if (!move()) return false;
    Resolve(id, facts, &rules_);
    return true;
  }

  /// Remembers the first exit that matches: sessions take that one.
  template <typename Matches>
  void Use(const Node& node, const Matches& matches) {
    const std::vector<Exit> exits = ExitsOf(node);
    const auto used = std::find_if(exits.begin(), exits.end(), matches);
    if (used != exits.end()) exits_.emplace(node.id, used - exits.begin());
  }

  static std::string WhyNot(const Node& node, const ScenarioMove& move) {
    switch (move.kind) {
      case Kind::kNumber:
        if (node.input != Node::Input::kNumber)
          return Concat({"\"", node.id, "\" does not ask for a number"});
        if (node.minimum <= move.number && move.number <= node.maximum)
          return Concat({"\"", node.id, "\" has no rule for ", std::to_string(move.number)});
        return Concat({"\"", node.id, "\" does not accept ", std::to_string(move.number)});
      case Kind::kText:
        if (ParseDay(move.text) && node.input == Node::Input::kDate)
          return Concat({"\"", node.id, "\" does not accept ", move.text});
        return Concat({"\"", node.id, "\" has no choice \"", move.text, "\""});
      case Kind::kNotShown:
        return Concat(
            {"\"", node.id, "\" has no \"not_shown\" at step ", std::to_string(move.step)});
      case Kind::kDone:
        return Concat({"\"", node.id, "\" has no steps to finish"});
    }
    return {};
  }

  void CountUses() {
    const auto count_content = [&](const Content& content, Position position) {
      if (content.when.IsAlways() || content.place == Content::Place::kArticle) return;
      Count(report_.contents, contents_.count(&content) > 0, "unused-content", position,
            Concat({"no scenario is shown \"", content.key, "\""}));
    };
    for (const Content& notice : guide_.notices) count_content(notice, notice.position);
    for (const Node& node : guide_.nodes) {
      if (node.IsShown()) {
        Count(report_.nodes, nodes_.count(node.id) > 0, "unused-node", node.position,
              Concat({"no scenario comes to the node \"", node.id, "\""}));
      }
      const std::vector<Exit> exits = ExitsOf(node);
      for (std::size_t i = 0; i < exits.size(); ++i) {
        CountExit(node, exits[i], exits_.count({node.id, static_cast<std::ptrdiff_t>(i)}) > 0);
      }
      for (const Content& content : node.body) count_content(content, content.position);
      CountBoundaries(node);
    }
  }

  void CountExit(const Node& node, const Exit& exit, bool is_used) {
    std::string what;
    Position position = node.position;
    if (exit.route != nullptr) {
      is_used = rules_.rules.count(exit.route) > 0;
      what = WhenTaken(*exit.route);
      position = exit.route->position;
    } else if (exit.choice != nullptr) {
      what = Concat({"\"", exit.choice->key, "\""});
      position = exit.choice->position;
    } else {
      what = exit.kind == Exit::Kind::kDone ? "\"done\"" : "\"not-shown\"";
    }
    Count(report_.exits, is_used, "unused-exit", position,
          Concat({"no scenario leaves \"", node.id, "\" by ", what}));
  }

  void CountBoundaries(const Node& node) {
    if (!node.HasField() || node.minimum > node.maximum) return;
    const std::vector<std::int64_t> firsts = DistinctNumbers(guide_, node);
    std::set<std::int64_t> boundaries(firsts.begin(), firsts.end());
    for (std::size_t i = 1; i < firsts.size(); ++i) boundaries.insert(firsts[i] - 1);
    boundaries.insert(node.maximum);
    for (const std::int64_t number : boundaries) {
      Count(
          report_.boundaries, numbers_.count({node.id, number}) > 0, "unused-boundary",
          node.position,
          Concat({"no scenario answers exactly ", ToText(number, node), " at \"", node.id, "\""}));
    }
  }

  void Count(Share& share, bool is_used, std::string check, Position position,
             std::string message) {
    ++share.all;
    if (is_used) {
      ++share.used;
      return;
    }
    report_.findings.push_back({std::move(check),
                                Severity::kWarning,
                                std::string(guide_file_),
                                position,
                                {},
                                {},
                                std::move(message),
                                "add a scenario that does"});
  }

  const Guide& guide_;
  std::string_view guide_file_;
  std::string_view file_;
  ScenarioReport report_;
  std::set<std::string> nodes_;
  /// By node: the index of the exit, and the numbers answered.
  std::set<std::pair<std::string, std::ptrdiff_t>> exits_;
  std::set<std::pair<std::string, std::int64_t>> numbers_;
  UsedRules rules_;
  std::set<const Content*> contents_;
};

}  // namespace

ScenarioReport RunScenarios(const Guide& guide, std::string_view guide_file,
                            const Scenarios& scenarios, std::string_view file) {
  return Runner(guide, guide_file, file).Run(scenarios);
}

}  // namespace guided_help
