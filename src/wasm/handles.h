#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace guided_help {

// Objects that the page knows by handles. They count from 1; 0 means none. Each kind has an enum of
// its own, so they cannot be mixed up. `Pointer` owns an object, or is null.

/// Traps if the condition is false. An invalid handle is a bug in the page's code; continuing could
/// corrupt the state of other elements.
inline void Require(bool condition) {
  if (!condition) __builtin_trap();
}

/// Returns the object with this handle; traps if there is none.
template <typename Pointer, typename Handle>
Pointer& At(std::vector<Pointer>& kept, Handle handle) {
  // 0 becomes the largest number.
  const std::size_t index = static_cast<std::size_t>(handle) - 1;
  Require(index < kept.size() && kept[index] != nullptr);
  return kept[index];
}

/// Keeps an object, in the place of one that was destroyed if possible.
template <typename Handle, typename Pointer>
Handle Keep(std::vector<Pointer>& kept, Pointer object) {
  std::size_t place = 0;
  while (place < kept.size() && kept[place] != nullptr) ++place;
  if (place == kept.size()) kept.emplace_back();
  kept[place] = std::move(object);
  return static_cast<Handle>(place + 1);
}

}  // namespace guided_help
