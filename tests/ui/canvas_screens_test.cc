// Pointers while screens change, and with several canvases.

#include <gtest/gtest.h>

#include <memory>
#include <utility>
#include <vector>

#include "tests/ui/frames.h"
#include "tests/ui/sample.h"
#include "ui/canvas.h"

namespace guided_help {
namespace {

using Kind = PointerEvent::Kind;

/// `MakeButtons` with another button instead of `left`.
Geometry MakeOtherButtons() {
  Geometry sample = MakeButtons();
  Replace(sample, "left", "other");
  return sample;
}

/// `MakeButtons` with a notice that is painted before everything but the card.
Geometry MakeButtonsAfterANotice() {
  Geometry sample = MakeButtons();
  std::vector<Box>& boxes = sample.boxes;
  for (std::size_t i = 1; i < boxes.size(); ++i) ++boxes[i].element;
  for (Fragment& fragment : sample.fragments) ++fragment.box;
  Box box = MakeBox(Box::Kind::kSurface, {0, 0, 200, 5}, 0xFF123456U);
  box.block = NumberOf("notice");
  box.element = 1;
  boxes.insert(boxes.begin() + 1, box);
  return sample;
}

TEST(CanvasScreensTest, ARemovedHeldButtonIsNotPressed) {
  const Geometry before = MakeButtons();
  const Geometry after = MakeOtherButtons();
  const Point place = Center(PlaceOf(before, "left"));
  for (const bool painted_between : {true, false}) {
    Canvas canvas;
    ShowAndPaint(canvas, before);
    Send(canvas, Kind::kDown, place);
    canvas.Paint(kTick);
    canvas.Show(after);
    if (painted_between) {
      EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
      EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
    }
    Send(canvas, Kind::kUp, place);
    for (int i = 0; i < 3; ++i) EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
    Click(canvas, place);
    EXPECT_EQ(Pressed(canvas.Paint(kTick)), "other");
  }
}

TEST(CanvasScreensTest, AHeldButtonThatStaysIsPressed) {
  const Geometry before = MakeButtons();
  const Point place = Center(PlaceOf(before, "left"));
  for (const Geometry& after : {before, MakeButtonsAfterANotice()}) {
    Canvas canvas;
    ShowAndPaint(canvas, before);
    Send(canvas, Kind::kDown, place);
    canvas.Paint(kTick);
    ShowAndPaint(canvas, after);
    Send(canvas, Kind::kUp, place);
    EXPECT_EQ(Pressed(canvas.Paint(kTick)), "left");
  }
}

TEST(CanvasScreensTest, AHeldButtonThatMovesAwayIsNotPressed) {
  const Geometry before = MakeButtons();
  Geometry after = before;
  std::swap(after.boxes[BoxOf(before, "left")].rect, after.boxes[BoxOf(before, "right")].rect);
  const Point place = Center(PlaceOf(before, "left"));
  Canvas canvas;
  ShowAndPaint(canvas, before);
  Send(canvas, Kind::kDown, place);
  canvas.Paint(kTick);
  ShowAndPaint(canvas, after);
  Send(canvas, Kind::kUp, place);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(Pressed(canvas.Paint(kTick)), "");
}

TEST(CanvasScreensTest, CanvasesDoNotDisturbEachOther) {
  const Geometry one = MakeSample();
  const Geometry other = MakeButtons();
  Canvas lone;
  const Picture expected = Copy(ShowAndPaint(lone, other));

  Canvas first;
  Canvas second;
  ShowAndPaint(first, one);
  ShowAndPaint(second, other);
  Send(first, Kind::kDown, Center(PlaceOf(one, "change")));
  EXPECT_TRUE(first.Paint(kTick).over_button);
  const Frame rest = second.Paint(kTick);
  EXPECT_FALSE(rest.over_button);
  EXPECT_EQ(Copy(rest), expected);

  Click(second, Center(PlaceOf(other, "right")));
  Send(first, Kind::kUp, Center(PlaceOf(one, "change")));
  EXPECT_EQ(Pressed(second.Paint(kTick)), "right");
  EXPECT_EQ(Pressed(first.Paint(kTick)), "change");
  EXPECT_EQ(Pressed(second.Paint(kTick)), "");
}

TEST(CanvasScreensTest, AFrameStaysValidWhileAnotherCanvasPaints) {
  Canvas first;
  Canvas second;
  const Frame frame = ShowAndPaint(first, MakeSample());
  const Picture before = Copy(frame);
  ShowAndPaint(second, MakeButtons());
  EXPECT_EQ(Copy(frame), before);
}

TEST(CanvasScreensTest, ACanvasOutlivesOthers) {
  const Geometry sample = MakeButtons();
  auto first = std::make_unique<Canvas>();
  Canvas second;
  ShowAndPaint(*first, sample);
  const Picture picture = Copy(ShowAndPaint(second, sample));
  first.reset();
  EXPECT_EQ(Copy(second.Paint(kTick)), picture);
  Click(second, Center(PlaceOf(sample, "left")));
  EXPECT_EQ(Pressed(second.Paint(kTick)), "left");
}

TEST(CanvasScreensTest, AnEmptyCanvasPaintsNothing) {
  Canvas canvas;
  EXPECT_TRUE(canvas.Paint(kTick).commands.empty());
  Click(canvas, {0, 0});
  const Frame frame = canvas.Paint(0);
  EXPECT_TRUE(frame.commands.empty());
  EXPECT_EQ(Pressed(frame), "");
}

TEST(CanvasScreensTest, PendingEventsEndWithTheCanvas) {
  Canvas canvas;
  Click(canvas, {5, 5});
}

TEST(CanvasScreensTest, ScreensMayChangeInSizeAndNumberOfBoxes) {
  Canvas canvas;
  Canvas fresh;
  const Geometry large = MakeSample(3);
  const Geometry small = MakeButtons();
  const Picture expected = Copy(ShowAndPaint(fresh, small));
  ShowAndPaint(canvas, large);
  ShowAndPaint(canvas, Geometry{});
  EXPECT_EQ(Copy(ShowAndPaint(canvas, small)), expected);
}

}  // namespace
}  // namespace guided_help
