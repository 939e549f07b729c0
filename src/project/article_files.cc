#include "project/article_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace guided_help {

namespace fs = std::filesystem;

Result<std::vector<std::string>> FindArticles(const std::vector<std::string>& names) {
  std::vector<std::string> files;
  for (const std::string& name : names) {
    std::error_code error;
    if (!fs::is_directory(name, error)) {
      if (!fs::exists(name, error)) {
        return Error{"file", name, {}, "cannot be read", "is the name correct?"};
      }
      files.push_back(name);
      continue;
    }
    std::vector<std::string> inside;
    const auto options = fs::directory_options::skip_permission_denied;
    for (const auto& entry : fs::recursive_directory_iterator(name, options, error)) {
      if (entry.path().extension() == ".md" && entry.is_regular_file(error)) {
        inside.push_back(entry.path().string());
      }
    }
    if (inside.empty()) return Error{"file", name, {}, "contains no articles (.md)", {}};
    std::sort(inside.begin(), inside.end());
    std::move(inside.begin(), inside.end(), std::back_inserter(files));
  }
  return files;
}

Result<std::string> ReadFileText(const fs::path& file, std::string hint) {
  std::error_code error;
  std::ifstream stream(file, std::ios::binary);
  // Opening a folder succeeds, but reading it throws.
  if (!stream || fs::is_directory(file, error)) {
    return Error{"file", file.string(), {}, "cannot be read", std::move(hint)};
  }
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

}  // namespace guided_help
