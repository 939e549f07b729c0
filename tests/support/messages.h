#pragma once

#include <stdexcept>
#include <string_view>

#include "localization/message.h"

namespace guided_help {

/// Parses a message that is valid.
inline Message MessageOf(std::string_view text) {
  Result<Message> message = Message::Parse(text);
  if (!message) throw std::invalid_argument(ToString(message.error()));
  return *message;
}

}  // namespace guided_help
