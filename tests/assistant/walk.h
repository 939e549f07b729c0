#pragma once

#include <string_view>
#include <vector>

#include "assistant/walk.h"

namespace guided_help {

/// All moves over every screen of the guide that ships, in the words that ship, without a fallback.
/// Made once a locale.
const std::vector<Move>& Walk(std::string_view locale);

}  // namespace guided_help
