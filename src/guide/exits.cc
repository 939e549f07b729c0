#include "guide/exits.h"

#include "base/text.h"

namespace guided_help {

std::vector<Exit> ExitsOf(const Node& node) {
  std::vector<Exit> exits;
  for (const Route& route : node.routes)
    exits.push_back({Exit::Kind::kRoute, route.node, &route, nullptr});
  for (const Choice& choice : node.choices) {
    const bool routes_decide = choice.node.empty() && !choice.is_detour && !node.routes.empty();
    if (!routes_decide) exits.push_back({Exit::Kind::kChoice, choice.node, nullptr, &choice});
  }
  if (node.kind != NodeKind::kSteps) return exits;
  if (!node.not_shown.empty())
    exits.push_back({Exit::Kind::kNotShown, node.not_shown, nullptr, nullptr});
  exits.push_back({Exit::Kind::kDone, node.done, nullptr, nullptr});
  return exits;
}

std::string NotShownAt(int step) { return Concat({"not shown at step ", std::to_string(step)}); }

std::string DoneAfter(int steps) {
  return Concat({"done after ", std::to_string(steps), steps == 1 ? " step" : " steps"});
}

}  // namespace guided_help
