#include "ui/painter.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace guided_help {
namespace {

/// Strength of the hovered and pressed tint, of 255.
constexpr float kHoverTint = 20;
constexpr float kPressTint = 46;

ImVec2 Min(const Rect& rect) { return {rect.left, rect.top}; }
ImVec2 Max(const Rect& rect) { return {rect.right, rect.bottom}; }

Color WithAlpha(Color color, float alpha) {
  return (color & 0x00FFFFFFU) | static_cast<Color>(alpha) << 24;
}

bool IsVisible(Color color) { return color >> 24 != 0; }

bool AreClose(const ImVec2& a, const ImVec2& b) {
  return std::fabs(a.x - b.x) + std::fabs(a.y - b.y) < 0.01F;
}

/// Adds an arc to the path. If it starts at the path's end, that point is not repeated: two
/// identical points would cause a spike.
void Arc(ImDrawList& list, float x, float y, float radius, int quarter) {
  constexpr float kQuarter = std::numbers::pi_v<float> / 2;
  const int size = list._Path.Size;
  const auto turns = static_cast<float>(quarter);
  list.PathArcTo({x, y}, radius, turns * kQuarter, (turns + 1) * kQuarter);
  if (size > 0 && AreClose(list._Path[size - 1], list._Path[size])) {
    list._Path.erase(list._Path.Data + size);
  }
}

/// Unlike Dear ImGui's own function, allows corners to meet, which round shapes need.
void RoundedPath(ImDrawList& list, const Rect& rect, float radius) {
  const float round = std::min({radius, rect.width() / 2, rect.height() / 2});
  if (round < 0.5F) {
    list.PathRect(Min(rect), Max(rect));
    return;
  }
  Arc(list, rect.left + round, rect.top + round, round, 2);
  Arc(list, rect.right - round, rect.top + round, round, 3);
  Arc(list, rect.right - round, rect.bottom - round, round, 0);
  Arc(list, rect.left + round, rect.bottom - round, round, 1);
  if (AreClose(list._Path.front(), list._Path.back())) list._Path.pop_back();
}

void Fill(ImDrawList& list, const Rect& rect, Color color, float radius) {
  if (!IsVisible(color)) return;
  if (radius < 0.5F) {
    list.AddRectFilled(Min(rect), Max(rect), color);
    return;
  }
  RoundedPath(list, rect, radius);
  list.PathFillConvex(color);
}

/// Draws a line of that width entirely inside the rectangle.
void StrokeInside(ImDrawList& list, const Rect& rect, Color color, float radius, float width) {
  const float half = width / 2;
  RoundedPath(list, {rect.left + half, rect.top + half, rect.right - half, rect.bottom - half},
              std::max(0.0F, radius - half));
  list.PathStroke(color, ImDrawFlags_Closed, width);
}

/// Dear ImGui fills clockwise polygons. An icon that is mirrored for right-to-left text is
/// counterclockwise.
std::vector<ImVec2> Clockwise(std::span<const Point> points) {
  std::vector<ImVec2> polygon;
  float area = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point& next = points[(i + 1) % points.size()];
    area += points[i].x * next.y - next.x * points[i].y;
    polygon.emplace_back(points[i].x, points[i].y);
  }
  if (area < 0) std::reverse(polygon.begin(), polygon.end());
  return polygon;
}

}  // namespace

Painter::Painter(const Geometry& geometry, Transitions& transitions)
    : geometry_(geometry),
      transitions_(transitions),
      list_(*ImGui::GetWindowDrawList()),
      touches_(geometry.boxes.size()) {}

Painter::Outcome Painter::Paint() {
  NameBoxes();
  for (std::size_t i = 0; i < geometry_.boxes.size(); ++i) PlaceItem(i);
  for (std::size_t i = 0; i < geometry_.boxes.size(); ++i) DrawBox(i);
  for (std::size_t i = 0; i < geometry_.fragments.size(); ++i) DrawFragment(i);
  for (const Box& box : geometry_.boxes) DrawRing(box);
  return outcome_;
}

void Painter::NameBoxes() {
  // The number of boxes of each kind in each block so far. They are counted per kind; otherwise a
  // removed check mark would pass its color to the next link.
  std::vector<int> counts;
  for (const Box& box : geometry_.boxes) {
    const auto place = static_cast<std::size_t>(box.block - Box::kNoBlock) * Box::kKinds +
                       static_cast<std::size_t>(box.kind);
    if (place >= counts.size()) counts.resize(place + 1);
    ImGui::PushID(static_cast<int>(place));
    ids_.push_back(ImGui::GetID(++counts[place]));
    ImGui::PopID();
  }
}

ImGuiID Painter::PropertyOf(std::size_t index, Property property) const {
  // Ids are hashes, so those of other boxes are not near.
  return ids_[index] + static_cast<ImGuiID>(property);
}

