#include "project/project_lint.h"

#include <gtest/gtest.h>

#include "tests/project/fake_project.h"

namespace guided_help {
namespace {

constexpr char kGuideFile[] = "web/guides/cancel-subscription.json";
constexpr char kEnglishFile[] = "localization/cancel-subscription/en-US.json";
constexpr char kChineseFile[] = "localization/cancel-subscription/zh-TW.json";
constexpr char kInterface[] = "localization/interface/en-US.json";

/// One line per finding: `file:line check [key in locale]: message (hint)`.
std::string LintOfProject(const FakeProject& temp) {
  std::string text;
  for (const Finding& finding : LintProjectGuide(temp.project(), "cancel-subscription")) {
    text += (text.empty() ? "" : "\n") + finding.file + ":" +
            std::to_string(finding.position.line) + " " + finding.check;
    if (!finding.key.empty()) text += " [" + finding.key + " in " + finding.locale + "]";
    text += ": " + finding.message + " (" + finding.hint + ")";
  }
  return text;
}

TEST(ProjectLintTest, ReportsAFileThatCannotBeRead) {
  FakeProject temp;
  temp.Remove(kGuideFile);
  EXPECT_EQ(
      LintOfProject(temp),
      std::string(kGuideFile) +
          ":0 file: cannot be read (is the name correct, and is --root the project's folder?)");
}

TEST(ProjectLintTest, ReportsAnInvalidGuide) {
  FakeProject temp;
  const int line = temp.Replace(kGuideFile, "\"version\": 2", "\"versions\": 2");
  EXPECT_EQ(LintOfProject(temp),
            std::string(kGuideFile) + ":" + std::to_string(line) +
                " unknown-key: \"versions\" is not a key of the guide (known keys: $schema, id, "
                "version, source, hosts, links, notices, sources, review_by, values, start, nodes, "
                "locales)");
}

TEST(ProjectLintTest, ReportsAnInvalidCatalogInAnyLocale) {
  FakeProject temp;
  const int line = temp.Replace(kChineseFile, "\"zh-TW\"", "\"zh-CN\"");
  EXPECT_EQ(
      LintOfProject(temp),
      std::string(kChineseFile) + ":" + std::to_string(line) +
          " bad-value: this catalog is in zh-CN, but zh-TW is expected (correct \"@@locale\", "
          "or the name of the file)");
}

TEST(ProjectLintTest, ReportsInvalidNotes) {
  FakeProject temp;
  const int line = temp.Replace(kChineseFile, "\"state\": \"", "\"state\": \"un");
  const std::string text = LintOfProject(temp);
  EXPECT_EQ(text.substr(0, text.find(": ")),
            std::string(kChineseFile) + ":" + std::to_string(line) + " bad-value");
}

TEST(ProjectLintTest, ReportsAnUnknownLinkInAMessage) {
  FakeProject temp;
  const int line = temp.Replace(kChineseFile, "(your-products)", "(our-products)");
  const std::string text = LintOfProject(temp);
  EXPECT_EQ(
      text.rfind(std::string(kChineseFile) + ":" + std::to_string(line) + " unknown-link [", 0), 0U)
      << text;
  EXPECT_NE(text.find("in zh-TW]: the message \""), std::string::npos) << text;
  EXPECT_NE(
      text.find("\" links to \"our-products\", which the guide does not have (correct the id, "
                "or add the link to the guide)"),
      std::string::npos)
      << text;
}

TEST(ProjectLintTest, ReportsALinkThatNothingShows) {
  FakeProject temp;
  const int line = temp.Replace(kGuideFile, "\"links\": {",
                                "\"links\": { \"spare\": \"https://go.microsoft.com/x\",");
  EXPECT_EQ(LintOfProject(temp),
            std::string(kGuideFile) + ":" + std::to_string(line) +
                " unshown-link: the link \"spare\" is never shown (add it to the \"links\" of a "
                "node or to a message, or remove it)");
  EXPECT_EQ(LintProjectGuide(temp.project(), "cancel-subscription").front().severity,
            Severity::kWarning);
  // A message in any language shows it.
  temp.Replace(kChineseFile, "(your-products)", "(spare)");
  EXPECT_EQ(LintOfProject(temp), "");
}

TEST(ProjectLintTest, LintsAGuideOutsideTheProjectWithItsCatalogs) {
  FakeProject temp;
  temp.Write("drafts/copy.json", ReadFile(SourceFolder() / kGuideFile));
  EXPECT_TRUE(LintProjectGuide(temp.project(), "drafts/copy.json").empty());
  const int line = temp.Replace("drafts/copy.json", "\"to\": 24", "\"to\": 23");
  const std::vector<Finding> findings = LintProjectGuide(temp.project(), "drafts/copy.json");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].file, "drafts/copy.json");
  // The gap is before the next route.
  EXPECT_EQ(findings[0].position.line, line + 1);
  EXPECT_EQ(findings[0].path, "license-count: 24");
}

TEST(ProjectLintTest, LooksForLinksInEveryVariantOfAMessage) {
  FakeProject temp;
  temp.Replace(kEnglishFile, "\"article.title\": \"",
               "\"article.title\": \"{n, plural, one {[a](b)} other {[c](learn-more)}}");
  const std::string text = LintOfProject(temp);
  EXPECT_NE(text.find("the message \"article.title\" links to \"b\", which"), std::string::npos)
      << text;
  EXPECT_EQ(text.find("learn-more"), std::string::npos) << text;
}

