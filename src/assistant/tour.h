#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "assistant/action.h"
#include "guide/guide.h"
#include "localization/words.h"

namespace guided_help {

/// The screen id of the whole article, which can be open on every screen and is in the page before
/// the assistant. No node has this id.
inline constexpr std::string_view kArticleScreen = "(article)";

/// Returns the ids of the screens that a guide can show, in its order.
std::vector<std::string> ScreenIds(const Guide& guide);

/// A stop of a tour: a screen, possibly with the article, and the messages that it shows for the
/// first time.
struct TourStop {
  /// Id of the screen, `cancel-online.2`.
  std::string screen;
  /// The customer's actions that lead to the stop from the start.
  std::vector<Action> actions;
  /// Message keys by screen id or `kArticleScreen`, without those that an earlier stop showed
  /// there.
  std::map<std::string, std::vector<std::string>> keys;
};

/// Returns stops that together show every message on every screen where it can occur: shown,
/// accessible only, announced, printed, or part of another message. The tour stays short even if a
/// guide has too many paths to enumerate. `guide` must have the languages that a page offers; with
/// only one, no screen offers others. Of `words`, only the references between messages matter.
std::vector<TourStop> Tour(const Guide& guide, const Words& words);

/// Returns the ids of the screens that show each key, in the order of the guide, with
/// `kArticleScreen` last.
std::map<std::string, std::vector<std::string>> ScreensByKey(const Guide& guide,
                                                             const Words& words);

/// Returns the same from the guide's `Tour`, which takes longer than anything else here.
std::map<std::string, std::vector<std::string>> ScreensByKey(const Guide& guide,
                                                             const std::vector<TourStop>& tour);

/// Returns the keys of messages that are read but never shown: words that change the meaning of a
/// typed number, if the guide asks for a number.
std::vector<std::string> UnshownKeys(const Guide& guide);

/// Returns every key that a catalog of the guide or of the interface can use: those of
/// `ScreensByKey` and `UnshownKeys`, and those that the assistant uses in other guides
/// (`InterfaceKeys`). Sorted.
std::vector<std::string> UsedKeys(const Guide& guide, const Words& words);

}  // namespace guided_help
