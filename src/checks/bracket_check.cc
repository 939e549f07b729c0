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

/// Brackets that must be paired. Quotation marks are excluded because apostrophes look like them.
constexpr std::u32string_view kOpen = U"([{（［｛「『【〔《〈〖";
constexpr std::u32string_view kClose = U")]}）］｝」』】〕》〉〗";
/// Brackets that can enclose names on the screen.
constexpr std::u32string_view kLabelOpen = U"[［【";

bool IsIn(char32_t c, std::u32string_view characters) {
  return characters.find(c) != std::u32string_view::npos;
}

/// Returns false for most characters that are no bracket, without searching the lists.
bool MayBeBracket(char32_t c) {
  return c < 0x80 ? !IsAsciiLetter(c) && !IsAsciiDigit(c) && c != ' '
                  : (c >= 0x3000 && c < 0x3020) || c >= 0xFF00;
}

struct Brackets {
  /// Positions of unpaired brackets.
  std::vector<std::size_t> unpaired;
  /// Positions of opening label brackets.
  std::vector<std::size_t> labels;
  /// Positions of opening round brackets.
  std::vector<std::size_t> round;
  /// Positions of brackets with a space just inside.
  std::vector<std::size_t> spaced;
  /// Positions of opening brackets that enclose nothing.
  std::vector<std::size_t> empty;
};

/// `1)` and `a)` are list marks; their bracket closes nothing.
bool IsListMark(const InlineText& text, std::size_t at) {
  return text.text[at] == ')' && at > 0 && at <= 2 && IsWordCharacter(text.text[at - 1]);
}

Brackets FindBrackets(const InlineText& text) {
  Brackets found;
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < text.text.size(); ++at) {
    if (text.Has(at, InlineText::kCode)) continue;
    const char32_t c = text.text[at];
    if (!MayBeBracket(c)) continue;
    if (const std::size_t kind = kOpen.find(c); kind != std::u32string_view::npos) {
      open.push_back(at);
      if (IsIn(c, kLabelOpen)) found.labels.push_back(at);
      if (c == '(' || c == U'（') found.round.push_back(at);
      if (at + 1 < text.text.size() && IsHorizontalSpace(text.text[at + 1]))
        found.spaced.push_back(at);
    } else if (const std::size_t closing = kClose.find(c); closing != std::u32string_view::npos) {
      if (at > 0 && IsHorizontalSpace(text.text[at - 1])) found.spaced.push_back(at);
      if (!open.empty() && kOpen.find(text.text[open.back()]) == closing) {
        if (text.IsBlank({open.back() + 1, at})) found.empty.push_back(open.back());
        open.pop_back();
      } else if (!IsListMark(text, at)) {
        found.unpaired.push_back(at);
      }
    }
  }
  found.unpaired.insert(found.unpaired.end(), open.begin(), open.end());
  std::sort(found.unpaired.begin(), found.unpaired.end());
  return found;
}

bool IsCapital(char32_t c) { return c != ToSmall(c); }

/// Returns how many names on the screen a bold text contains: `**Voice > Phone numbers**` has two.
std::size_t CountStrongNames(const InlineText& text) {
  std::size_t names = text.strong.size();
  for (const InlineRange& range : text.strong) {
    const auto begin = text.text.begin();
    names +=
        static_cast<std::size_t>(std::count(begin + static_cast<std::ptrdiff_t>(range.begin),
                                            begin + static_cast<std::ptrdiff_t>(range.end), U'>'));
  }
  return names;
}

/// Counts runs of capitalized words inside a sentence ("select User").
std::size_t CountCapitalized(const InlineText& text) {
  std::size_t names = 0;
  bool begins_sentence = true;
  bool in_name = false;
  for (std::size_t at = 0; at < text.text.size(); ++at) {
    const char32_t c = text.text[at];
    const SentenceEnd end = SentenceEndOf(c);
    if ((end != SentenceEnd::kNone && end != SentenceEnd::kComma) || c == '\n') {
      begins_sentence = true;
      in_name = false;
      continue;
    }
    if (!IsWordCharacter(c) || (at > 0 && IsWordCharacter(text.text[at - 1]))) continue;
    const bool capital = IsCapital(c) && !text.Has(at, InlineText::kStrong) && !begins_sentence;
    if (capital && !in_name) ++names;
    in_name = capital;
    begins_sentence = false;
  }
  return names;
}

/// Returns how many names the text can contain: texts that are bold, linked, quoted, code, or
/// capitalized.
std::size_t CountNames(const InlineText& text) {
  constexpr std::u32string_view kQuotes = U"\"“”‘'„«»";
  const auto count = [&text](std::u32string_view characters) {
    return static_cast<std::size_t>(std::count_if(text.text.begin(), text.text.end(),
                                                  [&](char32_t c) { return IsIn(c, characters); }));
  };
  return CountStrongNames(text) + CountCapitalized(text) + text.links.size() + text.code.size() +
         count(kLabelOpen) + count(kQuotes) / 2;
}

