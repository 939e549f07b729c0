#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"

namespace guided_help {

/// Converts offsets in a text to lines and columns. Continues from the last offset if the next one
/// is not before it, so looking up all values of a file in order takes linear time.
class PlaceFinder {
 public:
  /// `text` must outlive the finder.
  explicit PlaceFinder(std::string_view text) : text_(text) {}

  /// Returns the position of the code point at `offset`, in bytes. An offset beyond the text gives
  /// the position of its end.
  Position At(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  Position position_{1, 1};
};

}  // namespace guided_help
