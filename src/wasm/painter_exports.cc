#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "ui/canvas.h"
#include "ui/geometry_reader.h"
#include "wasm/handles.h"
#include "wasm/painter_abi.h"
#include "wasm/painter_tables.h"

namespace guided_help {
namespace {

/// The state of one page.
struct Page {
  std::unique_ptr<char[]> input;
  std::size_t input_size = 0;
  /// One for each element that is painted.
  std::vector<std::unique_ptr<Canvas>> canvases;
  PaintedFrame frame;
};

Page& ThePage() {
  static Page page;
  return page;
}

Canvas& CanvasAt(CanvasHandle canvas) { return *At(ThePage().canvases, canvas); }

}  // namespace

extern "C" {

char* gp_input(std::size_t size) {
  Page& page = ThePage();
  page.input = std::make_unique<char[]>(size);
  page.input_size = size;
  return page.input.get();
}

CanvasHandle gp_create() {
  return Keep<CanvasHandle>(ThePage().canvases, std::make_unique<Canvas>());
}

std::int32_t gp_show(CanvasHandle canvas) {
  Canvas& shown = CanvasAt(canvas);
  const Page& page = ThePage();
  std::optional<Geometry> geometry = ReadGeometry({page.input.get(), page.input_size});
  if (!geometry) return 0;
  shown.Show(std::move(*geometry));
  return 1;
}

void gp_pointer(CanvasHandle canvas, std::int32_t kind, float x, float y) {
  CanvasAt(canvas).Push({static_cast<PointerEvent::Kind>(kind), x, y});
}

const PaintedFrame* gp_paint(CanvasHandle canvas, float seconds) {
  const Frame frame = CanvasAt(canvas).Paint(seconds);
  PaintedFrame& painted = ThePage().frame;
  painted = {frame.commands.data(), frame.commands.size(), frame.vertices.data(),
             frame.vertices.size(), frame.indices.data(),  frame.indices.size(),
             frame.pressed,         frame.over_button,     frame.moving,
             frame.changed};
  return &painted;
}

void gp_destroy(CanvasHandle canvas) { At(ThePage().canvases, canvas).reset(); }

}  // extern "C"

}  // namespace guided_help
