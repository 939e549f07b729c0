#pragma once

#include <cstddef>
#include <vector>

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
  struct Value {
    /// 0 in a free place.
    ImGuiID id = 0;
    /// The value is one of these two.
    float number = 0;
    Color color = 0;
  };
  /// Hash tables whose sizes are powers of 2. In an ImGuiStorage, which is sorted, each new value
  /// moves others.
  using Table = std::vector<Value>;
  static constexpr std::size_t kLeastSize = 64;

  static Value& Find(Table& table, ImGuiID id);
  /// The place for a value of this frame.
  Value& Now(ImGuiID id);

  Table before_ = Table(kLeastSize);
  Table now_ = Table(kLeastSize);
  /// Not less than the number of values in `now_`.
  std::size_t count_ = 0;
  /// The fraction of the remaining distance covered in this frame, 0 to 1.
  float part_ = 1;
  bool moving_ = false;
  bool changed_ = false;
};

}  // namespace guided_help
