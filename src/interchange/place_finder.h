#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"

namespace guided_help {

/// Lines and columns of offsets in a text. Going forward costs only the way from the last place, so
/// that asking for every unit of a file takes time in proportion to the file.
class PlaceFinder {
 public:
  /// `text` must outlive the finder.
  explicit PlaceFinder(std::string_view text) : text_(text) {}

  /// Of the code point at `offset` (bytes).
  Position At(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  Position position_{1, 1};
};

}  // namespace guided_help
