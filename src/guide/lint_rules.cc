#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "base/text.h"
#include "guide/distinct.h"
#include "guide/linter.h"

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

}  // namespace

bool Linter::HasOnlyRanges(const Node& node) {
  return node.HasField() &&
         std::all_of(node.routes.begin(), node.routes.end(), [](const Route& route) {
           return route.when.IsAlways() && !route.IsFallback();
         });
}

void Linter::CheckRules(const Node& node) {
  if (node.routes.empty() || HasOnlyRanges(node) || !reach_.IsReached(node) || !reach_.IsComplete())
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

void Linter::CheckRule(const Node& node, const Reach::Ways& ways, const Reach::Way& way) {
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
          Concat(
              {NodeName(node), ": the rules before this one already take ", Example(way.possible)}),
          "remove this rule, or narrow those before it")
          .path = reach_.PathBeyond(node, way.possible);
    } else {
      Add("impossible-rule", route.position,
          Concat({NodeName(node), ": no combination of answers that gets here fulfills this rule"}),
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

std::string Linter::Example(Set set) const {
  std::string example = reach_.Example(set);
  return example.empty() ? "a customer without answers" : example;
}

void Linter::CheckRanges(const Node& node) {
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
      AddAt(node, "range-outside", route.position, Concat({range, " exceeds the range of answers"}),
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

std::string Linter::Numbers(std::int64_t from, std::int64_t to) {
  if (from == to) return std::to_string(from) + " has";
  return std::to_string(from) + " to " + std::to_string(to) + " have";
}

std::string Linter::MoveBy(const Exit& exit, const Node& node) {
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

void Linter::CheckChoices(const Node& node, const Choice& earlier, const Choice& choice) {
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

void Linter::CheckExits(const Node& node) {
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

}  // namespace guided_help
