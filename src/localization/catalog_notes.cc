#include "localization/catalog_notes.h"

#include <array>
#include <cstddef>

namespace guided_help {

std::string_view Name(MessageState state) {
  constexpr std::array<std::string_view, 4> kNames = {"machine", "translated", "reviewed", "stale"};
  return kNames[static_cast<std::size_t>(state)];
}

std::string_view Name(MessageOrigin origin) {
  constexpr std::array<std::string_view, 3> kNames = {"article", "later", "ours"};
  return kNames[static_cast<std::size_t>(origin)];
}

}  // namespace guided_help
