#include "base/text.h"

#include <array>

namespace guided_help {

std::string Concat(Pieces pieces) { return Join(pieces, {}); }

std::string Join(Pieces items, std::string_view separator) {
  std::string joined;
  std::string_view before;
  for (const Piece& item : items) {
    joined += before;
    joined += item.View();
    before = separator;
  }
  return joined;
}

std::string Decimal(std::int64_t number) {
  std::array<char, 20> digits{};  // Enough for the smallest number and its sign.
  auto first = digits.end();
  std::uint64_t rest = static_cast<std::uint64_t>(number);
  if (number < 0) rest = 0 - rest;
  do {
    *--first = static_cast<char>('0' + rest % 10);
    rest /= 10;
  } while (rest > 0);
  if (number < 0) *--first = '-';
  return {first, digits.end()};
}

std::string Counted(int number, std::string_view noun) {
  return Concat({std::to_string(number), " ", noun, number == 1 ? "" : "s"});
}

}  // namespace guided_help
