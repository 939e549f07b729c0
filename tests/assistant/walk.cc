#include "tests/assistant/walk.h"

#include <deque>
#include <map>
#include <set>
#include <utility>

#include "tests/assistant/shipped.h"

namespace guided_help {
namespace {

/// What is shown, whatever led there.
std::string ShownIn(Screen screen) {
  screen.focus.clear();
  screen.announcement.clear();
  return ToJson(screen);
}

/// To see each message at the field, in the article and at the languages, no two need be seen
/// together: without this the walk would be a hundred times as long.
bool AcceptsDrafts(const Screen& screen) {
  return FindBlock(screen.blocks, "field") != nullptr &&
         FindBlock(screen.blocks, "field-error") == nullptr &&
         FindBlock(screen.blocks, "article") == nullptr;
}

std::vector<Action> ActionsAt(const Screen& screen) {
  std::vector<Action> actions;
  if (AcceptsDrafts(screen)) {
    for (const std::string& draft : WalkDrafts()) actions.push_back({Action::Kind::kDraft, draft});
  }
  for (const Block* block : AllBlocks(screen.blocks)) {
    if (block->action.empty()) continue;
    const std::optional<Action> action = ParseAction(block->action);
    EXPECT_TRUE(action.has_value()) << block->action;
    if (!action) continue;
    actions.push_back(*action);
    if (action->kind == Action::Kind::kLocale)
      actions.push_back({Action::Kind::kLocaleFailed, action->value});
  }
  return actions;
}

/// The other language has a walk of its own, and a failed one is forgotten with the next action.
bool GoesOn(const Action& action) {
  return action.kind != Action::Kind::kLocale && action.kind != Action::Kind::kLocaleFailed;
}

std::vector<Move> MakeWalk(std::string_view locale) {
  struct Stop {
    Assistant assistant;
    std::shared_ptr<const Screen> screen;
  };
  const Assistant first = ShippedAssistant(locale);
  const auto first_screen = std::make_shared<const Screen>(first.BuildScreen());
  std::deque<Stop> open = {{first, first_screen}};
  std::set<std::string> seen = {ShownIn(*first_screen)};
  std::vector<Move> moves = {{first_screen, std::nullopt, first_screen}};
  for (; !open.empty(); open.pop_front()) {
    const Stop& here = open.front();
    for (const Action& action : ActionsAt(*here.screen)) {
      Assistant assistant = here.assistant;
      if (action.kind == Action::Kind::kLocale) {
        assistant.SetWords(ShippedWords(action.value));
      } else {
        // What is wrong with a draft is said, and applies, too.
        EXPECT_TRUE(assistant.Act(action)) << here.screen->id << ": " << ToString(action);
      }
      auto screen = std::make_shared<const Screen>(assistant.BuildScreen());
      moves.push_back({here.screen, action, screen});
      if (GoesOn(action) && seen.insert(ShownIn(*screen)).second)
        open.push_back({std::move(assistant), std::move(screen)});
    }
  }
  return moves;
}

}  // namespace

const std::vector<std::string>& WalkDrafts() {
  static const std::vector<std::string> kDrafts = {"0",       "24", "25",  "26", "1000000",
                                                   "1000001", "-1", "2.5", "x"};
  return kDrafts;
}

const std::vector<Move>& Walk(std::string_view locale) {
  static std::map<std::string, std::vector<Move>, std::less<>> walks;
  const auto found = walks.find(locale);
  if (found != walks.end()) return found->second;
  return walks.emplace(locale, MakeWalk(locale)).first->second;
}

}  // namespace guided_help
