#include "ui/transitions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

namespace guided_help {
namespace {

constexpr ImGuiID kId = 7;
constexpr float kTick = 1.0F / 60;  // seconds
/// Lower values are invisible.
constexpr Color kClear = 0x01000000U;

/// One frame that requests one value.
float Step(Transitions& transitions, float target, float seconds = kTick, bool motion = true) {
  transitions.BeginFrame(seconds, motion);
  const float value = transitions.Approach(kId, target);
  transitions.EndFrame();
  return value;
}

Color StepColor(Transitions& transitions, Color target, float seconds = kTick, bool motion = true) {
  transitions.BeginFrame(seconds, motion);
  const Color value = transitions.ApproachColor(kId, target);
  transitions.EndFrame();
  return value;
}

TEST(TransitionsTest, AValueApproachesItsTargetInEachFrame) {
  struct Row {
    float from;
    float to;
    float seconds;
    int most_frames;
  };
  const Row rows[] = {
      {0, 20, kTick, 20},          {20, 0, kTick, 20},        {0, 2000, kTick, 40},
      {-300, 300, kTick, 40},      {0, 20, 1.0F / 240, 60},   {0, 2000, 1.0F / 240, 120},
      {1e6F, 1e6F + 8, kTick, 40}, {0, 46, 1.0F / 1000, 300}, {5, 5.4F, kTick, 1},
  };
  for (const Row& row : rows) {
    Transitions transitions;
    EXPECT_EQ(Step(transitions, row.from), row.from);
    EXPECT_FALSE(transitions.moving());
    float before = row.from;
    int frames = 0;
    do {
      const float value = Step(transitions, row.to, row.seconds);
      EXPECT_GT(std::fabs(value - row.from), std::fabs(before - row.from)) << row.to;
      EXPECT_LE(std::fabs(value - row.from), std::fabs(row.to - row.from)) << row.to;
      EXPECT_EQ(transitions.moving(), value != row.to);
      before = value;
      ++frames;
    } while (transitions.moving() && frames < 1000);
    EXPECT_EQ(before, row.to);
    EXPECT_LE(frames, row.most_frames) << row.from << " to " << row.to;
  }
}

TEST(TransitionsTest, AColorApproachesItsTargetInEachFrame) {
  struct Row {
    Color from;
    Color to;
    int most_frames;
  };
  const Row rows[] = {
      {0xFF000000U, 0xFFFFFFFFU, 20}, {0xFFFFFFFFU, 0xFF000000U, 20},
      {0x00000000U, 0xFFFFFFFFU, 20}, {0xFFFFFFFFU, 0x00000000U, 20},
      {0xFF102030U, 0xFF112F30U, 10}, {0xFF000000U, 0xFF000001U, 1},
      {0x80FF00FFU, 0xFF00FF00U, 20}, {0x00FFFFFFU, 0x01FFFFFFU, 1},
  };
  for (const Row& row : rows) {
    Transitions transitions;
    EXPECT_EQ(StepColor(transitions, row.from), row.from);
    EXPECT_FALSE(transitions.moving());
    Color before = row.from;
    int frames = 0;
    do {
      const Color value = StepColor(transitions, row.to);
      for (int shift = 0; shift < 32; shift += 8) {
        const int was = static_cast<int>(before >> shift & 0xFFU);
        const int is = static_cast<int>(value >> shift & 0xFFU);
        const int end = static_cast<int>(row.to >> shift & 0xFFU);
        // A transparent color has no hue.
        if (shift < 24 && (row.from < kClear || row.to < kClear)) continue;
        EXPECT_TRUE(was == end ? is == end : std::abs(end - is) < std::abs(end - was))
            << std::hex << before << " " << value << " " << row.to;
      }
      EXPECT_EQ(transitions.moving(), value != row.to);
      before = value;
      ++frames;
    } while (transitions.moving() && frames < 1000);
    EXPECT_EQ(before, row.to);
    EXPECT_LE(frames, row.most_frames) << std::hex << row.from << " to " << row.to;
  }
}

TEST(TransitionsTest, AColorKeepsItsHueWhileFading) {
  constexpr Color kColor = 0xFFF3F6FAU;
  for (const Color clear : {0x00000000U, 0x00FF0000U}) {
    Transitions transitions;
    StepColor(transitions, clear);
    for (const Color target : {kColor, clear}) {
      int frames = 0;
      for (Color value = ~target; value != target; ++frames) {
        value = StepColor(transitions, target);
        if (value >= kClear) {
          EXPECT_EQ(value % kClear, kColor % kClear) << std::hex << value;
        }
      }
      EXPECT_GT(frames, 3);
      EXPECT_FALSE(transitions.moving());
    }
  }
}

TEST(TransitionsTest, ColorsReachTheirTargetAtAnyFrameRate) {
  for (const float seconds : {0.0F, 1.0F / 1000, 1.0F / 240, 1.0F / 30, 1.0F, 1000.0F}) {
    Transitions transitions;
    StepColor(transitions, 0xFF00FF40U);
    int frames = 1;
    while (StepColor(transitions, 0x80FF0041U, seconds) != 0x80FF0041U && frames < 1000) ++frames;
    EXPECT_LE(frames, 255) << seconds;
  }
}

TEST(TransitionsTest, WithoutMotionValuesChangeAtOnce) {
  for (const float seconds : {0.0F, kTick, 10.0F}) {
    Transitions transitions;
    Step(transitions, 3);
    EXPECT_EQ(Step(transitions, 500, seconds, false), 500);
    EXPECT_FALSE(transitions.moving());
    StepColor(transitions, 0xFF000000U);
    EXPECT_EQ(StepColor(transitions, 0x12345678U, seconds, false), 0x12345678U);
    EXPECT_FALSE(transitions.moving());
  }
}

TEST(TransitionsTest, WithoutElapsedTimeAValueStays) {
  Transitions transitions;
  Step(transitions, 3);
  for (int i = 0; i < 100; ++i) {
    EXPECT_EQ(Step(transitions, 500, 0), 3);
    EXPECT_TRUE(transitions.moving());
  }
}

TEST(TransitionsTest, ValuesThatAFrameDoesNotRequestAreForgotten) {
  Transitions transitions;
  Step(transitions, 3);
  transitions.BeginFrame(kTick, true);
  transitions.EndFrame();
  EXPECT_EQ(Step(transitions, 500), 500);
  EXPECT_FALSE(transitions.moving());
}

TEST(TransitionsTest, ANewTargetReversesATransition) {
  Transitions transitions;
  Step(transitions, 0);
  const float away = Step(transitions, 100);
  EXPECT_GT(away, 0);
  EXPECT_LT(Step(transitions, 0), away);
}

TEST(TransitionsTest, EachIdHasItsOwnValue) {
  Transitions transitions;
  transitions.BeginFrame(kTick, true);
  transitions.Approach(1, 10);
  transitions.Approach(2, 20);
  transitions.EndFrame();
  transitions.BeginFrame(kTick, true);
  EXPECT_EQ(transitions.Approach(2, 20), 20);
  EXPECT_LT(transitions.Approach(1, 20), 20);
  EXPECT_EQ(transitions.Approach(3, 30), 30);
  EXPECT_TRUE(transitions.moving());
  transitions.EndFrame();
  EXPECT_TRUE(transitions.moving());
}

}  // namespace
}  // namespace guided_help
