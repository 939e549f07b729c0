#include "guide/scenario.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/guide/guides.h"

namespace guided_help {
namespace {

/// Runs scenarios (the elements of their list, the first at line 2) on the shipped guide.
ScenarioReport Report(const std::string& scenarios) {
  const Result<Scenarios> read = ReadScenarios(
      "{ \"guide\": \"cancel-subscription\", \"scenarios\": [\n" + scenarios + "] }", "s.json");
  EXPECT_TRUE(read.Ok()) << ToString(read.error());
  return RunScenarios(CancelSubscription(), "g.json", read ? *read : Scenarios{}, "s.json");
}

/// Returns the failures, `file:line:column: message (hint) path`.
std::string FailuresOf(const std::string& scenarios) {
  std::string text;
  for (const Finding& finding : Report(scenarios).findings) {
    if (finding.check != "scenario") continue;
    EXPECT_EQ(finding.severity, Severity::kError);
    text += (text.empty() ? "" : "\n") + finding.file + ":" + ToString(finding.position) + ": " +
            finding.message + " (" + finding.hint + ") " + finding.path;
  }
  return text;
}

std::string ErrorOf(const std::string& json) {
  const Result<Scenarios> read = ReadScenarios(json, "s.json");
  return read ? "" : ToString(read.error());
}

TEST(ScenarioTest, TheShippedOnesPassAndUseEverything) {
  const std::string file = "web/guides/cancel-subscription.scenarios.json";
  const Result<Scenarios> scenarios = ReadScenarios(ReadFile(SourceFolder() / file), file);
  ASSERT_TRUE(scenarios.Ok()) << ToString(scenarios.error());
  const ScenarioReport report = RunScenarios(CancelSubscription(), "g.json", *scenarios, file);
  EXPECT_TRUE(report.findings.empty()) << report.findings.front().message;
  EXPECT_EQ(report.passed, static_cast<int>(scenarios->scenarios.size()));
  EXPECT_EQ(report.nodes.used, 7);
  EXPECT_EQ(report.exits.used, report.exits.all);
  EXPECT_EQ(report.boundaries.used, 5);
}

TEST(ScenarioTest, AnEndThatDiffersIsReportedWithThePath) {
  EXPECT_EQ(FailuresOf(R"({ "name": "N", "source": "S", "answers": [ { "license-count": 24 },
  { "cancel-online": { "not-shown": 2 } }, { "details-page": "done" } ], "end": "call-support" })"),
            "s.json:2:1: \"N\" ends at \"canceled\" instead of \"call-support\" (source: S) "
            "license-count: 24 → cancel-online: not shown at step 2 → details-page: done after 2 "
            "steps → canceled");
}

TEST(ScenarioTest, AnAnswerAtAnotherNodeIsReported) {
  EXPECT_EQ(FailuresOf(R"({ "name": "N", "answers": [ { "license-count": 26 },
  { "cancel-online": "done" } ], "end": "canceled" })"),
            "s.json:3:5: answer 2 of \"N\" is at \"cancel-online\", but the customer is at "
            "\"call-support\" (correct the scenario, or the guide) license-count: 26 → "
            "call-support");
}

TEST(ScenarioTest, AnImpossibleAnswerIsReported) {
  const auto failure = [](const std::string& answer) {
    const std::string text = FailuresOf(R"({ "name": "N", "answers": [ { "license-count": )" +
                                        answer + R"( } ], "end": "x" })");
    return text.substr(0, text.find(" (correct"));
  };
  const std::string where = "s.json:2:31: answer 1 of \"N\": \"license-count\" ";
  EXPECT_EQ(failure("-1"), where + "does not accept -1");
  EXPECT_EQ(failure("1000001"), where + "does not accept 1000001");
  EXPECT_EQ(failure("\"action.later\""), where + "has no choice \"action.later\"");
  EXPECT_EQ(failure("\"done\""), where + "has no steps to finish");
  EXPECT_EQ(failure("\"not-shown\""), where + "has no \"not_shown\" at step 1");
  const std::string at_choices = FailuresOf(
      R"({ "name": "N", "answers": [ { "license-count": "action.not-sure" }, { "find-count": 3 } ],
  "end": "x" })");
  EXPECT_NE(at_choices.find("\"find-count\" does not ask for a number"), std::string::npos)
      << at_choices;
}

