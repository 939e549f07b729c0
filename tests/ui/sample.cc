#include "tests/ui/sample.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

namespace guided_help {
namespace {

/// In the order of their numbers.
std::vector<std::string>& Ids() {
  static std::vector<std::string> ids;
  return ids;
}

/// Measures a screen in CSS px.
class Measurer {
 public:
  explicit Measurer(float density) { geometry_.density = density; }

  void SetCanvas(float width, float height) {
    geometry_.width = width * geometry_.density;
    geometry_.height = height * geometry_.density;
  }

  /// @param id empty for the card
  Box& Add(Box::Kind kind, std::string_view id, const Rect& rect) {
    Box box = MakeBox(kind, Scaled(rect), 0);
    if (!id.empty()) box.block = NumberOf(id);
    box.element = static_cast<std::uint32_t>(geometry_.boxes.size());
    geometry_.boxes.push_back(box);
    return geometry_.boxes.back();
  }

  Box& AddVisible(Box::Kind kind, std::string_view id, const Rect& rect, float radius) {
    Box& box = Add(kind, id, rect);
    box.fill = NextColor();
    box.radius = radius * geometry_.density;
    return box;
  }

  Box& AddButton(std::string_view id, const Rect& rect) {
    Box& box = AddVisible(Box::Kind::kButton, id, rect, 6);
    box.ink = NextColor();
    box.border = NextColor();
    box.border_widths = {geometry_.density, geometry_.density, geometry_.density,
                         geometry_.density};
    AddText({rect.left + 8, rect.top + 8, rect.right - 8, rect.bottom - 8});
    return box;
  }

  /// A link over two lines, each with its text.
  void AddLink(std::string_view id, const Rect& first, const Rect& second) {
    const auto element = static_cast<std::uint32_t>(geometry_.boxes.size());
    for (const Rect& line : {first, second}) {
      Add(Box::Kind::kLink, id, line).element = element;
      AddText(line).box = element;
      Fragment& fragment = geometry_.fragments.back();
      fragment.underline =
          Scaled({line.left, line.bottom - 3, line.right, line.bottom - 2});  // CSS px
      fragment.underline_color = NextColor();
    }
  }

  Fragment& AddText(const Rect& rect) {
    Fragment fragment;
    fragment.box = static_cast<std::uint32_t>(geometry_.boxes.size() - 1);
    fragment.rect = Scaled(rect);
    geometry_.fragments.push_back(fragment);
    return geometry_.fragments.back();
  }

  void AddShape(std::string_view id, const std::vector<Point>& points) {
    Box& box = AddVisible(Box::Kind::kShape, id, {}, 0);
    box.first_point = static_cast<std::uint32_t>(geometry_.points.size());
    box.point_count = static_cast<std::uint32_t>(points.size());
    for (const Point& point : points) {
      geometry_.points.push_back({point.x * geometry_.density, point.y * geometry_.density});
    }
  }

  Color NextColor() {
    ++colors_;
    return 0xFF000000U | static_cast<Color>(colors_) * 0x050B07U;
  }

  float density() const { return geometry_.density; }
  Geometry Take() { return std::move(geometry_); }

 private:
  Rect Scaled(const Rect& rect) const {
    const float by = geometry_.density;
    return {rect.left * by, rect.top * by, rect.right * by, rect.bottom * by};
  }

