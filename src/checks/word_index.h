#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checks/beginnings.h"
#include "checks/inline_text.h"

namespace guided_help {

/// A word or phrase in lowercase, with straight apostrophes.
struct WordPattern {
  std::u32string text;
  /// Whether a word may continue before or after the phrase: `*` in the file.
  bool open_begin = false;
  bool open_end = false;
};

/// Words and phrases, each with a number of the caller's, that are found in a text in one pass.
class WordIndex {
 public:
  struct Match {
    InlineRange range;
    std::size_t id = 0;
  };

  /// The pattern must not be empty.
  void Add(WordPattern pattern, std::size_t id);
  bool IsEmpty() const { return by_beginning_.empty(); }

  /// Finds the words from left to right; of several at one place, the longest. Matches do not
  /// overlap. If `spaced`, they must be whole words, unless the pattern is open.
  std::vector<Match> Find(std::u32string_view text, bool spaced) const;

  /// Returns whether `Find` would find one.
  bool Occurs(std::u32string_view text, bool spaced) const;

  /// Returns the longest word at `at`, with an empty range if there is none.
  Match FindAt(std::u32string_view text, std::size_t at, bool spaced) const {
    if (!beginnings_.MayBeAt(text, at)) return {{at, at}, 0};
    return FindLongest(text, at, spaced);
  }

 private:
  struct Entry {
    WordPattern pattern;
    std::size_t id = 0;
  };

  using Entries = std::vector<Entry>;

  /// A key for the first two characters of a word, or for its only one.
  static std::uint64_t KeyOf(char32_t first, char32_t second) {
    return static_cast<std::uint64_t>(first) << 32 | second;
  }
  Match FindLongest(std::u32string_view text, std::size_t at, bool spaced) const;

  struct Place {
    bool spaced = true;
    /// Whether a word has begun before it.
    bool in_word = false;
  };
  void Search(std::u32string_view text, std::uint64_t key, Place place, Match& longest) const;

  /// Of each two first characters; of single ones, with a second that is 0.
  std::unordered_map<std::uint64_t, Entries> by_beginning_;
  Beginnings beginnings_;
  /// Whether a pattern may begin inside a word.
  bool has_open_ = false;
};

}  // namespace guided_help
