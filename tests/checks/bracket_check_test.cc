#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

TEST(BracketCheckTest, DescribesTheProblemOfABracket) {
  EXPECT_EQ(
      Found(CheckBrackets, "zh-TW", "Select **A** (b).", "選取 [A (b)。"),
      (Lines{"warning bracket 7: the bracket [ is unpaired (add its counterpart, or remove it)"}));
  EXPECT_EQ(Found(CheckBrackets, "zh-TW", "Select **A**.", "選取 [ **A** ]。"),
            (Lines{"warning bracket 7: space just inside [ (remove the space)"}));
  EXPECT_EQ(Found(CheckBrackets, "zh-TW", "Select the user, then the page.",
                  "選取 [使用者]，再選 [頁]。"),
            (Lines{"warning bracket 7: texts in label brackets: 2; names in the source: 0 (remove "
                   "the brackets around text that is not a name on the screen)"}));
  EXPECT_EQ(Found(CheckBrackets, "zh-TW", "Select it.", "選取 (它)。"),
            (Lines{"warning bracket 7: the translation has round brackets, but the source has none "
                   "(rewrite it without brackets, like the source)"}));
}

TEST(BracketCheckTest, FindsUnpairedBrackets) {
  ExpectFound(CheckBrackets,
              {
                  {"de-DE", "a (b)", "a (b", {"warning bracket 2"}},
                  {"de-DE", "a (b)", "a b)", {"warning bracket 3"}},
                  {"de-DE", "(a)", "(a]", {"warning bracket 0", "warning bracket 2"}},
                  {"zh-TW", "a (b)", "甲（乙", {"warning bracket 3"}},
                  {"zh-TW", "a (b)", "甲（乙)", {"warning bracket 3", "warning bracket 9"}},
                  {"zh-TW", "the \"a\"", "「甲", {"warning bracket 0"}},
                  {"zh-TW", "a", "《甲》【", {"warning bracket 9", "warning bracket 9"}},
                  {"de-DE", "((a))", "((a)) (", {"warning bracket 6"}},
                  // Unpaired in the source already, a list mark, code, an escaped bracket.
                  {"de-DE", "a (b", "a (c"},
                  {"de-DE", "1) a (b)", "1) a (b)"},
                  {"de-DE", "a) b (c)", "a) b (c)"},
                  {"de-DE", "(a)", "`(` (a)"},
                  {"de-DE", "(a)", "\\(b (a)", {"warning bracket 0"}},
                  {"de-DE", "[a](/b)", "[a](/b)"},
                  {"de-DE", "(a)", "abc) (a)", {"warning bracket 3"}},
              });
}

TEST(BracketCheckTest, FindsSpacesJustInside) {
  ExpectFound(CheckBrackets, {
                                 {"de-DE", "(a)", "( a)", {"warning bracket 0"}},
                                 {"de-DE", "(a)", "(a )", {"warning bracket 3"}},
                                 {"de-DE", "(a) (b)", "( a ) (b )", {"warning bracket 0"}},
                                 {"de-DE", "( a)", "(a )"},
                                 {"de-DE", "(a)", "`( a )` (a)"},
                             });
}

TEST(BracketCheckTest, AllowsLabelBracketsOnlyAroundNames) {
  ExpectFound(
      CheckBrackets,
      {
          // How human translators write labels.
          {"zh-TW", "Select **Cancel subscription**.", "選取 **[取消訂閱]**。"},
          {"zh-TW", "Select **Cancel subscription**.", "選取 [取消訂閱]。"},
          {"zh-TW", "Select **Cancel subscription**.", "選取【取消訂閱】。"},
          {"zh-TW", "**Voice > Phone numbers**", "[語音] > [電話號碼]"},
          {"zh-TW", "Select User, then Page.", "選取 [使用者]，然後選取 [頁面]。"},
          {"zh-TW", "Select \"user\" there.", "選取 [使用者]。"},
          {"zh-TW", "Open [the page](/p).", "開啟 [[頁面](/p)]。"},
          {"zh-TW", "Run `this` now.", "執行 [這個]。"},
          {"zh-TW", "The [label] here.", "[標籤]。"},
          // No names in the source.
          {"zh-TW",
           "If you don't see the option, select the subscription to see the details.",
           "如果您看不到 [取消] 選項，請選取 [訂閱] 以查看 [詳細資料]。",
           {"warning bracket 19"}},
          {"zh-TW", "Select the three dots. Then wait.", "選取 [三個點]。", {"warning bracket 7"}},
          {"zh-TW", "Select **A**.", "選取 [甲] [乙]。", {"warning bracket 7"}},
      });
}

TEST(BracketCheckTest, AllowsRoundBracketsOnlyFromTheSource) {
  ExpectFound(CheckBrackets,
              {
                  {"zh-TW", "a b", "甲（乙）", {"warning bracket 3"}},
                  {"zh-TW", "a [b]", "甲 (乙) [丙]"},
                  {"zh-TW", "a (b)", "甲（乙）（丙）"},
                  // The original term, and asides that are usual in the language.
                  {"zh-TW", "use Exchange Online", "使用它 (Exchange Online)"},
                  {"zh-TW", "use exchange online", "使用它 (Exchange Online)"},
                  {"ja-JP", "Go to Billing now.", "**[Billing]** (課金) に移動します。"},
                  {"zh-TW", "Go to Billing now.", "移至 Sales (帳單)。", {"warning bracket 13"}},
                  // An aside between dashes.
                  {"zh-TW", "The plan — if any — ends.", "方案（如果有）會結束。"},
                  {"zh-TW", "up to 25 users", "25 位以下 (含 25 位)"},
                  {"zh-TW", "See this.", "請參閱這個 (機器翻譯)。"},
                  {"de-DE", "up to 25 users", "25 位 (含 25 位)", {"warning bracket 7"}},
              });
}

}  // namespace
}  // namespace guided_help
