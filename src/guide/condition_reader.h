#pragma once

#include "guide/condition.h"
#include "json/object_reader.h"

namespace guided_help {

/// Reads the value of a `when` (docs/formats.md, "Conditions"). Names of facts and values are not
/// checked here, but by lint.
Condition ReadCondition(ReadContext& context, const JsonValue& value);

}  // namespace guided_help
