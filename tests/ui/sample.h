#pragma once

#include <string_view>
#include <vector>

#include "assistant/screen.h"
#include "ui/geometry.h"

namespace guided_help {

/// A screen and where its parts are, made by hand as the mirror would be measured.
struct Sample {
  Screen screen;
  Geometry geometry;
};

/// One of everything that is painted, in a card that stands a little inside of the canvas. Each
/// visible color is another one.
Sample MakeSample(float density = 1);

/// Two buttons side by side, `left` and `right`, and a link over two lines below them, in a card
/// that fills the canvas.
Sample MakeButtons();

/// Boxes that belong to no screen.
Geometry MakeGeometry(std::vector<Box> boxes);

Box MakeBox(Box::Kind kind, const Rect& rect, Color fill);

/// Place of the first box of the block with this id.
std::size_t BoxOf(const Sample& sample, std::string_view id);

/// What the pointer is sent to.
const Rect& PlaceOf(const Sample& sample, std::string_view id);

}  // namespace guided_help