TEST(ProjectLintTest, ReportsAMissingMessageThatTheGuideNames) {
  FakeProject temp;
  temp.Replace(kGuideFile, "\"license-count.hint\"", "\"license-count.clue\"");
  EXPECT_EQ(LintOfProject(temp),
            std::string(kGuideFile) +
                ":0 unknown-key [license-count.clue in ]: no catalog has the message "
                "\"license-count.clue\" (add it to the catalogs)");
}

TEST(ProjectLintTest, ReportsAMissingMessageOfTheInterface) {
  FakeProject temp;
  temp.Replace(kInterface, "\"action.back\"", "\"action.forth\"");
  temp.Replace(kInterface, "\"@action.back\"", "\"@action.forth\"");
  const std::string text = LintOfProject(temp);
  EXPECT_NE(text.find("unknown-key [action.back in en-US]: no catalog has the message "
                      "\"action.back\""),
            std::string::npos)
      << text;
}

TEST(ProjectLintTest, ReportsAMissingLabelThatASentenceRefersTo) {
  FakeProject temp;
  temp.Replace(kEnglishFile, "\"ui_billing\"", "\"ui_bills\"");
  temp.Replace(kEnglishFile, "\"@ui_billing\"", "\"@ui_bills\"");
  const std::string text = LintOfProject(temp);
  EXPECT_NE(
      text.find("unknown-key [ui_billing in en-US]: no catalog has the message \"ui_billing\""),
      std::string::npos)
      << text;
}

TEST(ProjectLintTest, ReportsTitlesThatReadersStumbleOverInEachLanguage) {
  FakeProject temp;
  const int english = temp.Replace(kEnglishFile, "\"How many licenses are assigned to users?\"",
                                   "\"How many licenses are there, and when was it renewed?\"");
  const int chinese = temp.Replace(kChineseFile, "\"您目前已指派多少個授權給使用者？\"",
                                   "\"您是不是沒有未指派的授權？\"");
  EXPECT_EQ(
      LintOfProject(temp),
      std::string(kEnglishFile) + ":" + std::to_string(english) +
          " double-question [license-count.title in en-US]: node \"license-count\": the title "
          "asks two questions, but takes one answer (ask one thing, and make the other a "
          "question of its own)\n" +
          kChineseFile + ":" + std::to_string(chinese) +
          " double-negation [license-count.title in zh-TW]: node \"license-count\": the title "
          "has 2 negations (say it positively; keep one negation at most)");
  const Finding finding = LintProjectGuide(temp.project(), "cancel-subscription").front();
  EXPECT_EQ(finding.severity, Severity::kWarning);
  // Where the second question begins.
  EXPECT_EQ(finding.position.column, 56);
}

TEST(ProjectLintTest, NotesCanIgnoreACheckOfQuestions) {
  FakeProject temp;
  const std::string ignore =
      R"("ignore": [{ "check": "double-negation", "reason": "a quotation" }], "description")";
  temp.Replace(kEnglishFile, "\"How many licenses are assigned to users?\"",
               "\"How many licenses are not never assigned?\"");
  temp.Replace(kEnglishFile, "\"@license-count.title\": { \"description\"",
               "\"@license-count.title\": { " + ignore);
  EXPECT_EQ(LintOfProject(temp), "");
  const int line =
      temp.Replace(kEnglishFile, "\"How many licenses are not never assigned?\"", "\"How many?\"");
  EXPECT_EQ(LintOfProject(temp),
            std::string(kEnglishFile) + ":" + std::to_string(line) +
                " unused-ignore [license-count.title in en-US]: the check \"double-negation\" is "
                "ignored here, but finds nothing (remove the ignore entry)");
}

TEST(ProjectLintTest, ChecksNoQuestionsInALanguageWithoutRules) {
  FakeProject temp;
  temp.Replace(kEnglishFile, "\"How many licenses are assigned to users?\"",
               "\"How many? And why?\"");
  EXPECT_NE(LintOfProject(temp), "");
  temp.Remove("localization/rules/en-US.json");
  EXPECT_EQ(LintOfProject(temp), "");
}

TEST(ProjectLintTest, ReportsRulesThatCannotBeRead) {
  FakeProject temp;
  temp.Write("localization/rules/zh-TW.json", "{\n \"questions\": 1}");
  EXPECT_EQ(LintOfProject(temp),
            "localization/rules/zh-TW.json:2 wrong-type: \"questions\" must be an object, but is a "
            "whole number ()");
}

TEST(ProjectLintTest, ReportsFindingsOfLint) {
  FakeProject temp;
  temp.Replace(kGuideFile, "\"to\": 24", "\"to\": 23");
  temp.Replace(kGuideFile, "\"node\": \"at-the-limit\"", "\"node\": \"at-limit\"");
  temp.Replace(kGuideFile, "https://learn.microsoft.com/", "http://learn.microsoft.com/");
  std::string checks;
  for (const Finding& finding : LintProjectGuide(temp.project(), "cancel-subscription"))
    checks += finding.check + " ";
  EXPECT_EQ(checks, "range-gap unknown-node unreachable-node bad-link ");
}

}  // namespace
}  // namespace guided_help
