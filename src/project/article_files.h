#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "project/file_system.h"

namespace guided_help {

/// Returns the articles with these names: files as given, and for folders every `.md` file below
/// them, sorted. Error code: `file`, for a missing file or a folder without articles.
Result<std::vector<std::string>> FindArticles(const std::vector<std::string>& names,
                                              const FileSystem& files = Disk());

/// Returns the whole file, as UTF-8 if it is UTF-16. Error codes: `file`, with the hint, and those
/// of `DecodeText`.
Result<std::string> ReadFileText(const std::filesystem::path& file,
                                 std::string hint = "is the name correct?",
                                 const FileSystem& files = Disk());

}  // namespace guided_help
