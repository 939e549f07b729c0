#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"

namespace guided_help {

/// Turns offsets in a text into lines and columns. Going forward costs only the way from the last
/// offset, so that looking up every value of a file takes time in proportion to the file.
class PlaceFinder {
 public:
  /// `text` must outlive the finder.
  explicit PlaceFinder(std::string_view text) : text_(text) {}

  /// Of the code point at `offset`, in bytes; the end of the text for any offset beyond it.
  Position At(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  Position position_{1, 1};
};

}  // namespace guided_help
