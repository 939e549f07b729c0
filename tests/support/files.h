#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace guided_help {

/// The repository root. Tests read its guide and catalogs, and compare with files in tests/.
inline std::filesystem::path SourceFolder() { return GUIDED_HELP_SOURCE_DIR; }

/// Returns the whole file as bytes; empty if it cannot be read.
inline std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

/// The file of a catalog.
struct ShippedCatalog {
  std::string folder;
  std::string locale;
  /// `localization/demo/en-US.json`
  std::string path;
};

/// Returns every catalog of the project, in every language.
inline std::vector<ShippedCatalog> ShippedCatalogs() {
  std::vector<ShippedCatalog> files;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(SourceFolder() / "localization")) {
    const std::filesystem::path path =
        std::filesystem::relative(entry.path(), SourceFolder() / "localization");
    const std::string folder = path.parent_path().string();
    // Rules are not catalogs, but data of the checks.
    if (path.extension() != ".json" || folder == "rules") continue;
    files.push_back({folder, path.stem().string(), "localization/" + path.generic_string()});
  }
  return files;
}

inline void WriteFile(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

}  // namespace guided_help
