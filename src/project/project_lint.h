#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "project/project.h"

namespace guided_help {

/// `Lint` for a guide of the project against its catalogs of the default locale, and what concerns
/// both: links inside messages that the guide does not have (`unknown-link`), in every locale. A
/// file that cannot be read is a finding, too, with the code of the error as its check.
std::vector<Finding> LintProjectGuide(const Project& project, const std::string& guide);

}  // namespace guided_help
