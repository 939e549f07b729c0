#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
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
  return c < 0x80 && !IsSpace(c) &&
         std::u32string_view(U".,;:!?)]*").find(c) == std::u32string_view::npos;
}

using Text = std::u32string_view;

/// Returns the end of the run of ASCII letters and digits that begins at `at`.
std::size_t RunEnd(Text text, std::size_t at) {
  while (at < text.size() && (IsAsciiLetter(text[at]) || IsAsciiDigit(text[at]))) ++at;
  return at;
}

/// Calls `use` with each run of ASCII letters and digits.
template <typename Use>
void ForEachRun(Text text, Use use) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = RunEnd(text, at);
    if (end > at) use(InlineRange{at, end});
    at = end + (end == at ? 1 : 0);
  }
}

Text Part(Text text, InlineRange range) {
  return text.substr(range.begin, range.end - range.begin);
}

class LeftoverCheck {
 public:
  explicit LeftoverCheck(const TextPair& pair)
      : pair_(pair), source_(pair.source), target_(pair.target) {}

  TextFindings Run() {
    if (!HasOtherLetters()) return {};
    ForEachRun(source_.text, [this](InlineRange run) {
      if (!source_.Has(run.begin, InlineText::kCode)) words_.insert(Part(source_.text, run));
    });
    FindBrackets();
    CheckLinks();
    CheckWords();
    CheckAcronyms();
    return std::move(findings_);
  }

 private:
  /// Returns whether the translation is more than a name or code.
  bool HasOtherLetters() const {
    constexpr std::ptrdiff_t kLetters = 2;
    return std::count_if(target_.text.begin(), target_.text.end(), [](char32_t c) {
             return c >= 0x370 && IsWordCharacter(c) && !IsLatin(c);
           }) >= kLetters;
  }