void Painter::PlaceItem(std::size_t index) {
  const Box& box = geometry_.boxes[index];
  const ImVec2 size(box.rect.width(), box.rect.height());
  if (size.x <= 0 || size.y <= 0) return;
  ImGui::SetCursorScreenPos(Min(box.rect));
  if (box.kind != Box::Kind::kButton && box.kind != Box::Kind::kLink &&
      box.kind != Box::Kind::kField) {
    ImGui::Dummy(size);
    return;
  }
  ImGui::PushID(static_cast<int>(ids_[index]));
  const bool pressed = ImGui::InvisibleButton("item", size);
  ImGui::PopID();
  Touch& touch = touches_[box.element];
  touch.hovered |= ImGui::IsItemHovered();
  touch.held |= ImGui::IsItemActive();
  if (box.kind != Box::Kind::kButton) return;
  outcome_.over_button |= ImGui::IsItemHovered();
  if (pressed) outcome_.pressed = box.block;
}

void Painter::DrawBox(std::size_t index) {
  const Box& box = geometry_.boxes[index];
  const Color fill = transitions_.ApproachColor(PropertyOf(index, Property::kFill), box.fill);
  if (box.kind == Box::Kind::kShape) {
    const std::vector<ImVec2> polygon =
        Clockwise(std::span(geometry_.points).subspan(box.first_point, box.point_count));
    list_.AddConcavePolyFilled(polygon.data(), static_cast<int>(polygon.size()), fill);
  } else {
    DrawSurface(index, fill);
  }
  if (transitions_.TakeChanged()) outcome_.changed.Add({box.rect.top, box.rect.bottom});
}

void Painter::DrawSurface(std::size_t index, Color fill) {
  const Box& box = geometry_.boxes[index];
  Rect rect = box.rect;
  if (box.kind == Box::Kind::kBar) {
    rect.left = transitions_.Approach(PropertyOf(index, Property::kLeft), rect.left);
    rect.right = transitions_.Approach(PropertyOf(index, Property::kRight), rect.right);
  }
  Fill(list_, rect, fill, box.radius);
  const Touch& touch = touches_[box.element];
  const float target = !IsVisible(box.ink) || !touch.hovered ? 0
                       : touch.held                          ? kPressTint
                                                             : kHoverTint;
  const float tint = transitions_.Approach(PropertyOf(index, Property::kTint), target);
  Fill(list_, rect, WithAlpha(box.ink, tint), box.radius);
  DrawBorder(box, rect,
             transitions_.ApproachColor(PropertyOf(index, Property::kBorder), box.border));
}

void Painter::DrawBorder(const Box& box, const Rect& rect, Color color) {
  if (!IsVisible(color)) return;
  const Sides& widths = box.border_widths;
  const float width = widths.left;
  if (width == widths.right && width == widths.top && width == widths.bottom) {
    if (width > 0) StrokeInside(list_, rect, color, box.radius, width);
    return;
  }
  const Rect sides[] = {{rect.left, rect.top, rect.left + widths.left, rect.bottom},
                        {rect.left, rect.top, rect.right, rect.top + widths.top},
                        {rect.right - widths.right, rect.top, rect.right, rect.bottom},
                        {rect.left, rect.bottom - widths.bottom, rect.right, rect.bottom}};
  for (const Rect& side : sides) {
    if (side.width() <= 0 || side.height() <= 0) continue;
    // Clip the side at the box's rounded corners.
    list_.PushClipRect(Min(side), Max(side), true);
    Fill(list_, rect, color, box.radius);
    list_.PopClipRect();
  }
}

void Painter::DrawFragment(std::size_t index) {
  const Fragment& fragment = geometry_.fragments[index];
  list_.AddImage(kFirstTile + static_cast<ImTextureID>(index), Min(fragment.rect),
                 Max(fragment.rect));
  Rect line = fragment.underline;
  if (line.height() <= 0) return;
  const float more = touches_[fragment.box].hovered ? line.height() : 0;
  line.bottom += transitions_.Approach(PropertyOf(fragment.box, Property::kUnderline), more);
  if (transitions_.TakeChanged()) outcome_.changed.Add({line.top, line.top + 2 * line.height()});
  list_.AddRectFilled(Min(line), Max(line), fragment.underline_color);
}

void Painter::DrawRing(const Box& box) {
  if (box.ring_width <= 0) return;
  const float out = box.ring_offset + box.ring_width;
  const Rect rect = {box.rect.left - out, box.rect.top - out, box.rect.right + out,
                     box.rect.bottom + out};
  StrokeInside(list_, rect, box.ring, box.radius + out, box.ring_width);
}

}  // namespace guided_help
