#pragma once

#include <map>
#include <string>

#include "project/file_system.h"

namespace guided_help {

/// Files in memory, without links. A folder exists as long as there is a file below it.
class MemoryFileSystem : public FileSystem {
 public:
  Kind KindOf(const Path& path) const override;
  bool IsLink(const Path&) const override { return false; }
  Path Resolve(const Path& path) const override { return path; }
  std::vector<std::string> Names(const Path& folder) const override;
  std::optional<std::string> Read(const Path& file, std::size_t limit = kNoLimit) const override;
  bool Write(const Path& file, std::string_view text) override;
  bool Rename(const Path& from, const Path& to) override;
  void Remove(const Path& file) override;

  /// Creates or replaces a file, and creates its folders.
  void Add(const Path& file, std::string text);
  /// Removes a folder with everything in it.
  void RemoveFolder(const Path& folder);

  /// All files, by path.
  const std::map<std::string, std::string>& files() const { return files_; }

 protected:
  /// The path as a key of `files`.
  static std::string Normal(const Path& path) { return path.lexically_normal().string(); }

 private:
  bool IsFolder(const std::string& name) const;

  std::map<std::string, std::string> files_;
};

}  // namespace guided_help
