#include "project/article_catalogs.h"

#include <gtest/gtest.h>

#include "interchange/source_hash.h"
#include "tests/support/files.h"
#include "tests/support/messages.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

std::string LocaleOf(std::string_view text, const std::string& file,
                     std::string_view fallback = {}) {
  const Result<Article> article = ReadArticle(text, file);
  EXPECT_TRUE(article.Ok());
  return LocaleOfArticle(*article, file, fallback);
}

TEST(ArticleCatalogsTest, LocaleComesFromTheArticleOtherwiseFromThePath) {
  const std::string own = "---\nms.contentlocale: ja-jp\n---\n";
  EXPECT_EQ(LocaleOf(own, "zh-TW.md", "de-DE"), "ja-JP");
  EXPECT_EQ(LocaleOf("", "zh-TW.md", "de-DE"), "de-DE");
  EXPECT_EQ(LocaleOf("---\nms.contentlocale: nonsense!\n---\n", "zh-TW.md"), "zh-TW");
  const std::vector<std::pair<std::string, std::string>> kFiles = {
      {"zh-TW.md", "zh-TW"},
      {"zh-tw.md", "zh-TW"},
      {"a/zh-TW/b.md", "zh-TW"},
      {"/a/articles.zh-TW/b/c.md", "zh-TW"},
      {"/de-DE/zh-TW/c.md", "zh-TW"},
      {"de-DE/zh-TW.md", "zh-TW"},
      {"a.sr-Latn-RS.md", "sr-Latn-RS"},
      // A word, or a language without a region, is not taken for a locale.
      {"de.md", ""},
      {"read-me.md", ""},
      {"how-to-cancel.md", ""},
      {"check-in.md", ""},
      {"how-to.zh-TW.md", "zh-TW"},
      {"zh-TW/how-to.md", "zh-TW"},
      {"/", ""},
      {"", ""},
  };
  for (const auto& [file, locale] : kFiles) EXPECT_EQ(LocaleOf("", file), locale) << file;
}

std::string Fixture(const std::string& name) {
  return ReadFile(SourceFolder() / "tests/checks/fixtures" / name);
}

TEST(ArticleCatalogsTest, SplitsAnArticle) {
  const Result<ArticleCatalogs> catalogs = ImportArticle(Fixture("trial.zh-TW.md"), "a.md", {});
  ASSERT_TRUE(catalogs.Ok()) << ToString(catalogs.error());
  EXPECT_EQ(catalogs->source.locale, "en-US");
  EXPECT_EQ(catalogs->source.source, "en-US");
  EXPECT_EQ(catalogs->target.locale, "zh-TW");
  EXPECT_EQ(catalogs->target.source, "en-US");
  ASSERT_EQ(catalogs->source.entries.size(), 4U);
  ASSERT_EQ(catalogs->target.entries.size(), 5U);
  const CatalogEntry& title = catalogs->target.entries[0];
  EXPECT_EQ(title.key, "title");
  EXPECT_EQ(title.notes->description,
            "The article's title, in its front matter; it has no source.");
  EXPECT_EQ(title.notes->source_hash, "");
  const CatalogEntry* source = catalogs->source.Find("f00d1-102");
  const CatalogEntry* target = catalogs->target.Find("f00d1-102");
  ASSERT_NE(source, nullptr);
  ASSERT_NE(target, nullptr);
  EXPECT_EQ(source->message.text(),
            "A notice appears at the top of the page when less than 10 days are left.");
  EXPECT_EQ(source->notes->state, MessageState::kReviewed);
  EXPECT_EQ(source->notes->source_hash, "");
  EXPECT_EQ(target->message.text(), "當剩餘時間超過 10 天，頁面上方會出現通知。");
  EXPECT_EQ(target->notes->state, MessageState::kTranslated);
  EXPECT_EQ(target->notes->origin, MessageOrigin::kArticle);
  EXPECT_EQ(target->notes->date, "2024-03-02");
  EXPECT_EQ(target->notes->description, "Pair 102 of the article, in Markdown.");
  EXPECT_EQ(target->notes->source_hash, SourceHash(source->message.text()));
}

