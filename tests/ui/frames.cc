#include "tests/ui/frames.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cfloat>
#include <ostream>

namespace guided_help {
namespace {

constexpr Color kNoAlpha = 0x00FFFFFFU;

bool Same(const Rect& a, const Rect& b) {
  return a.left == b.left && a.top == b.top && a.right == b.right && a.bottom == b.bottom;
}

bool Same(const DrawCommand& a, const DrawCommand& b) {
  return Same(a.clip, b.clip) && a.texture == b.texture && a.first_index == b.first_index &&
         a.index_count == b.index_count;
}

bool Same(const ImDrawVert& a, const ImDrawVert& b) {
  return a.pos.x == b.pos.x && a.pos.y == b.pos.y && a.uv.x == b.uv.x && a.uv.y == b.uv.y &&
         a.col == b.col;
}

bool Continues(const Shape& shape, const DrawCommand& command, Color color) {
  return shape.texture == command.texture && Same(shape.clip, command.clip) &&
         (shape.color & kNoAlpha) == (color & kNoAlpha);
}

}  // namespace

Point Center(const Rect& rect) {
  return {(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2};
}

Frame ShowAndPaint(Canvas& canvas, const Geometry& sample) {
  canvas.Show(sample);
  return canvas.Paint(kTick);
}

std::string Pressed(const Frame& frame) { return IdOf(frame.pressed); }

void Send(Canvas& canvas, PointerEvent::Kind kind, const Point& point) {
  canvas.Push({kind, point.x, point.y});
}

void Click(Canvas& canvas, const Point& point) {
  Send(canvas, PointerEvent::Kind::kDown, point);
  Send(canvas, PointerEvent::Kind::kUp, point);
}

Frame Settle(Canvas& canvas) {
  Frame frame = canvas.Paint(kTick);
  for (int i = 0; i < 60 && frame.moving; ++i) frame = canvas.Paint(kTick);
  return frame;
}

bool operator==(const Picture& a, const Picture& b) {
  const auto same = [](const auto& one, const auto& other) { return Same(one, other); };
  return a.indices == b.indices &&
         std::equal(a.vertices.begin(), a.vertices.end(), b.vertices.begin(), b.vertices.end(),
                    same) &&
         std::equal(a.commands.begin(), a.commands.end(), b.commands.begin(), b.commands.end(),
                    same);
}

Picture Copy(const Frame& frame) {
  return {{frame.vertices.begin(), frame.vertices.end()},
          {frame.indices.begin(), frame.indices.end()},
          {frame.commands.begin(), frame.commands.end()}};
}

void PrintTo(const Picture& picture, std::ostream* out) {
  *out << picture.commands.size() << " commands, " << picture.vertices.size() << " vertices";
}

Rect Shape::bounds() const {
  Rect bounds = {FLT_MAX, FLT_MAX, -FLT_MAX, -FLT_MAX};
  for (const ImDrawVert& vertex : vertices) {
    bounds.left = std::min(bounds.left, vertex.pos.x);
    bounds.top = std::min(bounds.top, vertex.pos.y);
    bounds.right = std::max(bounds.right, vertex.pos.x);
    bounds.bottom = std::max(bounds.bottom, vertex.pos.y);
  }
  return {std::max(bounds.left, clip.left), std::max(bounds.top, clip.top),
          std::min(bounds.right, clip.right), std::min(bounds.bottom, clip.bottom)};
}

void ExpectNear(const Rect& actual, const Rect& expected, float distance) {
  EXPECT_NEAR(actual.left, expected.left, distance);
  EXPECT_NEAR(actual.top, expected.top, distance);
  EXPECT_NEAR(actual.right, expected.right, distance);
  EXPECT_NEAR(actual.bottom, expected.bottom, distance);
}

bool Shape::Covers(const Point& point) const {
  const auto side = [&point](const ImVec2& from, const ImVec2& to) {
    return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
  };
  for (std::size_t i = 0; i + 2 < vertices.size(); i += 3) {
    const float a = side(vertices[i].pos, vertices[i + 1].pos);
    const float b = side(vertices[i + 1].pos, vertices[i + 2].pos);
    const float c = side(vertices[i + 2].pos, vertices[i].pos);
    if ((a >= 0 && b >= 0 && c >= 0) || (a <= 0 && b <= 0 && c <= 0)) return true;
  }
  return false;
}

std::vector<Shape> Shapes(const Frame& frame) {
  std::vector<Shape> shapes;
  for (const DrawCommand& command : frame.commands) {
    for (const std::uint32_t index :
         frame.indices.subspan(command.first_index, command.index_count)) {
      const ImDrawVert& vertex = frame.vertices[index];
      if (shapes.empty() || !Continues(shapes.back(), command, vertex.col)) {
        shapes.push_back({command.texture, vertex.col, command.clip, {}});
      }
      shapes.back().color = std::max(shapes.back().color, Color{vertex.col});
      shapes.back().vertices.push_back(vertex);
    }
  }
  return shapes;
}

std::vector<Shape> ShapesOf(const Frame& frame, Color color) {
  std::vector<Shape> shapes = Shapes(frame);
  std::erase_if(shapes, [color](const Shape& shape) {
    return (shape.color & kNoAlpha) != (color & kNoAlpha);
  });
  return shapes;
}

}  // namespace guided_help
