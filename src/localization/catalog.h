#pragma once

#include <map>
#include <string>

namespace guided_help {

/// The messages of one guide, or of the interface, in one locale, by key.
struct Catalog {
  std::string locale;
  std::map<std::string, std::string, std::less<>> messages;
};

}  // namespace guided_help
