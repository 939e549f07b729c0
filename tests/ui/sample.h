#pragma once

#include <string_view>
#include <vector>

#include "assistant/screen.h"
#include "ui/geometry.h"

namespace guided_help {

/// A screen and the geometry of its parts, written by hand in the form of a measured mirror.
struct Sample {
  Screen screen;
  Geometry geometry;
};

/// One of everything that is painted, in a card slightly inside the canvas. Each visible color is
/// different.
Sample MakeSample(float density = 1);

/// Two adjacent buttons, `left` and `right`, and a link over two lines below them, in a card that
/// fills the canvas.
Sample MakeButtons();

/// Boxes that belong to no screen.
Geometry MakeGeometry(std::vector<Box> boxes);

Box MakeBox(Box::Kind kind, const Rect& rect, Color fill);

/// Index of the first box of the block with this id.
std::size_t BoxOf(const Sample& sample, std::string_view id);

/// The rectangle to send the pointer to.
const Rect& PlaceOf(const Sample& sample, std::string_view id);

}  // namespace guided_help
