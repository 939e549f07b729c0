#include "project/file_set.h"

#include <cstddef>

namespace guided_help {
namespace {

namespace fs = std::filesystem;

/// A file being replaced: its target, the temporary file, and the previous contents.
struct Move {
  fs::path place;
  fs::path beside;
  std::optional<std::string> before;
};

/// Returns a name next to the target that does not exist, not even as a dangling link.
fs::path FindBeside(const fs::path& place, const FileSystem& files) {
  const auto is_taken = [&files](const fs::path& path) {
    return files.IsLink(path) || files.KindOf(path) != FileSystem::Kind::kNothing;
  };
  fs::path beside = place.string() + ".new";
  for (int i = 2; is_taken(beside); ++i) beside = place.string() + ".new" + std::to_string(i);
  return beside;
}

/// Returns the file's text, or nothing if there is no file.
std::optional<std::string> Read(const fs::path& path, const FileSystem& files) {
  if (files.KindOf(path) != FileSystem::Kind::kFile) return std::nullopt;
  return files.Read(path);
}

void PutBack(const Move& move, FileSystem& files) {
  if (move.before) {
    files.Write(move.place, *move.before);
  } else {
    files.Remove(move.place);
  }
}

Error CannotWrite(const fs::path& path) {
  return {"file", path.string(), {}, "cannot be written", "nothing was written"};
}

}  // namespace

std::optional<Error> WriteAllOrNone(const std::vector<FileText>& files, FileSystem& file_system) {
  std::optional<Error> error;
  std::vector<Move> moves;
  for (const FileText& file : files) {
    if (error) break;
    // A link stays, and its target is written.
    const fs::path place = file_system.Resolve(file.path);
    moves.push_back({place, FindBeside(place, file_system), Read(place, file_system)});
    if (!file_system.Write(moves.back().beside, file.text)) error = CannotWrite(file.path);
  }
  std::size_t moved = 0;
  while (!error && moved < moves.size()) {
    if (file_system.Rename(moves[moved].beside, moves[moved].place)) {
      ++moved;
    } else {
      error = CannotWrite(files[moved].path);
    }
  }
  if (!error) return std::nullopt;
  for (std::size_t i = 0; i < moved; ++i) PutBack(moves[i], file_system);
  for (const Move& move : moves) file_system.Remove(move.beside);
  return error;
}

}  // namespace guided_help
