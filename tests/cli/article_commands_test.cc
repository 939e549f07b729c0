#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include "json/json.h"
#include "tests/cli/run_on.h"
#include "tests/support/files.h"
#include "tests/support/pairs.h"

namespace guided_help {
namespace {

TEST(CheckArticleCommandTest, ListsTheChecksOrNeedsArticles) {
  const TempProject temp;
  const Outcome list = RunOn(temp, {"check-article", "--list"});
  EXPECT_EQ(list.code, 0);
  EXPECT_EQ(list.printed, RunOn(temp, {"check", "--list"}).printed);
  EXPECT_NE(list.printed.find("comparator (error): "), std::string::npos);
  const Outcome none = RunOn(temp, {"check-article"});
  EXPECT_EQ(none.code, kExitWrongUse);
  EXPECT_NE(none.said.find("files is required"), std::string::npos);
}

TEST(CheckArticleCommandTest, SaysOnceInWhichLanguagesItDidNotLook) {
  const TempProject temp;
  const std::string article = Pair("0-1", "pirmais", "the first") + "\n";
  temp.Write("articles/one.md", article);
  temp.Write("articles/two.md", article);
  const Outcome lenient =
      RunOn(temp, {"check-article", (temp.root() / "articles").string(), "--locale", "lv-LV"});
  EXPECT_EQ(lenient.printed.find("not checked in lv-LV"),
            lenient.printed.rfind("not checked in lv-LV"));
  EXPECT_NE(lenient.printed.find("not checked in lv-LV"), std::string::npos) << lenient.printed;
}

TEST(CheckArticleCommandTest, ReportsAreInTheOrderOfTheFilesWhateverTheNumberOfThreads) {
  const TempProject temp;
  for (int i = 100; i < 400; ++i)
    temp.Write("articles/" + std::to_string(i) + ".md", Pair("0-1", "a 1", "a 2") + "\n");
  const std::string folder = (temp.root() / "articles").string();
  const auto run = [&](const std::string& jobs, const std::string& format) {
    return RunOn(
        temp, {"check-article", folder, "--locale", "de-DE", "--jobs", jobs, "--format", format});
  };
  const Outcome one = run("1", "text");
  EXPECT_EQ(one.code, kExitErrors);
  EXPECT_TRUE(one.printed.ends_with("300 files, 300 pairs: 300 errors, 0 warnings\n"))
      << one.printed.substr(0, 1000);
  EXPECT_EQ(run("8", "text").printed, one.printed);
  const Outcome json = run("8", "json");
  const Result<JsonValue> read = ParseJson(json.printed, "a.json");
  ASSERT_TRUE(read.Ok()) << ToString(read.error());
  EXPECT_EQ(read->Find("findings")->elements.size(), 300U);
  EXPECT_EQ(read->Find("summary")->Find("files")->integer, 300);
}

TEST(CheckArticleCommandTest, ABrokenRulesFileStopsOnlyItsLanguage) {
  const TempProject temp;
  temp.Write("localization/rules/it-IT.json", "{");
  const std::string wrong = Pair("0-1", "1", "2") + "\n";
  temp.Write("articles/it-IT.md", wrong);
  temp.Write("articles/de-DE.md", wrong);
  const Outcome outcome = RunOn(temp, {"check-article", (temp.root() / "articles").string()});
  EXPECT_EQ(outcome.code, kExitErrors);
  EXPECT_NE(outcome.printed.find("localization/rules/it-IT.json:1:2: error: "), std::string::npos)
      << outcome.printed;
  EXPECT_NE(outcome.printed.find("de-DE.md:1:25: error: "), std::string::npos) << outcome.printed;
  // The error says why.
  EXPECT_EQ(outcome.printed.find("not checked in it-IT"), std::string::npos);
}

/// Simulates a full disk: during its lifetime, no file can become longer than the limit.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit full{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &full);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
  ~FullDisk() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  void (*handler_)(int);
  rlimit before_{};
};

/// An article with one long pair.
std::string LongArticle() {
  return "<span data-ttu-id=\"0-1\">" + std::string(5'000, 'a') +
         "</span><span class=\"sxs-lookup\"><span data-stu-id=\"0-1\">b</span></span>\n";
}

TEST(ArticleCommandsTest, ExportKeepsAnExistingFileIfTheDiskIsFull) {
  const TempProject temp;
  temp.Write("zh-TW.md", LongArticle());
  temp.Write("made.md", "before");
  const std::string made = (temp.root() / "made.md").string();
  const std::string folder = (temp.root() / "articles").string();
  ASSERT_EQ(RunOn(temp, {"import-article", "--output", folder, "--locale", "zh-TW",
                         (temp.root() / "zh-TW.md").string()})
                .code,
            0);
  const std::string article = std::filesystem::directory_iterator(folder)->path().string();
  Outcome full;
  {
    const FullDisk disk(1'000);
    full = RunOn(temp, {"export-article", article, "--output", made});
  }
  EXPECT_EQ(full.code, kExitErrors);
  EXPECT_EQ(
      full.said,
      made + ": cannot be written (does the folder exist, and is there space on the disk?)\n");
  EXPECT_EQ(ReadFile(made), "before");
  EXPECT_EQ(RunOn(temp, {"export-article", article, "--output", made}).code, 0);
  EXPECT_EQ(ReadFile(made), LongArticle());
}

TEST(ArticleCommandsTest, ImportLeavesNoFolderIfTheDiskIsFull) {
  const TempProject temp;
  temp.Write("zh-TW.md", LongArticle());
  const std::string folder = (temp.root() / "articles").string();
  const std::vector<std::string> arguments = {
      "import-article", "--output", folder,
      "--locale",       "zh-TW",    (temp.root() / "zh-TW.md").string()};
  {
    const FullDisk disk(1'000);
    EXPECT_EQ(RunOn(temp, arguments).code, kExitErrors);
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder));
  const Outcome again = RunOn(temp, arguments);
  EXPECT_EQ(again.code, 0) << again.said;
}

TEST(ArticleCommandsTest, ImportRejectsAPathAsALanguage) {
  const TempProject temp;
  temp.Write("a.md", LongArticle());
  const Outcome outcome =
      RunOn(temp, {"import-article", "--output", (temp.root() / "articles").string(), "--locale",
                   "../x", (temp.root() / "a.md").string()});
  EXPECT_EQ(outcome.code, kExitWrongUse);
  EXPECT_EQ(outcome.said, "--locale: ../x is not a language; use one such as zh-TW\n");
  EXPECT_FALSE(std::filesystem::exists(temp.root() / "articles"));
}

/// Runs import-article on files of the project, with a folder `out` for its output.
Outcome Import(const TempProject& temp, const std::vector<std::string>& files) {
  std::vector<std::string> arguments = {"import-article", "--locale", "it-IT", "--output",
                                        (temp.root() / "out").string()};
  for (const std::string& file : files) arguments.push_back((temp.root() / file).string());
  return RunOn(temp, arguments);
}

TEST(ArticleCommandsTest, ImportTellsArticlesOfTheSameNameApart) {
  const TempProject temp;
  const std::vector<std::string> files = {"x/a/it.md", "x/b/it.md", "y/b/it.md", "x/alone.md"};
  for (const std::string& file : files) temp.Write(file, Pair("0-1", file, "b") + "\n");
  const Outcome outcome = Import(temp, files);
  ASSERT_EQ(outcome.code, 0) << outcome.said;
  const std::vector<std::string> folders = {"a.it", "x.b.it", "y.b.it", "alone"};
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string catalog = ReadFile(temp.root() / "out" / folders[i] / "it-IT.json");
    EXPECT_NE(catalog.find(files[i]), std::string::npos) << folders[i];
  }
  // The same file twice.
  EXPECT_EQ(Import(temp, {files[0], files[0]}).code, kExitErrors);
}

TEST(ArticleCommandsTest, ArticlesMayBeLargerThanWhatPagesRead) {
  const TempProject temp;
  const std::string target = "una frase " + std::string(200, 'a');
  std::string article;
  for (int i = 0; i < 2'000; ++i)
    article += Pair("0-" + std::to_string(100 + i), target, "a long sentence") + "\n\n";
  ASSERT_GT(article.size(), 2 * kMaximumFileBytes);
  temp.Write("long.md", article);
  const Outcome imported = Import(temp, {"long.md"});
  ASSERT_EQ(imported.code, 0) << imported.said;
  const Outcome exported = RunOn(temp, {"export-article", (temp.root() / "out/long").string()});
  EXPECT_EQ(exported.code, 0) << exported.said;
  EXPECT_TRUE(exported.printed == article);
}

TEST(ArticleCommandsTest, AnImportedArticleIsTranslatedWithATool) {
  const TempProject temp;
  temp.Write("cancel/zh-TW.md", Pair("0-1", "取消訂閱", "Cancel the subscription") + "\n");
  const auto path = [&](const std::string& file) { return (temp.root() / file).string(); };
  ASSERT_EQ(RunOn(temp, {"import-article", path("cancel/zh-TW.md"), "--output", path("in")}).code,
            0);
  std::string folder;
  for (const auto& entry : std::filesystem::directory_iterator(temp.root() / "in")) {
    folder = entry.path().string();
  }
  for (const std::string format : {"xliff", "xliff2", "po"}) {
    const std::string file = path("exchange." + format);
    const Outcome exported = RunOn(
        temp, {"export", folder + "/", "--locale", "zh-TW", "--format", format, "--output", file});
    ASSERT_EQ(exported.code, 0) << exported.said;
    std::string text = ReadFile(file);
    EXPECT_EQ(text.find(temp.root().string()), std::string::npos) << "a path of this machine";
    const std::size_t at = text.find("取消訂閱");
    ASSERT_NE(at, std::string::npos) << text;
    text.replace(at, std::string("取消訂閱").size(), "取消這個訂閱");
    temp.Write("exchange." + format, text);
    // A file may not name a path itself.
    const std::string name = std::filesystem::path(folder).filename().string();
    for (const std::string& other : {folder, "../in/" + name}) {
      std::string hostile = text;
      for (std::size_t place = hostile.find(name); place != std::string::npos;
           place = hostile.find(name, place + other.size())) {
        hostile.replace(place, name.size(), other);
      }
      temp.Write("hostile." + format, hostile);
      const Outcome refused = RunOn(temp, {"import", path("hostile." + format)});
      EXPECT_EQ(refused.code, kExitErrors);
      EXPECT_NE(refused.printed.find("unknown-name"), std::string::npos) << refused.printed;
      EXPECT_EQ(ReadFile(folder + "/zh-TW.json").find("取消這個訂閱"), std::string::npos);
    }
    const Outcome imported = RunOn(temp, {"import", file, "--catalog", folder});
    EXPECT_EQ(imported.code, 0) << imported.printed << imported.said;
    EXPECT_NE(RunOn(temp, {"export-article", folder}).printed.find("取消這個訂閱"),
              std::string::npos);
    ASSERT_EQ(
        RunOn(temp, {"import-article", path("cancel/zh-TW.md"), "--output", path("in"), "--force"})
            .code,
        0);
  }
  const Outcome none = RunOn(temp, {"export", path("cancel"), "--locale", "zh-TW"});
  EXPECT_EQ(none.code, kExitWrongUse);
  EXPECT_NE(none.said.find("import-article"), std::string::npos) << none.said;
}

}  // namespace
}  // namespace guided_help
