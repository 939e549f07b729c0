#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace guided_help {

/// Returns whether the bytes begin with UTF-16's byte order mark, in either order.
bool IsUtf16(std::string_view bytes);

/// Returns the contents of a file that may be UTF-16, with a byte order mark, as UTF-8 without one.
/// Other bytes are returned as they are: readers check that they are UTF-8. The result has at most
/// one and a half times as many bytes. Error code: `utf-16`, for half a surrogate pair, or half a
/// character at the end. `file` is used only in errors.
Result<std::string> DecodeText(std::string bytes, std::string_view file);

}  // namespace guided_help
