#pragma once

#include <string>

#include "guide/condition.h"
#include "guide/guide.h"

namespace guided_help {

/// Returns a condition for output: `account = mca, licenses ≥ 26, days since renewed ≤ 6`. Empty if
/// it always holds.
std::string ToString(const Condition& condition);

/// Returns when the rule is taken: its range (`0–24`) and its condition; `otherwise` for one that
/// takes what is left.
std::string WhenTaken(const Route& route);

}  // namespace guided_help
