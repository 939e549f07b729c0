#pragma once

#include <cstddef>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guided_help {

/// The operations on files that the tools need. Tools use `Disk()`; tests pass a file system in
/// memory (tests/project/fake_file_system.h), which can also fail where a disk rarely does.
class FileSystem {
 public:
  using Path = std::filesystem::path;

  /// What is at a path. Links are followed.
  enum class Kind { kNothing, kFile, kFolder, kOther };

  static constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

  virtual ~FileSystem() = default;

  virtual Kind KindOf(const Path& path) const = 0;
  /// Also returns true for a dangling link.
  virtual bool IsLink(const Path& path) const = 0;
  /// Returns the file that writing to `path` would change: the target of links, or `path` itself.
  virtual Path Resolve(const Path& path) const = 0;
  /// Returns the names of a folder's entries, sorted; none if there is no such folder.
  virtual std::vector<std::string> Names(const Path& folder) const = 0;
  /// Returns the first `limit` bytes of a file, a device or a pipe; nothing if it cannot be read.
  virtual std::optional<std::string> Read(const Path& file, std::size_t limit = kNoLimit) const = 0;

  /// Creates or overwrites a file in an existing folder. Returns false on failure; the file may
  /// then be incomplete.
  virtual bool Write(const Path& file, std::string_view text) = 0;
  /// Moves a file over another one, atomically. Returns false on failure.
  virtual bool Rename(const Path& from, const Path& to) = 0;
  /// Removes a file if it exists.
  virtual void Remove(const Path& file) = 0;
};

/// Returns the real file system. It has no state of its own and is thread-safe.
FileSystem& Disk();

}  // namespace guided_help
