#pragma once

namespace guided_help {

/// Returns whether a terminal shows the character in two columns (East_Asian_Width is wide or
/// full-width).
bool IsWide(char32_t c);

}  // namespace guided_help
