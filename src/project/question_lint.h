#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "checks/rules.h"
#include "guide/guide.h"
#include "localization/catalog_document.h"

namespace guided_help {

/// Runs the checks of docs/checks.md that are marked "lint" on the questions of a guide, as worded
/// in its own catalog, which was read from `file`. Messages without a translation and those of the
/// interface are left out. Notes can ignore a check; an entry that ignores one without effect is an
/// `unused-ignore`.
std::vector<Finding> LintQuestions(const Guide& guide, const CatalogDocument& catalog,
                                   const std::string& file, const LocaleRules& rules);

}  // namespace guided_help
