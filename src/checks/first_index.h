#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <unordered_set>
#include <vector>

namespace guided_help {

/// Finds the first of many things by any of its keys. What is taken is found no more. All of it
/// together takes time in proportion to the things, where searching a list for each would not.
template <typename Key>
class FirstIndex {
 public:
  /// Indices are added in their order.
  void Add(const std::vector<Key>& keys, std::size_t index) {
    for (const Key& key : keys) places_[key].indices.push_back(index);
  }

  /// The first thing that has one of the keys.
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
    /// All before are taken.
    std::size_t next = 0;
  };
  std::map<Key, Places> places_;
  std::unordered_set<std::size_t> taken_;
};

}  // namespace guided_help
