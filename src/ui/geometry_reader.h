#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ui/geometry.h"

namespace guided_help {

/// Reads what web/canvas/geometry.js has written: width, height, density (floats), motion, and the counts
/// of boxes, fragments and points (unsigned), then these, each field 4 bytes. Nothing where sizes
/// or indices don't fit together, or name a block at or behind `block_count`.
std::optional<Geometry> ReadGeometry(std::string_view bytes, std::size_t block_count);

}  // namespace guided_help
