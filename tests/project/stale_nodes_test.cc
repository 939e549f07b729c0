#include "project/stale_nodes.h"

#include <gtest/gtest.h>

#include <regex>

#include "guide/guide_reader.h"
#include "project/guide_draft.h"
#include "tests/support/draft_articles.h"

namespace guided_help {
namespace {

/// A guide that was made from an article, which may then change.
class StaleNodesTest : public testing::Test {
 protected:
  void SetUp() override { Make(MailboxArticle()); }

  void Make(const std::string& article) {
    article_ = article;
    Result<GuideDraft> draft = DraftGuide(article, "zh-TW.md", {"draft", {}, kMailboxPage, {}});
    ASSERT_TRUE(draft.Ok()) << ToString(draft.error());
    record_ = draft->record;
    // With positions.
    guide_ = *ReadGuide(DraftToJson(draft->guide), "draft.json");
  }

  /// Replaces a text of the article.
  void Change(const std::string& from, const std::string& to) {
    const std::size_t at = article_.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    article_.replace(at, from.size(), to);
  }

  /// Gives the pairs new ids, as the publisher does with each change.
  void Renumber() { article_ = std::regex_replace(article_, std::regex("f00d1-1"), "beef2-7"); }

  StaleReport Compare() const {
    return FindStaleNodes(guide_, "draft.json", record_, "draft.article.json",
                          TakeApart(*ReadArticle(article_, "zh-TW.md")));
  }

  /// One line per finding.
  std::string Findings() const {
    std::string text;
    for (const Finding& finding : Compare().findings) {
      text +=
          finding.pair + " " + finding.check + " [" + finding.key + "] " + finding.message + "\n";
    }
    return text;
  }

