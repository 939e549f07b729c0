#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/text.h"
#include "base/unicode.h"
#include "checks/characters.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

/// The minimum number of letters in a word: shorter ones are often kept, such as "app" and "web".
constexpr std::size_t kWordLetters = 5;

bool IsSmallAscii(char32_t c) { return c >= 'a' && c <= 'z'; }
bool IsCapitalAscii(char32_t c) { return c >= 'A' && c <= 'Z'; }

/// Returns whether the character belongs to a path, command, address or other literal.
bool IsLiteralMark(char32_t c) {
  return c < 0x80 && !IsHorizontalSpace(c) &&
         std::u32string_view(U".,;:!?)]*").find(c) == std::u32string_view::npos;
}

class LeftoverCheck {
 public:
  explicit LeftoverCheck(const TextPair& pair)
      : pair_(pair), source_(pair.source), target_(pair.target) {}

  TextFindings Run() {
    if (!IsInOtherScript()) return {};
    for (const InlineLink& link : target_.links) CheckLink(link);
    CheckWords();
    CheckAcronyms();
    return std::move(findings_);
  }

 private:
  using Text = std::u32string_view;

  /// Returns whether the translation is written in another script than the source: there, a word of
  /// the source shows.
  bool IsInOtherScript() const {
    const auto is_other = [](char32_t c) {
      return c >= 0x370 && IsWordCharacter(c) && !IsLatin(c);
    };
    constexpr std::ptrdiff_t kLetters = 2;
    return std::count_if(target_.text.begin(), target_.text.end(), is_other) >= kLetters;
  }

  /// Returns the end of the word of ASCII letters and digits that begins at `at`.
  static std::size_t WordEnd(Text text, std::size_t at) {
    while (at < text.size() && (IsAsciiLetter(text[at]) || IsAsciiDigit(text[at]))) ++at;
    return at;
  }

  /// Returns whether the text has the word, in prose.
  static bool HasWord(const InlineText& text, Text word) {
    for (std::size_t at = text.text.find(word); at != Text::npos;
         at = text.text.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      const bool begins = at == 0 || !IsWordCharacter(text.text[at - 1]);
      const bool ends = end == text.text.size() || !IsWordCharacter(text.text[end]);
      if (begins && ends && !text.Has(at, InlineText::kCode)) return true;
    }
    return false;
  }

  /// Returns whether the word stands in prose: not in code, a path or a bracket with the original.
  bool IsProse(InlineRange word) const {
    if (target_.Has(word.begin, InlineText::kCode)) return false;
    const Text text = target_.text;
    if (word.begin > 0) {
      const char32_t before = text[word.begin - 1];
      if (IsLiteralMark(before) || before == '.' || before == ':') return false;
    }
    if (word.end < text.size()) {
      const bool goes_on = word.end + 1 < text.size() && IsAsciiLetter(text[word.end + 1]);
      if (IsLiteralMark(text[word.end]) || (text[word.end] == '.' && goes_on)) return false;
    }
    return !IsQuoted(word);
  }

  /// Returns whether brackets or quotation marks enclose the word, perhaps with others.
  bool IsQuoted(InlineRange word) const {
    const auto is_latin = [](char32_t c) {
      return IsHorizontalSpace(c) || (c < 0x370 && IsWordCharacter(c)) || c == ',' || c == '-';
    };
    const Text text = target_.text;
    std::size_t begin = word.begin;
    while (begin > 0 && is_latin(text[begin - 1])) --begin;
    if (begin == 0) return false;
    const char32_t mark = text[begin - 1];
    return ClosingBracket(mark) != 0 || mark == '"' || mark == '\'';
  }

  /// Reports the first word in lowercase that both texts have.
  void CheckWords() {
    const Text text = target_.text;
    for (std::size_t at = 0; at < text.size();) {
      if (!IsAsciiLetter(text[at]) && !IsAsciiDigit(text[at])) {
        ++at;
        continue;
      }
      const InlineRange range{at, WordEnd(text, at)};
      at = range.end;
      const Text word = text.substr(range.begin, range.end - range.begin);
      const bool is_candidate = word.size() >= kWordLetters &&
                                std::all_of(word.begin(), word.end(), IsSmallAscii) &&
                                !target_.Has(range.begin, InlineText::kLinked) && IsProse(range) &&
                                !pair_.target_rules.kept_words.contains(std::u32string(word)) &&
                                !IsInName(range) && HasWord(source_, word);
      if (!is_candidate) continue;
      Report(range, Concat({"the word “", target_.Utf8(range), "” is left in the source language"}),
             "translate it; mark what customers have to type as code; a word that the language "
             "has borrowed belongs into \"kept_words\" in localization/rules");
      return;
    }
  }

