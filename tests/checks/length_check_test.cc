#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

TEST(LengthCheckTest, ReportsLostSentences) {
  const std::string source =
      "Select the subscription that you want to cancel. Then read what happens to your data before "
      "you confirm.";
  const std::string first = "選取您要取消的訂閱。";
  const std::string second = "然後在確認之前，請先閱讀您的資料會發生什麼情況。";
  const std::string both = first + second;
  EXPECT_TRUE(Found(CheckLength, "zh-TW", source, both).empty());
  EXPECT_EQ(Found(CheckLength, "zh-TW", source, first).size(), 1U);
  EXPECT_TRUE(Found(CheckLength, "zh-TW", source,
                    "選取您要取消的訂閱，然後在確認之前，先閱讀您的資料會發生什麼情況。")
                  .empty())
      << "two sentences may become one";
  EXPECT_EQ(Found(CheckLength, "zh-TW", source, both + both + both + both).size(), 1U);
}

TEST(LengthCheckTest, SkipsShortTextsAndUnknownLanguages) {
  EXPECT_TRUE(Found(CheckLength, "zh-TW", "Select it. Then wait.", "選取。").empty());
  const LocaleRules none;
  const InlineText source = ReadMarkdown(std::string(200, 'a'));
  const InlineText target = ReadMarkdown("b");
  EXPECT_TRUE(CheckLength({source, target, RulesOf("en-US"), none}).empty());
}

}  // namespace
}  // namespace guided_help
