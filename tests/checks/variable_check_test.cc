#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

TEST(VariableCheckTest, ReportsLostAndChangedPlaceholders) {
  ExpectFound(
      CheckVariables,
      {
          {"zh-TW", "Enter <tenant-name>.", "輸入 <tenant-name>。"},
          {"zh-TW", "Enter <tenant-name>.", "輸入 <租用戶名稱>。"},
          {"zh-TW", "Enter <tenant-name>.", "輸入名稱。", {"error placeholder 0"}},
          {"zh-TW", "Enter \\<tenant-name>.", "輸入名稱。", {"error placeholder 0"}},
          {"zh-TW", "Error {0} in ${name}", "${name} 中的錯誤 {0}"},
          {"zh-TW", "Error {0}", "錯誤 {1}", {"error placeholder 0", "error placeholder 7"}},
          {"zh-TW", "Open %TEMP%", "開啟", {"error placeholder 0"}},
          {"zh-TW", "Open %s now", "現在開啟", {"error placeholder 0"}},
          {"zh-TW", "`{0}` there", "那裡", {"error placeholder 0"}},
          {"zh-TW", "host xxx.xxx (xxxx)", "主機 xxxx (選擇)", {"error placeholder 0"}},
          {"zh-TW", "an xx-large box", "方塊"},
          // Markup, prose and percent.
          {"zh-TW", "a<br/>b <b>c</b>", "甲乙丙"},
          {"zh-TW", "a < b and c > d", "甲"},
          {"zh-TW", "25 % sure and 25% done", "25%"},
      });
}

}  // namespace
}  // namespace guided_help
