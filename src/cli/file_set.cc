#include "cli/file_set.h"

#include <cstddef>
#include <fstream>
#include <iterator>
#include <system_error>

namespace guided_help {
namespace {

namespace fs = std::filesystem;

fs::path Beside(const fs::path& path) { return path.string() + ".new"; }

bool Write(const fs::path& path, const std::string& text) {
  std::ofstream stream(path, std::ios::binary);
  stream << text;
  stream.close();
  return !stream.fail();
}

/// The file's text, or nothing where there is no file.
std::optional<std::string> Read(const fs::path& path) {
  std::error_code missing;
  std::ifstream stream(path, std::ios::binary);
  if (!stream || !fs::is_regular_file(path, missing)) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

void PutBack(const fs::path& path, const std::optional<std::string>& text) {
  std::error_code ignored;
  if (text) {
    Write(path, *text);
  } else {
    fs::remove(path, ignored);
  }
}

Error CannotWrite(const fs::path& path) {
  return {"file", path.string(), {}, "cannot be written", "nothing was written"};
}

}  // namespace

std::optional<Error> WriteAllOrNone(const std::vector<FileText>& files) {
  std::optional<Error> error;
  std::vector<std::optional<std::string>> before;
  for (const FileText& file : files) {
    before.push_back(Read(file.path));
    if (!error && !Write(Beside(file.path), file.text)) error = CannotWrite(file.path);
  }
  std::size_t moved = 0;
  while (!error && moved < files.size()) {
    std::error_code failure;
    fs::rename(Beside(files[moved].path), files[moved].path, failure);
    if (failure) {
      error = CannotWrite(files[moved].path);
    } else {
      ++moved;
    }
  }
  if (!error) return std::nullopt;
  for (std::size_t i = 0; i < moved; ++i) PutBack(files[i].path, before[i]);
  for (const FileText& file : files) {
    std::error_code ignored;
    fs::remove(Beside(file.path), ignored);
  }
  return error;
}

}  // namespace guided_help
