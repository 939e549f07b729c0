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
  before_.Data.swap(now_.Data);
  now_.Clear();
}

bool Transitions::TakeChanged() { return std::exchange(changed_, false); }

float Transitions::Approach(ImGuiID id, float target) {
  const float from = before_.GetFloat(id, target);
  float value = from + (target - from) * part_;
  if (std::fabs(target - value) < kNothing) value = target;
  if (value != target) moving_ = true;
  if (value != from) changed_ = true;
  now_.SetFloat(id, value);
  return value;
}

Color Transitions::ApproachColor(ImGuiID id, Color target) {
  const auto from = static_cast<Color>(before_.GetInt(id, static_cast<int>(target)));
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
    value |= static_cast<Color>(std::lround(next)) << shift;
  }
  if (value == last) value = target;
  if (value != target) moving_ = true;
  if (value != from) changed_ = true;
  now_.SetInt(id, static_cast<int>(value));
  return value;
}

}  // namespace guided_help
