#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assistant/action.h"
#include "assistant/screen.h"

namespace guided_help {

/// One move of the walk: what was shown, what the customer did, and what is shown then.
struct Move {
  std::shared_ptr<const Screen> before;
  /// Nothing for the first screen, which is its own `before`.
  std::optional<Action> action;
  std::shared_ptr<const Screen> screen;
};

/// All moves of a walk over every screen that customers can come to, breadth first: by the actions
/// that the screens themselves offer, by typing each of `WalkDrafts` at a field, and by languages
/// that load or fail to. Screens that differ in nothing but focus and announcement are gone on from
/// once. Made once a locale.
const std::vector<Move>& Walk(std::string_view locale);

/// Both ends of each route, and each kind of wrong input.
const std::vector<std::string>& WalkDrafts();

}  // namespace guided_help
