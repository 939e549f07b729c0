#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.h"

namespace guided_help {

// Geometries written by hand in the form of a measured mirror. Tests name blocks by their ids.

/// One of everything that is painted, in a card slightly inside the canvas. Each visible color is
/// different.
Geometry MakeSample(float density = 1);

/// Two adjacent buttons, `left` and `right`, and a link over two lines below them, in a card that
/// fills the canvas.
Geometry MakeButtons();
/// A place between them, where nothing is.
inline constexpr Point kVoid = {100, 60};

/// Boxes that belong to no block.
Geometry MakeGeometry(std::vector<Box> boxes);

Box MakeBox(Box::Kind kind, const Rect& rect, Color fill);

/// Assigns numbers to ids, as a page does: the same in all samples.
std::int32_t NumberOf(std::string_view id);

/// The opposite of `NumberOf`; empty for `kNoBlock`.
std::string IdOf(std::int32_t number);

/// Puts another block in the place of one.
void Replace(Geometry& sample, std::string_view id, std::string_view by);

/// Index of the first box of the block with this id.
std::size_t BoxOf(const Geometry& sample, std::string_view id);

/// The rectangle to send the pointer to.
const Rect& PlaceOf(const Geometry& sample, std::string_view id);

/// Ids of the blocks that have a button.
std::vector<std::string> ButtonsOf(const Geometry& sample);

}  // namespace guided_help
