#pragma once

#include <set>
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
  /// Locales other than the source's; empty: all.
  std::vector<std::string> locales;
  /// Treats unreviewed machine translations as errors.
  bool is_release = false;
};

struct CatalogReport {
  std::vector<Finding> findings;
  /// Number of catalogs read.
  int files = 0;
  /// Number of translated messages.
  int pairs = 0;
  /// Locales that were checked, other than the source's.
  std::set<std::string> locales;
};

/// Runs all checks except `layout` over the catalogs of the project. A file that cannot be read is
/// a finding with the error's code as its check.
CatalogReport CheckCatalogs(const Project& project, const RulesLibrary& rules,
                            const LocaleServices& services, const CatalogCheckOptions& options);

}  // namespace guided_help
