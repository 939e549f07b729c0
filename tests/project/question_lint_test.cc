#include "project/question_lint.h"

#include <gtest/gtest.h>

#include "checks/rules_reader.h"
#include "tests/support/files.h"

namespace guided_help {
namespace {

constexpr char kFile[] = "localization/a/en-US.json";

const LocaleRules& English() {
  static const LocaleRules kRules = *ReadRules(
      ReadFile(SourceFolder() / "localization/rules/en-US.json"), "localization/rules/en-US.json");
  return kRules;
}

/// A question with the choices `q.a`, `q.b`, `q.c` and the detour `q.d`, and steps `s`.
Guide MakeGuide() {
  Guide guide;
  Node question;
  question.id = "q";
  for (const std::string key : {"q.a", "q.b", "q.c", "q.d"}) {
    Choice choice;
    choice.key = key;
    choice.is_detour = key == "q.d";
    question.choices.push_back(choice);
  }
  Node steps;
  steps.id = "s";
  steps.kind = NodeKind::kSteps;
  guide.nodes = {question, steps};
  return guide;
}

/// `line:column check [key]: message`, for a catalog with these messages, one per line.
std::string FoundQuestions(const std::string& messages) {
  const Result<CatalogDocument> catalog =
      ReadCatalogDocument("{ \"@@locale\": \"en-US\"" + messages + " }", kFile, "en-US");
  EXPECT_TRUE(catalog.Ok()) << ToString(catalog.error());
  std::string text;
  for (const Finding& finding : LintQuestions(MakeGuide(), *catalog, kFile, English())) {
    EXPECT_EQ(finding.severity, Severity::kWarning);
    EXPECT_EQ(finding.file, kFile);
    EXPECT_EQ(finding.locale, "en-US");
    text += (text.empty() ? "" : "\n") + std::to_string(finding.position.line) + ":" +
            std::to_string(finding.position.column) + " " + finding.check + " [" + finding.key +
            "]: " + finding.message;
  }
  return text;
}

TEST(QuestionLintTest, ReportsTheTextAndThePlaceInIt) {
  EXPECT_EQ(
      FoundQuestions(R"(,
    "q.title": "Is it active? And since when?",
    "q.a": "Yes", "q.b": "No",
    "q.c": "A trial")"),
      "2:31 double-question [q.title]: node \"q\": the title asks two questions, but takes one "
      "answer\n"
      "4:13 unparallel-choices [q.c]: node \"q\": this choice does not have the form of the "
      "others");
}

TEST(QuestionLintTest, ChecksOnlyTitlesOfQuestions) {
  EXPECT_EQ(FoundQuestions(R"(, "s.title": "Is it not never active? And how?")"), "");
}

TEST(QuestionLintTest, LeavesDetoursAndMissingMessagesOut) {
  EXPECT_EQ(FoundQuestions(
                R"(, "q.title": "Is it?", "q.a": "A trial", "q.c": "A gift", "q.d": "I see.")"),
            "");
  // A choice that the guide shares with the interface is not in this catalog, either.
  EXPECT_EQ(FoundQuestions(R"(, "q.title": "Is it?", "q.b": "A gift.")"), "");
  EXPECT_EQ(FoundQuestions(R"(, "q.a": "A gift.", "q.b": "a trial")"), "");
  EXPECT_EQ(FoundQuestions(""), "");
}

TEST(QuestionLintTest, CountsALabelAsOneWordOfItsOwn) {
  EXPECT_EQ(FoundQuestions(R"(, "ui_no": "No? And why not?", "q.title": "Do you not see {ui_no}?",
                       "q.a": "{ui_no}", "q.b": "The page")"),
            "");
}

TEST(QuestionLintTest, NotesIgnoreACheckOfOneMessage) {
  const std::string messages = R"(,
    "q.title": "Which?", "q.a": "A trial", "q.b": "A gift",
    "q.c": "a plan", "@q.c": { "description": "",
      "ignore": [{ "check": "CHECK", "reason": "r" }] })";
  const auto found = [&](const std::string& check) {
    std::string text = messages;
    return FoundQuestions(text.replace(text.find("CHECK"), 5, check));
  };
  EXPECT_EQ(found("unparallel-choices"), "");
  EXPECT_EQ(
      found("long-question"),
      "3:13 unparallel-choices [q.c]: node \"q\": this choice does not begin like the others: "
      "capital or small letter\n"
      "3:12 unused-ignore [q.c]: the check \"long-question\" is ignored here, but finds "
      "nothing");
  // `check` reports the ignore entries of its own checks.
  EXPECT_EQ(
      found("number"),
      "3:13 unparallel-choices [q.c]: node \"q\": this choice does not begin like the others: "
      "capital or small letter");
}

}  // namespace
}  // namespace guided_help
