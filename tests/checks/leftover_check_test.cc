#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

TEST(LeftoverCheckTest, ReportsWordsOfTheSource) {
  EXPECT_EQ(Found(CheckLeftovers, "zh-TW", "They ask for a ransom.", "他們要求ransom。"),
            (std::vector<std::string>{
                "warning untranslated-word 12: the word “ransom” is left in the source language "
                "(translate it; mark what customers have to type as code; a word that the language "
                "has borrowed belongs into \"kept_words\" in localization/rules)"}));
  ExpectFound(
      CheckLeftovers,
      {
          {"ru-RU", "Pay the ransom.", "Заплатите ransom.", {"warning untranslated-word 19"}},
          // Only in the translation, or a short word that is often kept.
          {"zh-TW", "They ask for money.", "他們要求 ransom。"},
          {"zh-TW", "Open the web app.", "開啟 web app。"},
          // Languages that share the script share words, too.
          {"de-DE", "Open the browser.", "Öffnen Sie den browser."},
          {"de-DE", "Open the browser.", "Öffnen Sie den browser 日本語."},
          {"el-GR", "Cancel online.", "Ακυρώστε online."},
          {"zh-TW",
           "First.\nPay the ransom.",
           "首先。\nransom 付款。",
           {"warning untranslated-word 10"}},
      });
}

TEST(LeftoverCheckTest, LiteralsNamesAndTheOriginalInBracketsMayStay) {
  ExpectFound(CheckLeftovers,
              {
                  {"zh-TW", "Type `delete` there.", "在那裡輸入 `delete`。"},
                  {"zh-TW", "Type delete there.", "在那裡輸入「delete」。"},
                  {"zh-TW", "Use the anchor.", "使用錨點 (anchor)。"},
                  {"zh-TW", "Use the hot standby.", "使用熱備援（hot standby）。"},
                  {"zh-TW",
                   "The \"demand\" for ransom.",
                   "\"要求\" ransom。",
                   {"warning untranslated-word 9"}},
                  {"zh-TW", "Open contoso.sharepoint.com.", "開啟 contoso.sharepoint.com。"},
                  {"zh-TW", "Run git prune --expire.", "執行 --expire。"},
                  {"zh-TW", "Open it in Office for the web.", "在 Office for the web 開啟。"},
              });
}

TEST(LeftoverCheckTest, ReportsLinkTextsOfTheSource) {
  const std::string source = "See [How to set up a printer](/a).";
  ExpectFound(CheckLeftovers,
              {
                  {"zh-TW",
                   source,
                   "請參閱 [How to set up a printer](/a)。",
                   {"warning untranslated-word 11"}},
                  {"zh-TW", source, "請參閱 [如何設定印表機](/a)。"},
                  {"zh-TW", source, "請參閱 [How to set up a printer](/a) (英文)。"},
                  {"zh-TW", "See [Outlook on the web](/a).", "請參閱 [Outlook on the web](/a)。"},
                  {"zh-TW", "See [Contoso Forms](/a).", "請參閱 [Contoso Forms](/a)。"},
              });
}

TEST(LeftoverCheckTest, ReportsAbbreviationsThatChanged) {
  ExpectFound(CheckLeftovers,
              {
                  {"zh-TW", "Open the EAC.", "開啟 EAV。", {"warning untranslated-word 7"}},
                  {"zh-TW", "Open the EAC.", "開啟 EAC。"},
                  {"zh-TW", "Read the FAQ.", "閱讀常見問題。"},
                  {"zh-TW", "Two VMs in a NIC.", "NIC 中的兩個 VM。"},
              });
}

}  // namespace
}  // namespace guided_help
