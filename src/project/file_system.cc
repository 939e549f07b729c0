#include "project/file_system.h"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace guided_help {
namespace {

namespace fs = std::filesystem;

class DiskFileSystem : public FileSystem {
 public:
  Kind KindOf(const Path& path) const override {
    std::error_code failure;
    const fs::file_status status = fs::status(path, failure);
    if (!fs::exists(status)) return Kind::kNothing;
    if (fs::is_directory(status)) return Kind::kFolder;
    return fs::is_regular_file(status) ? Kind::kFile : Kind::kOther;
  }

  bool IsLink(const Path& path) const override {
    std::error_code failure;
    return fs::is_symlink(path, failure);
  }

  Path Resolve(const Path& path) const override {
    if (!IsLink(path)) return path;
    std::error_code failure;
    Path target = fs::weakly_canonical(path, failure);
    return failure ? path : target;
  }

  std::vector<std::string> Names(const Path& folder) const override {
    std::vector<std::string> names;
    std::error_code failure;
    for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure))
      names.push_back(entry->path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }

  std::optional<std::string> Read(const Path& file, std::size_t limit) const override {
    // A folder can be opened, and fails only when it is read.
    if (KindOf(file) == Kind::kFolder) return std::nullopt;
    std::ifstream stream(file, std::ios::binary);
    constexpr std::size_t kBlock = 64 * 1024;
    std::string text;
    while (stream && text.size() < limit) {
      const std::size_t before = text.size();
      text.resize(before + std::min(kBlock, limit - before));
      stream.read(text.data() + before, static_cast<std::streamsize>(text.size() - before));
      text.resize(before + static_cast<std::size_t>(stream.gcount()));
    }
    if (!stream.is_open() || stream.bad()) return std::nullopt;
    return text;
  }

  bool Write(const Path& file, std::string_view text) override {
    std::ofstream stream(file, std::ios::binary);
    stream << text;
    stream.close();
    return !stream.fail();
  }

  bool Rename(const Path& from, const Path& to) override {
    std::error_code failure;
    fs::rename(from, to, failure);
    return !failure;
  }

  void Remove(const Path& file) override {
    std::error_code ignored;
    fs::remove(file, ignored);
  }
};

}  // namespace

FileSystem& Disk() {
  static DiskFileSystem disk;
  return disk;
}

}  // namespace guided_help
