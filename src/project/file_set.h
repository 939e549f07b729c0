#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace guided_help {

struct FileText {
  std::filesystem::path path;
  std::string text;
};

/// Writes all of the files or, where one cannot be written, none: each is written beside its place
/// first, and moved there once all are. Error code: `file`.
std::optional<Error> WriteAllOrNone(const std::vector<FileText>& files);

}  // namespace guided_help
