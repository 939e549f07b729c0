#pragma once

#include <string>

#include "cli/catalog_export.h"
#include "cli/project.h"

namespace guided_help {

/// Which screens show the messages of a folder of `localization`, for translators. Nothing is known
/// of a folder that no guide shows.
ScreensByKey ScreensOf(const Project& project, const std::string& folder);

}  // namespace guided_help
