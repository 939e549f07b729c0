#pragma once

#include <cstddef>
#include <vector>

#include "imgui.h"
#include "ui/geometry.h"
#include "ui/transitions.h"

namespace guided_help {

/// The texture ids of draw commands: Dear ImGui's own texture, of which only the white pixel is
/// used, and from `kFirstTile` on the fragments of the Geometry, in its order.
inline constexpr ImTextureID kSolid = 1;
inline constexpr ImTextureID kFirstTile = 2;

/// Places the items of one screen into the current Dear ImGui window and draws them. Lives for one
/// frame.
class Painter {
 public:
  /// @param blocks of the screen, in reading order
  Painter(const Geometry& geometry, const std::vector<const Block*>& blocks,
          Transitions& transitions);

  /// What the pointer did.
  struct Outcome {
    /// The button that was pressed and released, as `Box::block`; `kNoBlock`: none.
    std::int32_t pressed = Box::kNoBlock;
    bool over_button = false;
    /// What looks otherwise than in the frame before, if both are of the same Geometry.
    Rows changed;
  };
  Outcome Paint();

 private:
  /// What the pointer does to an element.
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
  ImGuiID PropertyOf(std::size_t index, const char* name) const;

  const Geometry& geometry_;
  const std::vector<const Block*>& blocks_;
  Transitions& transitions_;
  ImDrawList& list_;
  /// Dear ImGui's ids, one a box; the same from screen to screen for what stays.
  std::vector<ImGuiID> ids_;
  /// One a box; only those at the first box of an element are used.
  std::vector<Touch> touches_;
  Outcome outcome_;
};

}  // namespace guided_help
