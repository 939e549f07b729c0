#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"
#include "tests/support/messages.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

TEST(SpacingCheckTest, ReportsMissingAndSuperfluousSpaces) {
  const auto found = [](std::string_view target) {
    return Found(CheckSpacing, "zh-TW", "source", target);
  };
  EXPECT_EQ(found("不足25個"),
            (Lines{"warning spacing 6: missing space between full-width characters and Latin "
                   "letters or digits (2 places) (add one space)"}));
  EXPECT_EQ(found("不足25 個"), (Lines{"warning spacing 6: missing space between full-width "
                                       "characters and Latin letters or digits (add one space)"}));
  EXPECT_EQ(found("取 消"),
            (Lines{"warning spacing 3: space between two Chinese characters (remove it)"}));
  EXPECT_EQ(found("取消 ，再 消"),
            (Lines{"warning spacing 13: space between two Chinese characters (remove it)",
                   "warning spacing 6: space next to full-width punctuation (remove it)"}));
  EXPECT_EQ(found("a  b"), (Lines{"warning spacing 1: two consecutive spaces (keep only one)"}));
  EXPECT_EQ(found("a   b  c"),
            (Lines{"warning spacing 1: two consecutive spaces (3 places) (keep only one)"}));
  EXPECT_EQ(found(" a"),
            (Lines{"warning spacing 0: the translation begins with a space (remove it)"}));
  EXPECT_EQ(found("a "),
            (Lines{"warning spacing 1: the translation ends with a space (remove it)"}));
}

TEST(SpacingCheckTest, AllowsTheSpaceThatMarkdownNeedsAfterBold) {
  ExpectFound(CheckSpacing, {
                                {"zh-TW", "**Note:** In general", "**注意：** 一般來說"},
                                {"zh-TW", "a", "注意： 一般來說", {"warning spacing 9"}},
                            });
}

TEST(SpacingCheckTest, RequiresSpacesBetweenLatinAndHanOrKana) {
  ExpectFound(CheckSpacing, {
                                {"zh-TW", "a", "用Outlook", {"warning spacing 3"}},
                                {"zh-TW", "a", "Outlook用", {"warning spacing 7"}},
                                {"zh-CN", "a", "用2", {"warning spacing 3"}},
                                {"ja-JP", "a", "のExcel", {"warning spacing 3"}},
                                {"zh-TW", "a", "用**Outlook**", {"warning spacing 5"}},
                                {"zh-TW", "a", "用 Outlook，看 2 次。"},
                                {"zh-TW", "a", "用`code`與`code`"},
                                {"zh-TW", "a", "（Outlook）用"},
                                {"zh-TW", "a", "100%的"},
                                {"ko-KR", "a", "25개"},
                                {"th-TH", "a", "25คน"},
                                {"de-DE", "a", "用Outlook"},
                            });
}

TEST(SpacingCheckTest, RejectsSpacesBetweenHanCharacters) {
  ExpectFound(CheckSpacing, {
                                {"zh-CN", "a", "取 消", {"warning spacing 3"}},
                                {"zh-TW", "a", "取\u3000消", {"warning spacing 3"}},
                                {"ja-JP", "a", "取 消"},
                                {"zh-TW", "a", "選取 **取消** 項目"},
                                {"zh-TW", "a", "選取 **取 消**", {"warning spacing 12"}},
                                {"zh-TW", "a", "選取 [取消]"},
                                {"zh-TW", "a", "甲。 乙", {"warning spacing 6"}},
                                {"zh-TW", "a", "甲 ！", {"warning spacing 3"}},
                                {"zh-TW", "a", "甲： Outlook"},
                                {"ja-JP", "a", "甲 。"},
                            });
}

TEST(SpacingCheckTest, ComparesDoubleAndOuterSpacesWithTheSource) {
  ExpectFound(CheckSpacing, {
                                {"de-DE", "a  b", "c  d"},
                                {"de-DE", "a b", "c  d", {"warning spacing 1"}},
                                {"de-DE", "a b", "c [](/x) d"},
                                {"de-DE", " a", " b"},
                                {"de-DE", "a ", "b "},
                                {"de-DE", " a", " b ", {"warning spacing 2"}},
                                {"de-DE", "a ", " b ", {"warning spacing 0"}},
                                {"de-DE", "", " b"},
                                {"de-DE", "a", ""},
                            });
}

TEST(SpacingCheckTest, TreatsANumberPlaceholderAsDigits) {
  const LocaleRules& rules = RulesOf("zh-TW");
  const InlineText source = ReadMarkdown("source");
  const auto found = [&](std::string_view message) {
    const std::vector<MessageText> texts = ReadMessage(MessageOf(message));
    return Describe(CheckSpacing({source, texts.at(0).text, RulesOf("en-US"), rules}));
  };
  EXPECT_EQ(found("共{n, number} 個").size(), 1U);
  EXPECT_EQ(found("共 {n, number} 個"), Lines{});
  EXPECT_EQ(found("前往{ui_billing}頁面"), Lines{});
}

}  // namespace
}  // namespace guided_help
