#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "localization/catalog_document.h"
#include "project/project.h"

namespace guided_help {

/// Returns the catalog, or an empty one of that locale if there is no file yet.
Result<CatalogDocument> LoadOrCreateCatalog(const Project& project, const std::string& folder,
                                            const std::string& locale);

/// Returns `locale` as the project writes it: the one of `known` that differs only in case and in
/// `_` for `-`, otherwise the tag in its usual case (`de_de` is de-DE). Returns nothing if it is
/// not a valid tag, because the result is used as a file name.
std::optional<std::string> NormalizeLocale(std::string_view locale,
                                           const std::vector<std::string>& known);

/// Fails with `wrong-locale` unless `locale` is a language to translate into, as the project writes
/// it: it becomes the name of a file.
std::optional<Error> CheckTargetLocale(const Project& project, const std::string& folder,
                                       const std::string& locale);

}  // namespace guided_help
