#pragma once

#include <cstddef>
#include <vector>

#include "imgui.h"
#include "ui/geometry.h"
#include "ui/transitions.h"

namespace guided_help {

/// The texture ids of draw commands: `kSolid` is Dear ImGui's own texture, where only the white
/// pixel is used; the fragments of the Geometry follow in order, starting at `kFirstTile`.
inline constexpr ImTextureID kSolid = 1;
inline constexpr ImTextureID kFirstTile = 2;

/// Places the items of one screen in the current Dear ImGui window and draws them. Lives for one
/// frame.
class Painter {
 public:
  Painter(const Geometry& geometry, Transitions& transitions);

  /// The result of pointer events.
  struct Outcome {
    /// As in `Frame`.
    std::int32_t pressed = Box::kNoBlock;
    bool over_button = false;
    /// The rows that differ from the previous frame, if both show the same Geometry.
    Rows changed;
  };
  Outcome Paint();

 private:
  /// What is animated.
  enum class Property { kFill, kLeft, kRight, kTint, kBorder, kUnderline };

  /// The pointer's state over an element.
  struct Touch {
    bool hovered = false;
    bool held = false;
  };

  void NameBoxes();
  void PlaceItem(std::size_t index);
  void DrawBox(std::size_t index);
  void DrawSurface(std::size_t index, Color fill);
  void DrawBorder(const Box& box, const Rect& rect, Color color);
  void DrawFragment(std::size_t index);
  void DrawRing(const Box& box);
  /// Returns the id of a value in `Transitions`.
  ImGuiID PropertyOf(std::size_t index, Property property) const;

  const Geometry& geometry_;
  Transitions& transitions_;
  ImDrawList& list_;
  /// Dear ImGui's ids, one per box; the same on consecutive screens for a box that stays.
  std::vector<ImGuiID> ids_;
  /// One per box; only those of an element's first box are used.
  std::vector<Touch> touches_;
  Outcome outcome_;
};

}  // namespace guided_help
