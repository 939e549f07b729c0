// A screen at rest: each box and each text is painted once and in its place.

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "tests/support/growth.h"
#include "tests/ui/frames.h"
#include "tests/ui/sample.h"
#include "ui/canvas.h"
#include "ui/painter.h"

namespace guided_help {
namespace {

/// The index in the frame at which the color is first drawn.
std::size_t Order(const Frame& frame, Color color) {
  const std::vector<Shape> shapes = Shapes(frame);
  const auto found = std::find_if(shapes.begin(), shapes.end(),
                                  [color](const Shape& shape) { return shape.color == color; });
  EXPECT_NE(found, shapes.end()) << std::hex << color;
  return static_cast<std::size_t>(found - shapes.begin());
}

std::size_t OrderOfTile(const Frame& frame, std::size_t index) {
  const std::vector<Shape> shapes = Shapes(frame);
  const auto found = std::find_if(shapes.begin(), shapes.end(), [index](const Shape& shape) {
    return shape.texture == kFirstTile + index;
  });
  return static_cast<std::size_t>(found - shapes.begin());
}

TEST(CanvasPaintingTest, NothingIsDrawnOutsideTheCard) {
  for (const float density : {1.0F, 1.5F, 2.0F, 3.0F}) {
    const Geometry sample = MakeSample(density);
    Rect card = sample.boxes.front().rect;
    card = {card.left - kFringe, card.top - kFringe, card.right + kFringe, card.bottom + kFringe};
    Canvas canvas;
    const Frame frame = ShowAndPaint(canvas, sample);
    for (const Shape& shape : Shapes(frame)) {
      const Rect bounds = shape.bounds();
      EXPECT_GE(bounds.left, card.left);
      EXPECT_GE(bounds.top, card.top);
      EXPECT_LE(bounds.right, card.right);
      EXPECT_LE(bounds.bottom, card.bottom);
    }
  }
}

TEST(CanvasPaintingTest, EachTextIsDrawnOnceWithItsWholeTile) {
  const Geometry sample = MakeSample(1.5F);
  Canvas canvas;
  const std::vector<Shape> shapes = Shapes(ShowAndPaint(canvas, sample));
  std::size_t tiles = 0;
  for (const Shape& shape : shapes) {
    if (shape.texture == kSolid) continue;
    ++tiles;
    ASSERT_GE(shape.texture, kFirstTile);
    ASSERT_LT(shape.texture - kFirstTile, sample.fragments.size());
    const Rect& rect = sample.fragments[shape.texture - kFirstTile].rect;
    ASSERT_EQ(shape.vertices.size(), 6U);
    EXPECT_EQ(shape.color, 0xFFFFFFFFU);
    for (const ImDrawVert& vertex : shape.vertices) {
      EXPECT_EQ(vertex.pos.x, vertex.uv.x == 0 ? rect.left : rect.right);
      EXPECT_EQ(vertex.pos.y, vertex.uv.y == 0 ? rect.top : rect.bottom);
    }
    ExpectNear(shape.bounds(), rect, 0);
  }
  EXPECT_EQ(tiles, sample.fragments.size());
  for (std::size_t i = 0; i < sample.fragments.size(); ++i) {
    EXPECT_EQ(std::count_if(shapes.begin(), shapes.end(),
                            [i](const Shape& shape) { return shape.texture == kFirstTile + i; }),
              1);
  }
}

TEST(CanvasPaintingTest, EachVisibleBoxIsFilledOnceInItsPlace) {
  const Geometry sample = MakeSample();
  Canvas canvas;
  const Frame frame = ShowAndPaint(canvas, sample);
  int filled = 0;
  for (const Box& box : sample.boxes) {
    if (box.fill == 0 || box.kind == Box::Kind::kShape) continue;
    ++filled;
    const std::vector<Shape> shapes = ShapesOf(frame, box.fill);
    ASSERT_EQ(shapes.size(), 1U);
    EXPECT_EQ(shapes[0].color, box.fill);
    EXPECT_EQ(shapes[0].texture, kSolid);
    ExpectNear(shapes[0].bounds(), box.rect, kFringe);
  }
  EXPECT_EQ(filled, 14);
}

/// Canvases share the font that Dear ImGui requires.
TEST(CanvasPaintingTest, ACanvasOutlivesTheOneBeforeIt) {
  const Geometry sample = MakeSample();
  auto gone = std::make_unique<Canvas>();
  Canvas canvas;
  const std::size_t painted = Shapes(ShowAndPaint(*gone, sample)).size();
  EXPECT_GT(painted, 0U);
  gone.reset();
  EXPECT_EQ(Shapes(ShowAndPaint(canvas, sample)).size(), painted);
}

TEST(CanvasPaintingTest, BoxesAreDrawnBeforeTextsBeforeRings) {
  const Geometry sample = MakeSample();
  Canvas canvas;
  const Frame frame = ShowAndPaint(canvas, sample);
  std::size_t last = 0;
  for (const Box& box : sample.boxes) {
    for (const Color color : {box.fill, box.border}) {
      if (color == 0) continue;
      const std::size_t order = Order(frame, color);
      EXPECT_TRUE(order > last || order == 0);
      last = order;
    }
  }
  for (std::size_t i = 0; i < sample.fragments.size(); ++i) {
    EXPECT_GT(OrderOfTile(frame, i), last);
    last = OrderOfTile(frame, i);
  }
  EXPECT_GT(Order(frame, sample.boxes[BoxOf(sample, "action-answer")].ring), last);
}

/// A canvas that has painted that many boxes, each with a text.
std::unique_ptr<Canvas> MakeCanvasOf(std::size_t count) {
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < count; ++i) {
    boxes.push_back(MakeBox(Box::Kind::kButton, {10, 10, 190, 90}, 0xFFEEDDCCU));
    boxes.back().block = static_cast<std::int32_t>(i);
    boxes.back().border = 0xFF000000U;
    boxes.back().border_widths = {1, 1, 1, 1};
  }
  Geometry geometry = MakeGeometry(std::move(boxes));
  geometry.fragments.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    geometry.fragments[i].box = static_cast<std::uint32_t>(i);
    geometry.fragments[i].rect = {20, 20, 180, 40};
    geometry.fragments[i].underline = {20, 38, 180, 39};
  }
  auto canvas = std::make_unique<Canvas>();
  canvas->Show(std::move(geometry));
  canvas->Paint(kTick);
  return canvas;
}

