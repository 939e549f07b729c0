#include "guide/scenario.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/text.h"
#include "guide/exits.h"
#include "guide/session.h"

namespace guided_help {
namespace {

/// `2 of "Exactly 25"`: a move in a message.
std::string MoveName(const Scenario& scenario, std::size_t index) {
  return Concat({"answer ", std::to_string(index + 1), " of \"", scenario.name, "\""});
}

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
    Session session(guide_);
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
      const std::optional<std::string> done = Make(session, move);
      if (!done) {
        return Fail(move.position, Concat({MoveName(scenario, i), ": ", WhyNot(node, move)}),
                    "correct the scenario, or the guide", path + node.id);
      }
      path += Concat({node.id, ": ", *done, " → "});
      nodes_.insert(session.node().id);
    }
    path += session.node().id;
    if (session.node().id == scenario.end) return true;
    return Fail(scenario.position,
                Concat({"\"", scenario.name, "\" ends at \"", session.node().id, "\" instead of \"",
                        scenario.end, "\""}),
                scenario.source.empty() ? "" : Concat({"source: ", scenario.source}), path);
  }

  /// Makes a move. Returns it for output; nothing if it is not possible.
  std::optional<std::string> Make(Session& session, const ScenarioMove& move) {
    const Node& node = session.node();
    switch (move.kind) {
      case Kind::kNumber:
        if (!session.AnswerNumber(move.number)) return {};
        numbers_.emplace(node.id, move.number);
        Use(node, [&](const Exit& exit) {
          return exit.route != nullptr && exit.route->from <= move.number &&
                 move.number <= exit.route->to;
        });
        return std::to_string(move.number);
      case Kind::kChoice:
        if (!session.Choose(move.choice)) return {};
        Use(node, [&](const Exit& exit) {
          return exit.choice != nullptr && exit.choice->key == move.choice;
        });
        return move.choice;
      case Kind::kNotShown:
        while (session.place().step < move.step && session.Next()) {
        }
        if (session.place().step != move.step || !session.NotShown()) return {};
        Use(node, [](const Exit& exit) { return exit.kind == Exit::Kind::kNotShown; });
        return NotShownAt(static_cast<int>(move.step));
      case Kind::kDone:
        while (session.Next()) {
        }
        if (!session.Done()) return {};
        Use(node, [](const Exit& exit) { return exit.kind == Exit::Kind::kDone; });
        return DoneAfter(static_cast<int>(node.steps.size()));
    }
    return {};
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
        if (!node.asks_number) return Concat({"\"", node.id, "\" does not ask for a number"});
        return Concat({"\"", node.id, "\" does not accept ", std::to_string(move.number)});
      case Kind::kChoice:
        return Concat({"\"", node.id, "\" has no choice \"", move.choice, "\""});
      case Kind::kNotShown:
        return Concat(
            {"\"", node.id, "\" has no \"not_shown\" at step ", std::to_string(move.step)});
      case Kind::kDone:
        return Concat({"\"", node.id, "\" has no steps to finish"});
    }
    return {};
  }

  void CountUses() {
    for (const Node& node : guide_.nodes) {
      Count(report_.nodes, nodes_.count(node.id) > 0, "unused-node", node.position,
            Concat({"no scenario comes to the node \"", node.id, "\""}));
      const std::vector<Exit> exits = ExitsOf(node);
      for (std::size_t i = 0; i < exits.size(); ++i) {
        CountExit(node, exits[i], exits_.count({node.id, static_cast<std::ptrdiff_t>(i)}) > 0);
      }
      CountBoundaries(node);
    }
  }

  void CountExit(const Node& node, const Exit& exit, bool is_used) {
    std::string what;
    Position position = node.position;
    if (exit.route != nullptr) {
      what = Concat({"a number from ", std::to_string(exit.route->from), " to ",
                     std::to_string(exit.route->to)});
      position = exit.route->position;
    } else if (exit.choice != nullptr) {
      what = Concat({"\"", exit.choice->key, "\""});
      position = exit.choice->position;
    } else {
      what = exit.kind == Exit::Kind::kDone ? "\"done\"" : "\"not-shown\"";
    }
    Count(report_.exits, is_used, "unused-exit", position,
          Concat({"no scenario answers ", what, " at \"", node.id, "\""}));
  }

  void CountBoundaries(const Node& node) {
    for (const Route& route : node.routes) {
      for (const std::int64_t number : std::set<std::int64_t>{route.from, route.to}) {
        Count(report_.boundaries, numbers_.count({node.id, number}) > 0, "unused-boundary",
              route.position,
              Concat({"no scenario answers exactly ", std::to_string(number), " at \"", node.id,
                      "\""}));
      }
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
};

}  // namespace

ScenarioReport RunScenarios(const Guide& guide, std::string_view guide_file,
                            const Scenarios& scenarios, std::string_view file) {
  return Runner(guide, guide_file, file).Run(scenarios);
}

}  // namespace guided_help
