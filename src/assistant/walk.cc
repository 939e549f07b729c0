#include "assistant/walk.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <limits>
#include <set>
#include <utility>

#include "guide/distinct.h"

namespace guided_help {
namespace {

/// Returns the shown content, independent of the action that led there.
std::string ShownIn(Screen screen) {
  screen.focus.clear();
  screen.announcement.clear();
  return ToJson(screen);
}

/// Messages at the field, in the article and at the languages need not be seen in combination.
/// Without this restriction the walk would be a hundred times as long.
bool AcceptsDrafts(const Screen& screen) {
  return FindBlock(screen.blocks, "field") != nullptr &&
         FindBlock(screen.blocks, "field-error") == nullptr &&
         FindBlock(screen.blocks, "article") == nullptr;
}

std::vector<Action> ActionsAt(const Guide& guide, const Screen& screen, Day today) {
  std::vector<Action> actions;
  if (AcceptsDrafts(screen)) {
    for (std::string& draft : WalkDrafts(guide, *guide.FindNode(screen.node), today))
      actions.push_back({Action::Kind::kDraft, std::move(draft)});
  }
  for (const Block* block : ReadingOrder(screen)) {
    const std::optional<Action> action = ParseAction(block->action);
    if (!action) continue;
    actions.push_back(*action);
    if (action->kind == Action::Kind::kLocale)
      actions.push_back({Action::Kind::kLocaleFailed, action->value});
  }
  return actions;
}

/// Another language has its own walk, and a failed one is forgotten with the next action.
bool EndsThere(const Move& move) {
  return move.action && (move.action->kind == Action::Kind::kLocale ||
                         move.action->kind == Action::Kind::kLocaleFailed);
}

class Walker {
 public:
  explicit Walker(const WalkOptions& options) : options_(options) {}

  std::vector<Move> Walk(const Assistant& first) {
    const auto screen = std::make_shared<const Screen>(first.BuildScreen());
    Arrive({screen, std::nullopt, screen}, first);
    for (; !open_.empty(); open_.pop_front()) {
      const Stop& here = open_.front();
      for (const Action& action : ActionsAt(first.guide(), *here.screen, first.session().today()))
        Take(here, action);
    }
    return std::move(moves_);
  }

 private:
  struct Stop {
    Assistant assistant;
    std::shared_ptr<const Screen> screen;
  };

  void Take(const Stop& here, const Action& action) {
    Assistant assistant = here.assistant;
    bool applied = true;
    if (action.kind == Action::Kind::kLocale) {
      std::optional<Words> words;
      if (options_.load_words) words = options_.load_words(action.value);
      if (!words) return;
      assistant.SetWords(std::move(*words));
    } else {
      applied = assistant.Act(action);
    }
    auto screen = std::make_shared<const Screen>(assistant.BuildScreen());
    Arrive({here.screen, action, std::move(screen), applied}, std::move(assistant));
  }

  void Arrive(Move move, Assistant assistant) {
    const bool is_new = options_.should_continue ? options_.should_continue(move)
                                                 : seen_.insert(ShownIn(*move.screen)).second;
    if (is_new && !EndsThere(move)) open_.push_back({std::move(assistant), move.screen});
    moves_.push_back(std::move(move));
  }

  const WalkOptions& options_;
  std::vector<Move> moves_;
  std::deque<Stop> open_;
  std::set<std::string> seen_;
};

}  // namespace

std::vector<Move> WalkScreens(const Assistant& first, const WalkOptions& options) {
  return Walker(options).Walk(first);
}

std::vector<std::string> WalkDrafts(const Guide& guide, const Node& question, Day today) {
  std::vector<std::string> drafts;
  const bool is_date = question.input == Node::Input::kDate;
  const auto add = [&](std::string draft) {
    if (std::find(drafts.begin(), drafts.end(), draft) == drafts.end())
      drafts.push_back(std::move(draft));
  };
  const auto add_number = [&](std::int64_t number) {
    add(is_date ? ToString(today - number) : std::to_string(number));
  };
  const std::vector<std::int64_t> firsts = DistinctNumbers(guide, question);
  for (std::size_t i = 0; i < firsts.size(); ++i) {
    add_number(firsts[i]);
    add_number(i + 1 < firsts.size() ? firsts[i + 1] - 1 : question.maximum);
  }
  if (question.maximum < std::numeric_limits<std::int64_t>::max()) add_number(question.maximum + 1);
  if (question.minimum > 0 || is_date) add_number(question.minimum - 1);
  if (is_date) {
    add("x");
    add({});
    return drafts;
  }
  for (const std::string_view wrong : {"-1", "2.5", "x"}) add(std::string(wrong));
  return drafts;
}

std::vector<Action> ActionsTo(const std::vector<Move>& walk, const Move& move) {
  std::vector<Action> actions;
  const Move* last = &move;
  while (last->action) {
    actions.push_back(*last->action);
    // Each move has its own screen object, so exactly one move leads to it.
    last = &*std::find_if(walk.begin(), walk.end(),
                          [&](const Move& other) { return other.screen == last->before; });
  }
  std::reverse(actions.begin(), actions.end());
  return actions;
}

}  // namespace guided_help
