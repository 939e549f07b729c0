// Animation between screens.

#include <gtest/gtest.h>

#include "tests/ui/frames.h"
#include "tests/ui/sample.h"
#include "ui/canvas.h"

namespace guided_help {
namespace {

/// A sample of one box, which belongs to that block.
Geometry MakeOne(Box box, std::string_view id = "bar") {
  box.block = NumberOf(id);
  return MakeGeometry({box});
}

Rect BoundsOf(const Frame& frame, Color color) {
  const std::vector<Shape> shapes = ShapesOf(frame, color);
  return shapes.size() == 1 ? shapes[0].bounds() : Rect{};
}

TEST(CanvasMotionTest, ACanvasAtRestPaintsTheSameFrameAgain) {
  Canvas canvas;
  const Frame first = ShowAndPaint(canvas, MakeSample());
  EXPECT_FALSE(first.moving);
  const Picture picture = Copy(first);
  for (const float seconds : {kTick, 0.0F, 10.0F}) {
    const Frame frame = canvas.Paint(seconds);
    EXPECT_EQ(Copy(frame), picture);
    EXPECT_FALSE(frame.moving);
  }
}

TEST(CanvasMotionTest, ABarAppearsAtOnceAndIsThenAnimated) {
  Geometry sample = MakeOne(MakeBox(Box::Kind::kBar, {10, 10, 60, 20}, kRed));
  Canvas canvas;
  Frame frame = ShowAndPaint(canvas, sample);
  EXPECT_EQ(BoundsOf(frame, kRed).right, 60);
  EXPECT_FALSE(frame.moving);

  sample.boxes[0].rect.right = 160;
  frame = ShowAndPaint(canvas, sample);
  float before = 60;
  int frames = 1;
  for (; frame.moving && frames < kSecond; frame = canvas.Paint(kTick), ++frames) {
    const Rect bounds = BoundsOf(frame, kRed);
    EXPECT_EQ(bounds.left, 10);
    EXPECT_GT(bounds.right, before);
    EXPECT_LT(bounds.right, 160);
    before = bounds.right;
  }
  EXPECT_GT(frames, 3);
  EXPECT_LT(frames, kSecond);
  EXPECT_EQ(BoundsOf(frame, kRed).right, 160);
  EXPECT_EQ(BoundsOf(frame, kRed).bottom, 20);
}

TEST(CanvasMotionTest, ABarIsAnimatedAtItsLeftEnd) {
  Geometry sample = MakeOne(MakeBox(Box::Kind::kBar, {100, 10, 160, 20}, kRed));
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  sample.boxes[0].rect.left = 20;
  const Rect bounds = BoundsOf(ShowAndPaint(canvas, sample), kRed);
  EXPECT_LT(bounds.left, 100);
  EXPECT_GT(bounds.left, 20);
  EXPECT_EQ(bounds.right, 160);
  EXPECT_EQ(BoundsOf(Settle(canvas), kRed).left, 20);
}

TEST(CanvasMotionTest, WithoutMotionABarMovesAtOnce) {
  Geometry sample = MakeOne(MakeBox(Box::Kind::kBar, {10, 10, 60, 20}, kRed));
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  sample.boxes[0].rect.right = 160;
  sample.motion = false;
  const Frame frame = ShowAndPaint(canvas, sample);
  EXPECT_EQ(BoundsOf(frame, kRed).right, 160);
  EXPECT_FALSE(frame.moving);
}

TEST(CanvasMotionTest, OnlyABarMovesGradually) {
  Geometry sample = MakeOne(MakeBox(Box::Kind::kSurface, {10, 10, 60, 20}, kRed));
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  sample.boxes[0].rect.right = 160;
  EXPECT_EQ(BoundsOf(ShowAndPaint(canvas, sample), kRed).right, 160);
}

TEST(CanvasMotionTest, ColorsOfABlockThatStaysAreAnimated) {
  Box box = MakeBox(Box::Kind::kSurface, {10, 10, 60, 20}, kRed);
  Canvas canvas;
  ShowAndPaint(canvas, MakeOne(box));
  box.fill = kGreen;
  const Frame frame = ShowAndPaint(canvas, MakeOne(box));
  EXPECT_TRUE(frame.moving);
  EXPECT_TRUE(ShapesOf(frame, kRed).empty());
  EXPECT_TRUE(ShapesOf(frame, kGreen).empty());
  EXPECT_EQ(ShapesOf(Settle(canvas), kGreen).size(), 1U);
}

TEST(CanvasMotionTest, ColorsOfABlockThatReturnsAppearAtOnce) {
  Box box = MakeBox(Box::Kind::kSurface, {10, 10, 60, 20}, kRed);
  Canvas canvas;
  ShowAndPaint(canvas, MakeOne(box));
  ShowAndPaint(canvas, Geometry{});
  box.fill = kGreen;
  const Frame frame = ShowAndPaint(canvas, MakeOne(box));
  EXPECT_FALSE(frame.moving);
  EXPECT_EQ(ShapesOf(frame, kGreen).size(), 1U);
}

TEST(CanvasMotionTest, AnotherKindOfBoxInTheSameBlockIsNotAnimated) {
  Box box = MakeBox(Box::Kind::kSurface, {10, 10, 60, 20}, kRed);
  Canvas canvas;
  ShowAndPaint(canvas, MakeOne(box));
  box.kind = Box::Kind::kLink;
  box.fill = kGreen;
  EXPECT_EQ(ShapesOf(ShowAndPaint(canvas, MakeOne(box)), kGreen).size(), 1U);
}

TEST(CanvasMotionTest, AnotherBlockInTheSamePlaceIsNotAnimated) {
  Box box = MakeBox(Box::Kind::kSurface, {10, 10, 60, 20}, kRed);
  Canvas canvas;
  ShowAndPaint(canvas, MakeOne(box));
  box.fill = kGreen;
  EXPECT_EQ(ShapesOf(ShowAndPaint(canvas, MakeOne(box, "another")), kGreen).size(), 1U);
}

}  // namespace
}  // namespace guided_help
