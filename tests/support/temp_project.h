#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>

#include "project/project.h"
#include "tests/support/files.h"

namespace guided_help {

/// A copy of the project's first guide, with its catalogs in two languages, to plant faults in;
/// gone with its owner. It does not grow with the project, so that tests know what is in it.
class TempProject {
 public:
  TempProject() {
    const std::string test = testing::UnitTest::GetInstance()->current_test_info()->name();
    root_ = std::filesystem::temp_directory_path() /
            ("guided-help-" + test + "-" + std::to_string(getpid()));
    Copy("web/guides/cancel-subscription.json");
    for (const std::string folder : {"cancel-subscription", "demo", "interface"}) {
      for (const std::string locale : {"en-US", "zh-TW"})
        Copy("localization/" + folder + "/" + locale + ".json");
    }
    std::filesystem::copy(SourceFolder() / "localization/rules", root_ / "localization/rules",
                          std::filesystem::copy_options::recursive);
  }
  TempProject(const TempProject&) = delete;
  TempProject& operator=(const TempProject&) = delete;
  ~TempProject() { std::filesystem::remove_all(root_); }

  const std::filesystem::path& root() const { return root_; }
  Project project() const { return Project(root_); }

  void Write(const std::string& file, const std::string& text) const {
    WriteFile(root_ / file, text);
  }
  void Remove(const std::string& file) const { std::filesystem::remove_all(root_ / file); }
  /// Replaces the first `from` of the file, and returns the line (from 1) where it stands.
  int Replace(const std::string& file, std::string_view from, std::string_view to) const {
    std::string text = ReadFile(root_ / file);
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from << " is not in " << file;
    if (at == std::string::npos) return 0;
    const auto line =
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    Write(file, text.replace(at, from.size(), to));
    return static_cast<int>(line) + 1;
  }

 private:
  void Copy(const std::string& file) const { Write(file, ReadFile(SourceFolder() / file)); }

  std::filesystem::path root_;
};

}  // namespace guided_help
