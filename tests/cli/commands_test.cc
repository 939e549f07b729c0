#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "cli/command_line.h"
#include "json/json.h"
#include "tests/cli/run_on.h"

namespace guided_help {
namespace {

TEST(PathsCommandTest, PrintsAllGuidesOrTheNamedOnes) {
  const TempProject temp;
  const Outcome all = RunOn(temp, {"paths"});
  EXPECT_EQ(all.code, 0);
  EXPECT_EQ(all.printed.find("cancel-subscription: 28 paths\n"), 0U);
  EXPECT_NE(all.printed.find("\n  license-count: 0, 12 or 24 → "), std::string::npos);
  EXPECT_EQ(RunOn(temp, {"paths", "cancel-subscription"}).printed, all.printed);
  const Outcome unknown = RunOn(temp, {"paths", "nothing"});
  EXPECT_EQ(unknown.code, kExitErrors);
  EXPECT_EQ(unknown.said,
            "web/guides/nothing.json: cannot be read (is the name correct, and is --root the "
            "project's folder?)\n");
}

TEST(PathsCommandTest, WritesJsonThatProgramsCanRead) {
  const TempProject temp;
  const Outcome outcome = RunOn(temp, {"paths", "--format", "json"});
  const Result<JsonValue> json = ParseJson(outcome.printed, "paths.json");
  ASSERT_TRUE(json.Ok()) << ToString(json.error());
  const JsonValue& guide = json->Find("guides")->elements.at(0);
  EXPECT_EQ(guide.Find("guide")->string, "cancel-subscription");
  EXPECT_EQ(guide.Find("paths")->elements.size(), 28U);
  EXPECT_GT(guide.Find("tour")->elements.size(), 20U);
  EXPECT_EQ(RunOn(temp, {"paths", "--format", "yaml"}).code, kExitWrongUse);
}

TEST(PathsCommandTest, WritesTheStringsPageToAFile) {
  const TempProject temp;
  const std::string file = (temp.root() / "strings.md").string();
  const Outcome outcome = RunOn(temp, {"paths", "--strings", "--output", file});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.printed, "");
  EXPECT_EQ(ReadFile(file).find("# Where each message is shown\n"), 0U);
}

TEST(PathsCommandTest, ReportsAFolderThatIsNotAProject) {
  const TempProject temp;
  temp.Remove("web/guides");
  const Outcome outcome = RunOn(temp, {"paths"});
  EXPECT_EQ(outcome.code, kExitWrongUse);
  EXPECT_EQ(outcome.said,
            temp.root().string() + ": no guide in web/guides (is --root the project's folder?)\n");
}

TEST(GraphCommandTest, DrawsTheOnlyGuideInALocale) {
  const TempProject temp;
  const Outcome outcome = RunOn(temp, {"graph", "--locale", "zh-TW"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.printed.find("digraph \"cancel-subscription\" {\n"), 0U);
  EXPECT_NE(outcome.printed.find("我不確定"), std::string::npos);
  EXPECT_EQ(RunOn(temp, {"graph", "--locale", "xx-XX"}).code, kExitErrors);
}

TEST(GraphCommandTest, AsksWhichOfSeveralGuides) {
  const TempProject temp;
  temp.Write("web/guides/another.json", "{}");
  const Outcome outcome = RunOn(temp, {"graph"});
  EXPECT_EQ(outcome.code, kExitWrongUse);
  EXPECT_EQ(outcome.said,
            temp.root().string() +
                ": 2 guides in web/guides: select one of another, cancel-subscription\n");
  EXPECT_EQ(RunOn(temp, {"graph", "cancel-subscription"}).code, 0);
}

TEST(GuideArgumentTest, IsAnIdOrTheFileOfAGuide) {
  const TempProject temp;
  const std::string guide = "web/guides/cancel-subscription.json";
  const std::string copy = (temp.root() / "drafts/copy.json").string();
  temp.Write("drafts/copy.json", ReadFile(SourceFolder() / guide));
  for (const std::string command : {"lint", "paths", "graph", "render"}) {
    const Outcome by_id = RunOn(temp, {command, "cancel-subscription"});
    EXPECT_EQ(by_id.code, 0) << command;
    const Outcome by_file = RunOn(temp, {command, copy});
    EXPECT_EQ(by_file.code, 0) << command << ": " << by_file.said;
    EXPECT_EQ(by_file.printed, by_id.printed) << command;
  }
  temp.Replace("drafts/copy.json", "\"to\": 24", "\"to\": 23");
  const Outcome gap = RunOn(temp, {"lint", copy});
  EXPECT_EQ(gap.code, kExitErrors);
  // Below the project's folder, as other files in findings.
  EXPECT_EQ(gap.printed.find("drafts/copy.json:"), 0U) << gap.printed;
  EXPECT_NE(gap.printed.find("\n    path: license-count: 24\n"), std::string::npos) << gap.printed;
  const Outcome missing = RunOn(temp, {"lint", (temp.root() / "nothing.json").string()});
  EXPECT_EQ(missing.printed.find("nothing.json: error: cannot be read"), 0U) << missing.printed;
}

constexpr char kScenarios[] = "web/guides/cancel-subscription.scenarios.json";

TEST(TestCommandTest, RunsTheScenariosBesideEachGuide) {
  const TempProject temp;
  temp.Write(kScenarios, ReadFile(SourceFolder() / kScenarios));
  const Outcome outcome = RunOn(temp, {"test"});
  EXPECT_EQ(outcome.code, 0) << outcome.printed;
  EXPECT_EQ(
      outcome.printed,
      "cancel-subscription: 9 of 9 scenarios passed; they use 7 of 7 nodes, 11 of 11 exits, 3 of 3 "
      "conditional contents and 5 of 5 boundaries\n1 file: 0 errors, 0 warnings\n");
}

TEST(TestCommandTest, AScenarioThatFailsIsAnErrorWithItsPath) {
  const TempProject temp;
  temp.Write(kScenarios, ReadFile(SourceFolder() / kScenarios));
  // The rule of 2021 has no answer for 25.
  temp.Replace("web/guides/cancel-subscription.json", "\"node\": \"at-the-limit\"",
               "\"node\": \"call-support\"");
  const Outcome outcome = RunOn(temp, {"test", "cancel-subscription"});
  EXPECT_EQ(outcome.code, kExitErrors);
  EXPECT_NE(outcome.printed.find("cancel-subscription: 7 of 9 scenarios passed"), std::string::npos)
      << outcome.printed;
  EXPECT_NE(outcome.printed.find("    path: license-count: 25 → call-support\n"), std::string::npos)
      << outcome.printed;
  const Outcome json = RunOn(temp, {"test", "--format", "json"});
  const Result<JsonValue> findings = ParseJson(json.printed, "findings.json");
  ASSERT_TRUE(findings.Ok()) << json.printed;
  EXPECT_EQ(findings->Find("summary")->Find("errors")->integer, 2);
  EXPECT_EQ(findings->Find("findings")->elements.front().Find("path")->string,
            "license-count: 25 → call-support");
}

TEST(TestCommandTest, AGuideWithoutScenariosIsAWarning) {
  const TempProject temp;
  const Outcome outcome = RunOn(temp, {"test"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(
      outcome.printed,
      "web/guides/cancel-subscription.json: warning: the guide \"cancel-subscription\" has no "
      "scenarios [no-scenarios]\n    write " +
          std::string(kScenarios) + " (docs/formats.md)\n1 file: 0 errors, 1 warning\n");
}

TEST(TestCommandTest, ReportsScenariosOfAnotherGuideAndInvalidOnes) {
  const TempProject temp;
  temp.Write(kScenarios, R"({ "guide": "another", "scenarios": [] })");
  Outcome outcome = RunOn(temp, {"test"});
  EXPECT_EQ(outcome.code, kExitErrors);
  EXPECT_NE(outcome.printed.find("these are scenarios of \"another\""), std::string::npos);
  temp.Write(kScenarios, "{");
  outcome = RunOn(temp, {"test"});
  EXPECT_EQ(outcome.code, kExitErrors);
  EXPECT_EQ(outcome.printed.find(kScenarios), 0U) << outcome.printed;
}

/// A translation to a language that the project has no rules for.
void AddLatvian(const TempProject& temp) {
  std::string catalog = ReadFile(temp.root() / "localization/interface/zh-TW.json");
  const std::string locale = "\"zh-TW\"";
  catalog.replace(catalog.find(locale), locale.size(), "\"lv-LV\"");
  temp.Write("localization/interface/lv-LV.json", catalog);
}

TEST(CheckCommandTest, ALanguageWithoutRulesDoesNotPassInSilence) {
  const TempProject temp;
  AddLatvian(temp);
  const std::vector<std::string> check = {"check", "interface", "--locale", "lv-LV"};
  const Outcome lenient = RunOn(temp, check);
  EXPECT_EQ(lenient.code, 0) << lenient.printed;
  EXPECT_NE(lenient.printed.find("\nnot checked in lv-LV: comparisons"), std::string::npos);

  std::vector<std::string> strict = check;
  strict.emplace_back("--strict");
  const Outcome failed = RunOn(temp, strict);
  EXPECT_EQ(failed.code, kExitErrors);
  EXPECT_NE(failed.printed.find("[no-rules]"), std::string::npos);
  EXPECT_EQ(failed.printed.find("\nnot checked"), std::string::npos);

  std::vector<std::string> for_programs = check;
  for_programs.insert(for_programs.end(), {"--format", "json"});
  const Result<JsonValue> json = ParseJson(RunOn(temp, for_programs).printed, "check.json");
  ASSERT_TRUE(json.Ok());
  const std::vector<JsonValue>& unchecked = json->Find("unchecked")->elements;
  ASSERT_EQ(unchecked.size(), 1U);
  EXPECT_EQ(unchecked[0].Find("locale")->string, "lv-LV");
  EXPECT_EQ(unchecked[0].Find("checks")->elements.front().string, "comparator");
}

TEST(CheckCommandTest, LanguagesWithRulesAreChecked) {
  const TempProject temp;
  const Outcome outcome = RunOn(temp, {"check", "--strict"});
  EXPECT_EQ(outcome.code, 0) << outcome.printed;
  EXPECT_EQ(outcome.printed.find("not checked"), std::string::npos);
}

TEST(CheckCommandTest, AFileMeansItsFolderAndLanguage) {
  const TempProject temp;
  const auto files_of = [&](const std::string& name) {
    const Outcome outcome = RunOn(temp, {"check", name, "--format", "json"});
    const Result<JsonValue> json = ParseJson(outcome.printed, "check.json");
    EXPECT_TRUE(json.Ok()) << outcome.said;
    return json ? json->Find("summary")->Find("files")->integer : 0;
  };
  const std::string folder = (temp.root() / "localization/interface").string();
  EXPECT_EQ(files_of(folder + "/zh-TW.json"), 2);
  EXPECT_EQ(files_of(folder + "/"), 2);
  EXPECT_EQ(files_of("interface"), 2);
  EXPECT_EQ(RunOn(temp, {"check", folder + "/../nothing/zh-TW.json"}).code, kExitWrongUse);
}

TEST(AddLocaleCommandTest, WritesWhatATranslatorNeedsAndKeepsWhatIsThere) {
  const TempProject temp;
  temp.Write("localization/interface/lv-LV.json",
             R"({"@@locale": "lv-LV", "@@source": "en-US", "action.back": "Atpakaļ"})");
  const Outcome added = RunOn(temp, {"add-locale", "lv-LV"});
  ASSERT_EQ(added.code, 0) << added.said;
  const auto read = [&](const std::string& folder) {
    const Result<CatalogDocument> catalog = temp.project().LoadCatalogDocument(folder, "lv-LV");
    EXPECT_TRUE(catalog.Ok()) << ToString(catalog.error());
    return *catalog;
  };
  const CatalogDocument interface = read("interface");
  EXPECT_EQ(interface.Find("action.back")->message.text(), "Atpakaļ");
  EXPECT_EQ(interface.Find("action.language")->message.text(), "latviešu");
  const CatalogEntry& next = *interface.Find("action.next");
  EXPECT_EQ(next.message.text(), "Next");
  EXPECT_EQ(next.notes->state, MessageState::kStale);
  EXPECT_EQ(next.notes->source_hash, "1ff57a29d7c9");
  EXPECT_FALSE(read("cancel-subscription").entries.empty());
  EXPECT_FALSE(std::filesystem::exists(temp.root() / "localization/demo/lv-LV.json"));
  EXPECT_TRUE(std::filesystem::exists(temp.root() / "localization/rules/lv-LV.json"));

  // Nothing is missing, but nothing is translated.
  const Outcome check = RunOn(temp, {"check", "interface", "--locale", "lv-LV"});
  EXPECT_EQ(check.printed.find("missing-key"), std::string::npos);
  EXPECT_NE(check.printed.find("[stale]"), std::string::npos);
  // One cause, one finding.
  EXPECT_EQ(check.printed.find("[untranslated]"), std::string::npos) << check.printed;
  EXPECT_EQ(check.printed.find("[same-as-source]"), std::string::npos);
  EXPECT_NE(RunOn(temp, {"add-locale", "lv-LV"}).printed.find("every message is there\n"),
            std::string::npos);
}

TEST(AddLocaleCommandTest, RefusesWhatIsNoLanguageToTranslateTo) {
  const TempProject temp;
  for (const std::string locale : {"../x", "en-US", "de_DE", ""})
    EXPECT_EQ(RunOn(temp, {"add-locale", locale}).code, kExitWrongUse) << locale;
}

TEST(AddRulesCommandTest, StartsAFileAndNeverReplacesOne) {
  const TempProject temp;
  AddLatvian(temp);
  const Outcome added = RunOn(temp, {"add-rules", "lv-LV"});
  EXPECT_EQ(added.code, 0) << added.said;
  EXPECT_EQ(added.printed.find("localization/rules/lv-LV.json\n"), 0U);
  const Outcome outcome = RunOn(temp, {"check", "interface", "--locale", "lv-LV"});
  EXPECT_NE(outcome.printed.find("not checked in lv-LV: comparisons such as \"more than 25\"\n"),
            std::string::npos)
      << outcome.printed;
  EXPECT_EQ(RunOn(temp, {"add-rules", "lv-LV"}).code, kExitWrongUse);
  EXPECT_NE(RunOn(temp, {"add-rules", "lv_LV"}).said.find("use lv-LV"), std::string::npos);
  EXPECT_EQ(RunOn(temp, {"add-rules", "../x"}).code, kExitWrongUse);
}

TEST(PseudoCommandTest, WritesCatalogsBelowAFolder) {
  const TempProject temp;
  const std::string folder = (temp.root() / "made/here").string();
  const Outcome some =
      RunOn(temp, {"pseudo", "--locale", "en-XA", "interface", "--output", folder});
  EXPECT_EQ(some.code, 0) << some.said;
  EXPECT_EQ(ReadFile(temp.root() / "made/here/interface/en-XA.json")
                .find("{\n  \"@@locale\": \"en-XA\",\n  \"@@source\": \"en-US\",\n"),
            0U);
  EXPECT_FALSE(std::filesystem::exists(temp.root() / "made/here/interface/ar-XB.json"));
  EXPECT_FALSE(std::filesystem::exists(temp.root() / "made/here/demo"));
  EXPECT_EQ(RunOn(temp, {"pseudo", "--output", folder}).code, 0);
  for (const std::string name : {"cancel-subscription", "demo", "interface"}) {
    for (const std::string locale : {"en-XA", "zh-XC", "ar-XB"})
      EXPECT_TRUE(std::filesystem::exists(temp.root() / "made/here" / name / (locale + ".json")));
  }
}

TEST(PseudoCommandTest, ReportsIncorrectUsage) {
  const TempProject temp;
  EXPECT_EQ(RunOn(temp, {"pseudo"}).code, kExitWrongUse);
  EXPECT_EQ(RunOn(temp, {"pseudo", "--locale", "de-DE", "--output", "x"}).code, kExitWrongUse);
  const Outcome unknown =
      RunOn(temp, {"pseudo", "nothing", "--output", (temp.root() / "made").string()});
  EXPECT_EQ(unknown.code, kExitErrors);
  EXPECT_EQ(unknown.said,
            "localization/nothing/en-US.json: cannot be read (is the name correct, and is --root "
            "the project's folder?)\n");
}

}  // namespace
}  // namespace guided_help
