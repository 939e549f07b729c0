#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "localization/catalog_document.h"
#include "project/project.h"

namespace guided_help {

/// The catalog, or an empty one of that locale where there is no file yet.
Result<CatalogDocument> LoadOrBeginCatalog(const Project& project, const std::string& folder,
                                           const std::string& locale);

/// How the project writes `locale`: the one of `known` that differs only in case and in `_` for
/// `-`, else the tag in its usual case (`de_de` is de-DE). Nothing for what is no tag: the result
/// names a file.
std::optional<std::string> NormalizeLocale(std::string_view locale,
                                           const std::vector<std::string>& known);

}  // namespace guided_help
