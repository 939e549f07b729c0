#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "project/project.h"
#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

namespace guided_help {

/// A copy on the disk of the project's first guide, with its catalogs in two languages, to plant
/// faults in. It is removed with its owner. It does not grow with the project, so that tests know
/// its contents.
class TempProject {
 public:
  TempProject() {
    Copy("web/guides/cancel-subscription.json");
    for (const std::string folder : {"cancel-subscription", "demo", "interface"}) {
      for (const std::string locale : {"en-US", "zh-TW"})
        Copy("localization/" + folder + "/" + locale + ".json");
    }
    std::filesystem::copy(SourceFolder() / "localization/rules", root() / "localization/rules",
                          std::filesystem::copy_options::recursive);
  }

  const std::filesystem::path& root() const { return folder_.path(); }
  Project project() const { return Project(root()); }

  void Write(const std::string& file, const std::string& text) const {
    WriteFile(root() / file, text);
  }
  void Remove(const std::string& file) const { std::filesystem::remove_all(root() / file); }
  /// Replaces the first `from` of the file.
  void Replace(const std::string& file, std::string_view from, std::string_view to) const {
    std::string text = ReadFile(root() / file);
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from << " is not in " << file;
    Write(file, text.replace(at, from.size(), to));
  }

 private:
  void Copy(const std::string& file) const { Write(file, ReadFile(SourceFolder() / file)); }

  TempFolder folder_;
};

}  // namespace guided_help
