#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

TEST(NameCheckTest, ReportsLostNames) {
  EXPECT_EQ(Found(CheckNames, "zh-TW", "Open SharePoint.", "開啟共用點。"),
            (std::vector<std::string>{
                "warning name 0: the source names SharePoint, but the translation does not (keep "
                "the name as it is; if the language has a name of its own for it, add that to "
                "\"names\" in localization/rules)"}));
  ExpectFound(CheckNames, {
                              {"zh-TW", "Open SharePoint.", "開啟SharePoint。"},
                              {"pl-PL", "in Outlook", "w programie Outlooku"},
                              {"zh-TW", "in Microsoft Excel", "在 Excel 中"},
                              {"zh-TW", "in Outlook on the web", "在 Outlook 網頁版中"},
                              {"zh-TW", "Open `SharePoint` or SharePoint.com", "開啟"},
                          });
}

TEST(NameCheckTest, ANameIsReportedOnce) {
  ExpectFound(CheckNames,
              {
                  {"en-US", "Open SharePoint.", "Open it.", {"warning name 0"}},
                  {"zh-TW", "SharePoint and SharePoint", "共用點與共用點", {"warning name 0"}},
                  {"zh-TW", "Set x-ms-client_id.", "設定。", {"warning name 0"}},
              });
}

TEST(NameCheckTest, ALanguageHasNamesOfItsOwn) {
  ExpectFound(CheckNames, {
                              {"zh-TW", "Open the Event Viewer.", "開啟事件檢視器。"},
                              {"zh-TW", "Open the Event Viewer.", "開啟 Event Viewer。"},
                              {"zh-TW", "Open the Event Viewer.", "開啟活動。", {"warning name 0"}},
                              {"de-DE", "Open the Event Viewer.", "Öffnen Sie die Anzeige."},
                          });
}

TEST(NameCheckTest, ReportsLostIdentifiers) {
  ExpectFound(CheckNames,
              {
                  {"zh-TW", "Use Get-CsAccessPolicy.", "使用 Get-CsAccessPolicy。"},
                  {"zh-TW", "Use Get-CsAccessPolicy.", "使用存取原則。", {"warning name 0"}},
                  {"zh-TW", "Set tenant_id.", "設定識別碼。", {"warning name 0"}},
                  {"zh-TW", "A Pay-As-You-Go plan", "隨用隨付方案"},
                  {"zh-TW", "Save it with AutoSave in a PivotTable.",
                   "使用自動儲存將其儲存在樞紐分析表中。"},
              });
}

TEST(NameCheckTest, OrdinaryWordsAreNamesOnlyInsideASentence) {
  ExpectFound(
      CheckNames,
      {
          {"zh-TW", "You chat in Teams every day.", "您每天在團隊中聊天。", {"warning name 0"}},
          {"zh-TW", "You chat in Teams every day.", "您每天在 Teams 中聊天。"},
          {"zh-TW",
           "Install the Teams PowerShell module.",
           "安裝團隊 PowerShell 模組。",
           {"warning name 0"}},
          {"zh-TW", "Install the Teams PowerShell module.", "安裝 Teams PowerShell 模組。"},
          {"zh-TW",
           "In meetings, Teams records you.",
           "在會議中，團隊會錄製。",
           {"warning name 0"}},
          {"zh-TW", "Teams have members.", "團隊有成員。"},
          {"zh-TW", "Select **Teams** there.", "選取 **團隊**。"},
          {"zh-TW", "your teams", "您的團隊"},
      });
}

}  // namespace
}  // namespace guided_help
