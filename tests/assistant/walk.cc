#include "tests/assistant/walk.h"

#include <map>

#include "tests/assistant/shipped.h"

namespace guided_help {
namespace {

std::vector<Move> MakeWalk(std::string_view locale) {
  const std::vector<Move> moves = WalkScreens(ShippedAssistant(locale), {ShippedWords, {}});
  for (const Move& move : moves) {
    EXPECT_TRUE(move.applied) << move.before->id << ": " << ToString(*move.action);
    for (const Block* block : ReadingOrder(*move.screen)) {
      const bool known = block->action.empty() || ParseAction(block->action).has_value();
      EXPECT_TRUE(known) << block->action;
    }
  }
  return moves;
}

}  // namespace

const std::vector<Move>& Walk(std::string_view locale) {
  static std::map<std::string, std::vector<Move>, std::less<>> walks;
  const auto found = walks.find(locale);
  if (found != walks.end()) return found->second;
  return walks.emplace(locale, MakeWalk(locale)).first->second;
}

}  // namespace guided_help
