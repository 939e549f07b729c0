#include "project/file_system.h"

#include <gtest/gtest.h>

#include "project/file_set.h"
#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

namespace guided_help {
namespace {

namespace fs = std::filesystem;
using Kind = FileSystem::Kind;
using Names = std::vector<std::string>;

TEST(DiskTest, DistinguishesFilesFoldersAndOthers) {
  const TempFolder temp;
  WriteFile(temp.path() / "folder/file", "text");
  fs::create_symlink("folder", temp.path() / "link");
  fs::create_symlink("nowhere", temp.path() / "broken");
  EXPECT_EQ(Disk().KindOf(temp.path() / "folder"), Kind::kFolder);
  EXPECT_EQ(Disk().KindOf(temp.path() / "folder/file"), Kind::kFile);
  EXPECT_EQ(Disk().KindOf(temp.path() / "link"), Kind::kFolder);
  EXPECT_EQ(Disk().KindOf(temp.path() / "link/file"), Kind::kFile);
  EXPECT_EQ(Disk().KindOf(temp.path() / "broken"), Kind::kNothing);
  EXPECT_EQ(Disk().KindOf(temp.path() / "nothing"), Kind::kNothing);
  EXPECT_EQ(Disk().KindOf("/dev/null"), Kind::kOther);
  EXPECT_TRUE(Disk().IsLink(temp.path() / "link"));
  EXPECT_TRUE(Disk().IsLink(temp.path() / "broken"));
  EXPECT_FALSE(Disk().IsLink(temp.path() / "folder"));
  EXPECT_FALSE(Disk().IsLink(temp.path() / "nothing"));
}

TEST(DiskTest, ListsNamesSorted) {
  const TempFolder temp;
  for (const std::string name : {"b", "a", "c/inside"}) WriteFile(temp.path() / name, "");
  EXPECT_EQ(Disk().Names(temp.path()), (Names{"a", "b", "c"}));
  EXPECT_EQ(Disk().Names(temp.path() / "nothing"), Names{});
  EXPECT_EQ(Disk().Names(temp.path() / "a"), Names{});
}

TEST(DiskTest, ReadsWholeFilesOrTheirBeginning) {
  const TempFolder temp;
  const std::string text = std::string(200'000, 'a') + std::string("\0\r\n", 3);
  WriteFile(temp.path() / "long", text);
  WriteFile(temp.path() / "empty", "");
  EXPECT_EQ(Disk().Read(temp.path() / "long"), text);
  EXPECT_EQ(Disk().Read(temp.path() / "long", 70'000), text.substr(0, 70'000));
  EXPECT_EQ(Disk().Read(temp.path() / "long", text.size() + 1), text);
  EXPECT_EQ(Disk().Read(temp.path() / "empty"), "");
  EXPECT_EQ(Disk().Read("/dev/null"), "");
  EXPECT_EQ(Disk().Read(temp.path()), std::nullopt);
  EXPECT_EQ(Disk().Read(temp.path() / "nothing"), std::nullopt);
}

TEST(DiskTest, WritesRenamesAndRemoves) {
  const TempFolder temp;
  EXPECT_TRUE(Disk().Write(temp.path() / "a", "one"));
  EXPECT_TRUE(Disk().Write(temp.path() / "b", "two"));
  EXPECT_FALSE(Disk().Write(temp.path() / "nowhere/c", ""));
  EXPECT_TRUE(Disk().Rename(temp.path() / "a", temp.path() / "b"));
  EXPECT_EQ(ReadFile(temp.path() / "b"), "one");
  EXPECT_FALSE(Disk().Rename(temp.path() / "a", temp.path() / "b"));
  Disk().Remove(temp.path() / "b");
  Disk().Remove(temp.path() / "nothing");
  EXPECT_EQ(Disk().Names(temp.path()), Names{});
}

TEST(DiskTest, WritesSetsOfFilesThroughLinks) {
  const TempFolder temp;
  WriteFile(temp.path() / "real", "before");
  fs::create_symlink("real", temp.path() / "link");
  EXPECT_FALSE(WriteAllOrNone({{temp.path() / "link", "after"}, {temp.path() / "new", "new"}}));
  EXPECT_TRUE(fs::is_symlink(temp.path() / "link"));
  EXPECT_EQ(ReadFile(temp.path() / "real"), "after");
  EXPECT_EQ(Disk().Names(temp.path()), (Names{"link", "new", "real"}));
}

TEST(DiskTest, WritesNoFileOfASetIfOneCannotBeWritten) {
  const TempFolder temp;
  WriteFile(temp.path() / "a", "before");
  WriteFile(temp.path() / "folder/inside", "");
  EXPECT_TRUE(WriteAllOrNone({{temp.path() / "a", "after"}, {temp.path() / "folder", "after"}}));
  EXPECT_EQ(ReadFile(temp.path() / "a"), "before");
  EXPECT_EQ(Disk().Names(temp.path()), (Names{"a", "folder"}));
}

}  // namespace
}  // namespace guided_help
