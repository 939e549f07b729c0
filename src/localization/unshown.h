#pragma once

#include <string_view>

namespace guided_help {

/// Key of the one message that is read and never shown: the words that make a typed number another
/// one (`ReadTypedNumber`, which names it itself: pages pay for each constant that is shared).
inline constexpr std::string_view kModifiersKey = "number.modifiers";

}  // namespace guided_help
