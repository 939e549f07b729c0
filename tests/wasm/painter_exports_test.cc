// The functions that the painter exports, called as a page calls them, but natively.

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

#include "ui/geometry_reader.h"
#include "wasm/painter_abi.h"

namespace guided_help {
namespace {

using Kind = PointerEvent::Kind;

template <typename T>
void Append(std::string& bytes, const T& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof(T));
}

void SetBytes(const std::string& bytes) {
  std::memcpy(gp_input(bytes.size()), bytes.data(), bytes.size());
}

/// Sends a Geometry of 100 by 100 device px. Returns whether it was accepted.
bool Show(CanvasHandle canvas, const std::vector<Box>& boxes) {
  GeometryHeader header;
  header.width = header.height = 100;
  header.density = 1;
  header.boxes = static_cast<std::uint32_t>(boxes.size());
  std::string bytes;
  Append(bytes, header);
  for (const Box& box : boxes) Append(bytes, box);
  SetBytes(bytes);
  return gp_show(canvas) != 0;
}

void Send(CanvasHandle canvas, Kind kind, float x, float y) {
  gp_pointer(canvas, static_cast<std::int32_t>(kind), x, y);
}

/// A button from (10, 10) to (50, 50).
Box MakeButton(std::int32_t block) {
  Box button;
  button.kind = Box::Kind::kButton;
  button.block = block;
  button.rect = {10, 10, 50, 50};
  button.fill = button.ink = 0xFF0000FF;
  return button;
}

TEST(PainterExportsTest, RejectsWhatIsNotAGeometry) {
  const CanvasHandle canvas = gp_create();
  SetBytes("short");
  EXPECT_EQ(gp_show(canvas), 0);
  EXPECT_FALSE(Show(canvas, {MakeButton(Box::kBlockLimit)}));
  EXPECT_TRUE(Show(canvas, {MakeButton(Box::kBlockLimit - 1)}));
  gp_destroy(canvas);
}

TEST(PainterExportsTest, PaintsTheGeometryAndReportsThePressOfAButton) {
  const CanvasHandle canvas = gp_create();
  ASSERT_TRUE(Show(canvas, {MakeButton(7)}));

  const PaintedFrame* frame = gp_paint(canvas, 0);
  EXPECT_EQ(frame->pressed, Box::kNoBlock);
  EXPECT_GT(frame->command_count, 0U);
  EXPECT_GT(frame->vertex_count, 0U);
  EXPECT_GT(frame->index_count, 0U);
  EXPECT_EQ(frame->over_button, 0U);
  EXPECT_LT(frame->changed.top, frame->changed.bottom);

  Send(canvas, Kind::kMove, 30, 30);
  EXPECT_EQ(gp_paint(canvas, 0.01F)->over_button, 1U);
  Send(canvas, Kind::kDown, 30, 30);
  Send(canvas, Kind::kUp, 30, 30);
  EXPECT_EQ(gp_paint(canvas, 0.01F)->pressed, 7);
  EXPECT_EQ(gp_paint(canvas, 0.01F)->pressed, Box::kNoBlock);
  gp_destroy(canvas);
}

TEST(PainterExportsTest, CanvasesAreIndependentAndHandlesAreReused) {
  const CanvasHandle first = gp_create();
  const CanvasHandle second = gp_create();
  EXPECT_GE(static_cast<int>(first), 1);
  EXPECT_NE(first, second);
  ASSERT_TRUE(Show(first, {MakeButton(1)}));
  EXPECT_EQ(gp_paint(second, 0)->vertex_count, 0U);
  EXPECT_GT(gp_paint(first, 0)->vertex_count, 0U);
  gp_destroy(first);
  EXPECT_EQ(gp_paint(second, 0)->vertex_count, 0U);
  EXPECT_EQ(gp_create(), first);
  EXPECT_EQ(gp_paint(first, 0)->vertex_count, 0U);
  gp_destroy(first);
  gp_destroy(second);
}

TEST(PainterExportsDeathTest, AnInvalidHandleTraps) {
  const CanvasHandle destroyed = gp_create();
  gp_destroy(destroyed);
  for (const CanvasHandle canvas :
       {destroyed, CanvasHandle{}, CanvasHandle{-1}, CanvasHandle{1'000'000}}) {
    EXPECT_DEATH(gp_show(canvas), "");
    EXPECT_DEATH(gp_pointer(canvas, 0, 1, 1), "");
    EXPECT_DEATH(gp_paint(canvas, 0), "");
    EXPECT_DEATH(gp_destroy(canvas), "");
  }
}

}  // namespace
}  // namespace guided_help
