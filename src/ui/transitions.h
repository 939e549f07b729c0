#pragma once

#include "imgui.h"
#include "ui/geometry.h"

namespace guided_help {

/// Animates values toward their targets. A value that was not shown in the previous frame starts at
/// its target.
class Transitions {
 public:
  /// @param seconds since the previous frame
  /// @param motion false: values reach their targets at once
  void BeginFrame(float seconds, bool motion);
  /// Drops the values that were not requested in this frame.
  void EndFrame();

  /// Returns the value of `id` to show in this frame.
  float Approach(ImGuiID id, float target);
  Color ApproachColor(ImGuiID id, Color target);

  /// Whether a value had not reached its target in the last frame.
  bool moving() const { return moving_; }

  /// Returns whether a value has changed between frames since the last call.
  bool TakeChanged();

 private:
  ImGuiStorage before_;
  ImGuiStorage now_;
  /// The fraction of the remaining distance covered in this frame, 0 to 1.
  float part_ = 1;
  bool moving_ = false;
  bool changed_ = false;
};

}  // namespace guided_help
