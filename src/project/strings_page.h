#pragma once

#include <string>

#include "base/result.h"
#include "project/project.h"

namespace guided_help {

/// Returns docs/strings.md: the screens that show each message of the default locale.
Result<std::string> StringsPage(const Project& project);

}  // namespace guided_help
