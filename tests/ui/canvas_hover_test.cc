// Hover effects.

#include <gtest/gtest.h>

#include <utility>

#include "tests/ui/frames.h"
#include "tests/ui/sample.h"
#include "ui/canvas.h"

namespace guided_help {
namespace {

using Kind = PointerEvent::Kind;

/// The strength of the tint over the box, of 255.
unsigned TintOf(const Frame& frame, const Geometry& sample, std::string_view id) {
  const std::vector<Shape> shapes = ShapesOf(frame, sample.boxes[BoxOf(sample, id)].ink);
  return shapes.empty() ? 0 : shapes.front().color >> 24;
}

TEST(CanvasHoverTest, OverButtonIsTrueOnlyOverAButton) {
  const Geometry sample = MakeSample();
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  for (const Box& box : sample.boxes) {
    if (box.rect.width() <= 0) continue;
    Send(canvas, Kind::kMove, {box.rect.left + 1, box.rect.top + 1});
    EXPECT_EQ(canvas.Paint(kTick).over_button, box.kind == Box::Kind::kButton) << box.block;
  }
}

TEST(CanvasHoverTest, ACanceledPointerIsOverNothing) {
  const Geometry sample = MakeButtons();
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  Send(canvas, Kind::kMove, Center(PlaceOf(sample, "left")));
  EXPECT_TRUE(canvas.Paint(kTick).over_button);
  Send(canvas, Kind::kCancel, Center(PlaceOf(sample, "left")));
  EXPECT_FALSE(canvas.Paint(kTick).over_button);
}

TEST(CanvasHoverTest, AButtonUnderARestingPointerIsFoundAtOnce) {
  const Geometry sample = MakeButtons();
  Geometry empty = sample;
  empty.boxes.resize(1);
  empty.fragments.clear();
  Canvas canvas;
  ShowAndPaint(canvas, empty);
  Send(canvas, Kind::kMove, Center(PlaceOf(sample, "left")));
  EXPECT_FALSE(canvas.Paint(kTick).over_button);
  EXPECT_TRUE(ShowAndPaint(canvas, sample).over_button);
  EXPECT_FALSE(ShowAndPaint(canvas, empty).over_button);
}

TEST(CanvasHoverTest, LeavingRestoresTheSamePicture) {
  for (const bool motion : {true, false}) {
    Geometry sample = MakeSample(2);
    sample.motion = motion;
    Canvas canvas;
    const Picture rest = Copy(ShowAndPaint(canvas, sample));
    for (const std::string_view id : {"action-answer", "action-back", "change", "field"}) {
      Send(canvas, Kind::kMove, Center(PlaceOf(sample, id)));
      const Picture hovered = Copy(Settle(canvas));
      EXPECT_NE(hovered, rest) << id;
      Send(canvas, Kind::kDown, Center(PlaceOf(sample, id)));
      const Picture held = Copy(Settle(canvas));
      EXPECT_NE(held, rest) << id;
      EXPECT_NE(held, hovered) << id;
      Send(canvas, Kind::kUp, Center(PlaceOf(sample, id)));
      EXPECT_EQ(Copy(Settle(canvas)), hovered) << id;
      Send(canvas, Kind::kCancel, {});
      EXPECT_EQ(Copy(Settle(canvas)), rest) << id;
    }
  }
}

TEST(CanvasHoverTest, ATintFadesInOverSeveralFramesAndEndsWithinASecond) {
  const Geometry sample = MakeButtons();
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  Send(canvas, Kind::kMove, Center(PlaceOf(sample, "left")));
  unsigned before = 0;
  int frames = 0;
  for (Frame frame = canvas.Paint(kTick);; frame = canvas.Paint(kTick)) {
    ++frames;
    EXPECT_GE(TintOf(frame, sample, "left"), before);
    before = TintOf(frame, sample, "left");
    if (!frame.moving || frames > kSecond) break;
  }
  EXPECT_GT(frames, 3);
  EXPECT_LT(frames, kSecond);
  EXPECT_EQ(before, 20U);
  EXPECT_EQ(TintOf(canvas.Paint(kTick), sample, "left"), 20U);
}

TEST(CanvasHoverTest, WithoutMotionATintAppearsAtOnce) {
  Geometry sample = MakeButtons();
  sample.motion = false;
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  for (const float seconds : {kTick, 0.0F}) {
    Send(canvas, Kind::kMove, Center(PlaceOf(sample, "left")));
    Frame frame = canvas.Paint(seconds);
    EXPECT_EQ(TintOf(frame, sample, "left"), 20U);
    EXPECT_EQ(TintOf(frame, sample, "right"), 0U);
    EXPECT_FALSE(frame.moving);
    Send(canvas, Kind::kMove, kVoid);
    frame = canvas.Paint(seconds);
    EXPECT_EQ(TintOf(frame, sample, "left"), 0U);
    EXPECT_FALSE(frame.moving);
  }
}

TEST(CanvasHoverTest, WithoutElapsedTimeNothingEnds) {
  const Geometry sample = MakeButtons();
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  Send(canvas, Kind::kMove, Center(PlaceOf(sample, "left")));
  for (int i = 0; i < 200; ++i) {
    const Frame frame = canvas.Paint(0);
    EXPECT_TRUE(frame.moving);
    EXPECT_EQ(TintOf(frame, sample, "left"), 0U);
  }
  EXPECT_FALSE(Settle(canvas).moving);
}

TEST(CanvasHoverTest, NegativeTimeCountsAsZero) {
  const Geometry sample = MakeButtons();
  for (const float seconds : {-kTick, -0.035F, -100.0F}) {
    Canvas canvas;
    ShowAndPaint(canvas, sample);
    Send(canvas, Kind::kMove, Center(PlaceOf(sample, "left")));
    EXPECT_EQ(TintOf(canvas.Paint(seconds), sample, "left"), 0U) << seconds;
    EXPECT_EQ(TintOf(Settle(canvas), sample, "left"), 20U) << seconds;
  }
}

// When nothing moves, the page stops painting, so the last picture must be the final one.
TEST(CanvasHoverTest, ReleasingOverAnotherButtonTintsThatButton) {
  Geometry sample = MakeButtons();
  sample.motion = false;
  for (const auto& [down, up] : {std::pair{"left", "right"}, std::pair{"right", "left"}}) {
    Canvas canvas;
    ShowAndPaint(canvas, sample);
    Send(canvas, Kind::kDown, Center(PlaceOf(sample, down)));
    Send(canvas, Kind::kUp, Center(PlaceOf(sample, up)));
    const Frame rest = Settle(canvas);
    EXPECT_TRUE(rest.over_button) << up;
    const Picture picture = Copy(rest);
    EXPECT_EQ(Copy(canvas.Paint(kTick)), picture) << up;
  }
}

TEST(CanvasHoverTest, RemovingAHeldButtonTintsTheNextOne) {
  const Geometry before = MakeButtons();
  Geometry after = before;
  Replace(after, "left", "other");
  Canvas canvas;
  ShowAndPaint(canvas, before);
  Send(canvas, Kind::kDown, Center(PlaceOf(before, "left")));
  Settle(canvas);
  canvas.Show(after);
  const Frame rest = Settle(canvas);
  EXPECT_TRUE(rest.over_button);
  const Picture picture = Copy(rest);
  EXPECT_EQ(Copy(canvas.Paint(kTick)), picture);
}

TEST(CanvasHoverTest, AButtonOnANewlyGrownCanvasIsFoundAtOnce) {
  Geometry sample = MakeButtons();
  Canvas canvas;
  ShowAndPaint(canvas, sample);
  sample.height = 200;
  Box& left = sample.boxes[BoxOf(sample, "left")];
  left.rect = {10, 150, 90, 190};
  Send(canvas, Kind::kMove, Center(left.rect));
  EXPECT_TRUE(ShowAndPaint(canvas, sample).over_button);
}

}  // namespace
}  // namespace guided_help
