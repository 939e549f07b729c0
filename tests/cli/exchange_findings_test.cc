// Findings of the checks, in exports and after an import.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "tests/cli/exchange_project.h"

namespace guided_help {
namespace {

constexpr const char* kGuideCatalog = "localization/cancel-subscription/zh-TW.json";

/// Returns the lines of the output that contain `part`.
std::string LinesWith(const std::string& output, const std::string& part) {
  std::string lines;
  std::size_t begin = 0;
  while (begin < output.size()) {
    const std::size_t end = std::min(output.find('\n', begin), output.size());
    const std::string line = output.substr(begin, end - begin);
    if (line.find(part) != std::string::npos) lines += line + "\n";
    begin = end + 1;
  }
  return lines;
}

TEST(ExchangeFindingsTest, ExportsTheFindingsOfCheckWithTheMessages) {
  const ExchangeProject project;
  project.Replace(kGuideCatalog, "已指派的授權少於 25 個", "已指派的授權少於 26 個");
  const std::string check = project.Run({"check", "cancel-subscription"}).output;
  EXPECT_NE(check.find("[number]"), std::string::npos) << check;
  for (const std::string format : {"xliff", "xliff2", "po"}) {
    const std::vector<std::string> arguments = {
        "export", "cancel-subscription", "--locale", "zh-TW", "--format", format};
    EXPECT_EQ(LinesWith(project.Run(arguments).output, "mqm:"), "") << format;
    std::vector<std::string> with = arguments;
    with.emplace_back("--findings");
    const std::string found = LinesWith(project.Run(with).output, "mqm:");
    EXPECT_NE(found.find("[error, mqm:accuracy/mistranslation, its:numbers]"), std::string::npos)
        << format << found;
    // One in the heading, which is all that is wrong.
    EXPECT_EQ(std::count(found.begin(), found.end(), '\n'),
              std::count(check.begin(), check.end(), '^'))
        << found << check;
  }
}

TEST(ExchangeFindingsTest, AnExportWithFindingsIsImportedWithoutChanges) {
  for (const std::string format : {"xliff", "xliff2", "po"}) {
    const ExchangeProject project;
    project.MakeVaried();
    const std::string before = project.Catalogs();
    project.Write(
        "exchange/a",
        project.Run({"export", "interface", "--locale", "zh-TW", "--format", format, "--findings"})
            .output);
    EXPECT_NE(project.Read("exchange/a").find("mqm:"), std::string::npos) << format;
    const CommandResult result = project.Import({project.Path("exchange/a")});
    EXPECT_EQ(result.exit_code, 0) << result.output;
    EXPECT_EQ(project.Catalogs(), before) << result.output;
  }
}

TEST(ExchangeFindingsTest, ImportReportsALostPlaceholderAndAChangedNumber) {
  for (const std::string format : {"xliff", "xliff2", "po"}) {
    const ExchangeProject project;
    const std::string interface = project.Export("interface", format);
    const std::string guide = project.Export("cancel-subscription", format);
    const std::string extension = format == "po" ? ".po" : ".xlf";
    std::string text = project.Read("exchange/interface" + extension);
    // The placeholder, as text or as an element.
    const std::string before = "無法載入 ";
    const std::size_t begin = text.find(before) + before.size();
    text.erase(begin, text.find("版本", begin) - begin);
    project.Write("exchange/interface" + extension, text);
    project.Replace("exchange/cancel-subscription" + extension, "授權少於 25 個，",
                    "授權少於 26 個，");
    const CommandResult result = project.Import({interface, guide});
    EXPECT_EQ(result.exit_code, 1);
    const std::string placeholder = LinesWith(result.output, "[placeholder]");
    EXPECT_EQ(placeholder.rfind(interface + ":", 0), 0u) << result.output;
    EXPECT_NE(placeholder.find(": error: message \"error.language\": "), std::string::npos)
        << placeholder;
    const std::string number = LinesWith(result.output, "[number]");
    EXPECT_EQ(number.rfind(guide + ":", 0), 0u) << result.output;
    EXPECT_NE(number.find(": error: message \"cancel-online.body\": "), std::string::npos)
        << number;
    // The work of the translator is kept.
    EXPECT_NE(LinesWith(result.output, "the checks found ").find(" in texts that were imported"),
              std::string::npos)
        << result.output;
    EXPECT_NE(project.Read(kGuideCatalog).find("授權少於 26 個，"), std::string::npos);
    // Only changed texts are checked, each time that they change.
    EXPECT_EQ(project.Import({interface, guide}).exit_code, 0);
  }
}

TEST(ExchangeFindingsTest, ADryRunReportsFindingsToo) {
  const ExchangeProject project;
  const std::string before = project.Catalogs();
  const std::string file = project.Export("cancel-subscription", "xliff");
  project.Replace("exchange/cancel-subscription.xlf", "授權少於 25 個，", "授權少於 26 個，");
  const CommandResult result = project.Run({"import", "--dry-run", file});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(LinesWith(result.output, "the checks found ").find(" in texts to be imported"),
            std::string::npos)
      << result.output;
  EXPECT_EQ(project.Catalogs(), before);
}

TEST(ExchangeFindingsTest, AMessageCanIgnoreAFindingOfItsImport) {
  const ExchangeProject project;
  const std::string file = project.Export("interface", "po");
  project.Replace("exchange/interface.po", "請輸入數字。", "請輸入數字");
  EXPECT_NE(project.Import({file}).output.find("[punctuation]"), std::string::npos);
  project.Replace(ExchangeProject::kCatalog, "\"@error.empty\": {",
                  "\"@error.empty\": { \"ignore\": [ { \"check\": \"punctuation\", \"reason\": "
                  "\"a test\" } ],");
  project.Export("interface", "po");
  project.Replace("exchange/interface.po", "請輸入數字", "請輸入一個數字");
  EXPECT_EQ(project.Import({file}).output.find("[punctuation]"), std::string::npos);
}

TEST(ExchangePicturesTest, AreNamedInExportsAndIgnoredByTheImport) {
  const std::string first = "interface/zh-TW/001.png";
  const std::map<std::string, std::string> lines = {
      {"xliff", "<note from=\"guided-help\">picture: " + first + "</note>\n"},
      {"xliff2", "<note category=\"picture\">" + first + "</note>\n"},
      {"po", "#. picture: " + first + "\n"}};
  for (const auto& [format, line] : lines) {
    const ExchangeProject project;
    project.MakeVaried();
    const std::string before = project.Catalogs();
    project.Write("p.json", R"({"version": 1, "pictures": {"interface": {"error.empty": [")" +
                                first + R"(", "b.png"], "gone": ["c.png"]}}})");
    const std::vector<std::string> arguments = {"export",   "interface", "--locale",  "zh-TW",
                                                "--format", format,      "--findings"};
    const std::string without = project.Run(arguments).output;
    std::vector<std::string> with = arguments;
    with.insert(with.end(), {"--pictures", project.Path("p.json")});
    const std::string text = project.Run(with).output;
    EXPECT_NE(text.find(line), std::string::npos) << text;
    EXPECT_EQ(text.find("c.png"), std::string::npos);
    // Only these lines are new.
    const std::string pictures = LinesWith(text, ".png");
    EXPECT_EQ(std::count(pictures.begin(), pictures.end(), '\n'), 2);
    EXPECT_EQ(text.size(), without.size() + pictures.size());
    project.Write("exchange/a", text);
    const CommandResult result = project.Import({project.Path("exchange/a")});
    EXPECT_EQ(result.exit_code, 0) << result.output;
    EXPECT_EQ(project.Catalogs(), before) << result.output;
  }
}

TEST(ExchangePicturesTest, AFileThatIsNoListOfThemIsAnError) {
  const ExchangeProject project;
  const auto errors = [&](const std::string& file) {
    const CommandResult result =
        project.Run({"export", "demo", "--locale", "zh-TW", "--pictures", project.Path(file)});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(result.output, "");
    return result.errors;
  };
  EXPECT_NE(errors("none.json").find("cannot be read"), std::string::npos);
  project.Write("p.json", "{}");
  EXPECT_NE(errors("p.json").find("\"version\""), std::string::npos) << errors("p.json");
}

}  // namespace
}  // namespace guided_help
