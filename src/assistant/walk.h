#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "assistant/action.h"
#include "assistant/assistant.h"
#include "assistant/screen.h"

namespace guided_help {

/// One move of a walk: the screen before, the action, and the screen after it.
struct Move {
  std::shared_ptr<const Screen> before;
  /// Empty for the first screen, which is its own `before`.
  std::optional<Action> action;
  std::shared_ptr<const Screen> screen;
  /// Whether the action applied. A screen that offers an action that does not apply is a bug.
  bool applied = true;
};

struct WalkOptions {
  /// Returns the messages for another language; empty to skip the language.
  std::function<std::optional<Words>(const std::string& locale)> load_words;
  /// Called once for each move, in order; returns whether to continue from its screen. Without it,
  /// the walk continues from each screen that differs from all earlier ones.
  std::function<bool(const Move&)> should_continue;
};

/// Walks over the reachable screens, breadth first: takes the actions that the screens offer, types
/// each of `WalkDrafts` into a field, and lets languages load or fail. It never continues after a
/// change of language or a failed one.
std::vector<Move> WalkScreens(const Assistant& first, const WalkOptions& options);

/// Returns both ends of each range of numbers or dates that the guide tells apart, and one example
/// of each kind of invalid input.
std::vector<std::string> WalkDrafts(const Guide& guide, const Node& question, Day today);

/// Returns the customer's actions that lead to the screen of a move of this walk.
std::vector<Action> ActionsTo(const std::vector<Move>& walk, const Move& move);

}  // namespace guided_help
