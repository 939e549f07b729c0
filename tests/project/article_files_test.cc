#include "project/article_files.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/project/fake_file_system.h"
#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

namespace guided_help {
namespace {

using Names = std::vector<std::string>;

TEST(ArticleFilesTest, FindsArticlesInFoldersSortedAndKeepsTheOrderOfFiles) {
  FakeFileSystem files;
  for (const std::string file :
       {"docs/b.md", "docs/a/c.md", "docs/a.txt", "other.txt", "docs/z/d.md"})
    files.Add(file, "");
  const Result<Names> found = FindArticles({"other.txt", "docs", "docs/b.md"}, files);
  ASSERT_TRUE(found.Ok()) << ToString(found.error());
  EXPECT_EQ(*found, (Names{"other.txt", "docs/a/c.md", "docs/b.md", "docs/z/d.md", "docs/b.md"}));
}

TEST(ArticleFilesTest, ReportsNamesWithoutArticles) {
  FakeFileSystem files;
  files.Add("docs/a.txt", "");
  EXPECT_EQ(ToString(FindArticles({"docs"}, files).error()), "docs: contains no articles (.md)");
  EXPECT_EQ(ToString(FindArticles({"nothing"}, files).error()),
            "nothing: cannot be read (is the name correct?)");
  EXPECT_EQ(ToString(ReadFileText("docs", "a hint", files).error()),
            "docs: cannot be read (a hint)");
  EXPECT_EQ(*ReadFileText("docs/a.txt", "", files), "");
}

TEST(ArticleFilesTest, DoesNotFollowLinksToFolders) {
  const TempFolder temp;
  WriteFile(temp.path() / "a.md", "");
  std::filesystem::create_symlink(".", temp.path() / "circle");
  EXPECT_EQ(*FindArticles({temp.path().string()}), Names{(temp.path() / "a.md").string()});
}

}  // namespace
}  // namespace guided_help