  std::string article_;
  ArticleRecord record_;
  Guide guide_;
};

TEST_F(StaleNodesTest, AnUnchangedArticleIsNotStale) {
  EXPECT_EQ(Findings(), "");
  EXPECT_EQ(ToJson(Compare().current), ToJson(record_));
}

TEST_F(StaleNodesTest, NeitherIdsNorTranslationsNorPlacesCount) {
  Renumber();
  Change("您必須是系統管理員。", "只有系統管理員可以。");
  Change("## ", "Text between the pairs.\n\n## ");
  EXPECT_EQ(Findings(), "");
  const ArticleRecord current = Compare().current;
  EXPECT_EQ(current.nodes[0].sentences[0].pair, "beef2-701");
  EXPECT_EQ(current.nodes[0].sentences[0].keys, record_.nodes[0].sentences[0].keys);
}

TEST_F(StaleNodesTest, AChangedSentenceIsAnErrorAtItsNode) {
  Change("Select the mailbox.", "Select the mailbox that you want to move.");
  const std::vector<Finding> findings = Compare().findings;
  ASSERT_EQ(findings.size(), 1U);
  const Finding& finding = findings[0];
  EXPECT_EQ(finding.check, "stale-node");
  EXPECT_EQ(finding.severity, Severity::kError);
  EXPECT_EQ(finding.file, "draft.json");
  EXPECT_EQ(finding.position, guide_.FindNode("move-it-yourself")->position);
  EXPECT_EQ(finding.key, "move-it-yourself.step-2");
  EXPECT_EQ(finding.pair, "106");
  EXPECT_EQ(finding.message,
            "node \"move-it-yourself\": a sentence of the article has changed: \"Select the "
            "mailbox that you want to move.\"");
  EXPECT_EQ(finding.hint,
            "correct \"move-it-yourself.step-2\", then accept the article with --accept");
}

TEST_F(StaleNodesTest, AChangedSentenceIsRecognizedWithANewNumber) {
  Change("Moving takes 24 hours.", "Moving takes 48 hours.");
  Change("</span></span>\n\n## ",
         "</span></span>\n\n" + Pair("f00d1-1020", "新", "New.") + "\n\n## ");
  Renumber();
  EXPECT_EQ(Findings(),
            "7020 stale-node [] node \"start\": a sentence of the article is new: \"New.\"\n"
            "708 stale-node [move-it-yourself.step-2] node \"move-it-yourself\": a sentence of the "
            "article has changed: \"Moving takes 48 hours.\"\n");
}

TEST_F(StaleNodesTest, AVanishedSentenceNamesAllItsMessages) {
  const std::string title = Pair("f00d1-103", "自行搬移", "Move it yourself");
  Change(title, "");
  EXPECT_EQ(Findings(),
            "103 stale-node [move-it-yourself.title] node \"move-it-yourself\": a sentence of the "
            "article has vanished\n");
  EXPECT_EQ(Compare().findings[0].hint,
            "correct or remove \"move-it-yourself.title\", \"move-it-yourself-2.title\", then "
            "accept the article with --accept");
}

TEST_F(StaleNodesTest, ANewSentenceBelongsToTheNodeOfTheOneBefore) {
  article_ += Pair("f00d1-113", "新", "A new one,\nvery " + std::string(100, 'a')) + "\n";
  EXPECT_EQ(Findings(),
            "113 stale-node [] node \"have-support-move-it\": a sentence of the article is "
            "new: \"A new one, very " +
                std::string(84, 'a') + "…\"\n");
  SetUp();
  Change("# <a name", Pair("f00d1-100", "新", "First.") + "\n# <a name");
  EXPECT_EQ(Findings(),
            "100 stale-node [] node \"start\": a sentence of the article is new: \"First.\"\n");
}

TEST_F(StaleNodesTest, AcceptedChangesAreNotReportedAgain) {
  Change("Select the mailbox.", "Select it.");
  Change(Pair("f00d1-104", "您必須是系統管理員。", "You must be an administrator."), "");
  article_ += Pair("f00d1-113", "新", "New.") + "\n";
  Renumber();
  const StaleReport report = Compare();
  EXPECT_EQ(report.findings.size(), 3U);
  record_ = report.current;
  EXPECT_EQ(Findings(), "");
  EXPECT_EQ(record_.nodes[1].sentences[2].keys,
            std::vector<std::string>{"move-it-yourself.step-2"});
  EXPECT_TRUE(record_.nodes[3].sentences.back().keys.empty());
}

TEST_F(StaleNodesTest, NoticesHaveAPlaceOfTheirOwn) {
  Make(OptionsArticle());
  Change("Moving is free of charge.", "Moving costs nothing.");
  EXPECT_EQ(
      Findings(),
      "106 stale-node [notice.1] the notices: a sentence of the article has changed: \"Moving "
      "costs nothing.\"\n");
  EXPECT_EQ(Compare().findings[0].position, guide_.notices[0].position);
}

TEST_F(StaleNodesTest, UnusedSentencesMayChange) {
  record_.unused = std::move(record_.nodes[2].sentences);
  record_.nodes.erase(record_.nodes.begin() + 2);
  Change("The mailbox has moved.", "The mailbox is elsewhere.");
  EXPECT_EQ(Findings(), "");
  Change(
      "</span></span>\n\n## <span data-ttu-id=\"f00d1-110",
      "</span></span>\n" + Pair("f00d1-1090", "新", "New.") + "\n## <span data-ttu-id=\"f00d1-110");
  // Not hidden by the unused one before it.
  EXPECT_EQ(Findings(),
            "1090 stale-node [] node \"move-it-yourself\": a sentence of the article is new: "
            "\"New.\"\n");
}

TEST_F(StaleNodesTest, RepeatedSentencesAreCounted) {
  article_ += Pair("f00d1-113", "選取信箱。", "Select the mailbox.") + "\n";
  EXPECT_EQ(Findings(),
            "113 stale-node [] node \"have-support-move-it\": a sentence of the article is new: "
            "\"Select the mailbox.\"\n");
}

TEST_F(StaleNodesTest, ReportsNodesThatTheGuideDoesNotHave) {
  guide_.nodes.erase(guide_.nodes.begin() + 3);
  record_.nodes[3].position = {21, 5};
  const std::vector<Finding> findings = Compare().findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].check, "unknown-node");
  EXPECT_EQ(findings[0].file, "draft.article.json");
  EXPECT_EQ(findings[0].position, (Position{21, 5}));
  EXPECT_EQ(findings[0].message, "the guide has no node \"have-support-move-it\"");
  record_.guide = "another";
  EXPECT_EQ(Findings(), " bad-value [] this is the article of \"another\", not of \"draft\"\n");
}

}  // namespace
}  // namespace guided_help
