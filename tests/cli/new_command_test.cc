#include <gtest/gtest.h>

#include "json/json.h"
#include "tests/cli/exchange_project.h"
#include "tests/support/draft_articles.h"

namespace guided_help {
namespace {

constexpr char kGuide[] = "web/guides/move.json";
constexpr char kRecord[] = "web/guides/move.article.json";

/// A project with an article to start a guide from.
class NewCommandTest : public testing::Test {
 protected:
  void SetUp() override { project_.Write("zh-TW.md", MailboxArticle()); }

  CommandResult New(const std::vector<std::string>& more = {"--page", kMailboxPage}) const {
    std::vector<std::string> arguments = {"new", "move", "--article", Article()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return project_.Run(arguments);
  }
  CommandResult Stale(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments = {"stale", "move", "--article", Article()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return project_.Run(arguments);
  }
  std::string Article() const { return project_.Path("zh-TW.md"); }
  bool Exists(const std::string& file) const {
    return std::filesystem::exists(project_.root() / file);
  }

  ExchangeProject project_;
};

TEST_F(NewCommandTest, WritesADraftThatLintAndTheChecksAccept) {
  const CommandResult made = New({"--page", kMailboxPage, "--locale", "zh-TW"});
  EXPECT_EQ(made.exit_code, 0) << made.errors;
  EXPECT_EQ(made.output,
            "web/guides/move.json\nlocalization/move/en-US.json\nlocalization/move/zh-TW.json\n"
            "web/guides/move.article.json\n4 nodes, 14 messages, 2 links\nnext: guided-help lint "
            "move; guided-help check move\n");
  const CommandResult lint = project_.Run({"lint", "move"});
  EXPECT_EQ(lint.output, "1 file: 0 errors, 0 warnings\n");
  const CommandResult check = project_.Run({"check", "move"});
  EXPECT_EQ(check.exit_code, 0) << check.output;
  EXPECT_EQ(project_.Run({"render", "move", "--locale", "zh-TW"}).exit_code, 0);
  EXPECT_EQ(project_.Run({"paths", "move"}).output.find("move: 2 paths\n"), 0U);
  EXPECT_EQ(Stale().output, "1 file, 12 pairs: 0 errors, 0 warnings\n");
}

TEST_F(NewCommandTest, SaysWhichLinksBecameText) {
  project_.Write("zh-TW.md",
                 OptionsArticle() + Pair("f00d1-107", "[詳情](/more)", "[More](/more)"));
  const CommandResult made = New({});
  EXPECT_EQ(made.exit_code, 0) << made.errors;
  EXPECT_NE(made.output.find("\nplain text instead of a link to /more: a guide links only to https "
                             "addresses (does --page complete it?)\n"),
            std::string::npos)
      << made.output;
  EXPECT_EQ(project_.Run({"lint", "move"}).exit_code, 0);
}

TEST_F(NewCommandTest, SaysThatTheInterfaceIsNotTranslated) {
  project_.Remove("localization/interface/zh-TW.json");
  EXPECT_NE(New().output.find("\ntranslate the interface, too; the page cannot offer the language "
                              "without localization/interface/zh-TW.json\n"),
            std::string::npos);
}

TEST_F(NewCommandTest, NeverOverwritesAFile) {
  for (const std::string file :
       {kGuide, "localization/move/en-US.json", "localization/move/zh-TW.json", kRecord}) {
    project_.Write(file, "mine");
    const CommandResult result = New();
    EXPECT_EQ(result.exit_code, kExitErrors);
    EXPECT_EQ(result.errors,
              file + ": already exists (choose another id, or remove the guide first)\n");
    EXPECT_EQ(project_.Read(file), "mine");
    project_.Remove(file);
    EXPECT_FALSE(Exists(kGuide));
    EXPECT_FALSE(Exists(kRecord));
  }
}

TEST_F(NewCommandTest, ReportsIncorrectUsage) {
  const auto fault = [&](const std::vector<std::string>& more) {
    const CommandResult result = New(more);
    EXPECT_EQ(result.exit_code, kExitWrongUse);
    return result.errors;
  };
  EXPECT_EQ(fault({"--locale", "../x"}),
            "--locale: ../x is not a language; use one such as zh-TW\n");
  EXPECT_EQ(fault({"--published", "2021"}),
            "--published: 2021 is not a date; use one such as 2021-05-19\n");
  EXPECT_EQ(fault({"--page", "http://a.example/"}),
            "--page: http://a.example/ is not an https address\n");
  EXPECT_EQ(project_.Run({"new", "move"}).exit_code, kExitWrongUse);
  const CommandResult missing = project_.Run({"new", "move", "--article", "nothing.md"});
  EXPECT_EQ(missing.exit_code, kExitErrors);
  EXPECT_EQ(missing.errors, "nothing.md: cannot be read (is the name correct?)\n");
}

TEST_F(NewCommandTest, AGuideThatCannotBeMadeLeavesNothing) {
  const CommandResult result = New({"--locale", "ja-JP"});
  EXPECT_EQ(result.exit_code, kExitErrors);
  EXPECT_EQ(result.errors, Article() +
                               ": the article is in zh-TW, not in ja-JP (use the article in that "
                               "language, or correct --locale)\n");
  EXPECT_FALSE(Exists(kGuide));
  EXPECT_FALSE(Exists("localization/move"));
}

TEST_F(NewCommandTest, StaleReportsAChangedArticleUntilItIsAccepted) {
  ASSERT_EQ(New().exit_code, 0);
  project_.Replace("zh-TW.md", "Moving takes 24 hours.", "Moving takes 48 hours.");
  project_.Replace("zh-TW.md", "Move a mailbox<", "Move your mailbox<");
  const CommandResult stale = Stale();
  EXPECT_EQ(stale.exit_code, kExitErrors);
  EXPECT_NE(
      stale.output.find("error: pair 108: node \"move-it-yourself\": a sentence of the article has "
                        "changed: \"Moving takes 48 hours.\" [stale-node]\n"),
      std::string::npos)
      << stale.output;
  EXPECT_EQ(stale.output.find("web/guides/move.json:"), 0U) << stale.output;
  const CommandResult json = Stale({"--format", "json"});
  EXPECT_EQ(json.exit_code, kExitErrors);
  const Result<JsonValue> findings = ParseJson(json.output, "findings.json");
  ASSERT_TRUE(findings.Ok()) << json.output;
  EXPECT_EQ(findings->Find("findings")->elements.at(1).Find("key")->string,
            "move-it-yourself.step-2");
  EXPECT_EQ(findings->Find("findings")->elements.at(1).Find("pair")->string, "108");

  const CommandResult accepted = Stale({"--accept"});
  EXPECT_EQ(accepted.exit_code, 0);
  EXPECT_NE(
      accepted.output.find("web/guides/move.article.json: accepted the article as it is now\n"),
      std::string::npos);
  EXPECT_EQ(Stale().exit_code, 0);
  EXPECT_NE(project_.Read(kRecord).find("\"title\": \"Move your mailbox\""), std::string::npos);
}

TEST_F(NewCommandTest, StaleNeedsTheRecordOfTheArticle) {
  const CommandResult result =
      project_.Run({"stale", "cancel-subscription", "--article", Article()});
  EXPECT_EQ(result.exit_code, kExitErrors);
  EXPECT_EQ(result.errors,
            "web/guides/cancel-subscription.article.json: cannot be read (only a guide that "
            "\"guided-help new\" made from an article has this file)\n");
}

TEST_F(NewCommandTest, LintReportsARecordWithAnUnknownNode) {
  ASSERT_EQ(New().exit_code, 0);
  project_.Replace(kRecord, "\"move-it-yourself\"", "\"move-it\"");
  const CommandResult lint = project_.Run({"lint", "move"});
  EXPECT_EQ(lint.exit_code, kExitErrors);
  EXPECT_NE(lint.output.find("error: the guide has no node \"move-it\" [unknown-node]\n"),
            std::string::npos)
      << lint.output;
  project_.Write(kRecord, "{");
  EXPECT_EQ(project_.Run({"lint", "move"}).exit_code, kExitErrors);
}

}  // namespace
}  // namespace guided_help
