#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "localization/locale_services.h"
#include "project/project.h"
#include "project/rules.h"

namespace guided_help {

struct CatalogCheckOptions {
  /// Folders of localization: guides, `interface`, `demo`.
  std::vector<std::string> folders;
  /// Locales beside the source's; empty: all that there are.
  std::vector<std::string> locales;
  /// A machine's translation is an error.
  bool is_release = false;
};

struct CatalogReport {
  std::vector<Finding> findings;
  /// Catalogs that were read.
  int files = 0;
  /// Messages with a translation.
  int pairs = 0;
};

/// All checks but `layout` over the catalogs of the project. What cannot be read is a finding, with
/// the code of its error as the check.
CatalogReport CheckCatalogs(const Project& project, const RulesLibrary& rules,
                            const LocaleServices& services, const CatalogCheckOptions& options);

/// The place in a catalog's line of what stands at `offset` (bytes) of a message. `quote` is the
/// place of the message's opening quote, `line` the line it stands in.
Position PositionInMessage(const std::string& line, Position quote, std::size_t offset);

}  // namespace guided_help
