#pragma once

#include <string_view>
#include <vector>

#include "assistant/walk.h"

namespace guided_help {

/// All moves over every screen of the shipped guide, with the shipped messages and no fallback.
/// Computed once per locale.
const std::vector<Move>& Walk(std::string_view locale);

}  // namespace guided_help
