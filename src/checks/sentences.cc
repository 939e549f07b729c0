#include "checks/sentences.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/unicode.h"
#include "checks/characters.h"

namespace guided_help {
namespace {

/// Abbreviations that are followed by a space and go on.
constexpr std::array<std::u32string_view, 20> kAbbreviations = {
    U"e.g",  U"i.e", U"etc", U"vs", U"no",  U"inc",   U"approx", U"fig", U"z. b", U"z.b",
    U"d. h", U"d.h", U"bzw", U"ca", U"usw", U"p. ex", U"ex",     U"ej",  U"т. д", U"напр"};

class SentenceFinder {
 public:
  explicit SentenceFinder(const InlineText& text) : text_(text), small_(text.small) {}

  std::vector<InlineRange> Find() {
    for (std::size_t at = 0; at < small_.size(); ++at) {
      if (!Ends(at)) continue;
      Add(at + 1);
    }
    Add(small_.size());
    return std::move(sentences_);
  }

 private:
  bool Ends(std::size_t at) const {
    const char32_t c = small_[at];
    if (c == '\n') return true;
    const SentenceEnd end = SentenceEndOf(c);
    const bool is_end = end == SentenceEnd::kStop || end == SentenceEnd::kQuestion ||
                        end == SentenceEnd::kExclamation;
    if (!is_end || c == U'…' || text_.Has(at, InlineText::kCode)) return false;
    if (c >= 0x80) return true;
    if (at + 1 == small_.size()) return true;
    const char32_t next = small_[at + 1];
    if (IsUnspaced(next)) return true;
    return !IsWordCharacter(next) && next != '.' && next != ',' && !EndsAbbreviation(at) &&
           !GoesOn(at + 1);
  }

  bool EndsAbbreviation(std::size_t at) const {
    if (small_[at] != '.') return false;
    const std::u32string_view before = small_.substr(0, at);
    return std::any_of(kAbbreviations.begin(), kAbbreviations.end(), [&](std::u32string_view word) {
      if (!before.ends_with(word)) return false;
      return before.size() == word.size() ||
             !IsWordCharacter(before[before.size() - word.size() - 1]);
    });
  }

  /// Returns whether the next word begins in lowercase, or with a digit: "5. Mai", "Nr. 3".
  bool GoesOn(std::size_t at) const {
    while (at < small_.size() && IsSpace(small_[at])) ++at;
    if (at == small_.size()) return false;
    const char32_t c = text_.text[at];
    return IsWordCharacter(c) && c < 0x250 && c == small_[at] && !(c >= '0' && c <= '9');
  }

  void Add(std::size_t end) {
    const bool has_words =
        std::any_of(small_.begin() + static_cast<std::ptrdiff_t>(begin_),
                    small_.begin() + static_cast<std::ptrdiff_t>(end),
                    [](char32_t c) { return IsWordCharacter(c) || c == kInlineObject; });
    if (has_words) {
      sentences_.push_back({begin_, end});
    } else if (!sentences_.empty()) {
      sentences_.back().end = end;
    }
    begin_ = end;
  }

  const InlineText& text_;
  std::u32string_view small_;
  std::size_t begin_ = 0;
  std::vector<InlineRange> sentences_;
};

}  // namespace

std::vector<InlineRange> FindSentences(const InlineText& text) {
  return SentenceFinder(text).Find();
}

}  // namespace guided_help
