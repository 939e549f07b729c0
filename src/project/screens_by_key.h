#pragma once

#include <string>

#include "interchange/catalog_export.h"
#include "localization/locale_services.h"
#include "project/project.h"

namespace guided_help {

/// Returns the screens that show the messages of a folder of `localization`, for translators: those
/// of the guide or, for `interface`, of every guide. Empty for a folder that no guide shows, or
/// whose guide cannot be read.
KeyScreens ScreensOf(const Project& project, const std::string& folder,
                     const LocaleServices& services);

}  // namespace guided_help
