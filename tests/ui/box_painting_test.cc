// How a single box is painted.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "tests/ui/frames.h"
#include "tests/ui/sample.h"
#include "ui/canvas.h"

namespace guided_help {
namespace {

constexpr Rect kPlace = {20, 30, 120, 80};

Frame PaintBoxes(Canvas& canvas, std::vector<Box> boxes) {
  canvas.Show(MakeGeometry(std::move(boxes)));
  return canvas.Paint(kTick);
}

TEST(BoxPaintingTest, NothingIsDrawnOutsideTheCanvas) {
  Canvas canvas;
  Box box = MakeBox(Box::Kind::kSurface, {-50, -50, 500, 500}, kRed);
  box.border = kGreen;
  box.border_widths.left = 100;
  box.radius = 20;
  for (const DrawCommand& command : PaintBoxes(canvas, {box}).commands) {
    EXPECT_GE(command.clip.left, 0);
    EXPECT_GE(command.clip.top, 0);
    EXPECT_LE(command.clip.right, 200);
    EXPECT_LE(command.clip.bottom, 100);
  }
}

TEST(BoxPaintingTest, ABoxWithoutRadiusHasSharpCorners) {
  Canvas canvas;
  const std::vector<Shape> shapes =
      Shapes(PaintBoxes(canvas, {MakeBox(Box::Kind::kSurface, kPlace, kRed)}));
  ASSERT_EQ(shapes.size(), 1U);
  ASSERT_EQ(shapes[0].vertices.size(), 6U);
  ExpectNear(shapes[0].bounds(), kPlace, 0);
  for (const ImDrawVert& vertex : shapes[0].vertices) {
    EXPECT_TRUE(vertex.pos.x == kPlace.left || vertex.pos.x == kPlace.right);
    EXPECT_TRUE(vertex.pos.y == kPlace.top || vertex.pos.y == kPlace.bottom);
    EXPECT_EQ(vertex.col, kRed);
  }
}

TEST(BoxPaintingTest, ARoundedBoxLeavesItsCornersEmpty) {
  Box box = MakeBox(Box::Kind::kSurface, kPlace, kRed);
  box.radius = 16;
  Canvas canvas;
  const std::vector<Shape> shapes = ShapesOf(PaintBoxes(canvas, {box}), kRed);
  ASSERT_EQ(shapes.size(), 1U);
  ExpectNear(shapes[0].bounds(), kPlace, kFringe);
  for (const ImDrawVert& vertex : shapes[0].vertices) {
    const float x = std::min(vertex.pos.x - kPlace.left, kPlace.right - vertex.pos.x);
    const float y = std::min(vertex.pos.y - kPlace.top, kPlace.bottom - vertex.pos.y);
    if (x >= 16 || y >= 16) continue;
    EXPECT_LE(std::hypot(16 - x, 16 - y), 16 + 2 * kFringe);
  }
}

TEST(BoxPaintingTest, AUniformBorderIsInsideItsBox) {
  for (const float width : {1.0F, 2.0F, 5.0F}) {
    Box box = MakeBox(Box::Kind::kSurface, kPlace, kRed);
    box.border = kGreen;
    box.border_widths = {width, width, width, width};
    Canvas canvas;
    const std::vector<Shape> shapes = ShapesOf(PaintBoxes(canvas, {box}), kGreen);
    ASSERT_EQ(shapes.size(), 1U);
    ExpectNear(shapes[0].bounds(), kPlace, kFringe);
    for (const ImDrawVert& vertex : shapes[0].vertices) {
      const float inside = std::min({vertex.pos.x - kPlace.left, kPlace.right - vertex.pos.x,
                                     vertex.pos.y - kPlace.top, kPlace.bottom - vertex.pos.y});
      EXPECT_GE(inside, -kFringe);
      EXPECT_LE(inside, width + kFringe);
    }
  }
}

TEST(BoxPaintingTest, AOneSidedBorderIsOnlyOnThatSide) {
  struct Row {
    float Sides::*width;
    Rect expected;
  };
  const Row rows[] = {{&Sides::left, {20, 30, 24, 80}},
                      {&Sides::top, {20, 30, 120, 34}},
                      {&Sides::right, {116, 30, 120, 80}},
                      {&Sides::bottom, {20, 76, 120, 80}}};
  for (const Row& row : rows) {
    for (const float radius : {0.0F, 8.0F}) {
      Box box = MakeBox(Box::Kind::kSurface, kPlace, kRed);
      box.border = kGreen;
      box.radius = radius;
      box.border_widths.*row.width = 4;
      Canvas canvas;
      const std::vector<Shape> shapes = ShapesOf(PaintBoxes(canvas, {box}), kGreen);
      ASSERT_EQ(shapes.size(), 1U);
      ExpectNear(shapes[0].bounds(), row.expected, 0);
    }
  }
}

TEST(BoxPaintingTest, ATwoSidedBorderIsTwoLines) {
  Box box = MakeBox(Box::Kind::kSurface, kPlace, kRed);
  box.border = kGreen;
  box.border_widths.left = 4;
  box.border_widths.bottom = 2;
  Canvas canvas;
  const std::vector<Shape> shapes = ShapesOf(PaintBoxes(canvas, {box}), kGreen);
  ASSERT_EQ(shapes.size(), 2U);
  ExpectNear(shapes[0].bounds(), {20, 30, 24, 80}, 0);
  ExpectNear(shapes[1].bounds(), {20, 78, 120, 80}, 0);
}

TEST(BoxPaintingTest, TransparentPartsAreNotDrawn) {
  Box box = MakeBox(Box::Kind::kSurface, kPlace, 0x00FFFFFFU);
  box.border = 0x0000FF00U;
  box.border_widths.left = box.border_widths.top = 3;
  Box no_width = MakeBox(Box::Kind::kSurface, kPlace, 0);
  no_width.border = kGreen;
  Canvas canvas;
  EXPECT_TRUE(PaintBoxes(canvas, {box, no_width}).indices.empty());
}

TEST(BoxPaintingTest, AShapeIsItsPolygonInEitherOrientation) {
  std::vector<Point> points = {{40, 30}, {80, 30}, {80, 50}, {60, 50}, {60, 70}, {40, 70}};
  for (const bool clockwise : {true, false}) {
    if (!clockwise) std::reverse(points.begin(), points.end());
    Box box = MakeBox(Box::Kind::kShape, kPlace, kBlue);
    box.first_point = 1;
    box.point_count = 6;
    Geometry geometry = MakeGeometry({box});
    geometry.points = {{0, 0}};
    geometry.points.insert(geometry.points.end(), points.begin(), points.end());
    geometry.points.push_back({199, 99});
    Canvas canvas;
    canvas.Show(geometry);
    const std::vector<Shape> shapes = Shapes(canvas.Paint(kTick));
    ASSERT_EQ(shapes.size(), 1U);
    EXPECT_EQ(shapes[0].color, kBlue);
    ExpectNear(shapes[0].bounds(), {40, 30, 80, 70}, kFringe);
    EXPECT_TRUE(shapes[0].Covers({78, 48}));
    EXPECT_TRUE(shapes[0].Covers({58, 68}));
    EXPECT_TRUE(shapes[0].Covers({42, 32}));
    EXPECT_FALSE(shapes[0].Covers({62, 52}));
    EXPECT_FALSE(shapes[0].Covers({78, 68}));
  }
}

TEST(BoxPaintingTest, AShapeWithFewerThanThreePointsIsNotDrawn) {
  for (std::uint32_t count = 0; count < 3; ++count) {
    Box box = MakeBox(Box::Kind::kShape, kPlace, kBlue);
    box.point_count = count;
    Geometry geometry = MakeGeometry({box});
    geometry.points.resize(count);
    Canvas canvas;
    canvas.Show(geometry);
    EXPECT_TRUE(canvas.Paint(kTick).indices.empty());
  }
}

TEST(BoxPaintingTest, ARingIsOutsideItsBox) {
  Box box = MakeBox(Box::Kind::kButton, kPlace, kRed);
  box.ring = kBlue;
  box.ring_offset = 2;
  box.ring_width = 3;
  Canvas canvas;
  const std::vector<Shape> shapes = ShapesOf(PaintBoxes(canvas, {box}), kBlue);
  ASSERT_EQ(shapes.size(), 1U);
  ExpectNear(shapes[0].bounds(), {15, 25, 125, 85}, kFringe);
  for (const ImDrawVert& vertex : shapes[0].vertices) {
    const float x = std::max({kPlace.left - vertex.pos.x, vertex.pos.x - kPlace.right, 0.0F});
    const float y = std::max({kPlace.top - vertex.pos.y, vertex.pos.y - kPlace.bottom, 0.0F});
    EXPECT_GE(std::hypot(x, y), 2 - 2 * kFringe);
  }
}

}  // namespace
}  // namespace guided_help
