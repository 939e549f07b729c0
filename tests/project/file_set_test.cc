#include "project/file_set.h"

#include <gtest/gtest.h>

#include "tests/support/temp_project.h"

namespace guided_help {
namespace {

namespace fs = std::filesystem;

std::size_t FilesIn(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(FileSetTest, WritesAllAndLeavesNothingElse) {
  const TempProject temp;
  temp.Write("out/old", "before");
  EXPECT_FALSE(WriteAllOrNone({{temp.root() / "out/old", "after\n"}, {temp.root() / "out/b", ""}}));
  EXPECT_EQ(ReadFile(temp.root() / "out/old"), "after\n");
  EXPECT_EQ(FilesIn(temp.root() / "out"), 2u);
  EXPECT_FALSE(WriteAllOrNone({}));
}

TEST(FileSetTest, WritesNoneWhereOneCannotBeWritten) {
  const TempProject temp;
  temp.Write("out/a", "before");
  // A folder that is not empty cannot be replaced by a file; one that is not there cannot be
  // written into.
  temp.Write("out/folder/inside", "");
  for (const fs::path bad : {"out/folder", "nowhere/c"}) {
    const std::optional<Error> error = WriteAllOrNone({{temp.root() / "out/a", "after"},
                                                       {temp.root() / "out/new", "after"},
                                                       {temp.root() / bad, "after"}});
    ASSERT_TRUE(error);
    EXPECT_EQ(ToString(*error),
              (temp.root() / bad).string() + ": cannot be written (nothing was written)");
    EXPECT_EQ(ReadFile(temp.root() / "out/a"), "before");
    EXPECT_EQ(FilesIn(temp.root() / "out"), 2u);
  }
}

TEST(FileSetTest, WritesThroughALink) {
  const TempProject temp;
  temp.Write("out/real", "before");
  fs::create_symlink("real", temp.root() / "out/link");
  EXPECT_FALSE(WriteAllOrNone({{temp.root() / "out/link", "after"}}));
  EXPECT_TRUE(fs::is_symlink(temp.root() / "out/link"));
  EXPECT_EQ(ReadFile(temp.root() / "out/real"), "after");
}

TEST(FileSetTest, TouchesNoOtherFile) {
  const TempProject temp;
  temp.Write("elsewhere", "mine");
  temp.Write("out/b.new", "mine, too");
  fs::create_symlink("../elsewhere", temp.root() / "out/a.new");
  EXPECT_FALSE(
      WriteAllOrNone({{temp.root() / "out/a", "after"}, {temp.root() / "out/b", "after"}}));
  EXPECT_EQ(ReadFile(temp.root() / "out/a"), "after");
  EXPECT_EQ(ReadFile(temp.root() / "out/b"), "after");
  EXPECT_EQ(ReadFile(temp.root() / "elsewhere"), "mine");
  EXPECT_EQ(ReadFile(temp.root() / "out/b.new"), "mine, too");
}

}  // namespace
}  // namespace guided_help
