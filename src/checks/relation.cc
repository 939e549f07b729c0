#include "checks/relation.h"

#include <array>

namespace guided_help {

std::string_view Name(Relation relation) {
  constexpr std::array<std::string_view, kRelationCount> kNames = {
      "fewer-than", "at-most", "exactly", "at-least", "more-than"};
  return kNames[static_cast<std::size_t>(relation)];
}

}  // namespace guided_help
