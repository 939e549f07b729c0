#include "base/place_finder.h"

#include <algorithm>

namespace guided_help {

Position PlaceFinder::At(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset < offset_) {
    offset_ = 0;
    position_ = {1, 1};
  }
  for (; offset_ < offset; ++offset_) {
    const auto byte = static_cast<unsigned char>(text_[offset_]);
    if (byte == '\n') {
      ++position_.line;
      position_.column = 1;
    } else if ((byte & 0xC0) != 0x80) {
      ++position_.column;
    }
  }
  return position_;
}

}  // namespace guided_help
