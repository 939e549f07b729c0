#pragma once

#include <string>
#include <vector>

#include "localization/message.h"

namespace guided_help {

/// Returns a pattern from which `ParseMessage` reads the same parts.
std::string ToPattern(const MessageParts& parts);

/// Returns the text and the argument names of all variants in order, to find the markup in them.
std::vector<MessageRun> AllRuns(const MessageParts& parts);

}  // namespace guided_help
