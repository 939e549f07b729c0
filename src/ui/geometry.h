#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace guided_help {

/// 0xAABBGGRR, alpha not premultiplied, as in Dear ImGui.
using Color = std::uint32_t;

/// Device px from the canvas's top left corner.
struct Point {
  float x = 0;
  float y = 0;
};

struct Rect {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;

  float width() const { return right - left; }
  float height() const { return bottom - top; }
};

/// One value for each side of a box.
struct Sides {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
};

/// Whole rows of the canvas, device px.
struct Rows {
  float top = 0;
  /// Not less than `top`; equal if there are no rows.
  float bottom = 0;

  bool empty() const { return bottom <= top; }
  /// Extends the rows to include `more`, with everything between them.
  void Add(const Rows& more);
};

/// One rectangle of the mirror's layout, with its computed style. An element has one box; a link
/// that breaks over lines has one per line.
///
/// Boxes, fragments and points are copied from JavaScript memory: only 32-bit fields, in this order
/// (web/canvas/geometry.js).
struct Box {
  enum class Kind : std::uint32_t {
    /// Not interactive: card, notice, step, marker.
    kSurface,
    /// A surface whose right or left end is animated.
    kBar,
    /// Triggers its block's action when pressed.
    kButton,
    /// Has a hover effect; the browser follows the link.
    kLink,
    /// Has a hover effect; the browser edits the text.
    kField,
    /// An icon: the filled polygon of `points`.
    kShape,
  };
  static constexpr std::size_t kKinds = 6;
  /// The value of `block` for the card itself.
  static constexpr std::int32_t kNoBlock = -1;
  /// Numbers of blocks are smaller. The largest guide has fewer blocks (base/limits.h).
  static constexpr std::int32_t kBlockLimit = 1 << 16;

  Kind kind = Kind::kSurface;
  /// A number for the block of the screen that the box belongs to. Screens that are shown one after
  /// the other on a canvas use the same number for a block that stays.
  std::int32_t block = kNoBlock;
  /// Index of the first box of the same element; its own index for that box.
  std::uint32_t element = 0;
  Rect rect;
  Color fill = 0;
  Color border = 0;
  /// Color of the text inside, used to tint the box under the pointer. 0: no tint.
  Color ink = 0;
  Color ring = 0;
  /// In device px.
  Sides border_widths;
  float radius = 0;
  /// The focus ring: its distance from the box, and its width. 0: no focus.
  float ring_offset = 0;
  float ring_width = 0;
  /// Only for shapes.
  std::uint32_t first_point = 0;
  std::uint32_t point_count = 0;
};

/// A piece of text on one line, in one style and direction, which the browser draws as one tile.
struct Fragment {
  /// The element that contains the text, as in `Box::element`.
  std::uint32_t box = 0;
  /// Rectangle of the tile, in whole device px, so that its pixels align with the canvas.
  Rect rect;
  /// Empty if there is no underline.
  Rect underline;
  Color underline_color = 0;
};

/// The layout of a screen, measured from the mirror. Boxes are in painting order: containers before
/// their contents.
struct Geometry {
  /// Size of the canvas in device px.
  float width = 0;
  float height = 0;
  /// Device px per CSS px.
  float density = 1;
  /// False: no animation; changes take effect at once.
  bool motion = true;
  std::vector<Box> boxes;
  std::vector<Fragment> fragments;
  std::vector<Point> points;
};

}  // namespace guided_help
