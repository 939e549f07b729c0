#include "guide/place.h"

#include "base/text.h"

namespace guided_help {

std::string ToString(const Place& place) {
  return place.step > 0 ? Concat({place.node, ".", Decimal(place.step)}) : place.node;
}

int FirstStep(const Node& node) {
  return node.kind == NodeKind::kSteps && !node.steps.empty() ? 1 : 0;
}

Place FirstPlace(const Node& node) { return {node.id, FirstStep(node)}; }

std::vector<Place> PlacesOf(const Node& node) {
  std::vector<Place> places = {FirstPlace(node)};
  if (places.front().step == 0) return places;
  for (int step = 2; step <= static_cast<int>(node.steps.size()); ++step)
    places.push_back({node.id, step});
  return places;
}

}  // namespace guided_help
