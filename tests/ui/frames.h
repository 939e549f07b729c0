#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "imgui.h"
#include "tests/ui/sample.h"
#include "ui/canvas.h"

namespace guided_help {

inline constexpr float kTick = 1.0F / 60;  // seconds
inline constexpr int kSecond = 60;         // ticks

inline constexpr Color kRed = 0xFF0000FFU;
inline constexpr Color kGreen = 0xFF00FF00U;
inline constexpr Color kBlue = 0xFFFF0000U;

/// The anti-aliasing fringe that Dear ImGui adds to edges: half a pixel, and a little more at the
/// vertices that approximate a circle.
inline constexpr float kFringe = 0.55F;

Point Center(const Rect& rect);

/// Shows the sample and paints it once, as a page does before any pointer event.
Frame ShowAndPaint(Canvas& canvas, const Geometry& sample);

/// Id of the block whose button was pressed, or empty.
std::string Pressed(const Frame& frame);

void Send(Canvas& canvas, PointerEvent::Kind kind, const Point& point);
/// A press and its release in one batch.
void Click(Canvas& canvas, const Point& point);

/// Paints until nothing moves, for at most one second.
Frame Settle(Canvas& canvas);

/// The drawing of a frame, for later comparison; exact in every vertex.
struct Picture {
  std::vector<ImDrawVert> vertices;
  std::vector<std::uint32_t> indices;
  std::vector<DrawCommand> commands;

  friend bool operator==(const Picture& a, const Picture& b);
};
Picture Copy(const Frame& frame);
/// For GoogleTest.
void PrintTo(const Picture& picture, std::ostream* out);

/// Consecutive triangles with the same texture, clip and color: one shape of the painter, provided
/// that neighbors differ in color.
struct Shape {
  std::uint32_t texture = 0;
  /// Without the anti-aliased edge.
  Color color = 0;
  Rect clip;
  std::vector<ImDrawVert> vertices;

  /// Bounds of the drawing after clipping, including anti-aliased edges.
  Rect bounds() const;
  /// Whether a triangle covers the point.
  bool Covers(const Point& point) const;
};
void ExpectNear(const Rect& actual, const Rect& expected, float distance);

std::vector<Shape> Shapes(const Frame& frame);
/// Shapes of this color, with any alpha.
std::vector<Shape> ShapesOf(const Frame& frame, Color color);

}  // namespace guided_help
