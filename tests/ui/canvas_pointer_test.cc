// Presses by a pointer.

#include <gtest/gtest.h>

#include <utility>

#include "tests/ui/frames.h"
#include "tests/ui/sample.h"
#include "ui/canvas.h"

namespace guided_help {
namespace {

using Kind = PointerEvent::Kind;

/// The four outermost integer positions of a rectangle, moved outwards.
std::vector<Point> Corners(const Rect& rect, float outwards) {
  const float left = rect.left - outwards;
  const float top = rect.top - outwards;
  const float right = rect.right - 1 + outwards;
  const float bottom = rect.bottom - 1 + outwards;
  return {{left, top}, {right, top}, {left, bottom}, {right, bottom}};
}

TEST(CanvasPointerTest, PressingEachButtonGivesItsBlock) {
  for (const float density : {1.0F, 2.0F, 3.0F}) {
    const Geometry sample = MakeSample(density);
    ASSERT_EQ(ButtonsOf(sample).size(), 5U);
    Canvas canvas;
    ShowAndPaint(canvas, sample);
    for (const std::string& button : ButtonsOf(sample)) {
      const Point place = Center(PlaceOf(sample, button));
      Send(canvas, Kind::kMove, place);
      EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
      Send(canvas, Kind::kDown, place);
      EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
      Send(canvas, Kind::kUp, place);
      EXPECT_EQ(Pressed(canvas.Paint(kTick)), button);
    }
  }
}

TEST(CanvasPointerTest, AButtonEndsAtItsBox) {
  const Geometry sample = MakeSample(2);
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  for (const std::string& button : ButtonsOf(sample)) {
    for (const Point& corner : Corners(PlaceOf(sample, button), 0)) {
      Click(canvas, corner);
      EXPECT_EQ(Pressed(canvas.Paint(kTick)), button);
    }
    for (const Point& corner : Corners(PlaceOf(sample, button), 1)) {
      Click(canvas, corner);
      EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
    }
  }
}

TEST(CanvasPointerTest, OnlyButtonsCanBePressed) {
  const Geometry sample = MakeSample();
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  for (const Box& box : sample.boxes) {
    if (box.kind == Box::Kind::kButton) continue;
    Click(canvas, {box.rect.left + 2, box.rect.top + 2});
    EXPECT_EQ(Pressed(canvas.Paint(kTick)), "") << box.block;
  }
  Click(canvas, {1, 1});
  EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
  Click(canvas, {-5, 5000});
  EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
}

TEST(CanvasPointerTest, APressAndItsReleaseInOneFrameCountOnce) {
  const Geometry sample = MakeButtons();
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  Click(canvas, Center(PlaceOf(sample, "left")));
  EXPECT_EQ(Pressed(canvas.Paint(kTick)), "left");
  for (int i = 0; i < 5; ++i) EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
}

TEST(CanvasPointerTest, TwoQuickClicksBothCount) {
  const Geometry sample = MakeButtons();
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  Click(canvas, Center(PlaceOf(sample, "left")));
  Click(canvas, Center(PlaceOf(sample, "right")));
  Frame frame = canvas.Paint(kTick);
  EXPECT_EQ(Pressed(frame), "left");
  EXPECT_TRUE(frame.moving);
  EXPECT_EQ(Pressed(canvas.Paint(kTick)), "right");
  EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
}

TEST(CanvasPointerTest, MovesUntilAllEventsAreProcessed) {
  Geometry sample = MakeButtons();
  sample.motion = false;
  const Point place = Center(PlaceOf(sample, "left"));
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  for (int i = 0; i < 3; ++i) Click(canvas, place);
  for (int i = 0; i < 3; ++i) {
    const Frame frame = canvas.Paint(kTick);
    EXPECT_EQ(Pressed(frame), "left");
    EXPECT_TRUE(frame.moving || i == 2);
  }
  const Frame rest = Settle(canvas);
  EXPECT_EQ(Pressed(rest), "");
  EXPECT_FALSE(rest.moving);
}

TEST(CanvasPointerTest, ALongBurstOfClicksOnNothingIsProcessedWithinAFewFrames) {
  const Geometry sample = MakeButtons();
  for (const Point& point : {kVoid, Point{-5, -5}}) {
    Canvas canvas;
    ShowAndPaint(canvas, sample);
    for (int i = 0; i < 100; ++i) Click(canvas, point);
    Click(canvas, Center(PlaceOf(sample, "left")));
    Frame frame = canvas.Paint(kTick);
    int frames = 1;
    for (; frame.moving && Pressed(frame).empty() && frames < 60; ++frames) {
      frame = canvas.Paint(kTick);
    }
    EXPECT_EQ(Pressed(frame), "left");
    EXPECT_LT(frames, 10);
  }
}

TEST(CanvasPointerTest, APressAndItsReleaseOnDifferentButtonsPressNeither) {
  const Geometry sample = MakeButtons();
  const Point left = Center(PlaceOf(sample, "left"));
  const Point right = Center(PlaceOf(sample, "right"));
  const Point link = Center(PlaceOf(sample, "paragraph"));
  const std::pair<Point, Point> rows[] = {{left, right}, {right, left}, {left, kVoid},
                                          {kVoid, left}, {link, right}, {left, link}};
  for (const auto& [down, up] : rows) {
    Canvas canvas;
    ShowAndPaint(canvas, sample);
    Send(canvas, Kind::kDown, down);
    EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
    Send(canvas, Kind::kMove, up);
    EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
    Send(canvas, Kind::kUp, up);
    for (int i = 0; i < 3; ++i) EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");

    Send(canvas, Kind::kDown, down);
    Send(canvas, Kind::kUp, up);
    for (int i = 0; i < 3; ++i) EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
  }
}

TEST(CanvasPointerTest, APressThatLeavesAndReturnsCounts) {
  const Geometry sample = MakeButtons();
  const Point left = Center(PlaceOf(sample, "left"));
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  for (const bool at_once : {true, false}) {
    for (const auto& [kind, point] :
         {std::pair{Kind::kDown, left}, std::pair{Kind::kMove, kVoid},
          std::pair{Kind::kMove, Point{-50, -50}}, std::pair{Kind::kMove, left}}) {
      Send(canvas, kind, point);
      if (at_once) continue;
      EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
    }
    Send(canvas, Kind::kUp, left);
    EXPECT_EQ(Pressed(canvas.Paint(kTick)), "left");
  }
}

TEST(CanvasPointerTest, ACanceledPointerPressesNothing) {
  const Geometry sample = MakeButtons();
  const Point left = Center(PlaceOf(sample, "left"));
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  for (const bool at_once : {true, false}) {
    Send(canvas, Kind::kDown, left);
    if (!at_once) canvas.Paint(kTick);
    Send(canvas, Kind::kCancel, left);
    const Frame frame = canvas.Paint(kTick);
    EXPECT_EQ(Pressed(frame), "");
    EXPECT_FALSE(frame.over_button);
    Send(canvas, Kind::kUp, left);
    EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
  }
}

TEST(CanvasPointerTest, APressAfterACanceledPointerCounts) {
  const Geometry sample = MakeButtons();
  const Point left = Center(PlaceOf(sample, "left"));
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  Send(canvas, Kind::kDown, left);
  Send(canvas, Kind::kCancel, left);
  Click(canvas, left);
  EXPECT_EQ(Pressed(canvas.Paint(kTick)), "left");
  EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
}

TEST(CanvasPointerTest, APressBeforeTheFirstFrameCounts) {
  const Geometry sample = MakeButtons();
  Canvas canvas;
  canvas.Show(sample);
  Click(canvas, Center(PlaceOf(sample, "left")));
  EXPECT_EQ(Pressed(canvas.Paint(kTick)), "left");
}

TEST(CanvasPointerTest, APressOnANewlyGrownCanvasCounts) {
  Geometry sample = MakeButtons();
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  sample.height = 200;
  Box& left = sample.boxes[BoxOf(sample, "left")];
  left.rect = {10, 150, 90, 190};
  canvas.Show(sample);
  Click(canvas, Center(left.rect));
  EXPECT_EQ(Pressed(canvas.Paint(kTick)), "left");
}

}  // namespace
}  // namespace guided_help
