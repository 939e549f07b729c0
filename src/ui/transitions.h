#pragma once

#include "imgui.h"
#include "ui/geometry.h"

namespace guided_help {

/// Values on their way to where they belong. What was not shown in the frame before is there at
/// once.
class Transitions {
 public:
  /// @param seconds since the frame before
  /// @param motion false: everything arrives at once
  void BeginFrame(float seconds, bool motion);
  /// Forgets what this frame did not ask for.
  void EndFrame();

  /// The value to show for `id` now.
  float Approach(ImGuiID id, float target);
  Color ApproachColor(ImGuiID id, Color target);

  /// Whether something was not yet where it belongs in the last frame.
  bool moving() const { return moving_; }

  /// Whether a value was another one in the frame before, since this was last asked.
  bool TakeChanged();

 private:
  ImGuiStorage before_;
  ImGuiStorage now_;
  /// The part of the way left that is gone in this frame, 0 to 1.
  float part_ = 1;
  bool moving_ = false;
  bool changed_ = false;
};

}  // namespace guided_help