TEST(CanvasPaintingTest, TimeGrowsLinearlyWithTheNumberOfBoxes) {
  EXPECT_LT(Growth(16'000, MakeCanvasOf,
                   [](const std::unique_ptr<Canvas>& canvas) { canvas->Paint(kTick); }),
            kMostGrowth);
}

TEST(CanvasPaintingTest, ALinksUnderlineIsTwiceAsThickUnderThePointer) {
  const Geometry sample = MakeButtons();
  const std::size_t link = BoxOf(sample, "paragraph");
  const auto underlined = [&](const Frame& frame, float times) {
    int lines = 0;
    for (const Fragment& fragment : sample.fragments) {
      if (fragment.underline.height() <= 0) continue;
      ++lines;
      const std::vector<Shape> shapes = ShapesOf(frame, fragment.underline_color);
      ASSERT_EQ(shapes.size(), 1U);
      Rect expected = fragment.underline;
      expected.bottom = expected.top + expected.height() * times;
      ExpectNear(shapes[0].bounds(), expected, 0);
    }
    EXPECT_EQ(lines, 2);
  };
  Canvas canvas;
  underlined(ShowAndPaint(canvas, sample), 1);
  for (const std::size_t line : {link, link + 1}) {
    Send(canvas, PointerEvent::Kind::kMove, Center(sample.boxes[line].rect));
    underlined(Settle(canvas), 2);
    Send(canvas, PointerEvent::Kind::kMove, {1, 1});
    underlined(Settle(canvas), 1);
  }
}

}  // namespace
}  // namespace guided_help