/// Returns whether words of the source end right before `at`: the original, which a bracket then
/// translates. `**Billing** (帳單)`
bool FollowsOriginal(const TextPair& pair, std::size_t at) {
  // Long enough for a name on the screen.
  constexpr std::size_t kLongest = 80;
  constexpr std::size_t kLetters = 3;
  const std::u32string_view text = pair.target.small;
  const auto is_name = [](char32_t c) {
    return c == ' ' || (c < 0x370 && (IsWordCharacter(c) || c == '-' || c == '&'));
  };
  // Marks may enclose the original.
  while (at > 0 && (IsHorizontalSpace(text[at - 1]) || IsIn(text[at - 1], U"]］】」』”\""))) --at;
  std::size_t begin = at;
  while (begin > 0 && at - begin < kLongest && is_name(text[begin - 1])) --begin;
  while (begin < at && text[begin] == ' ') ++begin;
  return at - begin >= kLetters &&
         pair.source.small.find(text.substr(begin, at - begin)) != std::u32string::npos;
}

/// Returns whether the round brackets at `at` are allowed although the source has none: they
/// contain the original term after its translation, or the reverse, an aside that is usual in the
/// language, or one that the source has between dashes.
bool IsAside(const TextPair& pair, std::size_t at) {
  if (pair.source.text.find_first_of(U"—–") != std::u32string::npos) return true;
  if (FollowsOriginal(pair, at)) return true;
  const std::u32string& text = pair.target.small;
  const std::size_t end = text.find_first_of(U")）", at);
  if (end == std::u32string::npos) return false;
  const std::u32string inside = text.substr(at + 1, end - at - 1);
  const auto& asides = pair.target_rules.bracketed_asides;
  return pair.source.small.find(inside) != std::u32string::npos ||
         std::any_of(asides.begin(), asides.end(),
                     [&](const std::u32string& aside) { return inside.starts_with(aside); });
}

/// Returns where "(s)" follows a word of another script, or npos.
std::size_t FindEnglishPlural(const InlineText& text) {
  const std::u32string_view small = text.small;
  for (const std::u32string_view plural : {U"(s)", U"（s）"}) {
    std::size_t at = small.find(plural);
    for (; at != std::u32string_view::npos; at = small.find(plural, at + 1)) {
      std::size_t word = at;
      while (word > 0 && IsHorizontalSpace(small[word - 1])) --word;
      if (word > 0 && IsWordCharacter(small[word - 1]) && small[word - 1] > 0x24F) return at;
    }
  }
  return std::u32string_view::npos;
}

}  // namespace

TextFindings CheckBrackets(const TextPair& pair) {
  const Brackets target = FindBrackets(pair.target);
  TextFindings findings;
  const auto add = [&](std::size_t at, std::string message, std::string hint) {
    findings.push_back({"bracket", Severity::kWarning, pair.target.OffsetOf(at), std::move(message),
                        std::move(hint)});
  };
  if (target.unpaired.empty() && target.labels.empty() && target.round.empty()) return findings;
  const Brackets source = FindBrackets(pair.source);
  if (source.unpaired.empty()) {
    for (const std::size_t at : target.unpaired) {
      add(at, Concat({"the bracket ", ToUtf8(pair.target.text[at]), " is unpaired"}),
          "add its counterpart, or remove it");
    }
  }
  if (source.spaced.empty() && !target.spaced.empty()) {
    add(target.spaced.front(),
        Concat({"space just inside ", ToUtf8(pair.target.text[target.spaced.front()])}),
        "remove the space");
  }
  if (source.empty.size() < target.empty.size()) {
    add(target.empty.front(), "brackets without anything inside", "remove them, or fill them");
  }
  if (const std::size_t at = FindEnglishPlural(pair.target); at != std::u32string::npos) {
    add(at, "(s) is the plural of English words only", "remove it");
  }
  if (target.labels.size() > CountNames(pair.source)) {
    add(target.labels.front(),
        Concat({"texts in label brackets: ", std::to_string(target.labels.size()),
                "; names in the source: ", std::to_string(CountNames(pair.source))}),
        "remove the brackets around text that is not a name on the screen");
  }
  if (source.round.empty() && source.labels.empty() && !target.round.empty() &&
      !IsAside(pair, target.round.front())) {
    add(target.round.front(), "the translation has round brackets, but the source has none",
        "rewrite it without brackets, like the source");
  }
  return findings;
}

}  // namespace guided_help
