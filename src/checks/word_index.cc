#include "checks/word_index.h"

#include <utility>

#include "checks/characters.h"

namespace guided_help {
namespace {

/// Spreads the keys over the bits.
std::size_t HashOf(std::uint64_t key) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;
  return static_cast<std::size_t>(key * kOdd >> 52);
}

}  // namespace

void WordIndex::Add(WordPattern pattern, std::size_t id) {
  const char32_t second = pattern.text.size() > 1 ? pattern.text[1] : U'\0';
  const std::uint64_t key = KeyOf(pattern.text.front(), second);
  const std::size_t hash = HashOf(key);
  beginnings_[hash / 64] |= std::uint64_t{1} << (hash % 64);
  has_open_ = has_open_ || pattern.open_begin;
  has_single_ = has_single_ || second == U'\0';
  by_beginning_[key].push_back({std::move(pattern), id});
}

bool WordIndex::Occurs(std::u32string_view text, bool spaced) const {
  if (IsEmpty()) return false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (FindAt(text, at, spaced).range.end > at) return true;
  }
  return false;
}

std::vector<WordIndex::Match> WordIndex::Find(std::u32string_view text, bool spaced) const {
  std::vector<Match> matches;
  if (IsEmpty()) return matches;
  for (std::size_t at = 0; at < text.size();) {
    const Match match = FindAt(text, at, spaced);
    if (match.range.begin == match.range.end) {
      ++at;
      continue;
    }
    matches.push_back(match);
    at = match.range.end;
  }
  return matches;
}

WordIndex::Match WordIndex::FindAt(std::u32string_view text, std::size_t at, bool spaced) const {
  Match longest{{at, at}, 0};
  const std::uint64_t one = KeyOf(text[at], U'\0');
  const std::uint64_t two = at + 1 < text.size() ? KeyOf(text[at], text[at + 1]) : one;
  const bool may_be_one = has_single_ && MayBegin(one);
  const bool may_be_two = two != one && MayBegin(two);
  if (!may_be_one && !may_be_two) return longest;
  const bool in_word =
      spaced && at > 0 && IsWordCharacter(text[at - 1]) && IsWordCharacter(text[at]);
  if (in_word && !has_open_) return longest;
  if (may_be_one) Search(text, one, {spaced, in_word}, longest);
  if (may_be_two) Search(text, two, {spaced, in_word}, longest);
  return longest;
}

bool WordIndex::MayBegin(std::uint64_t key) const {
  const std::size_t hash = HashOf(key);
  return (beginnings_[hash / 64] >> (hash % 64) & 1) != 0;
}

void WordIndex::Search(std::u32string_view text, std::uint64_t key, Place place,
                       Match& longest) const {
  const auto entries = by_beginning_.find(key);
  if (entries == by_beginning_.end()) return;
  const std::size_t at = longest.range.begin;
  for (const auto& [pattern, id] : entries->second) {
    const std::size_t end = at + pattern.text.size();
    if (end <= longest.range.end || (place.in_word && !pattern.open_begin)) continue;
    if (text.compare(at, pattern.text.size(), pattern.text) != 0) continue;
    const bool goes_on = place.spaced && !pattern.open_end && end < text.size() &&
                         IsWordCharacter(text[end]) && IsWordCharacter(text[end - 1]);
    if (!goes_on) longest = {{at, end}, id};
  }
}

}  // namespace guided_help
