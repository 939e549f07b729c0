#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "guide/guide.h"

namespace guided_help {

/// Returns every error in the meaning of a well-formed guide. `known_keys` are the message keys of
/// the source language's catalogs. Ids of the checks: `range-gap`, `range-overlap`, `range-empty`,
/// `range-outside`, `unknown-node`, `unreachable-node`, `dead-end`, `no-way-out`,
/// `repeated-choice`, `unknown-link`, `unknown-key`, `bad-link` (not https, or its host is not
/// listed). The catalog checks cover links inside messages.
std::vector<Finding> Lint(const Guide& guide, std::string_view file,
                          const std::vector<std::string>& known_keys);

}  // namespace guided_help
