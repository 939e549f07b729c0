#pragma once

#include <string>

#include "localization/message.h"

namespace guided_help {

/// The message as a catalog writes it: `ParseMessage` reads the same parts from it again.
std::string ToPattern(const MessageParts& parts);

}  // namespace guided_help
