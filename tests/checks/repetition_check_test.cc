#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

TEST(RepetitionCheckTest, ReportsDoubledWords) {
  EXPECT_EQ(Found(CheckRepetitions, "zh-TW", "Cancel the subscription.", "取消訂閱訂閱。"),
            (std::vector<std::string>{
                "warning repeated-word 6: \"訂閱\" is written twice in a row (remove one)"}));
  ExpectFound(CheckRepetitions,
              {
                  {"de-DE", "of the file", "von der der Datei"},
                  {"de-DE", "of the file", "von Datei Datei", {"warning repeated-word 10"}},
                  {"de-DE", "of the file", "Datei, Datei"},
                  {"de-DE", "25 25", "25 25"},
                  {"zh-TW", "your file", "您的的檔案", {"warning repeated-word 3"}},
                  {"zh-TW", "every day", "天天"},
                  {"ja-JP", "to sign in", "サインイン"},
                  {"ja-JP", "various", "いろいろ"},
                  {"zh-TW", "`取消取消`", "`取消取消`"},
                  // The source says it twice, too.
                  {"de-DE", "file file", "Datei Datei"},
              });
}

}  // namespace
}  // namespace guided_help
