#include "ui/transitions.h"

#include <cmath>
#include <utility>

namespace guided_help {
namespace {

/// Time constant in seconds; a transition takes about five times as long.
constexpr float kPace = 0.035F;
/// Smaller differences are not visible: in device px or color steps.
constexpr float kNothing = 0.5F;

constexpr Color kAlpha = 0xFF000000U;

/// A transparent color has no hue: returns `color` if it is visible, otherwise `other` made
/// transparent.
Color VisibleAs(Color color, Color other) { return color & kAlpha ? color : other & ~kAlpha; }

}  // namespace

void Transitions::BeginFrame(float seconds, bool motion) {
  part_ = motion ? seconds / (seconds + kPace) : 1;
  moving_ = false;
}

void Transitions::EndFrame() {
  before_.swap(now_);
  // The next frame probably has as many values.
  now_.assign(before_.size(), {});
  count_ = 0;
}

/// Returns the place of the value, or a free one for it: there always is one. Ids are hashes.
Transitions::Value& Transitions::Find(Table& table, ImGuiID id) {
  std::size_t place = id;
  while (true) {
    Value& value = table[place++ & (table.size() - 1)];
    if (value.id == id || value.id == 0) return value;
  }
}

Transitions::Value& Transitions::Now(ImGuiID id) {
  if (2 * ++count_ > now_.size()) {
    Table larger(2 * now_.size());
    for (const Value& value : now_) Find(larger, value.id) = value;
    now_.swap(larger);
  }
  Value& place = Find(now_, id);
  place.id = id;
  return place;
}

bool Transitions::TakeChanged() { return std::exchange(changed_, false); }

float Transitions::Approach(ImGuiID id, float target) {
  const Value& before = Find(before_, id);
  const float from = before.id == 0 ? target : before.number;
  float value = from + (target - from) * part_;
  if (std::fabs(target - value) < kNothing) value = target;
  if (value != target) moving_ = true;
  if (value != from) changed_ = true;
  Now(id).number = value;
  return value;
}

Color Transitions::ApproachColor(ImGuiID id, Color target) {
  const Value& before = Find(before_, id);
  const Color from = before.id == 0 ? target : before.color;
  const Color first = VisibleAs(from, target);
  const Color last = VisibleAs(target, from);
  Color value = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    const auto end = static_cast<float>(last >> shift & 0xFFU);
    const auto start = static_cast<float>(first >> shift & 0xFFU);
    const float step = (end - start) * part_;
    // Move at least one step per frame, so that the transition ends.
    const float least = end > start ? 1.0F : -1.0F;
    const float next = std::fabs(end - start) <= 1 ? end
                       : std::fabs(step) < 1       ? start + least
                                                   : start + step;
    value |= static_cast<Color>(next) << shift;
  }
  if (value == last) value = target;
  if (value != target) moving_ = true;
  if (value != from) changed_ = true;
  Now(id).color = value;
  return value;
}

}  // namespace guided_help
