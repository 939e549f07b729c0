#include "project/memory_file_system.h"

#include <set>
#include <utility>

namespace guided_help {
namespace {

std::string FolderPrefix(const std::string& folder) {
  return folder.empty() || folder == "." ? "" : folder.ends_with('/') ? folder : folder + "/";
}

}  // namespace

FileSystem::Kind MemoryFileSystem::KindOf(const Path& path) const {
  const std::string name = Normal(path);
  if (files_.contains(name)) return Kind::kFile;
  return IsFolder(name) ? Kind::kFolder : Kind::kNothing;
}

std::vector<std::string> MemoryFileSystem::Names(const Path& folder) const {
  const std::string prefix = FolderPrefix(Normal(folder));
  std::set<std::string> names;
  for (auto file = files_.lower_bound(prefix);
       file != files_.end() && file->first.starts_with(prefix); ++file) {
    const std::string rest = file->first.substr(prefix.size());
    names.insert(rest.substr(0, rest.find('/')));
  }
  return {names.begin(), names.end()};
}

std::optional<std::string> MemoryFileSystem::Read(const Path& file, std::size_t limit) const {
  const auto found = files_.find(Normal(file));
  if (found == files_.end()) return std::nullopt;
  return found->second.substr(0, limit);
}

bool MemoryFileSystem::Write(const Path& file, std::string_view text) {
  const std::string name = Normal(file);
  if (IsFolder(name) || !IsFolder(Normal(file.parent_path()))) return false;
  files_[name] = std::string(text);
  return true;
}

bool MemoryFileSystem::Rename(const Path& from, const Path& to) {
  const auto found = files_.find(Normal(from));
  if (found == files_.end() || IsFolder(Normal(to))) return false;
  std::string text = std::move(found->second);
  files_.erase(found);
  files_[Normal(to)] = std::move(text);
  return true;
}

void MemoryFileSystem::Remove(const Path& file) { files_.erase(Normal(file)); }

void MemoryFileSystem::Add(const Path& file, std::string text) {
  files_[Normal(file)] = std::move(text);
}

void MemoryFileSystem::RemoveFolder(const Path& folder) {
  const std::string prefix = FolderPrefix(Normal(folder));
  std::erase_if(files_, [&](const auto& file) { return file.first.starts_with(prefix); });
}

bool MemoryFileSystem::IsFolder(const std::string& name) const {
  const std::string prefix = FolderPrefix(name);
  const auto first = files_.lower_bound(prefix);
  return first != files_.end() && first->first.starts_with(prefix);
}

}  // namespace guided_help
