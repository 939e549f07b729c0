#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

TEST(NegationCheckTest, ReportsALostNegation) {
  EXPECT_EQ(Found(CheckNegations, "zh-TW", "You can't see the file.", "您可以看到該檔案。"),
            (std::vector<std::string>{
                "warning negation 0: the source says \"n't\", but the translation seems to deny "
                "less (translate the negation; if its word is not known yet, add it to \"denials\" "
                "in localization/rules)"}));
  ExpectFound(
      CheckNegations,
      {
          {"zh-TW", "You can't see the file.", "您無法看到該檔案。"},
          {"zh-TW", "You can’t see the file.", "您看到該檔案。", {"warning negation 0"}},
          {"de-DE", "It is not shown.", "Es wird angezeigt.", {"warning negation 0"}},
          {"de-DE", "It is not shown.", "Es wird nicht angezeigt."},
          {"de-DE", "Without a license", "Ohne Lizenz"},
          {"ja-JP", "It is not deleted.", "削除されます。", {"warning negation 0"}},
          {"ja-JP", "It is not deleted.", "削除されません。"},
          {"fr-FR", "Never close it.", "Ne la fermez jamais."},
          {"fr-FR", "Never close it.", "Gardez-la toujours.", {"warning negation 0"}},
          // Said in another way.
          {"de-DE", "It is not valid.", "Es ist ungültig."},
          {"fr-FR", "It is not allowed here.", "C'est interdit ici."},
          // One of two sentences.
          {"zh-TW", "Do not keep it. Wait.", "請予以保留。請勿等候。", {"warning negation 0"}},
          // Values and code.
          {"zh-TW", "Select \"no\" or NONE.", "選取 \"no\" 或 NONE。"},
          {"zh-TW", "Use `not` there.", "請使用 `not`。"},
          // A question word that contains one.
          {"zh-TW", "It is not active.", "確認是否使用中。", {"warning negation 0"}},
      });
}

TEST(NegationCheckTest, ReportsAnAddedNegation) {
  ExpectFound(
      CheckNegations,
      {
          {"zh-TW", "You can see the file.", "您無法看到該檔案。", {"warning negation 3"}},
          {"de-DE", "You can open it.", "Sie können es nicht öffnen.", {"warning negation 15"}},
          // The source implies one, or says it in a word that is none.
          {"zh-TW", "The sign-in failed.", "無法登入。"},
          {"de-DE", "only for members", "nicht für andere"},
          {"ja-JP", "You must wait.", "待たなければなりません。"},
          {"zh-TW", "at most 25", "不能超過 25"},
      });
}

TEST(NegationCheckTest, SkipsLanguagesWithoutWords) {
  const LocaleRules none;
  const InlineText source = ReadMarkdown("It is not valid.");
  const InlineText target = ReadMarkdown("derīgs");
  EXPECT_TRUE(CheckNegations({source, target, RulesOf("en-US"), none}).empty());
}

}  // namespace
}  // namespace guided_help
