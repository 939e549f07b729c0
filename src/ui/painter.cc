#include "ui/painter.h"

#include <algorithm>

namespace guided_help {
namespace {

/// How strongly the ink tints what the pointer is over, or presses; of 255.
constexpr float kHoverTint = 20;
constexpr float kPressTint = 46;

ImVec2 Min(const Rect& rect) { return {rect.left, rect.top}; }
ImVec2 Max(const Rect& rect) { return {rect.right, rect.bottom}; }

Color WithAlpha(Color color, float alpha) {
  return (color & 0x00FFFFFFU) | static_cast<Color>(alpha + 0.5F) << 24;
}

bool IsVisible(Color color) { return color >> 24 != 0; }

/// A line of that width, all of it inside of the rectangle.
void StrokeInside(ImDrawList& list, const Rect& rect, Color color, float radius, float width) {
  const float half = width / 2;
  list.PathRect(ImVec2(rect.left + half, rect.top + half),
                ImVec2(rect.right - half, rect.bottom - half), std::max(0.0F, radius - half));
  list.PathStroke(color, ImDrawFlags_Closed, width);
}

}  // namespace

Painter::Painter(const Geometry& geometry, const std::vector<const Block*>& blocks,
                 Transitions& transitions)
    : geometry_(geometry),
      blocks_(blocks),
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
  // How many boxes each block has so far; the card has no block.
  std::vector<int> counts(blocks_.size() + 1);
  for (const Box& box : geometry_.boxes) {
    const auto place = static_cast<std::size_t>(box.block + 1);
    ImGui::PushID(box.block == Box::kNoBlock ? "card" : blocks_[place - 1]->id.c_str());
    ids_.push_back(ImGui::GetID(++counts[place]));
    ImGui::PopID();
  }
}

ImGuiID Painter::PropertyOf(std::size_t index, const char* name) const {
  ImGui::PushID(static_cast<int>(ids_[index]));
  const ImGuiID id = ImGui::GetID(name);
  ImGui::PopID();
  return id;
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
  const Color fill = transitions_.ApproachColor(PropertyOf(index, "fill"), box.fill);
  if (box.kind == Box::Kind::kShape) {
    const auto* points = reinterpret_cast<const ImVec2*>(geometry_.points.data() + box.first_point);
    list_.AddConcavePolyFilled(points, static_cast<int>(box.point_count), fill);
    if (transitions_.TakeChanged()) outcome_.changed.Add({box.rect.top, box.rect.bottom});
    return;
  }
  Rect rect = box.rect;
  if (box.kind == Box::Kind::kBar) {
    rect.left = transitions_.Approach(PropertyOf(index, "left"), rect.left);
    rect.right = transitions_.Approach(PropertyOf(index, "right"), rect.right);
  }
  if (IsVisible(fill)) list_.AddRectFilled(Min(rect), Max(rect), fill, box.radius);
  const Touch& touch = touches_[box.element];
  const float target = !IsVisible(box.ink) ? 0
                       : touch.hovered     ? (touch.held ? kPressTint : kHoverTint)
                                           : 0;
  const float tint = transitions_.Approach(PropertyOf(index, "tint"), target);
  if (tint > 0) {
    list_.AddRectFilled(Min(rect), Max(rect), WithAlpha(box.ink, tint), box.radius);
  }
  DrawBorder(box, rect, transitions_.ApproachColor(PropertyOf(index, "border"), box.border));
  if (transitions_.TakeChanged()) outcome_.changed.Add({rect.top, rect.bottom});
}

void Painter::DrawBorder(const Box& box, const Rect& rect, Color color) {
  if (!IsVisible(color)) return;
  const float width = box.border_left;
  if (width == box.border_right && width == box.border_top && width == box.border_bottom) {
    if (width > 0) StrokeInside(list_, rect, color, box.radius, width);
    return;
  }
  const Rect sides[] = {{rect.left, rect.top, rect.left + box.border_left, rect.bottom},
                        {rect.left, rect.top, rect.right, rect.top + box.border_top},
                        {rect.right - box.border_right, rect.top, rect.right, rect.bottom},
                        {rect.left, rect.bottom - box.border_bottom, rect.right, rect.bottom}};
  for (const Rect& side : sides) {
    if (side.width() <= 0 || side.height() <= 0) continue;
    // A side ends where the corners of the box are round.
    list_.PushClipRect(Min(side), Max(side), true);
    list_.AddRectFilled(Min(rect), Max(rect), color, box.radius);
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
  line.bottom += transitions_.Approach(PropertyOf(fragment.box, "underline"), more);
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
