#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace guided_help {

/// The first two characters of some words. Tells for most places of a text that none of the words
/// begins there, so that they need no look at the words.
class Beginnings {
 public:
  /// The word must not be empty.
  void Add(std::u32string_view word) {
    const bool is_single = word.size() == 1;
    has_single_ = has_single_ || is_single;
    const std::size_t hash = HashOf(word[0], is_single ? U'\0' : word[1]);
    bits_[hash / 64] |= std::uint64_t{1} << (hash % 64);
  }

  /// Returns false only if no word begins at `at`.
  bool MayBeAt(std::u32string_view text, std::size_t at) const {
    if (at + 1 < text.size() && Has(HashOf(text[at], text[at + 1]))) return true;
    return has_single_ && Has(HashOf(text[at], U'\0'));
  }

 private:
  static std::size_t HashOf(char32_t first, char32_t second) {
    constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;
    return static_cast<std::size_t>((std::uint64_t{first} << 32 | second) * kOdd >> 51);
  }
  bool Has(std::size_t hash) const { return (bits_[hash / 64] >> (hash % 64) & 1) != 0; }

  std::array<std::uint64_t, 128> bits_ = {};
  bool has_single_ = false;
};

}  // namespace guided_help
