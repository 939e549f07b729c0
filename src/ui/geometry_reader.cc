#include "ui/geometry_reader.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <type_traits>

namespace guided_help {
namespace {

/// Removes `count` structures from the front of `bytes`.
template <typename T>
bool Take(std::string_view& bytes, std::size_t count, std::vector<T>& out) {
  static_assert(std::is_trivially_copyable_v<T>);
  if (count > bytes.size() / sizeof(T)) return false;
  out.resize(count);
  const std::size_t size = count * sizeof(T);
  if (size > 0) std::memcpy(out.data(), bytes.data(), size);
  bytes.remove_prefix(size);
  return true;
}

/// In device px. No browser lays out anything farther away, and Dear ImGui rounds to integers.
constexpr float kFarthest = 1 << 24;

/// Returns whether all values are finite and within range.
bool AreLengths(std::initializer_list<float> values) {
  for (const float value : values) {
    if (!(std::fabs(value) <= kFarthest)) return false;
  }
  return true;
}

bool AreLengths(const Rect& rect) {
  return AreLengths({rect.left, rect.top, rect.right, rect.bottom});
}

bool Fits(const Box& box, const Geometry& geometry) {
  const Sides& widths = box.border_widths;
  if (!AreLengths(box.rect) || !AreLengths({widths.left, widths.top, widths.right, widths.bottom,
                                            box.radius, box.ring_offset, box.ring_width})) {
    return false;
  }
  if (box.kind > Box::Kind::kShape || box.element >= geometry.boxes.size()) return false;
  if (box.block < Box::kNoBlock || box.block >= Box::kBlockLimit) return false;
  const std::size_t points = geometry.points.size();
  return box.first_point <= points && box.point_count <= points - box.first_point;
}

}  // namespace

std::optional<Geometry> ReadGeometry(std::string_view bytes) {
  std::vector<GeometryHeader> header;
  if (!Take(bytes, 1, header)) return std::nullopt;
  const GeometryHeader& head = header.front();
  if (!AreLengths({head.width, head.height, head.density}) || head.width < 0 || head.height < 0 ||
      head.density <= 0) {
    return std::nullopt;
  }
  Geometry geometry;
  geometry.width = head.width;
  geometry.height = head.height;
  geometry.density = head.density;
  geometry.motion = head.motion != 0;
  if (!Take(bytes, head.boxes, geometry.boxes) ||
      !Take(bytes, head.fragments, geometry.fragments) ||
      !Take(bytes, head.points, geometry.points) || !bytes.empty()) {
    return std::nullopt;
  }
  for (const Box& box : geometry.boxes) {
    if (!Fits(box, geometry)) return std::nullopt;
  }
  for (const Fragment& fragment : geometry.fragments) {
    if (fragment.box >= geometry.boxes.size() || !AreLengths(fragment.rect) ||
        !AreLengths(fragment.underline)) {
      return std::nullopt;
    }
  }
  for (const Point& point : geometry.points) {
    if (!AreLengths({point.x, point.y})) return std::nullopt;
  }
  return geometry;
}

}  // namespace guided_help
