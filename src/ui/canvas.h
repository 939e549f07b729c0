#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ui/geometry.h"
#include "ui/painter.h"
#include "ui/transitions.h"

struct ImDrawVert;
struct ImGuiContext;

namespace guided_help {

/// A pointer event. Positions are in device px from the canvas's top left corner.
struct PointerEvent {
  enum class Kind {
    kMove,
    kDown,
    kUp,
    /// The pointer left, or the browser uses it for scrolling. Releases a held button without
    /// pressing it.
    kCancel,
  };
  Kind kind = Kind::kMove;
  float x = 0;
  float y = 0;
};

/// Triangles with one texture.
struct DrawCommand {
  /// Clip rectangle.
  Rect clip;
  std::uint32_t texture = 0;
  std::uint32_t first_index = 0;
  std::uint32_t index_count = 0;
};

/// The drawing of one frame, and the result of pointer events. Valid until the next frame.
struct Frame {
  std::span<const DrawCommand> commands;
  /// Positions in device px.
  std::span<const ImDrawVert> vertices;
  std::span<const std::uint32_t> indices;
  /// The rows that differ from the previous frame; all rows after a `Show`.
  Rows changed;
  /// The block whose button was pressed and released, as in `Box::block`, or `kNoBlock`. Such a
  /// frame need not be drawn: the next frame contains its changes.
  std::int32_t pressed = Box::kNoBlock;
  /// The pointer is over a button; show a hand cursor.
  bool over_button = false;
  /// The next frame will differ even without further events.
  bool moving = false;
};

/// The canvas of one element: a Dear ImGui context that takes the geometries of its screens, and
/// pointer events, and returns frames. A frame depends only on these and on the time.
class Canvas {
 public:
  Canvas();
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  /// Shows a screen from now on.
  void Show(Geometry geometry);

  /// Takes effect in the next frame. A press and its release within one frame both count.
  void Push(const PointerEvent& event);

  /// @param seconds since the previous frame
  Frame Paint(float seconds);

 private:
  Painter::Outcome RunFrame(float seconds);
  /// Dear ImGui looks for the pointer in the window of the previous frame, so a new or resized
  /// window first gets a frame without events.
  void FitWindow();

  ImGuiContext* context_;
  Geometry geometry_;
  Transitions transitions_;
  /// The changes since the last frame that was drawn.
  Rows changed_;
  std::vector<DrawCommand> commands_;
};

}  // namespace guided_help
