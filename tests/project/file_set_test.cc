#include "project/file_set.h"

#include <gtest/gtest.h>

#include "tests/project/fake_file_system.h"

namespace guided_help {
namespace {

using Files = std::map<std::string, std::string>;

TEST(FileSetTest, WritesAllAndLeavesNoTemporaryFiles) {
  FakeFileSystem files;
  files.Add("out/old", "before");
  EXPECT_FALSE(WriteAllOrNone({{"out/old", "after\n"}, {"out/b", ""}}, files));
  EXPECT_EQ(files.files(), (Files{{"out/b", ""}, {"out/old", "after\n"}}));
  EXPECT_FALSE(WriteAllOrNone({}, files));
}

/// Tries to write three files; `bad` is the third.
std::string WriteThree(FakeFileSystem& files, const std::string& bad) {
  const std::optional<Error> error =
      WriteAllOrNone({{"out/a", "after"}, {"out/new", "after"}, {bad, "after"}}, files);
  return error ? error->code + " | " + ToString(*error) : "written";
}

TEST(FileSetTest, WritesNoneIfOneCannotBeWritten) {
  FakeFileSystem files;
  files.Add("out/a", "before");
  files.Add("out/c", "before");
  // A file cannot replace a folder, and cannot be written into a missing folder.
  files.Add("out/folder/inside", "");
  files.FillDiskAt("out/full.new");
  files.Lock("out/c");
  const Files before = files.files();
  for (const std::string bad : {"out/folder", "nowhere/c", "out/full", "out/c"}) {
    EXPECT_EQ(WriteThree(files, bad),
              "file | " + bad + ": cannot be written (nothing was written)");
    EXPECT_EQ(files.files(), before) << bad;
  }
}

TEST(FileSetTest, WritesThroughALink) {
  FakeFileSystem files;
  files.Add("out/real", "before");
  files.AddLink("out/link", "out/real");
  EXPECT_FALSE(WriteAllOrNone({{"out/link", "after"}}, files));
  EXPECT_EQ(files.files(), (Files{{"out/real", "after"}}));
}

TEST(FileSetTest, TouchesNoOtherFile) {
  FakeFileSystem files;
  files.Add("elsewhere", "mine");
  files.Add("out/b.new", "mine, too");
  files.AddLink("out/a.new", "elsewhere");
  EXPECT_FALSE(WriteAllOrNone({{"out/a", "after"}, {"out/b", "after"}}, files));
  EXPECT_EQ(files.files(), (Files{{"elsewhere", "mine"},
                                  {"out/a", "after"},
                                  {"out/b", "after"},
                                  {"out/b.new", "mine, too"}}));
}

}  // namespace
}  // namespace guided_help
