#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"
#include "base/unicode.h"
#include "checks/characters.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

/// The lengths of doubled words in text without spaces: 訂閱訂閱.
constexpr std::size_t kShortestWord = 2;
constexpr std::size_t kLongestWord = 8;

TextFindings Report(const TextPair& pair, InlineRange word) {
  return {{"repeated-word", Severity::kWarning, pair.target.OffsetOf(word.begin),
           Concat({"\"", pair.target.Utf8(word), "\" is written twice in a row"}), "remove one"}};
}

bool IsLetter(char32_t c) { return IsWordCharacter(c) && c != '_' && !(c >= '0' && c <= '9'); }

/// Finds "the the": two equal words with only spaces between.
std::optional<InlineRange> FindWord(const InlineText& text, const LocaleRules& rules) {
  const std::u32string_view small = text.small;
  InlineRange last;
  for (std::size_t at = 0; at < small.size();) {
    if (!IsLetter(small[at]) || text.Has(at, InlineText::kCode)) {
      if (!IsHorizontalSpace(small[at])) last = {};
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < small.size() && IsWordCharacter(small[end])) ++end;
    const std::u32string_view word = small.substr(at, end - at);
    const bool is_repeated = last.begin < last.end && word.size() > 1 &&
                             small.substr(last.begin, last.end - last.begin) == word;
    if (is_repeated && !rules.repeatable.contains(std::u32string(word)))
      return InlineRange{at, end};
    last = {at, end};
    at = end;
  }
  return std::nullopt;
}

bool IsKatakana(char32_t c) { return c >= 0x30A1 && c <= 0x30FC; }

/// Reduplication is usual in Hiragana and Thai, but not of words in Han or Katakana.
bool CanBeDoubled(std::u32string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char32_t c) { return IsHan(c) || IsKatakana(c); });
}

/// Returns whether the range is only a part of a loanword: サインイン.
bool IsInsideKatakana(std::u32string_view text, InlineRange range) {
  const bool before =
      range.begin > 0 && IsKatakana(text[range.begin - 1]) && IsKatakana(text[range.begin]);
  const bool after =
      range.end < text.size() && IsKatakana(text[range.end]) && IsKatakana(text[range.end - 1]);
  return before || after;
}

/// Finds 訂閱訂閱, and 的的.
std::optional<InlineRange> FindInside(const InlineText& text, const LocaleRules& rules) {
  const std::u32string_view small = text.small;
  for (std::size_t at = 0; at + 1 < small.size(); ++at) {
    if (text.Has(at, InlineText::kCode) || !CanBeDoubled(small.substr(at, 1))) continue;
    if (small[at] == small[at + 1]) {
      const std::u32string one(1, small[at]);
      if (rules.function_words.contains(one) && !rules.repeatable.contains(one + one)) {
        return InlineRange{at, at + 1};
      }
      continue;
    }
    for (std::size_t size = kShortestWord; size <= kLongestWord && at + 2 * size <= small.size();
         ++size) {
      const std::u32string_view word = small.substr(at, size);
      if (word != small.substr(at + size, size)) continue;
      if (CanBeDoubled(word) && !IsInsideKatakana(small, {at, at + 2 * size}) &&
          !rules.repeatable.contains(std::u32string(word))) {
        return InlineRange{at, at + size};
      }
    }
  }
  return std::nullopt;
}

}  // namespace

TextFindings CheckRepetitions(const TextPair& pair) {
  std::optional<InlineRange> word = FindWord(pair.target, pair.target_rules);
  if (!word && !pair.target_rules.spaced) word = FindInside(pair.target, pair.target_rules);
  if (!word || FindWord(pair.source, pair.source_rules)) return {};
  return Report(pair, *word);
}

}  // namespace guided_help
