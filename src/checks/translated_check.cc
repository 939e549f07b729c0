#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/ascii.h"
#include "checks/characters.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

/// The minimum numbers of words and of function words in a sentence.
constexpr std::size_t kSentenceWords = 4;
constexpr std::size_t kFunctionWords = 2;

/// The minimum percentage of words from the source in a text that counts as left in the source
/// language.
constexpr std::size_t kSameWordsPercent = 80;

struct TextWords {
  std::vector<std::u32string> all;
  std::size_t function_words = 0;
  /// Number of words that begin with a lowercase letter, unlike names.
  std::size_t small = 0;
};

/// Returns the words of the prose of a text, without code, URLs and numbers.
TextWords WordsOf(const InlineText& text, const LocaleRules& rules) {
  TextWords words;
  for (std::size_t at = 0; at < text.text.size();) {
    const bool starts = IsWordCharacter(text.text[at]) && !text.Has(at, InlineText::kCode);
    if (!starts) {
      ++at;
      continue;
    }
    std::size_t end = at;
    bool is_word = true;
    while (end < text.text.size() &&
           (IsWordCharacter(text.text[end]) || text.text[end] == '\'' || text.text[end] == U'’')) {
      is_word = is_word && text.text[end] != '_' && !IsAsciiDigit(text.text[end]);
      ++end;
    }
    if (is_word) {
      std::u32string word = text.small.substr(at, end - at);
      if (word.front() == text.text[at]) ++words.small;
      if (rules.function_words.contains(word)) ++words.function_words;
      words.all.push_back(std::move(word));
    }
    at = end;
  }
  return words;
}

bool IsSentence(const TextWords& words) {
  return words.all.size() >= kSentenceWords && words.function_words >= kFunctionWords;
}

/// Returns whether the text is a product's name with a few words, such as "Outlook on the web", and
/// no sentence.
bool IsLongName(const InlineText& text, const LocaleRules& rules, std::size_t words) {
  constexpr std::size_t kMostWords = 5;
  return words <= kMostWords && !text.text.empty() && IsWordCharacter(text.text.back()) &&
         rules.name_index.FindAt(text.text, 0, true).range.end > 0;
}

/// Returns whether the translation consists of the source's words, with any punctuation and
/// spacing.
bool IsLeftInSource(const TextWords& source, const TextWords& target) {
  if (target.all.size() * 100 < source.all.size() * kSameWordsPercent) return false;
  const std::unordered_set<std::u32string> known(source.all.begin(), source.all.end());
  const auto same = static_cast<std::size_t>(
      std::count_if(target.all.begin(), target.all.end(),
                    [&](const std::u32string& word) { return known.contains(word); }));
  return same * 100 >= target.all.size() * kSameWordsPercent;
}

bool HasWords(const InlineText& text) {
  return std::any_of(text.text.begin(), text.text.end(), IsWordCharacter);
}

/// Returns whether the text has words, or pictures and placeholders in their place.
bool HasContent(const InlineText& text) {
  return HasWords(text) || text.text.find(kInlineObject) != std::u32string::npos;
}

}  // namespace

TextFindings CheckTranslated(const TextPair& pair) {
  if (HasWords(pair.source) && !HasContent(pair.target)) {
    return {{"empty-message", Severity::kError, 0, "the translation is empty", "translate it"}};
  }
  const TextWords source = WordsOf(pair.source, pair.source_rules);
  if (source.all.empty()) return {};
  const TextWords target = WordsOf(pair.target, pair.source_rules);
  if (IsSentence(source) && target.function_words >= kFunctionWords &&
      !IsLongName(pair.source, pair.source_rules, source.all.size()) &&
      IsLeftInSource(source, target)) {
    return {{"untranslated", Severity::kError, 0, "the sentence is left in the source language",
             "translate it"}};
  }
  // Names keep their capitals; a text of only names may stay.
  if (pair.source.text == pair.target.text && source.small > 0) {
    return {{"same-as-source", Severity::kWarning, 0, "the translation equals the source",
             "translate it; if it is a name, a catalog can ignore this check with a reason"}};
  }
  return {};
}

}  // namespace guided_help
