#pragma once

#include <cstddef>
#include <cstdint>

#include "ui/canvas.h"
#include "wasm/abi.h"

/// The functions between guided-help-painter.wasm and the page, whose side is web/canvas/abi.js.
/// Structs and enums: painter_tables.h.

namespace guided_help {

/// See handles.h.
enum class CanvasHandle : std::int32_t {};

/// A `Frame` as the page reads it.
struct PaintedFrame {
  const DrawCommand* commands = nullptr;
  std::size_t command_count = 0;
  const ImDrawVert* vertices = nullptr;
  std::size_t vertex_count = 0;
  const std::uint32_t* indices = nullptr;
  std::size_t index_count = 0;
  std::int32_t pressed = Box::kNoBlock;
  std::uint32_t over_button = 0;
  std::uint32_t moving = 0;
  Rows changed;
};

extern "C" {

// Exports. An invalid handle is a bug in the page's code and traps.

/// Returns the address to write the input to, which the next call reads.
GUIDED_HELP_EXPORT(gp_input)
char* gp_input(std::size_t size);

/// Returns an empty canvas.
GUIDED_HELP_EXPORT(gp_create)
CanvasHandle gp_create();

/// Input: the Geometry of a screen (ui/geometry_reader.h), to show from now on. Returns 1, or 0 if
/// it is not valid.
GUIDED_HELP_EXPORT(gp_show)
std::int32_t gp_show(CanvasHandle canvas);

/// `kind` is a `PointerEvent::Kind`; the position is in device px.
GUIDED_HELP_EXPORT(gp_pointer)
void gp_pointer(CanvasHandle canvas, std::int32_t kind, float x, float y);

/// Returns the frame, valid until the next call.
/// @param seconds since the last frame
GUIDED_HELP_EXPORT(gp_paint)
const PaintedFrame* gp_paint(CanvasHandle canvas, float seconds);

/// The handle may be reused for a later canvas.
GUIDED_HELP_EXPORT(gp_destroy)
void gp_destroy(CanvasHandle canvas);

}  // extern "C"

}  // namespace guided_help
