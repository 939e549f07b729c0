#pragma once

#include <string>
#include <vector>

#include "localization/message.h"

namespace guided_help {

/// The message as a catalog writes it: `ParseMessage` reads the same parts from it again.
std::string ToPattern(const MessageParts& parts);

/// Text and names of all variants, one behind the other, for a look at the markup in them.
std::vector<MessageRun> AllRuns(const MessageParts& parts);

}  // namespace guided_help
