#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "guide/guide.h"

namespace guided_help {

/// Every fault of meaning that a well-formed guide can have. `known_keys`: the message keys that
/// the catalogs of the source language have. Ids of the checks: `range-gap`, `range-overlap`,
/// `range-empty`, `range-outside`, `unknown-node`, `unreachable-node`, `dead-end`, `no-way-out`,
/// `repeated-choice`, `unknown-link`, `unknown-key`, `bad-link` (not https, or its host is not
/// listed). Links inside messages are for the checks of the catalogs.
std::vector<Finding> Lint(const Guide& guide, std::string_view file,
                          const std::vector<std::string>& known_keys);

}  // namespace guided_help