  /// Returns whether the word belongs to a name: "Office for the web".
  bool IsInName(InlineRange word) const {
    const auto names = pair_.source_rules.name_index.Find(target_.text, true);
    return std::any_of(names.begin(), names.end(), [&](const WordIndex::Match& name) {
      return name.range.begin <= word.begin && word.end <= name.range.end;
    });
  }

  /// Reports a link whose text is a sentence or title of the source. A note in brackets, such as
  /// "(in English)", excuses it.
  void CheckLink(const InlineLink& link) {
    if (link.is_image) return;
    const Text text =
        Text(target_.text).substr(link.range.begin, link.range.end - link.range.begin);
    std::size_t words = 0;
    std::size_t function_words = 0;
    for (std::size_t at = 0; at < text.size();) {
      if (text[at] >= 0x370 && IsWordCharacter(text[at])) return;
      if (target_.Has(link.range.begin + at, InlineText::kCode)) return;
      if (!IsAsciiLetter(text[at])) {
        ++at;
        continue;
      }
      const std::size_t end = WordEnd(text, at);
      const std::size_t place = link.range.begin + at;
      const std::u32string word = target_.small.substr(place, end - at);
      if (pair_.source_rules.function_words.contains(word)) ++function_words;
      ++words;
      at = end;
    }
    constexpr std::size_t kTitleWords = 3;
    if (words < kTitleWords || function_words == 0 || !IsTitle(link.range)) return;
    std::size_t next = link.range.end;
    while (next < target_.text.size() && IsHorizontalSpace(target_.text[next])) ++next;
    if (next < target_.text.size() && ClosingBracket(target_.text[next]) != 0) return;
    Report(link.range, "the text of a link is left in the source language",
           "translate it, or add that the page is in the source language");
  }

  /// Returns whether the source has the text, and it is no name.
  bool IsTitle(InlineRange range) const {
    const Text small = Text(target_.small).substr(range.begin, range.end - range.begin);
    const std::size_t name =
        pair_.source_rules.name_index.FindAt(target_.text, range.begin, true).range.end;
    return name < range.end && source_.small.find(small) != std::u32string::npos;
  }

  /// Reports an abbreviation of the source that became another one: "EAC" as "EAV".
  void CheckAcronyms() {
    const std::vector<InlineRange> lost = Acronyms(source_, target_);
    const std::vector<InlineRange> foreign = Acronyms(target_, source_);
    if (lost.empty() || foreign.empty()) return;
    Report(foreign.front(),
           Concat({"the source abbreviates ", source_.Utf8(lost.front()), ", the translation ",
                   target_.Utf8(foreign.front())}),
           "copy the abbreviation as it is");
  }

  /// Returns the words of three or more capitals in prose that the other text does not have at all.
  static std::vector<InlineRange> Acronyms(const InlineText& text, const InlineText& other) {
    constexpr std::size_t kLetters = 3;
    std::vector<InlineRange> found;
    for (std::size_t at = 0; at < text.text.size();) {
      if (!IsAsciiLetter(text.text[at]) && !IsAsciiDigit(text.text[at])) {
        ++at;
        continue;
      }
      const InlineRange range{at, WordEnd(text.text, at)};
      at = range.end;
      const Text word = Text(text.text).substr(range.begin, range.end - range.begin);
      if (word.size() < kLetters || !std::all_of(word.begin(), word.end(), IsCapitalAscii) ||
          text.Has(range.begin, InlineText::kCode)) {
        continue;
      }
      const Text small = Text(text.small).substr(range.begin, range.end - range.begin);
      if (other.small.find(small) == std::u32string::npos) found.push_back(range);
    }
    return found;
  }

  void Report(InlineRange range, std::string message, std::string hint) {
    findings_.push_back({"untranslated-word", Severity::kWarning, target_.OffsetOf(range.begin),
                         std::move(message), std::move(hint)});
  }

  const TextPair& pair_;
  const InlineText& source_;
  const InlineText& target_;
  TextFindings findings_;
};

}  // namespace

TextFindings CheckLeftovers(const TextPair& pair) {
  // Without its function words, the language of the source is unknown.
  if (pair.source_rules.function_words.empty()) return {};
  return LeftoverCheck(pair).Run();
}

}  // namespace guided_help
