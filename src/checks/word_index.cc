#include "checks/word_index.h"

#include <utility>

#include "checks/characters.h"

namespace guided_help {

void WordIndex::Add(WordPattern pattern, std::size_t id) {
  const char32_t second = pattern.text.size() > 1 ? pattern.text[1] : U'\0';
  const std::uint64_t key = KeyOf(pattern.text.front(), second);
  beginnings_.Add(pattern.text);
  has_open_ = has_open_ || pattern.open_begin;
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

WordIndex::Match WordIndex::FindLongest(std::u32string_view text, std::size_t at,
                                        bool spaced) const {
  Match longest{{at, at}, 0};
  const bool in_word =
      spaced && at > 0 && IsWordCharacter(text[at - 1]) && IsWordCharacter(text[at]);
  if (in_word && !has_open_) return longest;
  Search(text, KeyOf(text[at], U'\0'), {spaced, in_word}, longest);
  if (at + 1 < text.size()) {
    Search(text, KeyOf(text[at], text[at + 1]), {spaced, in_word}, longest);
  }
  return longest;
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
