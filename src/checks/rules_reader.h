#pragma once

#include <string_view>

#include "base/result.h"
#include "checks/rules.h"

namespace guided_help {

/// Reads `localization/rules/<locale>.json`; the format is in localization/rules/README.md. Error
/// codes: those of `ParseJson`, and `wrong-type`, `unknown-key`, `bad-value`.
Result<LocaleRules> ReadRules(std::string_view json, std::string_view file);

}  // namespace guided_help
