#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ui/geometry.h"

namespace guided_help {

/// The beginning of the data that web/canvas/geometry.js writes.
struct GeometryHeader {
  /// As in `Geometry`.
  float width = 0;
  float height = 0;
  float density = 0;
  /// 0 or 1.
  std::uint32_t motion = 0;
  /// The numbers of boxes, fragments and points.
  std::uint32_t boxes = 0;
  std::uint32_t fragments = 0;
  std::uint32_t points = 0;
};

/// Reads a header, followed by the boxes, the fragments and the points, as they are in memory.
/// Returns nothing if sizes, indices or numbers are inconsistent or out of range.
std::optional<Geometry> ReadGeometry(std::string_view bytes);

}  // namespace guided_help