TEST(ArticleCatalogsTest, TakesTheStateFromTheArticleAndAllowsAnUnknownLanguage) {
  const auto import = [](const std::string& front, std::string_view locale) {
    const std::string text = front +
                             "<span data-ttu-id=\"0a-1\">甲</span><span class=\"sxs-lookup\">"
                             "<span data-stu-id=\"0a-1\">a</span></span>";
    return *ImportArticle(text, "a.md", locale);
  };
  const ArticleCatalogs unknown = import("", {});
  EXPECT_EQ(unknown.target.locale, "und");
  EXPECT_EQ(unknown.target.entries[0].notes->state, std::nullopt);
  EXPECT_EQ(unknown.target.entries[0].notes->date, "");
  const ArticleCatalogs machine = import("---\nms.translationtype: MT\n---\n", "de-DE");
  EXPECT_EQ(machine.target.locale, "de-DE");
  EXPECT_EQ(machine.target.entries[0].notes->state, MessageState::kMachine);
}

TEST(ArticleCatalogsTest, RoundTripsByteForByte) {
  for (const std::string locale : {"ar-SA", "de-DE", "fr-FR", "ja-JP", "ko-KR", "zh-CN", "zh-TW"}) {
    const std::string text = Fixture("mailbox." + locale + ".md");
    const Result<ArticleCatalogs> catalogs = ImportArticle(text, "a.md", {});
    ASSERT_TRUE(catalogs.Ok()) << ToString(catalogs.error());
    EXPECT_EQ(*ExportArticle(*catalogs, "a"), text) << locale;
  }
}

TEST(ArticleCatalogsTest, ExportChangesOnlyTheChangedTarget) {
  std::string text = Fixture("trial.zh-TW.md");
  ArticleCatalogs catalogs = *ImportArticle(text, "a.md", {});
  catalogs.target.Find("f00d1-102")->message =
      MessageOf("剩餘時間少於 10 天時，頁面上方會出現通知 '{'n'}'。");
  const std::string before = "當剩餘時間超過 10 天，頁面上方會出現通知。";
  text.replace(text.find(before), before.size(), "剩餘時間少於 10 天時，頁面上方會出現通知 {n}。");
  EXPECT_EQ(*ExportArticle(catalogs, "a"), text);
}

TEST(ArticleCatalogsTest, RejectsArticlesThatCannotBeRead) {
  const std::string text = "\n<span data-ttu-id=\"0a-1\">no source";
  EXPECT_EQ(ToString(ImportArticle(text, "a.md", {}).error()),
            "a.md:2:1: the pair 0a-1 has no source (the target ends with </span><span "
            "class=\"sxs-lookup\"><span data-stu-id=\"0a-1\">)");
  EXPECT_EQ(ImportArticle("\xFF", "a.md", {}).error().code, "utf-8");
}

TEST(ArticleCatalogsTest, ExportReportsMessagesThatDoNotFit) {
  const ArticleCatalogs good = *ImportArticle(Fixture("trial.zh-TW.md"), "a.md", {});
  const auto fault = [](const ArticleCatalogs& catalogs) {
    const Result<std::string> text = ExportArticle(catalogs, "articles/a");
    return text ? "exported" : text.error().code + " | " + ToString(text.error());
  };
  ArticleCatalogs catalogs = good;
  catalogs.target.Find("f00d1-102")->message = MessageOf("{n}");
  catalogs.target.Find("f00d1-102")->position = {7, 3};
  EXPECT_EQ(fault(catalogs),
            "bad-value | articles/a/zh-TW.json:7:3: an article cannot have the placeholder {n} "
            "(use '{' and '}' for literal braces)");
  catalogs = good;
  std::erase_if(catalogs.source.entries,
                [](const CatalogEntry& entry) { return entry.key == "f00d1-102"; });
  EXPECT_EQ(fault(catalogs),
            "missing-key | articles/a/en-US.json: the source of \"f00d1-102\" is missing (add it "
            "to the catalog)");
  catalogs = good;
  std::erase_if(catalogs.target.entries,
                [](const CatalogEntry& entry) { return entry.key == "f00d1-102"; });
  EXPECT_NE(fault(catalogs).find("articles/a/skeleton.md"), std::string::npos);
}

}  // namespace
}  // namespace guided_help
