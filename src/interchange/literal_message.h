#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace guided_help {

/// Returns a message that produces exactly this text: braces are quoted by ICU's apostrophe rules.
std::string ToMessage(std::string_view text);

/// Returns the text of a message without placeholders. Error codes: those of `ParseMessage`, and
/// `bad-value` if the message has a placeholder.
Result<std::string> FromMessage(std::string_view message);

}  // namespace guided_help
