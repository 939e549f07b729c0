#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "guide/guide.h"

namespace guided_help {

/// Reads a guide in the format of web/guides/guide.schema.json. `file` is used only in errors.
/// Checks only the structure: unknown keys, types, names. `Lint` checks the meaning. Error codes:
/// those of `ParseJson`, and `wrong-type`, `missing-key`, `unknown-key`, `bad-value`.
Result<Guide> ReadGuide(std::string_view json, std::string_view file);
/// Reads into an empty guide, which then need not be moved; returns nothing if it could be read.
std::optional<Error> ReadGuide(std::string_view json, std::string_view file, Guide& guide);

}  // namespace guided_help
