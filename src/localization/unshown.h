#pragma once

#include <string_view>

namespace guided_help {

/// Key of the only message that is never shown: the words that change a typed number.
/// `ReadTypedNumber` repeats the literal, because a shared constant makes the download larger.
inline constexpr std::string_view kModifiersKey = "number.modifiers";

}  // namespace guided_help
