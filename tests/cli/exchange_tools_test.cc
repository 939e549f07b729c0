// Exports that Debian's gettext and translate-toolkit have processed, imported again.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "tests/cli/exchange_project.h"

namespace guided_help {
namespace {

/// Runs a shell command in the folder. Its output goes to a log, which is shown if it fails.
void Shell(const ExchangeProject& project, const std::string& command) {
  const std::string log = project.Path("exchange/log");
  const std::string line = "cd '" + project.Path("exchange") + "' && LC_ALL=C.UTF-8 sh -c '" +
                           command + "' > log 2>&1 < /dev/null";
  EXPECT_EQ(std::system(line.c_str()), 0)  // NOLINT(concurrency-mt-unsafe): tests run alone
      << command << "\n"
      << ReadFile(log) << "scripts/setup installs gettext and translate-toolkit";
}

struct Tool {
  /// Reads `in.<extension>`, writes `out.<extension>`.
  std::string command;
  /// The output contains only some of the messages.
  bool selects = false;
};

/// Returns what an import reports about its messages: its last line. Some tools cause warnings
/// before it.
std::string CountsOf(const CommandResult& result) {
  return result.output.substr(result.output.find("localization/"));
}

/// Expects that importing the output of each tool changes nothing. They share one project, which
/// therefore stays as it is.
void ExpectNothingLost(const std::vector<Tool>& tools, const std::string& extension) {
  const ExchangeProject project;
  project.MakeVaried();
  const std::string before = project.Catalogs();
  const std::string exported = project.Export("interface", extension == "po" ? "po" : "xliff");
  project.Write("exchange/in." + extension, ReadFile(exported));
  const std::string all = CountsOf(project.Import({project.Path("exchange/in." + extension)}));
  const std::string output = project.Path("exchange/out." + extension);
  for (const Tool& tool : tools) {
    SCOPED_TRACE(tool.command);
    std::filesystem::remove(output);
    Shell(project, tool.command);
    const CommandResult result = project.Import({output});
    EXPECT_EQ(result.exit_code, 0) << result.output;
    EXPECT_EQ(project.Catalogs(), before) << result.output;
    EXPECT_NE(result.output.find("0 texts and 0 states changed, "), std::string::npos)
        << result.output;
    const std::string counts = CountsOf(result);
    if (tool.selects) {
      EXPECT_NE(counts, all);
      EXPECT_EQ(counts.find(", 0 unchanged"), std::string::npos) << counts;
    } else {
      EXPECT_EQ(counts, all);
    }
  }
}

TEST(ExchangeToolsTest, GettextAcceptsTheExportAndWritesItUnchanged) {
  const ExchangeProject project;
  for (const std::string name : {"cancel-subscription", "demo", "interface"}) {
    project.Export(name, "po");
    Shell(project, "msgfmt -c -o /dev/null " + name + ".po");
    EXPECT_EQ(project.Read("exchange/log"), "");
    Shell(project, "msgcat --no-wrap -o out.po " + name + ".po");
    Shell(project, "cmp out.po " + name + ".po");
  }
}

TEST(ExchangeToolsTest, GettextWritesHardTextUnchanged) {
  const ExchangeProject project;
  project.MakeVaried();
  project.Export("interface", "po");
  Shell(project, "msgfmt -c -o /dev/null interface.po");
  Shell(project, "msgcat --no-wrap -o out.po interface.po && cmp out.po interface.po");
}

TEST(ExchangeToolsTest, TranslateToolkitWritesTheExportUnchanged) {
  const ExchangeProject project;
  project.MakeVaried();
  project.Export("interface", "po");
  project.Export("interface", "xliff");
  // Use Debian's Python, not the first one in PATH.
  Shell(project,
        "/usr/bin/python3 -c \"from translate.storage import factory\n"
        "for name in (\\\"interface.xlf\\\", \\\"interface.po\\\"):\n"
        "  factory.getobject(name).savefile(\\\"out.\\\" + name)\"");
  EXPECT_EQ(project.Read("exchange/out.interface.xlf"), project.Read("exchange/interface.xlf"));
  EXPECT_EQ(project.Read("exchange/out.interface.po"), project.Read("exchange/interface.po"));
}

TEST(ExchangeToolsTest, GettextToolsLoseNothing) {
  const std::vector<Tool> tools = {
      {"msgcat -w 40 -o out.po in.po"},
      {"msgcat -E -i -s -o out.po in.po"},
      {"msgattrib --no-obsolete -o out.po in.po"},
      {"msgattrib --only-fuzzy -o out.po in.po", true},
      {"msgattrib --translated --no-fuzzy -o out.po in.po", true},
      {"msgmerge --previous -o out.po in.po in.po"},
      {"msgconv -t UTF-8 -o out.po in.po"},
      {"msguniq -o out.po in.po"},
      {"msgfilter -i in.po -o out.po cat"},
      {"msggrep --msgctxt -e ^error -o out.po in.po", true},
      {"sed \"s/$/\\r/\" in.po > out.po"},
      {"(printf \"\\357\\273\\277\"; cat in.po) > out.po"},
  };
  ExpectNothingLost(tools, "po");
}

TEST(ExchangeToolsTest, TranslateToolkitLosesNothing) {
  const std::vector<Tool> tools = {
      {"pogrep --search=notes Button in.po out.po", true},
      {"pomerge -t in.po -i in.po -o out.po"},
      {"pretranslate -t in.po -i in.po -o out.po"},
      {"cp in.po in.pot && pot2po -t in.po -i in.pot -o out.po"},
      {"poclean in.po out.po"},
  };
  ExpectNothingLost(tools, "po");
  const std::vector<Tool> xliff_tools = {
      {"pogrep --search=notes Button in.xlf out.xlf", true},
      {"pomerge -t in.xlf -i in.xlf -o out.xlf"},
      {"pretranslate -t in.xlf -i in.xlf -o out.xlf"},
      {"pot2po -t in.xlf -i in.xlf -o out.xlf"},
      {"sed \"s/$/\\r/\" in.xlf > out.xlf"},
      {"(printf \"\\357\\273\\277\"; cat in.xlf) > out.xlf"},
  };
  ExpectNothingLost(xliff_tools, "xlf");
}

TEST(ExchangeToolsTest, ImportsATranslationMadeWithTranslateToolkit) {
  for (const std::string format : {"xliff", "po"}) {
    const ExchangeProject project;
    project.MakeVaried();
    const std::string file = project.Export("interface", format);
    Shell(project,
          "/usr/bin/python3 -c \"from translate.storage import factory\n"
          "store = factory.getobject(\\\"" +
              file +
              "\\\")\n"
              "for unit in store.units:\n"
              "  if unit.source == \\\"Next\\\": unit.target = \\\"繼續\\\"\n"
              "  if unit.source == \\\"Change\\\": unit.target = \\\"改\\\"\n"
              "  if unit.source == \\\"Done\\\": unit.markfuzzy(False)\n"
              "store.save()\"");
    const CommandResult result = project.Import({file});
    EXPECT_EQ(result.exit_code, 0) << result.output;
    const Result<CatalogDocument> catalog =
        project.project().LoadCatalogDocument("interface", "zh-TW");
    ASSERT_TRUE(catalog.Ok()) << ToString(catalog.error());
    EXPECT_EQ(catalog->Find("action.next")->notes->state, MessageState::kTranslated);
    EXPECT_EQ(catalog->Find("action.change")->notes->state, MessageState::kTranslated);
    EXPECT_EQ(catalog->Find("action.next")->message.text(), "繼續");
    EXPECT_NE(catalog->Find("action.done")->notes->state, MessageState::kStale);
    EXPECT_NE(result.output.find(": 2 texts and 1 state changed, "), std::string::npos)
        << result.output;
  }
}

TEST(ExchangeToolsTest, MsgmergeIntoANewerExportMakesChangedMessagesStale) {
  const ExchangeProject project;
  const std::string file = project.Export("interface", "po");
  Shell(project, "sed -i \"s/請輸入數字。/請鍵入數字。/\" interface.po && mv interface.po old.po");
  project.Replace(ExchangeProject::kSource, "\"Enter a number.\"", "\"Please enter a number.\"");
  project.Export("interface", "po");
  Shell(project, "msgmerge -q --previous -o out.po old.po interface.po");
  const CommandResult result = project.Import({project.Path("exchange/out.po")});
  EXPECT_EQ(result.exit_code, 0) << result.output;
  EXPECT_NE(result.output.find("message \"error.empty\" is still marked fuzzy"), std::string::npos)
      << result.output;
  const Result<CatalogDocument> catalog =
      project.project().LoadCatalogDocument("interface", "zh-TW");
  ASSERT_TRUE(catalog.Ok()) << ToString(catalog.error());
  const MessageNotes& empty = *catalog->Find("error.empty")->notes;
  EXPECT_EQ(empty.state, MessageState::kStale);
  EXPECT_EQ(empty.previous_source, "Enter a number.");
  EXPECT_EQ(empty.source_hash, "7b2968fb595b");
  EXPECT_EQ(catalog->Find("error.empty")->message.text(), "請鍵入數字。");
}

TEST(ExchangeToolsTest, RejectsAFileThatWasSplitIntoSentences) {
  const ExchangeProject project;
  project.Replace(ExchangeProject::kSource, "\"Enter a number.\"", "\"A number. Enter one.\"");
  const std::string before = project.Catalogs();
  project.Export("interface", "po");
  Shell(project, "posegment interface.po out.po");
  const CommandResult result = project.Import({project.Path("exchange/out.po")});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(result.output.find("has a different text here than at"), std::string::npos)
      << result.output;
  EXPECT_EQ(project.Catalogs(), before);
}

}  // namespace
}  // namespace guided_help
