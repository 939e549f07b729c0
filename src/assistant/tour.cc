#include "assistant/tour.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "assistant/interface_keys.h"
#include "assistant/walk.h"
#include "base/text.h"
#include "guide/place.h"
#include "localization/unshown.h"

namespace guided_help {
namespace {

// Private-use characters, which do not occur in messages. Each message contains its key between
// them, so that it can be found in a label, in an announcement or inside another message.
constexpr std::string_view kBegin = "\uE000";
constexpr std::string_view kEnd = "\uE001";

/// Returns the same messages, each with its marked key in front.
Words Marked(const Words& words) {
  std::vector<std::shared_ptr<const Catalog>> catalogs;
  for (const std::shared_ptr<const Catalog>& catalog : words.catalogs()) {
    Catalog marked{catalog->locale, {}};
    for (const auto& [key, message] : catalog->messages) {
      // This message is parsed, so it must not change.
      marked.messages[key] = key == kModifiersKey
                                 ? message
                                 : *Message::Parse(Concat({kBegin, key, kEnd, message.text()}));
    }
    catalogs.push_back(std::make_shared<const Catalog>(std::move(marked)));
  }
  return {words.locale(), std::move(catalogs), words.services()};
}

using Keys = std::set<std::string>;

void CollectMarks(std::string_view text, Keys& keys) {
  for (std::size_t at = text.find(kBegin); at != std::string_view::npos;) {
    const std::size_t begin = at + kBegin.size();
    const std::size_t end = text.find(kEnd, begin);
    keys.emplace(text.substr(begin, end - begin));
    at = text.find(kBegin, end);
  }
}

void CollectKeys(const std::vector<Block>& blocks, Keys& keys) {
  for (const Block& block : blocks) {
    // Language names come from the guide, not from a catalog.
    if (!block.key.empty()) keys.insert(block.key);
    for (const Span& span : block.spans) CollectMarks(span.text, keys);
    if (block.kind != Block::Kind::kArticle) CollectKeys(block.children, keys);
  }
}

/// Returns the keys on a screen, by its id, and those in the article if it is open.
std::map<std::string, Keys> KeysIn(const Screen& screen) {
  std::map<std::string, Keys> keys;
  Keys& own = keys[screen.id];
  CollectKeys(screen.blocks, own);
  CollectMarks(screen.label, own);
  CollectMarks(screen.waiting, own);
  CollectMarks(screen.announcement, own);
  if (const Block* article = FindBlock(screen.blocks, "article"))
    CollectKeys(article->children, keys[std::string(kArticleScreen)]);
  return keys;
}

class TourBuilder {
 public:
  TourBuilder(const Guide& guide, const Words& words)
      : guide_(std::make_shared<const Guide>(guide)),
        words_(Marked(words)),
        // In a catalog chain for no locale, every message counts as missing, which gives all
        // references.
        untranslated_({}, words.catalogs(), words.services()) {}

  std::vector<TourStop> Find() {
    const std::vector<Move> walk =
        WalkScreens(Assistant(guide_, words_), {[this](const std::string&) { return words_; },
                                                [this](const Move& move) { return Look(move); }});
    std::vector<TourStop> stops;
    for (std::size_t i = 0; i < walk.size(); ++i) {
      if (!found_[i].empty())
        stops.push_back({walk[i].screen->id, ActionsTo(walk, walk[i]), std::move(found_[i])});
    }
    return stops;
  }

 private:
  using Found = std::map<std::string, std::vector<std::string>>;

  /// Records the new keys and returns whether to continue from here. Content that later screens
  /// inherit, such as an answer, is already visible on this screen: if it shows nothing new,
  /// nothing new can follow.
  bool Look(const Move& move) {
    Found& found = found_.emplace_back();
    // Typed text shows its effect only with the next action.
    const bool types = move.action && move.action->kind == Action::Kind::kDraft;
    std::string all = move.screen->id;
    for (const auto& [screen, keys] : KeysIn(*move.screen)) {
      Keys& looked_at = looked_at_[screen];
      Keys& met = met_[screen];
      for (const std::string& key : keys) {
        if (types) all += " " + key;
        if (!looked_at.insert(key).second) continue;
        for (const std::string& referred : WithReferences(key)) {
          if (met.insert(referred).second) found[screen].push_back(referred);
        }
      }
    }
    return types ? typed_.insert({all, move.action->value}).second : !found.empty();
  }

  /// Returns the key, and the keys of all messages that its message refers to in any variant.
  const std::vector<std::string>& WithReferences(const std::string& key) {
    const auto [entry, is_new] = references_.try_emplace(key);
    if (is_new) entry->second = untranslated_.Missing({key});
    return entry->second;
  }

  std::shared_ptr<const Guide> guide_;
  Words words_;
  Words untranslated_;
  std::map<std::string, std::vector<std::string>> references_;
  /// By screen: the keys on it, and those that their messages refer to as well.
  std::map<std::string, Keys> looked_at_;
  std::map<std::string, Keys> met_;
  std::set<std::pair<std::string, std::string>> typed_;
  /// One per move.
  std::vector<Found> found_;
};

}  // namespace

std::vector<std::string> ScreenIds(const Guide& guide) {
  std::vector<std::string> screens;
  for (const Node& node : guide.nodes) {
    if (!node.IsShown()) continue;
    for (const Place& place : PlacesOf(node)) screens.push_back(ToString(place));
  }
  return screens;
}

std::vector<TourStop> Tour(const Guide& guide, const Words& words) {
  return TourBuilder(guide, words).Find();
}

std::map<std::string, std::vector<std::string>> ScreensByKey(const Guide& guide,
                                                             const Words& words) {
  return ScreensByKey(guide, Tour(guide, words));
}

std::map<std::string, std::vector<std::string>> ScreensByKey(const Guide& guide,
                                                             const std::vector<TourStop>& tour) {
  std::map<std::string, Keys> keys_of;
  for (const TourStop& stop : tour) {
    for (const auto& [screen, keys] : stop.keys) keys_of[screen].insert(keys.begin(), keys.end());
  }
  std::vector<std::string> ids = ScreenIds(guide);
  ids.emplace_back(kArticleScreen);
  std::map<std::string, std::vector<std::string>> screens;
  for (const std::string& screen : ids) {
    for (const std::string& key : keys_of[screen]) screens[key].push_back(screen);
  }
  return screens;
}

std::vector<std::string> UnshownKeys(const Guide& guide) {
  const bool asks = std::any_of(guide.nodes.begin(), guide.nodes.end(), [](const Node& node) {
    return node.input == Node::Input::kNumber;
  });
  return asks ? std::vector<std::string>{std::string(kModifiersKey)} : std::vector<std::string>{};
}

std::vector<std::string> UsedKeys(const Guide& guide, const Words& words) {
  Keys used;
  for (const auto& [key, screens] : ScreensByKey(guide, words)) used.insert(key);
  for (std::string& key : UnshownKeys(guide)) used.insert(std::move(key));
  for (const std::string_view key : InterfaceKeys()) used.emplace(key);
  return {used.begin(), used.end()};
}

}  // namespace guided_help