  /// Finds the places that brackets or quotation marks enclose, if they contain only Latin letters:
  /// the original beside its translation.
  void FindBrackets() {
    const Text text = target_.text;
    enclosed_.assign(text.size(), false);
    std::size_t open = Text::npos;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char32_t c = text[at];
      const bool closes = open != Text::npos &&
                          (ClosingBracket(text[open]) == c || (IsAsciiQuote(c) && text[open] == c));
      if (closes) {
        std::fill(enclosed_.begin() + static_cast<std::ptrdiff_t>(open),
                  enclosed_.begin() + static_cast<std::ptrdiff_t>(at), true);
        open = Text::npos;
      } else if (ClosingBracket(c) != 0 || IsAsciiQuote(c)) {
        open = at;
      } else if (c == '\n' || (c >= 0x370 && IsWordCharacter(c))) {
        open = Text::npos;
      }
    }
  }

  static bool IsAsciiQuote(char32_t c) { return c == '"' || c == '\''; }

  /// Returns whether the word is prose: not code, part of a path, or the original in brackets.
  bool IsProse(InlineRange word) const {
    if (target_.Has(word.begin, InlineText::kCode) || enclosed_[word.begin]) return false;
    const Text text = target_.text;
    if (word.begin > 0) {
      const char32_t before = text[word.begin - 1];
      if (IsLiteralMark(before) || before == '.' || before == ':') return false;
    }
    if (word.end < text.size()) {
      const bool goes_on = word.end + 1 < text.size() && IsAsciiLetter(text[word.end + 1]);
      if (IsLiteralMark(text[word.end]) || (text[word.end] == '.' && goes_on)) return false;
    }
    return true;
  }

  /// Reports the first word in lowercase that both texts have.
  void CheckWords() {
    std::vector<InlineRange> leftovers;
    ForEachRun(target_.text, [&](InlineRange run) {
      const Text word = Part(target_.text, run);
      const bool is_candidate =
          word.size() >= kWordLetters && std::all_of(word.begin(), word.end(), IsSmallAscii) &&
          words_.contains(word) && !target_.Has(run.begin, InlineText::kLinked) && IsProse(run) &&
          !pair_.target_rules.kept_words.contains(std::u32string(word));
      if (is_candidate) leftovers.push_back(run);
    });
    if (leftovers.empty()) return;
    // A word may belong to a name: "Office for the web".
    const auto names = pair_.source_rules.name_index.Find(target_.text, true);
    auto name = names.begin();
    for (const InlineRange& word : leftovers) {
      while (name != names.end() && name->range.end <= word.begin) ++name;
      if (name != names.end() && name->range.begin <= word.begin) continue;
      Report(word, Concat({"the word “", target_.Utf8(word), "” is left in the source language"}),
             "translate it; mark what customers have to type as code; a word that the language "
             "has borrowed belongs into \"kept_words\" in localization/rules");
      return;
    }
  }

  /// Reports links whose text is a title of the source. A note in brackets, such as "(in English)",
  /// excuses it.
  void CheckLinks() {
    std::unordered_set<Text> titles;
    for (const InlineLink& link : source_.links) titles.insert(Part(source_.small, link.range));
    for (const InlineLink& link : target_.links) {
      if (link.is_image || !IsEnglishTitle(link.range) || IsExcused(link.range)) continue;
      if (!titles.contains(Part(target_.small, link.range))) continue;
      Report(link.range, "the text of a link is left in the source language",
             "translate it, or add that the page is in the source language");
    }
  }

  /// Returns whether the text has several words of the source's language, one of them a function
  /// word, and is no name.
  bool IsEnglishTitle(InlineRange range) const {
    const Text text = Part(target_.text, range);
    if (target_.Has(range.begin, InlineText::kCode)) return false;
    if (std::any_of(text.begin(), text.end(),
                    [](char32_t c) { return c >= 0x370 && IsWordCharacter(c); })) {
      return false;
    }
    std::size_t words = 0;
    std::size_t function_words = 0;
    ForEachRun(Part(target_.small, range), [&](InlineRange run) {
      const Text word = Part(target_.small, {range.begin + run.begin, range.begin + run.end});
      if (pair_.source_rules.function_words.contains(std::u32string(word))) ++function_words;
      ++words;
    });
    constexpr std::size_t kTitleWords = 3;
    if (words < kTitleWords || function_words == 0) return false;
    return pair_.source_rules.name_index.FindAt(target_.text, range.begin, true).range.end <
           range.end;
  }

  /// Returns whether a bracket follows.
  bool IsExcused(InlineRange range) const {
    std::size_t next = range.end;
    while (next < target_.text.size() && IsHorizontalSpace(target_.text[next])) ++next;
    return next < target_.text.size() && ClosingBracket(target_.text[next]) != 0;
  }

  /// Reports an abbreviation of the source that became another one: "EAC" as "EAV".
  void CheckAcronyms() {
    const std::optional<InlineRange> lost = FirstAcronymOnlyIn(source_, target_);
    const std::optional<InlineRange> foreign = FirstAcronymOnlyIn(target_, source_);
    if (!lost || !foreign) return;
    Report(*foreign,
           Concat({"the source abbreviates ", source_.Utf8(*lost), ", the translation ",
                   target_.Utf8(*foreign)}),
           "copy the abbreviation as it is");
  }

  /// Returns the first word of three or more capitals in prose that the other text does not have,
  /// also not in lowercase or in the plural.
  static std::optional<InlineRange> FirstAcronymOnlyIn(const InlineText& text,
                                                       const InlineText& other) {
    constexpr std::size_t kLetters = 3;
    std::unordered_set<Text> known;
    ForEachRun(other.small, [&](InlineRange run) {
      const Text word = Part(other.small, run);
      known.insert(word);
      if (word.ends_with(U's')) known.insert(word.substr(0, word.size() - 1));
    });
    std::optional<InlineRange> first;
    ForEachRun(text.text, [&](InlineRange run) {
      const Text word = Part(text.text, run);
      if (first || word.size() < kLetters || text.Has(run.begin, InlineText::kCode)) return;
      if (!std::all_of(word.begin(), word.end(), IsCapitalAscii)) return;
      if (!known.contains(Part(text.small, run))) first = run;
    });
    return first;
  }

  void Report(InlineRange range, std::string message, std::string hint) {
    findings_.push_back({"untranslated-word", Severity::kWarning, target_.OffsetOf(range.begin),
                         std::move(message), std::move(hint)});
  }

  const TextPair& pair_;
  const InlineText& source_;
  const InlineText& target_;
  /// The words of the source's prose.
  std::unordered_set<Text> words_;
  /// For each character of the translation, whether brackets with only Latin letters enclose it.
  std::vector<bool> enclosed_;
  TextFindings findings_;
};

}  // namespace

TextFindings CheckLeftovers(const TextPair& pair) {
  // In Latin letters, languages share words.
  if (!pair.target_rules.other_script || pair.source_rules.function_words.empty()) return {};
  return LeftoverCheck(pair).Run();
}

}  // namespace guided_help
