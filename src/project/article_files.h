#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace guided_help {

/// The articles that the names mean: files as they are, and of folders every `.md` file below them,
/// sorted. Error code: `file`, for a name that is nothing and a folder without articles.
Result<std::vector<std::string>> FindArticles(const std::vector<std::string>& names);

/// The whole file. Error code: `file`, with the hint.
Result<std::string> ReadFileText(const std::filesystem::path& file,
                                 std::string hint = "is the name right?");

}  // namespace guided_help
