#pragma once

#include <map>
#include <string>

#include "project/memory_file_system.h"

namespace guided_help {

/// Files in memory, with links, and with failures that are rare on a disk.
class FakeFileSystem : public MemoryFileSystem {
 public:
  bool IsLink(const Path& path) const override { return links_.contains(Normal(path)); }

  Path Resolve(const Path& path) const override {
    const auto link = links_.find(Normal(path));
    return link == links_.end() ? path : Path(link->second);
  }

  std::optional<std::string> Read(const Path& file, std::size_t limit = kNoLimit) const override {
    return MemoryFileSystem::Read(Resolve(file), limit);
  }

  bool Write(const Path& file, std::string_view text) override {
    // A full disk leaves part of the text.
    const bool fits = Normal(file) != full_disk_at_;
    return MemoryFileSystem::Write(file, fits ? text : text.substr(0, text.size() / 2)) && fits;
  }

  bool Rename(const Path& from, const Path& to) override {
    return Normal(to) != locked_ && MemoryFileSystem::Rename(from, to);
  }

  void AddLink(const Path& link, const Path& to) { links_[Normal(link)] = Normal(to); }

  /// Makes writing this file fail halfway.
  void FillDiskAt(const Path& file) { full_disk_at_ = Normal(file); }
  /// Makes renaming to this file fail.
  void Lock(const Path& file) { locked_ = Normal(file); }

 private:
  std::map<std::string, std::string> links_;
  std::string full_disk_at_;
  std::string locked_;
};

}  // namespace guided_help
