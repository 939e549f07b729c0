#pragma once

#include <map>
#include <string>

#include "localization/message.h"

namespace guided_help {

/// The messages of one guide, or of the interface, in one locale, by key.
struct Catalog {
  std::string locale;
  std::map<std::string, Message, std::less<>> messages;
};

}  // namespace guided_help
