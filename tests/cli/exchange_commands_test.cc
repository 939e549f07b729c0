#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

#include "base/text.h"
#include "interchange/exchange.h"
#include "tests/cli/exchange_project.h"

namespace guided_help {
namespace {

const std::string kCatalog = ExchangeProject::kCatalog;

std::string Change(const std::string& file, const std::string& from, const std::string& to) {
  std::string text = ReadFile(file);
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from << " is not in " << file;
  if (at != std::string::npos) WriteFile(file, text.replace(at, from.size(), to));
  return file;
}

/// Returns the first line of the file, from 1, that contains the text.
int LineOf(const std::string& file, std::string_view text) {
  const std::string whole = ReadFile(file);
  const std::size_t at = whole.find(text);
  EXPECT_NE(at, std::string::npos) << text;
  return 1 + static_cast<int>(
                 std::count(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

/// Replaces the numbers of messages that did not change: they grow with the catalogs.
std::string WithoutUnchanged(const std::string& output) {
  return std::regex_replace(output, std::regex("[1-9][0-9]* unchanged"), "N unchanged");
}

TEST(ExchangeCommandsTest, EveryCatalogRoundTripsByteForByte) {
  const auto expect_round_trip = [](const ExchangeProject& project, const std::string& name,
                                    const std::string& format) {
    SCOPED_TRACE(name + " " + format);
    const std::string before = project.Catalogs();
    const std::string file = project.Export(name, format);
    const std::string exported = ReadFile(file);
    const CommandResult result = project.Import({file});
    EXPECT_EQ(result.exit_code, 0) << result.output;
    EXPECT_EQ(result.output.substr(0, result.output.find('\n')), "1 file: 0 errors, 0 warnings");
    EXPECT_EQ(project.Catalogs(), before);
    EXPECT_EQ(ReadFile(project.Export(name, format)), exported);
  };
  {
    const ExchangeProject shipped;
    expect_round_trip(shipped, "cancel-subscription", "xliff");
    expect_round_trip(shipped, "demo", "xliff2");
  }
  // Only the interface has one of everything.
  const ExchangeProject varied;
  varied.MakeVaried();
  for (const std::string format : {"xliff", "xliff2", "po"}) {
    expect_round_trip(varied, "interface", format);
  }
}

TEST(ExchangeCommandsTest, ImportsAChangedText) {
  for (const std::string format : {"xliff", "xliff2", "po"}) {
    const ExchangeProject project;
    const std::string file = project.Export("interface", format);
    Change(file, "請輸入數字。", "請鍵入「數字」。");
    const CommandResult result = project.Import({file});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(WithoutUnchanged(result.output),
              "1 file: 0 errors, 0 warnings\n" + kCatalog +
                  ": 1 text and 0 states changed, N unchanged, 0 not translated; written\n");
    project.Replace(kCatalog, "請鍵入「數字」。", "請輸入數字。");
    EXPECT_EQ(project.Read(kCatalog), ReadFile(SourceFolder() / kCatalog));
  }
}

TEST(ExchangeCommandsTest, ANewLanguageIsExportedEmptyAndImportedAsACatalog) {
  for (const std::string format : {"xliff", "xliff2", "po"}) {
    const ExchangeProject project;
    const std::string file = project.Export("demo", format, "de_de");
    EXPECT_EQ(project.Import({file}).output,
              "1 file: 0 errors, 0 warnings\nlocalization/demo/de-DE.json (new): 0 texts and 0 "
              "states changed, 0 unchanged, 6 not translated\n");
    EXPECT_FALSE(std::filesystem::exists(project.root() / "localization/demo/de-DE.json"));
    if (format == "po") {
      Change(file, "msgstr \"\"\n\n#.", "msgstr \"Hilfe\"\n\n#.");
    } else if (format == "xliff2") {
      Change(file, "</source>", "</source><target>Hilfe</target>");
    } else {
      Change(file, "<target state=\"new\"/>", "<target>Hilfe</target>");
    }
    EXPECT_EQ(project.Import({file}).output,
              "1 file: 0 errors, 0 warnings\nlocalization/demo/de-DE.json (new): 1 text and 0 "
              "states changed, 0 unchanged, 5 not translated; written\n");
    EXPECT_EQ(project.Read("localization/demo/de-DE.json"),
              R"({
  "@@locale": "de-DE",
  "@@source": "en-US",
  "demo.site": "Hilfe",
  "@demo.site": { "description": "Name of the made-up help site.", "state": "translated", "origin": "ours", "date": "2026-11-23", "source_hash": "56d8cbca78ad" }
}
)");
    const std::string again = project.Export("demo", format, "de-DE");
    EXPECT_EQ(project.Import({again}).exit_code, 0);
    EXPECT_EQ(ReadFile(project.Export("demo", format, "de-DE")), ReadFile(again));
  }
}

TEST(ExchangeCommandsTest, StaleTranslationsAreExportedWithTheirPreviousSource) {
  const ExchangeProject project;
  project.MakeVaried();
  const std::string xliff = ReadFile(project.Export("interface", "xliff"));
  EXPECT_NE(xliff.find("<alt-trans alttranstype=\"previous-version\">\n"
                       "          <source>Back</source>\n"
                       "          <target>上一步</target>"),
            std::string::npos)
      << xliff;
  const std::string po = ReadFile(project.Export("interface", "po"));
  EXPECT_NE(po.find("#, fuzzy\n#| msgid \"Back\"\nmsgctxt \"action.back\"\n"), std::string::npos)
      << po;
}

TEST(ExchangeCommandsTest, ExportsAndImportsAllFoldersTogether) {
  const ExchangeProject project;
  const std::string out = project.Path("exchange/new/folder");
  const CommandResult exported =
      project.Run({"export", "--locale", "zh-TW", "--output", out, "--format", "po"});
  EXPECT_EQ(exported.exit_code, 0);
  EXPECT_EQ(exported.output, out + "/cancel-subscription.zh-TW.po\n" + out + "/demo.zh-TW.po\n" +
                                 out + "/interface.zh-TW.po\n");
  const CommandResult imported =
      project.Import({out + "/cancel-subscription.zh-TW.po", out + "/interface.zh-TW.po"});
  EXPECT_EQ(WithoutUnchanged(imported.output),
            "2 files: 0 errors, 0 warnings\n"
            "localization/cancel-subscription/zh-TW.json: 0 texts and 0 states changed, N "
            "unchanged, 0 not translated\n" +
                kCatalog + ": 0 texts and 0 states changed, N unchanged, 0 not translated\n");
}

TEST(ExchangeCommandsTest, PrintsASingleExportWithoutOutputFile) {
  const ExchangeProject project;
  const CommandResult result = project.Run({"export", "demo", "--locale", "zh-TW"});
  EXPECT_EQ(result.output, ReadFile(project.Export("demo", "xliff")));
}

TEST(ExchangeCommandsTest, WritesNothingIfOneFileHasAnError) {
  const ExchangeProject project;
  const std::string before = project.Catalogs();
  const std::string good = Change(project.Export("demo", "po"), "關於本頁", "關於此頁");
  const std::string bad = Change(project.Export("interface", "po"), "請輸入數字。", "請輸入 {n。");
  const CommandResult result = project.Import({good, bad});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(WithoutUnchanged(result.output),
            bad + ":" + std::to_string(LineOf(bad, "請輸入 {n。")) +
                ":15: error: message \"error.empty\": expected \"}\" after the argument "
                "[message-syntax]\n"
                "    msgstr \"請輸入 {n。\"\n"
                "                     ^\n"
                "2 files: 1 error, 0 warnings\n"
                "localization/demo/zh-TW.json: 1 text and 0 states changed, N unchanged, 0 not "
                "translated; not written\n" +
                kCatalog + ": 0 texts and 0 states changed, N unchanged, 0 not translated\n");
  EXPECT_EQ(project.Catalogs(), before);
}

TEST(ExchangeCommandsTest, ADryRunWritesNothing) {
  const ExchangeProject project;
  const std::string before = project.Catalogs();
  const std::string file = Change(project.Export("demo", "po"), "關於本頁", "關於此頁");
  const CommandResult result = project.Run({"import", "--dry-run", file});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(WithoutUnchanged(result.output),
            "1 file: 0 errors, 0 warnings\nlocalization/demo/zh-TW.json: 1 text and 0 states "
            "changed, N unchanged, 0 not translated; not written\n");
  EXPECT_EQ(project.Catalogs(), before);
}

TEST(ExchangeCommandsTest, FindsConflictsFromTheFileAlone) {
  const ExchangeProject project;
  const std::string file = Change(project.Export("interface", "xliff"), "請輸入數字。", "一");
  project.Replace(kCatalog, "請輸入數字。", "二");
  const std::string before = project.Catalogs();
  const CommandResult result = project.Import({file});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.output.substr(0, result.output.find('\n')),
            file + ":" + std::to_string(LineOf(file, ">一<")) +
                ":36: error: message \"error.empty\" was changed both here and in " + kCatalog +
                " since the export; the catalog now has \"二\" [conflict]");
  EXPECT_EQ(project.Catalogs(), before);
}

TEST(ExchangeCommandsTest, ImportsFilesOfTwoTranslatorsUnlessTheyConflict) {
  const ExchangeProject project;
  const std::string one = Change(project.Export("interface", "xliff"), "請輸入數字。", "一。");
  const std::string other = Change(project.Export("interface", "po"), "上一步", "二");
  EXPECT_EQ(WithoutUnchanged(project.Import({one, other}).output),
            "2 files: 0 errors, 0 warnings\n" + kCatalog +
                ": 2 texts and 0 states changed, N unchanged, 0 not translated; written\n");
  Change(one, "下一步", "三");
  Change(other, "下一步", "四");
  const std::string before = project.Catalogs();
  EXPECT_EQ(project.Import({one, other}).exit_code, 1);
  EXPECT_EQ(project.Catalogs(), before);
}

TEST(ExchangeCommandsTest, PrintsFindingsAsJson) {
  const ExchangeProject project;
  const std::string file =
      Change(project.Export("interface", "po"), "msgctxt \"error.empty\"", "msgctxt \"nowhere\"");
  const CommandResult result = project.Run({"import", "--format", "json", file});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.output, R"({
  "version": 1,
  "findings": [
    {
      "check": "unknown-key",
      "severity": "error",
      "file": ")" + file + R"(",
      "line": )" + std::to_string(LineOf(file, "msgctxt \"nowhere\"")) +
                               R"(,
      "column": 1,
      "locale": "zh-TW",
      "pair": null,
      "key": "nowhere",
      "message": "\"nowhere\" is not a key of the source catalog",
      "hint": "remove the unit, or export again"
    }
  ],
  "summary": {
    "files": 1,
    "pairs": 0,
    "errors": 1,
    "warnings": 0
  }
}
)");
}

