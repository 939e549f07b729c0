#include "project/file_set.h"

#include <cstddef>
#include <fstream>
#include <iterator>
#include <system_error>

namespace guided_help {
namespace {

namespace fs = std::filesystem;

/// A file being replaced: its target, the temporary file, and the previous contents.
struct Move {
  fs::path place;
  fs::path beside;
  std::optional<std::string> before;
};

/// Resolves links, so that a link stays and its target is written.
fs::path PlaceOf(const fs::path& path) {
  std::error_code failure;
  if (!fs::is_symlink(path, failure)) return path;
  const fs::path target = fs::weakly_canonical(path, failure);
  return failure ? path : target;
}

/// Returns a name next to the target that does not exist, not even as a dangling link.
fs::path FindBeside(const fs::path& place) {
  std::error_code ignored;
  fs::path beside = place.string() + ".new";
  for (int i = 2; fs::exists(fs::symlink_status(beside, ignored)); ++i)
    beside = place.string() + ".new" + std::to_string(i);
  return beside;
}

bool Write(const fs::path& path, const std::string& text) {
  std::ofstream stream(path, std::ios::binary);
  stream << text;
  stream.close();
  return !stream.fail();
}

/// Returns the file's text, or nothing if there is no file.
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
  std::vector<Move> moves;
  for (const FileText& file : files) {
    if (error) break;
    const fs::path place = PlaceOf(file.path);
    moves.push_back({place, FindBeside(place), Read(place)});
    if (!Write(moves.back().beside, file.text)) error = CannotWrite(file.path);
  }
  std::size_t moved = 0;
  while (!error && moved < moves.size()) {
    std::error_code failure;
    fs::rename(moves[moved].beside, moves[moved].place, failure);
    if (failure) {
      error = CannotWrite(files[moved].path);
    } else {
      ++moved;
    }
  }
  if (!error) return std::nullopt;
  for (std::size_t i = 0; i < moved; ++i) PutBack(moves[i].place, moves[i].before);
  for (const Move& move : moves) {
    std::error_code ignored;
    fs::remove(move.beside, ignored);
  }
  return error;
}

}  // namespace guided_help
