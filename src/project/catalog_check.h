#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/finding.h"
#include "checks/message_checks.h"
#include "localization/catalog_document.h"
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
  /// Skips the source's own catalog: finding its unused messages walks all guides, and it does not
  /// change while a translator types.
  bool only_translations = false;
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

/// Runs the checks of translations over a catalog that need not be in the project, such as one that
/// is being imported: `target` is the translation of `source`, the catalog of the folder.
std::vector<MessageFinding> CheckTranslation(const Project& project, const RulesLibrary& rules,
                                             const LocaleServices& services,
                                             const std::string& folder,
                                             const CatalogDocument& source,
                                             const CatalogDocument& target);

}  // namespace guided_help
