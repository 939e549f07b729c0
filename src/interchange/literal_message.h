#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace guided_help {

/// The message that says exactly this text: braces are quoted as ICU's apostrophe rules have it.
std::string ToMessage(std::string_view text);

/// The text of a message without placeholders. Error codes: those of `ParseMessage`, and
/// `bad-value` where the message has a placeholder.
Result<std::string> FromMessage(std::string_view message);

}  // namespace guided_help