struct BadFile {
  std::string name;
  std::string text;
  /// The expected error, after the file's name.
  std::string error;
};

TEST(ExchangeCommandsTest, RejectsBrokenFilesWithTheirPosition) {
  const ExchangeProject project;
  const std::string before = project.Catalogs();
  const std::string xliff = ReadFile(project.Export("demo", "xliff"));
  const std::string po = ReadFile(project.Export("demo", "po"));
  const auto with = [](std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
  };
  const std::vector<BadFile> files = {
      // In the middle of a text.
      {"cut.xlf", xliff.substr(0, xliff.find("於本頁</target>")),
       ":25:37: error: invalid XML: unexpected end of file"},
      {"entities.xlf", with(xliff, "<xliff ", "<!DOCTYPE x [<!ENTITY a \"b\">]>\n<xliff "),
       ":2:1: error: a DOCTYPE is not allowed here"},
      {"name.xlf", with(xliff, "original=\"demo\"", "original=\"../demo\""),
       ":3:3: error: \"../demo\" is not a folder of localization with an en-US catalog"},
      {"locale.xlf", with(xliff, "target-language=\"zh-TW\"", "target-language=\"../x\""),
       ":3:3: error: \"../x\" is not a language to translate into"},
      {"source.xlf", with(xliff, "target-language=\"zh-TW\"", "target-language=\"en-US\""),
       ":3:3: error: \"en-US\" is not a language to translate into"},
      {"other-source.xlf", with(xliff, "source-language=\"en-US\"", "source-language=\"fr\""),
       ":3:3: error: this is translated from fr, not from en-US"},
      {"other-locale.xlf", with(xliff, "target-language=\"zh-TW\"", "target-language=\"zh-TV\""),
       ":3:3: error: this was exported from a catalog, but there is no "
       "localization/demo/zh-TV.json"},
      {"utf-8.po", with(po, "說", "\xE5"), ":18:9: error: this is not UTF-8"},
      {"no-name.po", with(po, "X-Domain", "X-Nothing"),
       ":1:1: error: \"\" is not a folder of localization with an en-US catalog"},
      {"no-locale.po", with(po, "Language: zh_TW", "Language: "),
       ":1:1: error: \"\" is not a language to translate into"},
      {"empty", "", ": error: \"\" is not a folder of localization with an en-US catalog"},
      {"large", std::string(kMaximumExchangeBytes + 1, ' '), ": error: the file is too large"},
  };
  for (const BadFile& file : files) {
    project.Write("exchange/" + file.name, file.text);
    const CommandResult result = project.Import({project.Path("exchange/" + file.name)});
    EXPECT_EQ(result.exit_code, 1) << file.name;
    EXPECT_EQ(result.output.rfind(project.Path("exchange/" + file.name) + file.error, 0), 0u)
        << file.name << ": " << result.output;
  }
  const CommandResult missing = project.Import({project.Path("nowhere.po")});
  EXPECT_EQ(missing.output, project.Path("nowhere.po") +
                                ": error: cannot be read [file]\n    is the name correct?\n1 file: "
                                "1 error, 0 warnings\n");
  EXPECT_EQ(project.Import({project.root().string()}).exit_code, 1);
  EXPECT_EQ(project.Catalogs(), before);
}

