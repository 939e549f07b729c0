#pragma once

#include <map>
#include <set>
#include <string>

#include "project/file_system.h"

namespace guided_help {

/// Files in memory. A folder exists as long as there is a file below it.
class FakeFileSystem : public FileSystem {
 public:
  Kind KindOf(const Path& path) const override {
    const std::string name = Normal(path);
    if (files_.contains(name)) return Kind::kFile;
    return IsFolder(name) ? Kind::kFolder : Kind::kNothing;
  }

  bool IsLink(const Path& path) const override { return links_.contains(Normal(path)); }

  Path Resolve(const Path& path) const override {
    const auto link = links_.find(Normal(path));
    return link == links_.end() ? path : Path(link->second);
  }

  std::vector<std::string> Names(const Path& folder) const override {
    const std::string prefix = Prefix(Normal(folder));
    std::set<std::string> names;
    for (const auto& [file, text] : files_) {
      if (file.starts_with(prefix))
        names.insert(file.substr(prefix.size(), file.find('/', prefix.size()) - prefix.size()));
    }
    return {names.begin(), names.end()};
  }

  std::optional<std::string> Read(const Path& file, std::size_t limit = kNoLimit) const override {
    const auto found = files_.find(Normal(Resolve(file)));
    if (found == files_.end()) return std::nullopt;
    return found->second.substr(0, limit);
  }

  bool Write(const Path& file, std::string_view text) override {
    const std::string name = Normal(file);
    // A full disk leaves part of the text.
    const bool fits = name != full_disk_at_;
    if (IsFolder(name) || !IsFolder(Normal(file.parent_path()))) return false;
    files_[name] = std::string(fits ? text : text.substr(0, text.size() / 2));
    return fits;
  }

  bool Rename(const Path& from, const Path& to) override {
    const std::string name = Normal(to);
    if (name == locked_ || IsFolder(name) || !files_.contains(Normal(from))) return false;
    files_[name] = std::move(files_[Normal(from)]);
    files_.erase(Normal(from));
    return true;
  }

  void Remove(const Path& file) override { files_.erase(Normal(file)); }

  /// Creates a file, and its folders.
  void Add(const Path& file, std::string text) { files_[Normal(file)] = std::move(text); }
  void AddLink(const Path& link, const Path& to) { links_[Normal(link)] = Normal(to); }
  /// Removes a folder with everything in it.
  void RemoveFolder(const Path& folder) {
    const std::string prefix = Prefix(Normal(folder));
    std::erase_if(files_, [&](const auto& file) { return file.first.starts_with(prefix); });
  }

  /// Makes writing this file fail halfway.
  void FillDiskAt(const Path& file) { full_disk_at_ = Normal(file); }
  /// Makes renaming to this file fail.
  void Lock(const Path& file) { locked_ = Normal(file); }

  /// All files, by path.
  const std::map<std::string, std::string>& files() const { return files_; }

 private:
  static std::string Normal(const Path& path) { return path.lexically_normal().string(); }
  static std::string Prefix(const std::string& folder) {
    return folder.ends_with('/') ? folder : folder + "/";
  }

  bool IsFolder(const std::string& name) const {
    const auto first = files_.lower_bound(Prefix(name));
    return first != files_.end() && first->first.starts_with(Prefix(name));
  }

  std::map<std::string, std::string> files_;
  std::map<std::string, std::string> links_;
  std::string full_disk_at_;
  std::string locked_;
};

}  // namespace guided_help
