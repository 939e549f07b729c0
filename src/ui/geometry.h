#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "assistant/screen.h"

namespace guided_help {

/// 0xAABBGGRR, alpha not multiplied in, as Dear ImGui takes it.
using Color = std::uint32_t;

/// Device px, from the canvas's top left corner.
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

/// Whole rows of the canvas, device px.
struct Rows {
  float top = 0;
  /// Not above `top`; the same: none.
  float bottom = 0;

  bool empty() const { return bottom <= top; }
  /// Becomes the rows from the first to the last of both.
  void Add(const Rows& more);
};

/// One rectangle that the browser laid out for the mirror, and how its style sheet paints it. An
/// element has one; a link that breaks over lines has one a line.
///
/// Boxes, fragments and points cross from JavaScript as they lie in memory: 32-bit fields only, in
/// this order (web/canvas/geometry.js).
struct Box {
  enum class Kind : std::uint32_t {
    /// Only seen: card, notice, step, marker.
    kSurface,
    /// A surface whose right or left end glides to where it belongs.
    kBar,
    /// Answers the pointer with its block's action.
    kButton,
    /// Follows the pointer; the browser follows the link.
    kLink,
    /// Follows the pointer; the browser edits.
    kField,
    /// An icon: the polygon of `points`, filled.
    kShape,
  };
  static constexpr std::size_t kKinds = 6;
  /// For `block`: none, but the card itself.
  static constexpr std::int32_t kNoBlock = -1;

  Kind kind = Kind::kSurface;
  /// Place in `ReadingOrder` of the screen.
  std::int32_t block = kNoBlock;
  /// The first box of the same element; its own place where it is that.
  std::uint32_t element = 0;
  Rect rect;
  Color fill = 0;
  Color border = 0;
  /// Of the text inside; tints the box under the pointer. 0: the box shows no tint.
  Color ink = 0;
  Color ring = 0;
  /// Widths of the border, device px.
  float border_left = 0;
  float border_top = 0;
  float border_right = 0;
  float border_bottom = 0;
  float radius = 0;
  /// Keyboard focus: how far outside of the box the ring begins, and how wide it is. 0: no focus.
  float ring_offset = 0;
  float ring_width = 0;
  /// Only for a shape.
  std::uint32_t first_point = 0;
  std::uint32_t point_count = 0;
};

/// A piece of text on one line, in one style and direction, that the browser draws as one tile.
struct Fragment {
  /// The element whose text it is, as `Box::element`.
  std::uint32_t box = 0;
  /// Of the tile: whole device px, so that each of its pixels lands on one of the canvas.
  Rect rect;
  /// Empty: no underline.
  Rect underline;
  Color underline_color = 0;
};

/// The one layout of a screen, read back from the mirror. Boxes stand in painting order: what
/// contains comes before what is contained.
struct Geometry {
  /// Of the canvas, device px.
  float width = 0;
  float height = 0;
  /// Device px per CSS px.
  float density = 1;
  /// False: nothing glides or fades, everything is at once as it will be.
  bool motion = true;
  std::vector<Box> boxes;
  std::vector<Fragment> fragments;
  std::vector<Point> points;
};

}  // namespace guided_help
