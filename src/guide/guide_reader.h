#pragma once

#include <string_view>

#include "base/result.h"
#include "guide/guide.h"

namespace guided_help {

/// Reads a guide in the shape of web/guides/guide.schema.json. `file` only names it in errors. Only
/// the shape is checked here: unknown keys, types, names; whether the guide makes sense is for
/// `Lint`. Error codes: those of `ParseJson`, and `wrong-type`, `missing-key`, `unknown-key`,
/// `bad-value`.
Result<Guide> ReadGuide(std::string_view json, std::string_view file);

}  // namespace guided_help
