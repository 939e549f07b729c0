#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guide/guide.h"

namespace guided_help {

/// One exit of a node.
struct Exit {
  enum class Kind { kRoute, kChoice, kNotShown, kDone };

  Kind kind = Kind::kDone;
  /// Id of the node that it leads to. Empty if the guide names none, which lint reports.
  std::string_view node;
  /// Only for `kRoute`; otherwise null.
  const Route* route = nullptr;
  /// Only for `kChoice`; otherwise null.
  const Choice* choice = nullptr;
};

/// Returns all exits of a node: its routes and choices in the order of the guide (without choices
/// after which the routes decide), or those of its steps, `not_shown` (if it has one) before
/// `done`. The result refers to `node`.
std::vector<Exit> ExitsOf(const Node& node);

// Texts for output: what a customer does at a node. Numbers and the keys of choices stand for
// themselves.

/// Returns `not shown at step 2`. Steps count from 1.
std::string NotShownAt(int step);
/// Returns `done after 4 steps`.
std::string DoneAfter(int steps);

}  // namespace guided_help
