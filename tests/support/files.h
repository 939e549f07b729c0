#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace guided_help {

/// The repository root. Tests read its guide and catalogs, and compare with files in tests/.
inline std::filesystem::path SourceFolder() { return GUIDED_HELP_SOURCE_DIR; }

/// Returns the whole file as bytes; empty if it cannot be read.
inline std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

inline void WriteFile(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

}  // namespace guided_help
