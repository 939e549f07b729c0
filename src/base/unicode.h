#pragma once

namespace guided_help {

// Properties of single characters (Unicode 15) that need no large tables. The engine in a page and
// the checks use these instead of ICU.

/// White_Space without line breaks: the tab and all space separators (category Zs).
bool IsHorizontalSpace(char32_t c);

/// White_Space, line breaks included.
bool IsSpace(char32_t c);

/// Characters without a shape: soft hyphen, zero-width spaces and joiners, bidirectional controls,
/// invisible operators, byte order mark.
bool IsInvisible(char32_t c);

}  // namespace guided_help
