#include "base/text.h"

namespace guided_help {

std::string Concat(std::initializer_list<std::string_view> pieces) { return Join(pieces, {}); }

std::string Join(std::initializer_list<std::string_view> items, std::string_view separator) {
  std::string joined;
  std::string_view before;
  for (const std::string_view item : items) {
    joined += before;
    joined += item;
    before = separator;
  }
  return joined;
}

std::string Counted(int number, std::string_view noun) {
  return Concat({std::to_string(number), " ", noun, number == 1 ? "" : "s"});
}

}  // namespace guided_help
