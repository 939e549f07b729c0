#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "assistant/screen.h"
#include "ui/geometry.h"
#include "ui/painter.h"
#include "ui/transitions.h"

struct ImDrawVert;
struct ImGuiContext;

namespace guided_help {

/// What a pointer does. Positions are device px, from the canvas's top left corner.
struct PointerEvent {
  enum class Kind {
    kMove,
    kDown,
    kUp,
    /// It has left, or the browser has taken it for scrolling: what it held is let go, and nothing
    /// is pressed.
    kCancel,
  };
  Kind kind = Kind::kMove;
  float x = 0;
  float y = 0;
};

/// Triangles in one texture.
struct DrawCommand {
  /// Nothing is drawn outside of it.
  Rect clip;
  std::uint32_t texture = 0;
  std::uint32_t first_index = 0;
  std::uint32_t index_count = 0;
};

/// What to draw, and what became of the pointer. Valid until the next frame.
struct Frame {
  std::span<const DrawCommand> commands;
  /// Positions in device px.
  std::span<const ImDrawVert> vertices;
  std::span<const std::uint32_t> indices;
  /// What differs from the frame before; all of it after a `Show`.
  Rows changed;
  /// The button that was pressed and released; null: none. Such a frame need not be drawn: what
  /// changed in it has changed in the next one, too.
  const Block* pressed = nullptr;
  /// The pointer is over a button: a hand shows it.
  bool over_button = false;
  /// Another frame will differ from this one, though nothing more happens.
  bool moving = false;
};

/// The picture of one element: a Dear ImGui context that screens, geometries and pointers go into
/// and frames come out of. A frame depends on these and on the time alone.
class Canvas {
 public:
  Canvas();
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  /// What is shown from now on, and where. `geometry` has been measured of this screen.
  void Show(Screen screen, Geometry geometry);

  /// Takes effect with the next frame; a press and its release in one frame both count.
  void Push(const PointerEvent& event);

  /// @param seconds since the frame before
  Frame Paint(float seconds);

 private:
  Painter::Outcome RunFrame(float seconds);
  /// Dear ImGui looks for the pointer in the window as it was in the frame before: one that is new
  /// or has another size gets a frame without events first.
  void FitWindow();

  ImGuiContext* context_;
  Screen screen_;
  std::vector<const Block*> blocks_;
  Geometry geometry_;
  Transitions transitions_;
  /// What changed since the last frame that was drawn.
  Rows changed_;
  std::vector<DrawCommand> commands_;
};

}  // namespace guided_help
