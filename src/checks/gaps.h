#pragma once

#include <string_view>
#include <vector>

#include "checks/rules.h"

namespace guided_help {

/// A check that looks at nothing in a language, because the language has no rules for it.
struct Gap {
  /// Id of the check.
  std::string_view check;
  /// What it would look at, for sentences: `numbers in words`.
  std::string_view what;
};

/// Returns the checks that these rules are not sufficient for. Every language needs comparators and
/// number words; what else it needs, such as terms, is the decision of whoever writes its rules, so
/// this is missing only if the language has no rules at all.
std::vector<Gap> FindGaps(const LocaleRules& rules);

}  // namespace guided_help
