#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "guide/guide.h"

namespace guided_help {

/// The names of the arguments that each message shows, by key: `{last_day}`.
using MessageArgumentNames = std::map<std::string, std::set<std::string>, std::less<>>;

/// Returns every error in the meaning of a well-formed guide. `known_keys` are the message keys of
/// the source language's catalogs. Ids of the checks: `range-gap`, `range-overlap`, `range-empty`,
/// `range-outside`, `unknown-node`, `unreachable-node`, `dead-end`, `no-way-out`,
/// `repeated-choice`, `unknown-link`, `unknown-key`, `bad-link` (not https, or its host is not
/// listed). The catalog checks cover links inside messages.
///
/// About rules, over all combinations of answers: `rule-gap`, `rule-overlap`, `shadowed-rule`,
/// `impossible-rule`, `early-fallback`, `unknown-fact`, `early-fact`, `wrong-comparison`,
/// `unknown-value`, `unknown-source`; and warnings: `unneeded-fallback`, `needless-question`,
/// `unshown-content`, `too-complex`. About the values that messages show (`arguments`):
/// `unknown-argument`, `early-value`, `value-in-article`, and the warning `unshown-value`. Also
/// `unknown-version` and `reserved-id`.
std::vector<Finding> Lint(const Guide& guide, std::string_view file,
                          const std::vector<std::string>& known_keys,
                          const MessageArgumentNames& arguments = {});

}  // namespace guided_help