TEST(ExchangeCommandsTest, OptionsOverrideTheNamesInAFile) {
  const ExchangeProject project;
  const std::string file = project.Export("demo", "po");
  Change(file, "X-Domain: demo", "X-Domain: other");
  Change(file, "Language: zh_TW", "Language: xx");
  Change(file, "關於本頁", "關於此頁");
  const CommandResult result =
      project.Run({"import", file, "--catalog", "demo", "--locale", "zh-TW"});
  EXPECT_EQ(result.exit_code, 0) << result.output;
  EXPECT_NE(result.output.find("1 text and 0 states changed"), std::string::npos);
}

TEST(ExchangeCommandsTest, WarnsAboutAFileWithoutMessages) {
  const ExchangeProject project;
  const std::string po = ReadFile(project.Export("demo", "po"));
  project.Write("exchange/demo.po", po.substr(0, po.find("\n\n") + 1));
  const CommandResult result = project.Import({project.Path("exchange/demo.po")});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE(result.output.find(":1:1: warning: this file has no messages [no-units]"),
            std::string::npos)
      << result.output;
}

TEST(ExchangeCommandsTest, RejectsTextsThatMakeTheCatalogTooLarge) {
  const ExchangeProject project;
  const std::string before = project.Catalogs();
  std::string po = ReadFile(project.Export("cancel-subscription", "po"));
  const std::string big(8'000, 'x');
  for (std::size_t at = 0; (at = po.find("\nmsgstr \"", at + 1)) != std::string::npos;) {
    const std::size_t key = po.rfind("\nmsgctxt \"", at);
    // Skip the header, and labels and origins, which have a lower limit.
    const bool label = key == std::string::npos || po.compare(key + 10, 3, "ui_") == 0 ||
                       po.compare(key + 10, 7, "origin_") == 0;
    if (!label) po.insert(at + 9, big);
  }
  project.Write("exchange/cancel-subscription.po", po);
  const CommandResult result = project.Import({project.Path("exchange/cancel-subscription.po")});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(
      result.output.find("localization/cancel-subscription/zh-TW.json: error: larger than 256 "
                         "KiB [too-large]"),
      std::string::npos)
      << result.output.substr(0, 2'000);
  EXPECT_EQ(project.Catalogs(), before);
}

TEST(ExchangeCommandsTest, ControlCharactersCanBeExportedOnlyAsPo) {
  const ExchangeProject project;
  project.Replace(kCatalog, "\"上一步\"", "\"上\\u0001步\"");
  const std::string before = project.Catalogs();
  const CommandResult result = project.Run({"export", "interface", "--locale", "zh-TW"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.errors,
            kCatalog +
                " or its source: message \"action.back\" contains a control character, which XML "
                "cannot represent (remove it from the catalog, or export PO)\n");
  EXPECT_EQ(project.Import({project.Export("interface", "po")}).exit_code, 0);
  EXPECT_EQ(project.Catalogs(), before);
}

TEST(ExchangeCommandsTest, LimitsTheFindingsOfALargeFile) {
  const ExchangeProject project;
  std::string xliff = ReadFile(project.Export("demo", "xliff"));
  // Long enough to reach the limit on bytes before the limit on nodes.
  const std::string unit = Concat({"<trans-unit id=\"nowhere\"><source/><target>",
                                   std::string(100, 'x'), "</target></trans-unit>\n"});
  std::string units;
  while (units.size() + xliff.size() + unit.size() < kMaximumExchangeBytes) units += unit;
  const std::string body = "<body>";
  project.Write("exchange/large.xlf", xliff.insert(xliff.find(body) + body.size(), units));
  const CommandResult result = project.Import({project.Path("exchange/large.xlf")});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(
      result.output.find(
          ": error: " + std::to_string(units.size() / unit.size() + 1 - 200) +
          " more findings [more-findings]\n    fix these first\n1 file: 201 errors, 0 warnings\n"),
      std::string::npos);
}

TEST(ExchangeCommandsTest, ReportsIncorrectUsage) {
  const ExchangeProject project;
  const auto run = [&](const std::vector<std::string>& arguments) {
    const CommandResult result = project.Run(arguments);
    return std::to_string(result.exit_code) + " " + result.errors;
  };
  EXPECT_EQ(run({"export", "nowhere", "--locale", "zh-TW"}),
            "2 localization/nowhere has no en-US catalog; available: cancel-subscription, demo, "
            "interface\n");
  EXPECT_EQ(run({"export", "demo", "--locale", "en-us"}),
            "2 --locale: en-us is not a language to translate into; use one such as zh-TW\n");
  EXPECT_EQ(run({"export", "demo", "--locale", "../x"}),
            "2 --locale: ../x is not a language to translate into; use one such as zh-TW\n");
  EXPECT_EQ(run({"export", "--locale", "zh-TW"}),
            "2 several files need a folder: --output FOLDER (or name one catalog to print)\n");
  const std::string file = project.Path("nowhere/demo.po");
  EXPECT_EQ(run({"export", "demo", "--locale", "zh-TW", "--output", file}),
            "1 " + file + ": cannot be written (nothing was written)\n");
  project.Remove("localization");
  EXPECT_EQ(run({"export", "demo", "--locale", "zh-TW"}),
            "2 " + project.root().string() +
                ": no catalogs in localization (is --root the project's folder?)\n");
}

}  // namespace
}  // namespace guided_help
