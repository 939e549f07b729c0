#include "project/collection_check.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "icu/icu_services.h"
#include "project/project.h"
#include "tests/support/files.h"
#include "tests/support/pairs.h"

namespace guided_help {
namespace {

/// An article with the pairs, read for the collection.
ArticleReport ReportOf(const std::string& file, const std::string& article,
                       const std::string& locale = "de-DE") {
  static const Project kProject(SourceFolder());
  static const IcuServices kServices;
  static const RulesLibrary kRules(kProject, kServices);
  return CheckArticle(article, file, locale, kRules, true);
}

std::vector<std::string> ChecksOf(const std::vector<Finding>& findings) {
  std::vector<std::string> checks;
  for (const Finding& finding : findings) checks.push_back(finding.check);
  return checks;
}

using Checks = std::vector<std::string>;

TEST(CollectionCheckTest, FindsASourceWithTwoTranslations) {
  CollectionCheck collection;
  const std::string source = "Choose the **subscription** that you want.";
  EXPECT_TRUE(
      collection.Add(ReportOf("a.md", Pair("0-1", "Wählen Sie das Abonnement aus.", source)))
          .empty());
  // Markup, case and punctuation do not count.
  EXPECT_TRUE(collection
                  .Add(ReportOf("b.md", Pair("0-1", "Wählen Sie das **Abonnement** aus",
                                             "choose the subscription that you want")))
                  .empty());
  const std::vector<Finding> found =
      collection.Add(ReportOf("c.md", "\n" + Pair("0-7", "Abonnement auswählen", source)));
  ASSERT_EQ(ChecksOf(found), Checks{"inconsistent"});
  EXPECT_EQ(found[0].file, "c.md");
  EXPECT_EQ(found[0].position, (Position{2, 25}));
  EXPECT_EQ(found[0].pair, "7");
  EXPECT_NE(found[0].message.find("a.md:1:25"), std::string::npos);
}

TEST(CollectionCheckTest, FindsATranslationOfTwoSources) {
  CollectionCheck collection;
  const std::string target = "Sie können das Abonnement kündigen.";
  EXPECT_TRUE(
      collection.Add(ReportOf("a.md", Pair("0-1", target, "You can cancel the subscription.")))
          .empty());
  EXPECT_EQ(ChecksOf(collection.Add(
                ReportOf("b.md", Pair("0-1", target, "You can't cancel the subscription.")))),
            Checks{"same-translation"});
}

TEST(CollectionCheckTest, LanguagesAndShortTextsAreNotCompared) {
  CollectionCheck collection;
  const std::string source = "Choose the subscription that you want.";
  EXPECT_TRUE(collection.Add(ReportOf("a.md", Pair("0-1", "eins", source))).empty());
  EXPECT_TRUE(collection.Add(ReportOf("b.md", Pair("0-1", "uno", source), "it-IT")).empty());
  EXPECT_TRUE(collection.Add(ReportOf("c.md", Pair("0-1", "Hinweis", "Note"))).empty());
  EXPECT_TRUE(collection.Add(ReportOf("d.md", Pair("0-1", "Anmerkung", "Note"))).empty());
}

TEST(CollectionCheckTest, AnArticleIsNotComparedWithItself) {
  CollectionCheck collection;
  const std::string source = "Choose the subscription that you want.";
  const ArticleReport report =
      ReportOf("a.md", Pair("0-1", "eins zwei", source) + Pair("0-2", "drei vier", source));
  EXPECT_TRUE(collection.Add(report).empty());
  const Checks checks = ChecksOf(report.findings);
  EXPECT_EQ(std::count(checks.begin(), checks.end(), "inconsistent"), 1);
}

}  // namespace
}  // namespace guided_help
