#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "assistant/action.h"
#include "guide/guide.h"
#include "localization/words.h"

namespace guided_help {

/// In the place of a screen's id, for what the whole article shows: it can be open on every screen,
/// and stands in the page before the assistant comes. No node has such an id.
inline constexpr std::string_view kArticleScreen = "(article)";

/// Ids of the screens that a guide can show, in its order.
std::vector<std::string> ScreenIds(const Guide& guide);

/// A stop of a tour: a screen, or the article on it, and what is met there for the first time.
struct TourStop {
  /// Id of the screen, `cancel-online.2`.
  std::string screen;
  /// What a customer does to come there from the start.
  std::vector<Action> actions;
  /// By the id of the screen, or `kArticleScreen`: keys that no stop before this one met there.
  std::map<std::string, std::vector<std::string>> keys;
};

/// The stops at which every message is met on every screen that it can stand on: shown, said by
/// assistive technology, announced, printed, or part of another message. Short even where there are
/// too many paths for anybody. `guide` has the languages that a page offers: with one alone no
/// screen shows others. Of `words` it matters only which message refers to which.
std::vector<TourStop> Tour(const Guide& guide, const Words& words);

/// For each key that a tour meets, the ids of its screens, in the order of the guide, and last
/// `kArticleScreen`.
std::map<std::string, std::vector<std::string>> ScreensByKey(const Guide& guide,
                                                             const Words& words);

/// Keys of messages that are read and never shown: words that make a typed number another one,
/// where the guide asks for a number.
std::vector<std::string> UnshownKeys(const Guide& guide);

/// Every key that a catalog of the guide, or of the interface, has a use for: those of
/// `ScreensByKey`, `UnshownKeys`, and what the assistant says in other guides (`InterfaceKeys`).
/// Sorted.
std::vector<std::string> UsedKeys(const Guide& guide, const Words& words);

}  // namespace guided_help
