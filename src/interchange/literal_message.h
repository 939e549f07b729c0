#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "localization/message.h"

namespace guided_help {

/// Returns a message that produces exactly this text: braces are quoted by ICU's apostrophe rules.
Message ToMessage(std::string_view text);

/// Returns the text of a message without placeholders. Error code: `bad-value` if it has one.
Result<std::string> FromMessage(const Message& message);

}  // namespace guided_help
