#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "project/project.h"

namespace guided_help {

/// A catalog to write.
struct CatalogText {
  std::string folder;
  std::string locale;
  std::string json;
};

/// Returns the catalogs of the folders in the pseudo-locales (`PseudoLocales`), made from the
/// source. Error codes: those of `ReadCatalogDocument`.
Result<std::vector<CatalogText>> PseudoCatalogs(const Project& project,
                                                const std::vector<std::string>& folders,
                                                const std::vector<std::string>& locales);

}  // namespace guided_help
