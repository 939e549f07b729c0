#include "guide/lint.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/text.h"
#include "guide/exits.h"

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
  Linter(const Guide& guide, std::string_view file, const std::vector<std::string>& known_keys)
      : guide_(guide), file_(file), known_keys_(known_keys.begin(), known_keys.end()) {}

  std::vector<Finding> Run() {
    FindArrivals();
    for (const Node& node : guide_.nodes) {
      CheckRanges(node);
      CheckExits(node);
      CheckLinksOf(node);
    }
    CheckReachable();
    CheckWaysOut();
    CheckLinks();
    CheckKeys();
    return std::move(findings_);
  }

 private:
  /// The last move of a shortest way to a node; `from` is null for the start.
  struct Arrival {
    const Node* from = nullptr;
    std::string move;
  };

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
    if (arrivals_.count(node.id) == 0) return finding;
    finding.path = PathTo(node);
    if (!what.empty()) finding.path += Concat({": ", what});
    return finding;
  }

  /// Returns a shortest path from the start to a node that can be reached, or its last moves if it
  /// is long: otherwise a long guide with many findings would make megabytes of output.
  std::string PathTo(const Node& node) const {
    constexpr std::size_t kMostMoves = 50;
    std::vector<std::string> moves;
    const Arrival* arrival = &arrivals_.find(node.id)->second;
    for (; arrival->from != nullptr && moves.size() < kMostMoves;
         arrival = &arrivals_.find(arrival->from->id)->second) {
      moves.push_back(Concat({arrival->from->id, ": ", arrival->move, " → "}));
    }
    std::string path = arrival->from != nullptr ? "… → " : "";
    for (auto move = moves.rbegin(); move != moves.rend(); ++move) path += *move;
    return path + node.id;
  }

  /// Returns the first answer that takes the route; nothing if earlier routes cover all of it.
  static std::optional<std::string> FirstNumber(const Route& route, const Node& node) {
    std::int64_t number = std::max(route.from, node.minimum);
    while (number <= std::min(route.to, node.maximum)) {
      // At the latest, the route itself.
      const Route* taken = &*std::find_if(
          node.routes.begin(), node.routes.end(),
          [&](const Route& each) { return each.from <= number && number <= each.to; });
      if (taken == &route) return std::to_string(number);
      number = taken->to + 1;
    }
    return {};
  }

  /// Returns what a customer does to take the exit; nothing if no answer leads there.
  static std::optional<std::string> MoveBy(const Exit& exit, const Node& node) {
    switch (exit.kind) {
      case Exit::Kind::kRoute:
        return FirstNumber(*exit.route, node);
      case Exit::Kind::kChoice:
        return exit.choice->key;
      case Exit::Kind::kNotShown:
        return NotShownAt(1);
      case Exit::Kind::kDone:
        return DoneAfter(static_cast<int>(node.steps.size()));
    }
    return {};
  }

  /// Finds a shortest way from the start to each node that can be reached, breadth first.
  void FindArrivals() {
    std::vector<const Node*> open = {guide_.FindNode(guide_.start)};
    arrivals_.emplace(guide_.start, Arrival{});
    for (std::size_t i = 0; i < open.size(); ++i) {
      for (const Exit& exit : ExitsOf(*open[i])) {
        const Node* target = guide_.FindNode(exit.node);
        if (target == nullptr || arrivals_.count(exit.node) > 0) continue;
        std::optional<std::string> move = MoveBy(exit, *open[i]);
        if (!move) continue;
        arrivals_.emplace(exit.node, Arrival{open[i], std::move(*move)});
        open.push_back(target);
      }
    }
  }

  void CheckRanges(const Node& node) {
    if (!node.asks_number) return;
    if (node.minimum > node.maximum) {
      AddAt(node, "range-empty", node.position,
            Concat({"node \"", node.id, "\": no number from ", std::to_string(node.minimum), " to ",
                    std::to_string(node.maximum), " is a valid answer"}),
            "swap \"minimum\" and \"maximum\"");
      return;
    }
    std::vector<Route> routes = node.routes;
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

  void CheckExits(const Node& node) {
    const std::vector<Exit> exits = ExitsOf(node);
    for (const Exit& exit : exits) {
      if (guide_.FindNode(exit.node) != nullptr) continue;
      AddAt(node, "unknown-node", PositionOf(exit, node),
            Concat({"node \"", node.id, "\": ", Describe(exit), " leads to \"", exit.node,
                    "\", which is not a node"}),
            "correct the name, or add the node", MoveBy(exit, node).value_or(""));
    }
    for (std::size_t i = 0; i < node.choices.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (node.choices[i].key != node.choices[j].key) continue;
        AddAt(node, "repeated-choice", node.choices[i].position,
              Concat({"node \"", node.id, "\" has the choice \"", node.choices[i].key, "\" twice"}),
              "give each choice a unique key", node.choices[i].key)
            .key = node.choices[i].key;
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

  void CheckLinksOf(const Node& node) {
    for (const std::string& link : node.links) {
      if (guide_.FindLink(link) != nullptr) continue;
      AddAt(node, "unknown-link", node.position,
            "node \"" + node.id + "\" shows the link \"" + link + "\", which does not exist",
            "add it to \"links\"");
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
      if (reached.count(node.id) > 0) continue;
      Add("unreachable-node", node.position,
          "node \"" + node.id + "\" cannot be reached from \"" + guide_.start + "\"",
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
      if (out.count(node.id) > 0 || ExitsOf(node).empty()) continue;
      AddAt(node, "no-way-out", node.position,
            Concat({"no outcome can be reached from node \"", node.id, "\""}),
            "add a way to an outcome");
    }
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
  std::string file_;
  std::set<std::string> known_keys_;
  /// How customers get to each node that can be reached.
  std::map<std::string, Arrival, std::less<>> arrivals_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> Lint(const Guide& guide, std::string_view file,
                          const std::vector<std::string>& known_keys) {
  return Linter(guide, file, known_keys).Run();
}

}  // namespace guided_help
