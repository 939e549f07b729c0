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

/// One move of a walk: what was shown, what the customer did, and what is shown then.
struct Move {
  std::shared_ptr<const Screen> before;
  /// Nothing for the first screen, which is its own `before`.
  std::optional<Action> action;
  std::shared_ptr<const Screen> screen;
  /// Whether the action applied; a screen that offers one that does not is a fault of ours.
  bool applied = true;
};

struct WalkOptions {
  /// The words that choosing a language brings; nothing for one that is not to be walked.
  std::function<std::optional<Words>(const std::string& locale)> load_words;
  /// Asked once for each move, in their order: whether to go on from where it leads. Where there is
  /// none, each screen that shows anything that none before it showed is gone on from.
  std::function<bool(const Move&)> goes_on;
};

/// A walk over the screens that customers can come to, breadth first: by the actions that the
/// screens themselves offer, by typing each of `WalkDrafts` at a field, and by languages that load
/// or fail to. With another language, and with one that failed, it never goes on.
std::vector<Move> WalkScreens(const Assistant& first, const WalkOptions& options);

/// Both ends of each route, and each kind of wrong input.
std::vector<std::string> WalkDrafts(const Node& question);

/// What a customer does to come to the screen of a move of this walk.
std::vector<Action> ActionsTo(const std::vector<Move>& walk, const Move& move);

}  // namespace guided_help
