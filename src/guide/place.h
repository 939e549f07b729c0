#pragma once

#include <string>
#include <vector>

#include "guide/guide.h"

namespace guided_help {

/// The customer's place in a guide: a node and, within steps, the step (from 1; otherwise 0).
struct Place {
  std::string node;
  int step = 0;

  friend bool operator==(const Place&, const Place&) = default;
};

/// Returns the id of the screen at this place: `license-count`, `cancel-online.2`.
std::string ToString(const Place& place);

/// Returns the step at which a customer enters the node: 1 if it has steps.
int FirstStep(const Node& node);

/// Returns the place where a customer enters the node.
Place FirstPlace(const Node& node);

/// Returns all places of a node, in order.
std::vector<Place> PlacesOf(const Node& node);

}  // namespace guided_help
