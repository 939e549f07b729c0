#include "interchange/xliff_marks.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

struct Case {
  /// The exported state.
  std::optional<MessageState> state;
  XliffMarks marks;
  ToolMark mark;
};

TEST(XliffMarksTest, OnlyDifferencesFromTheExportCount) {
  constexpr auto kMachine = MessageState::kMachine;
  constexpr auto kTranslated = MessageState::kTranslated;
  constexpr auto kReviewed = MessageState::kReviewed;
  constexpr auto kStale = MessageState::kStale;
  const std::string review = "needs-review-translation";
  const std::vector<Case> cases = {
      {std::nullopt, {false, "new", ""}, ToolMark::kNone},
      {kMachine, {false, review, "mt-suggestion"}, ToolMark::kNone},
      {kTranslated, {false, "translated", ""}, ToolMark::kNone},
      {kReviewed, {true, "final", ""}, ToolMark::kNone},
      {kStale, {false, "needs-translation", ""}, ToolMark::kNone},
      // A tool that drops states does not change them.
      {kReviewed, {true, "", ""}, ToolMark::kNone},
      {kMachine, {false, "", ""}, ToolMark::kNone},
      {kTranslated, {false, "x-tool", ""}, ToolMark::kNone},
      // One of the two has changed.
      {kTranslated, {true, "translated", ""}, ToolMark::kReviewed},
      {kTranslated, {true, "", ""}, ToolMark::kReviewed},
      {kTranslated, {false, "final", ""}, ToolMark::kReviewed},
      {kTranslated, {false, "signed-off", ""}, ToolMark::kReviewed},
      {kReviewed, {false, "final", ""}, ToolMark::kTranslated},
      {kReviewed, {true, "translated", ""}, ToolMark::kTranslated},
      {kReviewed, {true, "signed-off", ""}, ToolMark::kReviewed},
      {kMachine, {false, "translated", "mt-suggestion"}, ToolMark::kTranslated},
      {kStale, {false, "translated", ""}, ToolMark::kTranslated},
      {kTranslated, {false, review, ""}, ToolMark::kNeedsReview},
      {kTranslated, {false, "needs-l10n", ""}, ToolMark::kNeedsTranslation},
      {kTranslated, {false, "new", ""}, ToolMark::kNeedsTranslation},
      // Both have changed; the more cautious one counts.
      {kMachine, {true, "final", ""}, ToolMark::kReviewed},
      {std::nullopt, {true, "translated", ""}, ToolMark::kTranslated},
      {kTranslated, {true, "needs-review-l10n", ""}, ToolMark::kNeedsReview},
      {kReviewed, {false, "signed-off", ""}, ToolMark::kTranslated},
      {kReviewed, {false, "needs-translation", ""}, ToolMark::kNeedsTranslation},
      // A qualifier set by the tool.
      {std::nullopt, {false, review, "mt-suggestion"}, ToolMark::kMachine},
      {kTranslated, {false, "translated", "leveraged-mt"}, ToolMark::kMachine},
      {kMachine, {false, review, "fuzzy-match"}, ToolMark::kMachine},
      {kTranslated, {false, "translated", "exact-match"}, ToolMark::kNone},
  };
  for (const Case& test : cases) {
    EXPECT_EQ(ReadXliffMarks(test.marks, ExportRecord{test.state, "0"}, XliffVersion::k1),
              test.mark)
        << (test.state ? Name(*test.state) : "none") << " was read with approved "
        << test.marks.approved << ", " << test.marks.state << ", " << test.marks.qualifier;
  }
}

TEST(XliffMarksTest, WithoutARecordEveryMarkCounts) {
  EXPECT_EQ(ReadXliffMarks({false, "", ""}, {}, XliffVersion::k1), ToolMark::kNone);
  EXPECT_EQ(ReadXliffMarks({true, "", ""}, {}, XliffVersion::k1), ToolMark::kReviewed);
  EXPECT_EQ(ReadXliffMarks({true, "final", ""}, {}, XliffVersion::k1), ToolMark::kReviewed);
  EXPECT_EQ(ReadXliffMarks({false, "translated", ""}, {}, XliffVersion::k1), ToolMark::kTranslated);
  EXPECT_EQ(
      ReadXliffMarks({false, "needs-review-translation", "mt-suggestion"}, {}, XliffVersion::k1),
      ToolMark::kMachine);
}

}  // namespace
}  // namespace guided_help
