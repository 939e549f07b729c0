#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ui/geometry.h"

namespace guided_help {

/// Reads the data that web/geometry.js writes: width, height, density (floats), motion, and the
/// counts of boxes, fragments and points (unsigned), followed by these; each field has 4 bytes.
/// Returns nothing if sizes or indices are inconsistent, or if a block index is not less than
/// `block_count`.
std::optional<Geometry> ReadGeometry(std::string_view bytes, std::size_t block_count);

}  // namespace guided_help
