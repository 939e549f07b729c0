#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <unordered_set>
#include <vector>

namespace guided_help {

/// Finds the first of many items by any of its keys. An item that was taken is not found again. All
/// operations together take linear time, unlike searching a list for each item.
template <typename Key>
class FirstIndex {
 public:
  /// Add indices in ascending order.
  void Add(const std::vector<Key>& keys, std::size_t index) {
    for (const Key& key : keys) places_[key].indices.push_back(index);
  }

  /// Returns the first item that has one of the keys.
  std::optional<std::size_t> Find(const std::vector<Key>& keys) {
    std::optional<std::size_t> first;
    for (const Key& key : keys) {
      const auto found = places_.find(key);
      if (found == places_.end()) continue;
      Places& places = found->second;
      while (places.next < places.indices.size() && taken_.contains(places.indices[places.next]))
        ++places.next;
      if (places.next == places.indices.size()) continue;
      const std::size_t index = places.indices[places.next];
      if (!first || index < *first) first = index;
    }
    return first;
  }

  void Take(std::size_t index) { taken_.insert(index); }
  bool IsTaken(std::size_t index) const { return taken_.contains(index); }

 private:
  struct Places {
    std::vector<std::size_t> indices;
    /// All items before this one are taken.
    std::size_t next = 0;
  };
  std::map<Key, Places> places_;
  std::unordered_set<std::size_t> taken_;
};

}  // namespace guided_help