TEST(ScenarioTest, AStepThatDoesNotExistIsReported) {
  for (const std::string step : {"0", "5", "-1"}) {
    const std::string text = FailuresOf(R"({ "name": "N", "answers": [ { "license-count": 1 },
  { "cancel-online": { "not-shown": )" + step +
                                        R"( } } ], "end": "x" })");
    EXPECT_NE(text.find("\"cancel-online\" has no \"not_shown\" at step " + step),
              std::string::npos)
        << text;
  }
}

TEST(ScenarioTest, WhatNoScenarioUsesIsReportedAtItsPlaceInTheGuide) {
  const ScenarioReport report =
      Report(R"({ "name": "N", "answers": [ { "license-count": 30 } ], "end": "call-support" })");
  EXPECT_EQ(report.passed, 1);
  EXPECT_EQ(report.nodes.used, 2);
  EXPECT_EQ(report.nodes.all, 7);
  EXPECT_EQ(report.exits.used, 1);
  EXPECT_EQ(report.boundaries.used, 0);
  EXPECT_EQ(report.boundaries.all, 5);
  std::string text;
  for (const Finding& finding : report.findings) {
    EXPECT_EQ(finding.severity, Severity::kWarning);
    EXPECT_EQ(finding.file, "g.json");
    EXPECT_GT(finding.position.line, 0);
    text += finding.check + ": " + finding.message + "\n";
  }
  for (const std::string_view expected :
       {"unused-node: no scenario comes to the node \"details-page\"\n",
        "unused-exit: no scenario leaves \"license-count\" by 25\n",
        "unused-exit: no scenario leaves \"license-count\" by \"action.not-sure\"\n",
        "unused-exit: no scenario leaves \"cancel-online\" by \"done\"\n",
        "unused-exit: no scenario leaves \"at-the-limit\" by \"not-shown\"\n",
        "unused-boundary: no scenario answers exactly 24 at \"license-count\"\n",
        "unused-boundary: no scenario answers exactly 25 at \"license-count\"\n",
        "unused-boundary: no scenario answers exactly 1000000 at \"license-count\"\n"}) {
    EXPECT_NE(text.find(expected), std::string::npos) << expected << "is not in\n" << text;
  }
  EXPECT_EQ(text.find("by 26–1000000"), std::string::npos) << text;
}

TEST(ScenarioReaderTest, ReportsWhatIsNotAnAnswer) {
  const auto error = [](const std::string& answers) {
    return ErrorOf(R"({ "guide": "g", "scenarios": [ { "name": "N", "end": "x", "answers": )" +
                   answers + " } ] }");
  };
  EXPECT_EQ(error("[ {} ]"),
            "s.json:1:72: an answer has 0 members instead of one (write each answer as { \"node\": "
            "answer })");
  EXPECT_EQ(error(R"([ { "a": 1, "b": 2 } ])"),
            "s.json:1:72: an answer has 2 members instead of one (write each answer as { \"node\": "
            "answer })");
  EXPECT_EQ(error(R"([ { "a": 1.5 } ])"),
            "s.json:1:79: the move at \"a\" is a number that is not whole or too large (use a "
            "number, a date, the key or value of a choice, "
            "\"done\", \"not-shown\" or { \"not-shown\": 2 })");
  EXPECT_NE(error("[ 1 ]").find("an answer"), std::string::npos);
  EXPECT_NE(error(R"([ { "a": { "shown": 1 } } ])").find("\"shown\" is not a key of a move"),
            std::string::npos);
}

TEST(ScenarioReaderTest, RequiresGuideNameAnswersAndEnd) {
  EXPECT_NE(ErrorOf(R"({ "scenarios": [] })").find("guide"), std::string::npos);
  EXPECT_NE(ErrorOf(R"({ "guide": "g" })").find("scenarios"), std::string::npos);
  for (const std::string scenario :
       {R"({ "answers": [], "end": "x" })", R"({ "name": "N", "end": "x" })",
        R"({ "name": "N", "answers": [] })"}) {
    EXPECT_NE(ErrorOf(R"({ "guide": "g", "scenarios": [ )" + scenario + " ] }"), "") << scenario;
  }
}

}  // namespace
}  // namespace guided_help
