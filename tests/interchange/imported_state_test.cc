#include "interchange/imported_state.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

using enum MessageState;

struct Row {
  ToolMark mark;
  /// The states for an unchanged text, by the exported state.
  MessageState machine, translated, reviewed, stale;
  /// The states for a changed text, and for a first text.
  MessageState changed, first;
};

TEST(ImportedStateTest, MatchesTheTableInTheDocs) {
  const std::vector<Row> rows = {
      {ToolMark::kNone, kMachine, kTranslated, kReviewed, kStale, kTranslated, kTranslated},
      {ToolMark::kReviewed, kReviewed, kReviewed, kReviewed, kReviewed, kReviewed, kReviewed},
      {ToolMark::kTranslated, kTranslated, kTranslated, kTranslated, kTranslated, kTranslated,
       kTranslated},
      {ToolMark::kNotFuzzy, kTranslated, kTranslated, kReviewed, kTranslated, kTranslated,
       kTranslated},
      {ToolMark::kNeedsReview, kMachine, kTranslated, kTranslated, kStale, kTranslated,
       kTranslated},
      {ToolMark::kNeedsTranslation, kMachine, kTranslated, kStale, kStale, kTranslated, kMachine},
      {ToolMark::kFuzzy, kMachine, kStale, kStale, kStale, kStale, kMachine},
      {ToolMark::kMachine, kMachine, kMachine, kMachine, kMachine, kMachine, kMachine},
  };
  for (const Row& row : rows) {
    const auto state = [&](std::optional<MessageState> exported, bool changed) {
      return Name(ImportedState({row.mark, changed, exported, false}));
    };
    SCOPED_TRACE(testing::Message() << "mark " << static_cast<int>(row.mark));
    EXPECT_EQ(state(kMachine, false), Name(row.machine));
    EXPECT_EQ(state(kTranslated, false), Name(row.translated));
    EXPECT_EQ(state(kReviewed, false), Name(row.reviewed));
    EXPECT_EQ(state(kStale, false), Name(row.stale));
    for (const MessageState exported : {kMachine, kTranslated, kReviewed, kStale})
      EXPECT_EQ(state(exported, true), Name(row.changed)) << Name(exported);
    EXPECT_EQ(state(std::nullopt, true), Name(row.first));
  }
}

TEST(ImportedStateTest, AFuzzyTextOfAPreviousSourceIsStale) {
  EXPECT_EQ(ImportedState({ToolMark::kFuzzy, true, std::nullopt, true}), kStale);
  EXPECT_EQ(ImportedState({ToolMark::kNotFuzzy, true, std::nullopt, true}), kTranslated);
}

}  // namespace
}  // namespace guided_help
