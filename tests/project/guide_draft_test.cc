#include "project/guide_draft.h"

#include <gtest/gtest.h>

#include "project/article_files.h"
#include "project/project_lint.h"
#include "project/stale_nodes.h"
#include "tests/project/fake_project.h"
#include "tests/support/draft_articles.h"

namespace guided_help {
namespace {

constexpr char kDrafts[] = "tests/project/drafts/";

GuideDraftOptions Options(const std::string& page = {}) { return {"draft", {}, page, {}}; }

std::string DraftFault(const std::string& article, const GuideDraftOptions& options) {
  const Result<GuideDraft> draft = DraftGuide(article, "a.md", options);
  return draft ? "drafted" : draft.error().code + " | " + ToString(draft.error());
}

/// Returns the errors of lint for a project with the draft. Warnings about the wording of choices
/// are the author's to resolve.
std::string LintOf(const GuideDraft& draft) {
  FakeProject temp;
  const std::string& id = draft.guide.id;
  temp.Write("web/guides/" + id + ".json", DraftToJson(draft.guide));
  temp.Write("web/guides/" + id + ".article.json", ToJson(draft.record));
  temp.Write("localization/" + id + "/en-US.json", ToJson(draft.source));
  temp.Write("localization/" + id + "/" + draft.target.locale + ".json", ToJson(draft.target));
  std::string findings;
  for (const Finding& finding : LintProjectGuide(temp.project(), id)) {
    if (finding.severity != Severity::kError) continue;
    findings += finding.file + " " + finding.message + "\n";
  }
  return findings;
}

/// One line per node: `id kind: body | steps -> done or choices [links]`.
std::string Nodes(const Guide& guide) {
  std::string text;
  for (const Node& node : guide.nodes) {
    text += node.id + ":";
    for (const Content& content : node.body) text += " " + content.key;
    for (const std::string& step : node.steps) text += " " + step;
    for (const Choice& choice : node.choices) text += " -> " + choice.node;
    if (!node.done.empty()) text += " -> " + node.done;
    for (const std::string& link : node.links) text += " [" + link + "]";
    text += "\n";
  }
  return text;
}

TEST(GuideDraftTest, MakesTheGuideTheCatalogsAndTheRecord) {
  const Result<GuideDraft> draft =
      DraftGuide(MailboxArticle(), "here/zh-TW.md", {"move-mailbox", {}, kMailboxPage, {}});
  ASSERT_TRUE(draft.Ok()) << ToString(draft.error());
  const auto golden = [](const std::string& file) {
    return ReadFile(SourceFolder() / kDrafts / file);
  };
  EXPECT_EQ(DraftToJson(draft->guide), golden("move-mailbox.json"));
  EXPECT_EQ(ToJson(draft->source), golden("en-US.json"));
  EXPECT_EQ(ToJson(draft->target), golden("zh-TW.json"));
  EXPECT_EQ(ToJson(draft->record), golden("move-mailbox.article.json"));
  EXPECT_EQ(LintOf(*draft), "");
}

TEST(GuideDraftTest, OptionsAreChoicesAndWhatFollowsIsANotice) {
  const Result<GuideDraft> draft = DraftGuide(OptionsArticle(), "a.md", Options());
  ASSERT_TRUE(draft.Ok()) << ToString(draft.error());
  EXPECT_EQ(Nodes(draft->guide),
            "start: article.intro -> you-have-fewer-than-40-mailboxes -> "
            "you-have-more-contact-support\n"
            "you-have-fewer-than-40-mailboxes: you-have-fewer-than-40-mailboxes.body-1 "
            "[mailboxes]\nyou-have-more-contact-support: [contact-support]\n");
  ASSERT_EQ(draft->guide.notices.size(), 1U);
  EXPECT_EQ(draft->target.Find("notice.1")->message.text(), "搬移不另外收費。");
  EXPECT_EQ(draft->target.Find("notice.1")->notes->state, MessageState::kMachine);
  ASSERT_EQ(draft->record.notices.size(), 1U);
  EXPECT_EQ(draft->record.notices[0].pair, "f00d1-106");
  EXPECT_EQ(LintOf(*draft), "");
}

TEST(GuideDraftTest, AnArticleWithoutSectionsIsAChainOfNodes) {
  const std::string article = "# " + Pair("0-1", "標題", "Title") + "\n1. " +
                              Pair("0-2", "一", "One") + "\n\n" + Pair("0-3", "二", "Two") +
                              "\n1. " + Pair("0-4", "三", "[Three](https://a.example/)") + "\n";
  const Result<GuideDraft> draft = DraftGuide(article, "zh-TW.md", {"draft", {}, {}, "2024-03-02"});
  ASSERT_TRUE(draft.Ok()) << ToString(draft.error());
  EXPECT_EQ(draft->guide.start, "title");
  EXPECT_EQ(Nodes(draft->guide),
            "title: title.step-1 -> title-2\n"
            "title-2: title-2.body-1 title-2.step-1 -> title-3 [three]\n"
            "title-3: [three]\n");
  // Without a paragraph at the beginning, the title is repeated.
  EXPECT_EQ(draft->source.Find("article.intro")->message.text(), "Title");
  EXPECT_EQ(LintOf(*draft), "");
}

TEST(GuideDraftTest, FirstParagraphIsTheIntroOfTheArticle) {
  const std::string article = "# " + Pair("0-1", "標題", "Title") + "\n" +
                              Pair("0-2", "一", "One") + "\n" +
                              Pair("0-3", "[二](/二)", "[Two](/two)") + "\n";
  const Result<GuideDraft> draft =
      DraftGuide(article, "zh-TW.md", {"draft", {}, "https://a.example/b", "2024-03-02"});
  ASSERT_TRUE(draft.Ok()) << ToString(draft.error());
  EXPECT_EQ(Nodes(draft->guide), "title: article.intro title.body-2 [two]\n");
  EXPECT_EQ(draft->guide.links[0].url, "https://a.example/two");
  EXPECT_EQ(draft->target.Find("title.body-2")->message.text(), "[二](two)");
  EXPECT_EQ(LintOf(*draft), "");
}

TEST(GuideDraftTest, AnOutcomeWithoutALinkLeadsToThePage) {
  const std::string article =
      "# " + Pair("0-1", "標題", "Title") + "\n" + Pair("0-2", "一", "One, see [two](/two)") + "\n";
  GuideDraftOptions options{"draft", "zh-TW", {}, "2024-03-02"};
  EXPECT_EQ(DraftFault(article, options),
            "no-link | a.md: nothing in \"Title\" links to a page that its outcome could lead to "
            "(specify the address of the article: --page https://…)");
  options.page = "https://a.example/b";
  const std::string plain =
      "# " + Pair("0-1", "標題", "Title") + "\n" + Pair("0-2", "一", "One") + "\n";
  const Result<GuideDraft> draft = DraftGuide(plain, "a.md", options);
  ASSERT_TRUE(draft.Ok()) << ToString(draft.error());
  EXPECT_EQ(Nodes(draft->guide), "title: article.intro [title]\n");
  EXPECT_EQ(draft->target.Find("link.title")->message.text(), "標題");
  EXPECT_EQ(LintOf(*draft), "");
}

TEST(GuideDraftTest, ReservedWordsAreNoIdsOfNodes) {
  const std::string article = "# " + Pair("0-1", "全部", "All") + "\n" +
                              Pair("0-2", "一", "[Article](https://a.example/)") + "\n";
  const Result<GuideDraft> draft = DraftGuide(article, "zh-TW.md", {"draft", {}, {}, "2024-03-02"});
  ASSERT_TRUE(draft.Ok()) << ToString(draft.error());
  EXPECT_EQ(Nodes(draft->guide), "all-2: article.intro [article]\n");
  EXPECT_EQ(LintOf(*draft), "");
}

TEST(GuideDraftTest, SentencesInTheFrontMatterAreUnused) {
  const std::string leaked = "---\n" + Pair("0-p1", "x", "leaked") + "\n---\n# " +
                             Pair("0-1", "標題", "Title") + "\n" +
                             Pair("0-2", "一", "[One](https://a.example/)") + "\n";
  const Result<GuideDraft> draft = DraftGuide(leaked, "zh-TW.md", {"draft", {}, {}, "2024-03-02"});
  ASSERT_TRUE(draft.Ok()) << ToString(draft.error());
  ASSERT_EQ(draft->record.unused.size(), 1U);
  EXPECT_EQ(draft->record.unused[0].pair, "0-p1");
}

TEST(GuideDraftTest, RejectsWhatAGuideCannotBeMadeFrom) {
  const std::string bare =
      "# " + Pair("0-1", "a", "A") + "\n" + Pair("0-2", "b", "[B](https://a.example/)") + "\n";
  GuideDraftOptions options = Options();
  EXPECT_EQ(DraftFault(bare, options),
            "article-locale | a.md: the article does not state its language (specify it: --locale "
            "zh-TW)");
  options.locale = "en-US";
  EXPECT_EQ(DraftFault(bare, options),
            "wrong-locale | a.md: the article is not a translation (use a translation of it, which "
            "has the English sentences, too)");
  options.locale = "zh-TW";
  EXPECT_EQ(DraftFault(bare, options),
            "bad-value | a.md: the article does not state a valid date (specify it: --published "
            "2021-05-19)");
  options.published = "2024-03-02";
  EXPECT_EQ(DraftFault(bare, options), "drafted");
  options.locale = "ja_jp";
  EXPECT_EQ(DraftFault(OptionsArticle(), options),
            "wrong-locale | a.md: the article is in zh-TW, not in ja_jp (use the article in that "
            "language, or correct --locale)");
  options.locale = "zh_tw";
  EXPECT_EQ(DraftFault(OptionsArticle(), options), "drafted");
  options.id = "../x";
  EXPECT_EQ(
      DraftFault(OptionsArticle(), options),
      "bad-value | ../x.json:3:9: \"../x\" is not an id (an id starts with a lowercase letter, "
      "followed by lowercase letters, digits and hyphens, 64 at most)");
  EXPECT_EQ(DraftFault("<span data-ttu-id=\"0a-1\">", options),
            "article-syntax | a.md:1:1: the pair 0a-1 has no source (the target ends with "
            "</span><span class=\"sxs-lookup\"><span data-stu-id=\"0a-1\">)");
}

TEST(GuideDraftTest, RejectsArticlesBeyondTheLimitsOfGuides) {
  std::string article = OptionsArticle() + Pair("f00d1-200", "長", std::string(9'000, 'a')) + "\n";
  EXPECT_EQ(DraftFault(article, Options()).substr(0, 29), "bad-value | draft/en-US.json:");
  article = OptionsArticle();
  for (int i = 0; i < 300; ++i) article += Pair("f00d1-200", "短", "short") + "\n";
  EXPECT_NE(DraftFault(article, Options()), "drafted");
}

TEST(GuideDraftTest, SampleArticlesBecomeDraftsThatLintAccepts) {
  const std::filesystem::path folder = SourceFolder() / "../shared/data/articles";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << folder << " does not exist";
  const Result<std::vector<std::string>> articles = FindArticles({folder.string()});
  ASSERT_TRUE(articles.Ok());
  for (const std::string& file : *articles) {
    GuideDraftOptions options = Options("https://learn.microsoft.com/a/b");
    const std::string text = *ReadFileText(file);
    Result<GuideDraft> draft = DraftGuide(text, file, options);
    if (!draft && draft.error().code == "article-locale") {
      options.locale = "zh-TW";
      options.published = "2021-05-19";
      draft = DraftGuide(text, file, options);
    }
    ASSERT_TRUE(draft.Ok()) << ToString(draft.error());
    EXPECT_EQ(LintOf(*draft), "") << file;
    const ArticleParts parts = TakeApart(*ReadArticle(text, file));
    EXPECT_TRUE(FindStaleNodes(draft->guide, "g", draft->record, "r", parts).findings.empty())
        << file;
  }
}

}  // namespace
}  // namespace guided_help
