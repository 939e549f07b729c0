#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "imgui.h"
#include "ui/geometry_reader.h"
#include "wasm/painter_abi.h"

/// The structs and enums that are shared between the painter and the page; web/canvas/abi.js
/// describes them, too. Moving, adding or removing a field without updating its table does not
/// compile. tests/wasm/abi_test.cc writes these tables to abi.json, and tests/web/unit/abi.test.js
/// compares that file with web/canvas/abi.js.
namespace guided_help::abi {

/// Returns a letter for each 32-bit value of a member: `i` for an integer that may be negative, `u`
/// for another one, a color or an address, `f` for a float.
template <typename T>
constexpr std::string_view TypeOf() {
  if constexpr (std::is_same_v<T, float>) return "f";
  if constexpr (std::is_same_v<T, Point> || std::is_same_v<T, ImVec2> || std::is_same_v<T, Rows>)
    return "ff";
  if constexpr (std::is_same_v<T, Rect> || std::is_same_v<T, Sides>) return "ffff";
  if constexpr (std::is_same_v<T, std::int32_t>) return "i";
  if constexpr (std::is_unsigned_v<T> || std::is_enum_v<T> || std::is_pointer_v<T>) return "u";
}

struct Field {
  /// The name in the page's code.
  std::string_view name;
  std::string_view type;
  /// In bytes, like the size.
  std::size_t offset;
  std::size_t size;
};

#define GUIDED_HELP_FIELD(Struct, member, name)                                             \
  ::guided_help::abi::Field {                                                               \
    name, ::guided_help::abi::TypeOf<decltype(Struct::member)>(), offsetof(Struct, member), \
        sizeof(Struct::member)                                                              \
  }

/// Returns whether the struct consists of exactly these fields, in this order. Addresses are larger
/// natively, and may need padding at the end.
template <typename Struct, std::size_t Count>
constexpr bool Describes(const std::array<Field, Count>& fields) {
  std::size_t end = 0;
  for (const Field& field : fields) {
    const bool is_address = field.size > 4 && field.type == "u";
    if (field.offset != end || (field.size != 4 * field.type.size() && !is_address)) return false;
    end += field.size;
  }
  return sizeof(Struct) - end < alignof(Struct) && std::is_standard_layout_v<Struct>;
}

#define GUIDED_HELP_DESCRIBES(Struct, table) \
  static_assert(Describes<Struct>(table),    \
                "the fields of " #Struct " have changed: update " #table " and web/canvas/abi.js")

inline constexpr std::array<Field, 7> kGeometryHeader = {
    GUIDED_HELP_FIELD(GeometryHeader, width, "width"),
    GUIDED_HELP_FIELD(GeometryHeader, height, "height"),
    GUIDED_HELP_FIELD(GeometryHeader, density, "density"),
    GUIDED_HELP_FIELD(GeometryHeader, motion, "motion"),
    GUIDED_HELP_FIELD(GeometryHeader, boxes, "boxCount"),
    GUIDED_HELP_FIELD(GeometryHeader, fragments, "fragmentCount"),
    GUIDED_HELP_FIELD(GeometryHeader, points, "pointCount")};
GUIDED_HELP_DESCRIBES(GeometryHeader, kGeometryHeader);

inline constexpr std::array<Field, 14> kBox = {
    GUIDED_HELP_FIELD(Box, kind, "kind"),
    GUIDED_HELP_FIELD(Box, block, "block"),
    GUIDED_HELP_FIELD(Box, element, "element"),
    GUIDED_HELP_FIELD(Box, rect, "rect"),
    GUIDED_HELP_FIELD(Box, fill, "fill"),
    GUIDED_HELP_FIELD(Box, border, "border"),
    GUIDED_HELP_FIELD(Box, ink, "ink"),
    GUIDED_HELP_FIELD(Box, ring, "ring"),
    GUIDED_HELP_FIELD(Box, border_widths, "borderWidths"),
    GUIDED_HELP_FIELD(Box, radius, "radius"),
    GUIDED_HELP_FIELD(Box, ring_offset, "ringOffset"),
    GUIDED_HELP_FIELD(Box, ring_width, "ringWidth"),
    GUIDED_HELP_FIELD(Box, first_point, "firstPoint"),
    GUIDED_HELP_FIELD(Box, point_count, "pointCount")};
GUIDED_HELP_DESCRIBES(Box, kBox);

inline constexpr std::array<Field, 4> kFragment = {
    GUIDED_HELP_FIELD(Fragment, box, "box"), GUIDED_HELP_FIELD(Fragment, rect, "rect"),
    GUIDED_HELP_FIELD(Fragment, underline, "underline"),
    GUIDED_HELP_FIELD(Fragment, underline_color, "underlineColor")};
GUIDED_HELP_DESCRIBES(Fragment, kFragment);

inline constexpr std::array<Field, 2> kPoint = {GUIDED_HELP_FIELD(Point, x, "x"),
                                                GUIDED_HELP_FIELD(Point, y, "y")};
GUIDED_HELP_DESCRIBES(Point, kPoint);

inline constexpr std::array<Field, 10> kPaintedFrame = {
    GUIDED_HELP_FIELD(PaintedFrame, commands, "commands"),
    GUIDED_HELP_FIELD(PaintedFrame, command_count, "commandCount"),
    GUIDED_HELP_FIELD(PaintedFrame, vertices, "vertices"),
    GUIDED_HELP_FIELD(PaintedFrame, vertex_count, "vertexCount"),
    GUIDED_HELP_FIELD(PaintedFrame, indices, "indices"),
    GUIDED_HELP_FIELD(PaintedFrame, index_count, "indexCount"),
    GUIDED_HELP_FIELD(PaintedFrame, pressed, "pressed"),
    GUIDED_HELP_FIELD(PaintedFrame, over_button, "overButton"),
    GUIDED_HELP_FIELD(PaintedFrame, moving, "moving"),
    GUIDED_HELP_FIELD(PaintedFrame, changed, "changed")};
GUIDED_HELP_DESCRIBES(PaintedFrame, kPaintedFrame);

inline constexpr std::array<Field, 4> kDrawCommand = {
    GUIDED_HELP_FIELD(DrawCommand, clip, "clip"),
    GUIDED_HELP_FIELD(DrawCommand, texture, "texture"),
    GUIDED_HELP_FIELD(DrawCommand, first_index, "firstIndex"),
    GUIDED_HELP_FIELD(DrawCommand, index_count, "indexCount")};
GUIDED_HELP_DESCRIBES(DrawCommand, kDrawCommand);

inline constexpr std::array<Field, 3> kVertex = {GUIDED_HELP_FIELD(ImDrawVert, pos, "position"),
                                                 GUIDED_HELP_FIELD(ImDrawVert, uv, "corner"),
                                                 GUIDED_HELP_FIELD(ImDrawVert, col, "color")};
GUIDED_HELP_DESCRIBES(ImDrawVert, kVertex);

inline constexpr std::array<Named<Box::Kind>, Box::kKinds> kBoxKinds = {
    {{Box::Kind::kSurface, "surface"},
     {Box::Kind::kBar, "bar"},
     {Box::Kind::kButton, "button"},
     {Box::Kind::kLink, "link"},
     {Box::Kind::kField, "field"},
     {Box::Kind::kShape, "shape"}}};
static_assert(CountsFromZero(kBoxKinds));

inline constexpr std::array<Named<PointerEvent::Kind>, 4> kPointerKinds = {
    {{PointerEvent::Kind::kMove, "move"},
     {PointerEvent::Kind::kDown, "down"},
     {PointerEvent::Kind::kUp, "up"},
     {PointerEvent::Kind::kCancel, "cancel"}}};
static_assert(CountsFromZero(kPointerKinds));

}  // namespace guided_help::abi