  Geometry geometry_;
  int colors_ = 0;
};

}  // namespace

Geometry MakeSample(float density) {
  Measurer measure(density);
  measure.SetCanvas(320, 480);
  Box& card = measure.AddVisible(Box::Kind::kSurface, "", {8, 8, 312, 472}, 12);
  card.border = measure.NextColor();
  card.border_widths = {density, density, density, density};
  measure.Add(Box::Kind::kSurface, "heading", {24, 24, 296, 48});
  measure.AddText({24, 24, 200, 48});
  measure.Add(Box::Kind::kSurface, "intro", {24, 56, 296, 96});
  measure.AddText({24, 56, 200, 76});
  measure.AddLink("intro", {200, 56, 296, 76}, {24, 76, 120, 96});
  measure.AddVisible(Box::Kind::kSurface, "progress", {24, 104, 296, 108}, 2);
  measure.AddVisible(Box::Kind::kBar, "progress", {24, 104, 160, 108}, 2);
  for (const float top : {120.0F, 152.0F}) {
    const std::string id = top < 150 ? "step-1" : "step-2";
    Box& step = measure.AddVisible(Box::Kind::kSurface, id, {24, top, 296, top + 24}, 4);
    step.border = measure.NextColor();
    step.border_widths.left = 3 * density;
    measure.AddText({56, top, 200, top + 24});
    measure.AddVisible(Box::Kind::kSurface, id + "-state", {32, top + 4, 48, top + 20}, 8);
    measure.AddShape(
        id + "-state",
        {{36, top + 8}, {44, top + 8}, {40, top + 11}, {44, top + 16}, {36, top + 16}});
  }
  Box& field = measure.AddVisible(Box::Kind::kField, "field", {24, 200, 160, 232}, 4);
  field.ink = measure.NextColor();
  field.border = measure.NextColor();
  field.border_widths.bottom = 2 * density;
  measure.AddText({32, 208, 100, 224});
  Box& focused = measure.AddButton("action-answer", {24, 248, 144, 284});
  focused.ring = measure.NextColor();
  focused.ring_offset = 2 * density;
  focused.ring_width = 2 * density;
  measure.AddButton("action-back", {160, 248, 280, 284});
  measure.AddVisible(Box::Kind::kSurface, "answer-count", {24, 300, 296, 360}, 8);
  measure.AddText({32, 308, 160, 328});
  measure.AddButton("change", {200, 312, 288, 348});
  measure.AddButton("locale-de", {24, 400, 120, 436});
  measure.AddButton("locale-ar", {136, 400, 232, 436});
  return measure.Take();
}

Geometry MakeButtons() {
  Measurer measure(1);
  measure.SetCanvas(200, 100);
  measure.AddVisible(Box::Kind::kSurface, "", {0, 0, 200, 100}, 0);
  measure.AddButton("left", {10, 10, 90, 40});
  measure.AddButton("right", {110, 10, 190, 40});
  measure.AddLink("paragraph", {100, 50, 190, 70}, {10, 70, 60, 90});
  return measure.Take();
}

Geometry MakeGeometry(std::vector<Box> boxes) {
  Geometry geometry;
  geometry.width = 200;
  geometry.height = 100;
  geometry.boxes = std::move(boxes);
  for (std::size_t i = 0; i < geometry.boxes.size(); ++i) {
    geometry.boxes[i].element = static_cast<std::uint32_t>(i);
  }
  return geometry;
}

Box MakeBox(Box::Kind kind, const Rect& rect, Color fill) {
  Box box;
  box.kind = kind;
  box.rect = rect;
  box.fill = fill;
  return box;
}

std::int32_t NumberOf(std::string_view id) {
  std::vector<std::string>& ids = Ids();
  const auto found = std::find(ids.begin(), ids.end(), id);
  const auto number = static_cast<std::int32_t>(found - ids.begin());
  if (found == ids.end()) ids.emplace_back(id);
  return number;
}

std::string IdOf(std::int32_t number) {
  return number == Box::kNoBlock ? "" : Ids().at(static_cast<std::size_t>(number));
}

void Replace(Geometry& sample, std::string_view id, std::string_view by) {
  for (Box& box : sample.boxes) {
    if (box.block == NumberOf(id)) box.block = NumberOf(by);
  }
}

std::size_t BoxOf(const Geometry& sample, std::string_view id) {
  const std::vector<Box>& boxes = sample.boxes;
  const auto found =
      std::find_if(boxes.begin(), boxes.end(),
                   [number = NumberOf(id)](const Box& box) { return box.block == number; });
  if (found == boxes.end()) throw std::out_of_range(std::string(id));
  return static_cast<std::size_t>(found - boxes.begin());
}

const Rect& PlaceOf(const Geometry& sample, std::string_view id) {
  return sample.boxes[BoxOf(sample, id)].rect;
}

std::vector<std::string> ButtonsOf(const Geometry& sample) {
  std::vector<std::string> ids;
  for (const Box& box : sample.boxes) {
    if (box.kind == Box::Kind::kButton) ids.push_back(IdOf(box.block));
  }
  return ids;
}

}  // namespace guided_help
