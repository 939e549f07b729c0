#pragma once

#include <string>
#include <vector>

#include "localization/catalog_document.h"
#include "localization/locale_services.h"
#include "project/project.h"

namespace guided_help {

/// Returns the keys of the folder's catalog that nothing uses: no screen of the guide (of any
/// guide, for `interface`), no demo page (for `demo`). Empty if a guide cannot be read; lint
/// reports that.
std::vector<std::string> FindUnusedKeys(const Project& project, const std::string& folder,
                                        const CatalogDocument& catalog,
                                        const LocaleServices& services);

}  // namespace guided_help
