#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "project/file_system.h"

namespace guided_help {

struct FileText {
  std::filesystem::path path;
  std::string text;
};

/// Writes all of the files, or none if one cannot be written: each is first written next to its
/// target, and they are moved into place once all are complete. Error code: `file`.
std::optional<Error> WriteAllOrNone(const std::vector<FileText>& files,
                                    FileSystem& file_system = Disk());

}  // namespace guided_help
