#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

TEST(TranslatedCheckTest, ReportsUntranslatedSentencesAndLabels) {
  EXPECT_EQ(Found(CheckTranslated, "fr-FR", "Select the page that you want.",
                  "Select the page that you want."),
            (Lines{"error untranslated 0: the sentence is left in the source language (translate "
                   "it)"}));
  EXPECT_EQ(Found(CheckTranslated, "fr-FR", "Voice settings", "Voice settings"),
            (Lines{"warning same-as-source 0: the translation equals the source (translate it; if "
                   "it is a name, a catalog can ignore this check with a reason)"}));
}

TEST(TranslatedCheckTest, FindsSentencesWithChangedPunctuation) {
  const std::string source = "Go to the **Billing** page, and find the subscription.";
  ExpectFound(
      CheckTranslated,
      {
          {"fr-FR",
           source,
           "Go to the Billing page and find the subscription",
           {"error untranslated 0"}},
          {"zh-CN",
           source,
           "Go to the **帐单** page, and find the subscription.",
           {"error untranslated 0"}},
          {"zh-CN",
           source,
           "go to the  **billing**page，and find the subscription。",
           {"error untranslated 0"}},
          {"fr-FR", source, "Accédez à la page **Facturation** et recherchez l’abonnement."},
          {"fr-FR", source, "Go to the page."},
          {"fr-FR", source, "Accédez to the page Facturation and recherchez un abonnement à vous."},
          // Only three words, or no function words.
          {"fr-FR", "Go to it", "Go to it", {"warning same-as-source 0"}},
          {"fr-FR",
           "Windows server update services",
           "Windows server update services",
           {"warning same-as-source 0"}},
          {"fr-FR", "You'll need it for that", "You’ll need it for that", {"error untranslated 0"}},
      });
}

TEST(TranslatedCheckTest, NamesAndCodeMayStay) {
  ExpectFound(CheckTranslated,
              {
                  {"fr-FR", "Microsoft Teams", "Microsoft Teams"},
                  {"fr-FR", "`Get-Mailbox -Identity the user`", "`Get-Mailbox -Identity the user`"},
                  {"fr-FR", "https://a.b/the/page/of/you", "https://a.b/the/page/of/you"},
                  {"fr-FR", "25 %", "25 %"},
                  {"fr-FR", "file_name a1", "file_name a1"},
                  {"fr-FR", "", ""},
                  {"fr-FR", "details", "Details"},
                  {"fr-FR", "details", "details", {"warning same-as-source 0"}},
              });
}

TEST(TranslatedCheckTest, AnUntranslatedTextHasNoOtherFindings) {
  const Lines found = Found(CheckText, "zh-TW", "Go to the **page** that has 25 users.",
                            "Go to the page that has 26 users .");
  EXPECT_EQ(found, (Lines{"error untranslated 0: the sentence is left in the source language "
                          "(translate it)"}));
}

TEST(TextChecksTest, AreSortedByPosition) {
  std::vector<std::size_t> offsets;
  const InlineText source = ReadMarkdown("Wait for **25** hours, then select the page.");
  const InlineText target = ReadMarkdown("等候26小時 ，再 選取**頁面 (软件)。");
  for (const TextFinding& finding :
       CheckText({source, target, RulesOf("en-US"), RulesOf("zh-TW")})) {
    offsets.push_back(finding.offset);
  }
  EXPECT_GT(offsets.size(), 5U);
  EXPECT_TRUE(std::is_sorted(offsets.begin(), offsets.end()));
}

TEST(TextChecksTest, CheckPunctuationSpacingAndCharactersOfASource) {
  const auto found = [](std::string_view text) {
    return Describe(CheckSourceText(ReadMarkdown(text), RulesOf("en-US")));
  };
  EXPECT_EQ(found("Go to **Billing** (25 users), and [see](/a)."), Lines{});
  EXPECT_EQ(
      found("Go  to\u200B it"),
      (Lines{"warning spacing 2: two consecutive spaces (keep only one)",
             "warning invisible-character 6: the character U+200B is invisible (remove it)"}));
  EXPECT_EQ(found("Go ** to"), (Lines{"error markup 3: a space just inside ** makes the asterisks "
                                      "visible (move the space outside)",
                                      "error markup 3: ** opens bold that is never closed (add the "
                                      "missing **, or remove this one)"}));
}

TEST(TranslatedCheckTest, ANameWithFunctionWordsIsNoSentence) {
  const std::string sentence = "Outlook is on the web.";
  ExpectFound(
      CheckTranslated,
      {
          {"de-DE", "Outlook on the web", "Outlook on the web", {"warning same-as-source 0"}},
          {"de-DE", sentence, sentence, {"error untranslated 0"}},
      });
}

}  // namespace
}  // namespace guided_help
