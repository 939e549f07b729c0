#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "project/project.h"

namespace guided_help {

/// Runs `Lint` for a guide (as for `Project::GuideFile`) with its catalogs of the default locale,
/// and finds links inside messages that the guide does not have (`unknown-link`), in every locale,
/// links of the guide that nothing shows (`unshown-link`, a warning), and questions that readers
/// stumble over (`LintQuestions`). If there is a record of the guide's article, runs `LintRecord`,
/// too. A file that cannot be read is a finding with the error's code as its check.
std::vector<Finding> LintProjectGuide(const Project& project, const std::string& guide);

}  // namespace guided_help
