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

/// What Dear ImGui adds around a smooth edge: half a pixel that fades out, and a little more at the
/// corners that a circle is made of.
inline constexpr float kFringe = 0.55F;

Point Center(const Rect& rect);

/// Shows the sample, and paints it once, as a page does before there is a pointer.
Frame ShowAndPaint(Canvas& canvas, const Sample& sample);

/// Id of the button that was pressed; empty: none.
std::string Pressed(const Frame& frame);

void Send(Canvas& canvas, PointerEvent::Kind kind, const Point& point);
/// A press and its release, in one batch.
void Click(Canvas& canvas, const Point& point);

/// Paints until nothing moves; a second at most.
Frame Settle(Canvas& canvas);

/// What a frame draws, to keep and to compare; exact in every vertex.
struct Picture {
  std::vector<ImDrawVert> vertices;
  std::vector<std::uint32_t> indices;
  std::vector<DrawCommand> commands;

  friend bool operator==(const Picture& a, const Picture& b);
};
Picture Copy(const Frame& frame);
/// For GoogleTest.
void PrintTo(const Picture& picture, std::ostream* out);

/// Triangles in a row that have texture, clip and color in common: one shape of the painter, as
/// long as neighbors have other colors.
struct Shape {
  std::uint32_t texture = 0;
  /// Without its smooth edge.
  Color color = 0;
  Rect clip;
  std::vector<ImDrawVert> vertices;

  /// Of what is drawn: cut off at the clip, smooth edges included.
  Rect bounds() const;
  /// Whether a triangle lies over the point.
  bool Covers(const Point& point) const;
};
void ExpectNear(const Rect& actual, const Rect& expected, float distance);

std::vector<Shape> Shapes(const Frame& frame);
/// Those of the color, whatever its alpha.
std::vector<Shape> ShapesOf(const Frame& frame, Color color);

}  // namespace guided_help
