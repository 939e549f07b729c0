#pragma once

#include <string>

#include "interchange/exchange.h"

namespace guided_help {

/// Returns the finding on one line, without control characters:
/// `number: the source has 25 (write 25) [error, mqm:accuracy/mistranslation, its:numbers]`.
std::string ToText(const UnitFinding& finding);

/// Returns the severity of ITS 2.0, from 0 to 100.
int ItsSeverity(const UnitFinding& finding);

}  // namespace guided_help
