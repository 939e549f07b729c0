#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

TEST(TermCheckTest, NamesTheTermAndItsReplacement) {
  EXPECT_EQ(
      Found(CheckTerms, "zh-TW", "your software", "您的軟件"),
      (Lines{"warning regional-term 6: \"軟件\" is not the correct term in zh-TW (use \"軟體\")"}));
  EXPECT_EQ(Found(CheckTerms, "zh-TW", "your tenant", "您的租使用者"),
            (Lines{"error forbidden-term 6: \"租使用者\" is not the correct term in zh-TW (use "
                   "\"租用戶\")"}));
  EXPECT_EQ(Found(CheckTerms, "zh-TW", "All permissions", "所有許可權"),
            (Lines{"warning regional-term 6: \"許可權\" is not the correct term for "
                   "\"permissions\" in zh-TW (use \"權限\")"}));
}

TEST(TermCheckTest, FindsTermsOfOtherRegions) {
  ExpectFound(
      CheckTerms,
      {
          {"zh-TW", "x", "软件與默認", {"warning regional-term 0", "warning regional-term 9"}},
          {"zh-CN", "x", "软体", {"warning regional-term 0"}},
          {"zh-TW", "x", "**信息**", {"warning regional-term 2"}},
          {"zh-CN", "x", "信息"},
          {"de-DE", "x", "軟件"},
      });
}

TEST(TermCheckTest, AppliesSomeTermsOnlyToCertainSourceWords) {
  ExpectFound(CheckTerms, {
                              {"zh-TW", "Your data", "您的數據", {"warning regional-term 6"}},
                              {"zh-TW", "Your DATA", "您的數據", {"warning regional-term 6"}},
                              {"zh-TW", "Your figures", "您的數據"},
                              {"zh-TW", "via e-mail", "通過郵件", {"warning regional-term 0"}},
                              {"zh-TW", "it passed", "它通過了"},
                          });
}

TEST(TermCheckTest, ATermMayBeRightBesideAnotherWordOfTheSource) {
  ExpectFound(CheckTerms,
              {
                  {"zh-TW", "The process ends.", "程式結束。", {"warning regional-term 0"}},
                  {"zh-TW", "The app's process ends.", "應用程式的程序結束。"},
                  {"zh-TW", "The program ends.", "程式結束。"},
              });
}

TEST(TermCheckTest, IgnoresTermsInsideOtherWords) {
  ExpectFound(CheckTerms, {
                              {"zh-TW", "data modem", "數據機"},
                              {"zh-TW", "big data", "用大數據"},
                              {"zh-TW", "data", "大數的數據", {"warning regional-term 9"}},
                              {"zh-TW", "user", "租用戶與用戶", {"warning regional-term 12"}},
                              {"zh-TW", "user", "用戶端"},
                              {"zh-TW", "x", "電信息"},
                          });
}

TEST(TermCheckTest, TheLongestTermWins) {
  EXPECT_EQ(
      Found(CheckTerms, "zh-TW", "data software program", "數據庫與應用程序"),
      (Lines{
          "warning regional-term 0: \"數據庫\" is not the correct term in zh-TW (use \"資料庫\")",
          "warning regional-term 12: \"應用程序\" is not the correct term in zh-TW (use "
          "\"應用程式\")"}));
}

}  // namespace
}  // namespace guided_help
