#pragma once

#include "guide/condition.h"
#include "json/object_reader.h"

namespace guided_help {

/// Reads the value of a `when` (docs/formats.md, "Conditions") into a new condition. Names of facts
/// and values are not checked here, but by lint.
void ReadCondition(ReadContext& context, const JsonValue& value, Condition& condition);

}  // namespace guided_help
