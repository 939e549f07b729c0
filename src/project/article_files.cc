#include "project/article_files.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "interchange/text_encoding.h"

namespace guided_help {
namespace {

namespace fs = std::filesystem;

using Kind = FileSystem::Kind;

/// Does not follow links to folders, because they can form a loop.
void CollectArticles(const fs::path& folder, const FileSystem& files,
                     std::vector<std::string>& found) {
  for (const std::string& name : files.Names(folder)) {
    const fs::path path = folder / name;
    const Kind kind = files.KindOf(path);
    if (kind == Kind::kFile && path.extension() == ".md") found.push_back(path.string());
    if (kind == Kind::kFolder && !files.IsLink(path)) CollectArticles(path, files, found);
  }
}

}  // namespace

Result<std::vector<std::string>> FindArticles(const std::vector<std::string>& names,
                                              const FileSystem& files) {
  std::vector<std::string> found;
  for (const std::string& name : names) {
    const Kind kind = files.KindOf(name);
    if (kind == Kind::kNothing) {
      return Error{"file", name, {}, "cannot be read", "is the name correct?"};
    }
    if (kind != Kind::kFolder) {
      found.push_back(name);
      continue;
    }
    std::vector<std::string> inside;
    CollectArticles(name, files, inside);
    if (inside.empty()) return Error{"file", name, {}, "contains no articles (.md)", {}};
    std::sort(inside.begin(), inside.end());
    std::move(inside.begin(), inside.end(), std::back_inserter(found));
  }
  return found;
}

Result<std::string> ReadFileText(const fs::path& file, std::string hint, const FileSystem& files) {
  std::optional<std::string> text = files.Read(file);
  if (!text) return Error{"file", file.string(), {}, "cannot be read", std::move(hint)};
  return DecodeText(std::move(*text), file.string());
}

}  // namespace guided_help
