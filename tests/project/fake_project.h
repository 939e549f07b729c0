#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "project/project.h"
#include "tests/project/fake_file_system.h"
#include "tests/support/files.h"

namespace guided_help {

/// The project's first guide, with its catalogs in two languages and the rules of the checks.
inline FakeFileSystem ReadProjectFiles(const std::filesystem::path& root) {
  FakeFileSystem files;
  const auto copy = [&](const std::string& file) {
    files.Add(root / file, ReadFile(SourceFolder() / file));
  };
  copy("web/guides/cancel-subscription.json");
  for (const std::string folder : {"cancel-subscription", "demo", "interface"}) {
    for (const std::string locale : {"en-US", "zh-TW"})
      copy("localization/" + folder + "/" + locale + ".json");
  }
  const std::string rules = "localization/rules/";
  for (const auto& entry : std::filesystem::directory_iterator(SourceFolder() / rules))
    copy(rules + entry.path().filename().string());
  return files;
}

/// A copy in memory of the project's first guide, with its catalogs in two languages, to plant
/// faults in. It does not grow with the project, so that tests know its contents.
class FakeProject {
 public:
  FakeProject() {
    static const FakeFileSystem kFiles = ReadProjectFiles(kRoot);
    files_ = kFiles;
  }

  Project project() const { return Project(kRoot, files_); }

  void Write(const std::string& file, const std::string& text) { files_.Add(kRoot / file, text); }
  /// Removes a file, or a folder with everything in it.
  void Remove(const std::string& file) {
    files_.Remove(kRoot / file);
    files_.RemoveFolder(kRoot / file);
  }
  /// Replaces the first `from` in the file. Returns its line, from 1.
  int Replace(const std::string& file, std::string_view from, std::string_view to) {
    std::string text = files_.Read(kRoot / file).value_or("");
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from << " is not in " << file;
    if (at == std::string::npos) return 0;
    const auto line =
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    Write(file, text.replace(at, from.size(), to));
    return static_cast<int>(line) + 1;
  }

 private:
  inline static const std::filesystem::path kRoot = "/project";

  FakeFileSystem files_;
};

}  // namespace guided_help
