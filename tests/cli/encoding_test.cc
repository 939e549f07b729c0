// Files that people have saved as UTF-16.

#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/cli/exchange_project.h"

namespace guided_help {
namespace {

/// Converts a file to UTF-16 with a byte order mark; `order` is LE or BE.
void ConvertToUtf16(const std::string& file, const std::string& order) {
  const std::string mark = order == "LE" ? "\\377\\376" : "\\376\\377";
  const std::string command = "(printf '" + mark + "'; iconv -f UTF-8 -t UTF-16" + order + " '" +
                              file + "') > '" + file + ".16' && mv '" + file + ".16' '" + file +
                              "'";
  EXPECT_EQ(std::system(command.c_str()), 0);  // NOLINT(concurrency-mt-unsafe): tests run alone
}

TEST(EncodingTest, ImportReadsUtf16) {
  for (const std::string order : {"LE", "BE"}) {
    for (const std::string format : {"xliff", "xliff2", "po"}) {
      const ExchangeProject project;
      const std::string file = project.Export("interface", format);
      const std::string name = format == "po" ? "exchange/interface.po" : "exchange/interface.xlf";
      project.Replace(name, "請輸入數字。", "請鍵入數字");
      project.Replace(name, format == "po" ? "charset=UTF-8" : "encoding=\"UTF-8\"",
                      format == "po" ? "charset=UTF-16" : "encoding=\"UTF-16\"");
      ConvertToUtf16(file, order);
      const CommandResult result = project.Import({file});
      EXPECT_EQ(result.exit_code, 0) << result.output;
      EXPECT_NE(project.Read(ExchangeProject::kCatalog).find("\"請鍵入數字\""), std::string::npos);
      // The line of the file is shown as text, with the finding.
      EXPECT_NE(result.output.find("請鍵入數字"), std::string::npos) << result.output;
    }
  }
}

TEST(EncodingTest, ArticlesCanBeUtf16) {
  const ExchangeProject project;
  const std::string fixture = ReadFile(SourceFolder() / "tests/checks/fixtures/mailbox.zh-TW.md");
  project.Write("utf8/zh-TW.md", fixture);
  const auto check = [&](const std::string& folder) {
    std::string output = project.Run({"check-article", project.Path(folder)}).output;
    for (std::size_t at = 0; (at = output.find("/" + folder + "/", at)) != std::string::npos;)
      output.replace(at, folder.size() + 2, "/");
    return output;
  };
  const std::string expected = check("utf8");
  for (const std::string order : {"LE", "BE"}) {
    project.Write("utf16/zh-TW.md", fixture);
    ConvertToUtf16(project.Path("utf16/zh-TW.md"), order);
    EXPECT_EQ(check("utf16"), expected);
    const std::string folder = project.Path("catalogs" + order);
    EXPECT_EQ(project.Run({"import-article", "--output", folder, project.Path("utf16/zh-TW.md")})
                  .exit_code,
              0);
    EXPECT_EQ(project.Run({"export-article", folder + "/utf16.zh-TW"}).output, fixture);
  }
}

TEST(EncodingTest, HalfASurrogatePairIsAnErrorWithItsPosition) {
  const ExchangeProject project;
  using std::string_literals::operator""s;
  project.Write("exchange/a.po", "\xFF\xFE#\0\n\0#\0\x00\xD8#\0"s);
  const CommandResult result = project.Import({project.Path("exchange/a.po")});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.output.rfind(project.Path("exchange/a.po") + ":2:2: error: ", 0), 0u)
      << result.output;
  EXPECT_NE(result.output.find("[utf-16]"), std::string::npos);
}

TEST(EncodingTest, ACatalogInUtf16IsAnErrorWithACommandThatConvertsIt) {
  const ExchangeProject project;
  const std::string before = project.Read(ExchangeProject::kCatalog);
  ConvertToUtf16(project.Path(ExchangeProject::kCatalog), "LE");
  const CommandResult result = project.Run({"check", "interface", "--format", "json"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(result.output.find("\"check\": \"utf-16\""), std::string::npos) << result.output;
  const std::string begin = "\"hint\": \"convert it: ";
  const std::size_t at = result.output.find(begin);
  ASSERT_NE(at, std::string::npos) << result.output;
  const std::size_t command = at + begin.size();
  const std::string line =
      "cd '" + project.root().string() + "' && " +
      result.output.substr(command, result.output.find("\"\n", command) - command);
  EXPECT_EQ(std::system(line.c_str()), 0);  // NOLINT(concurrency-mt-unsafe): tests run alone
  EXPECT_EQ(project.Read(ExchangeProject::kCatalog), before);
}

}  // namespace
}  // namespace guided_help
