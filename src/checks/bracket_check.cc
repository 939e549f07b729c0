#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

/// Brackets that must pair. Quotation marks are left out: apostrophes look like them.
constexpr std::u32string_view kOpen = U"([{（［｛「『【〔《〈〖";
constexpr std::u32string_view kClose = U")]}）］｝」』】〕》〉〗";
/// Those that can stand around names on the screen.
constexpr std::u32string_view kLabelOpen = U"[［「『【";

bool IsIn(char32_t c, std::u32string_view characters) {
  return characters.find(c) != std::u32string_view::npos;
}

struct Brackets {
  /// Places of brackets without a partner.
  std::vector<std::size_t> unpaired;
  /// Places where a label's bracket opens.
  std::vector<std::size_t> labels;
  /// Places where a round bracket opens.
  std::vector<std::size_t> round;
  /// Places of brackets with a space just inside.
  std::vector<std::size_t> spaced;
};

/// `1)` and `a)` count, they close nothing.
bool IsListMark(const InlineText& text, std::size_t at) {
  return text.text[at] == ')' && at > 0 && at <= 2 && IsWordCharacter(text.text[at - 1]);
}

Brackets FindBrackets(const InlineText& text) {
  Brackets found;
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < text.text.size(); ++at) {
    if (text.Has(at, InlineText::kCode)) continue;
    const char32_t c = text.text[at];
    if (const std::size_t kind = kOpen.find(c); kind != std::u32string_view::npos) {
      open.push_back(at);
      if (IsIn(c, kLabelOpen)) found.labels.push_back(at);
      if (c == '(' || c == U'（') found.round.push_back(at);
      if (at + 1 < text.text.size() && IsSpace(text.text[at + 1])) found.spaced.push_back(at);
    } else if (const std::size_t closing = kClose.find(c); closing != std::u32string_view::npos) {
      if (at > 0 && IsSpace(text.text[at - 1])) found.spaced.push_back(at);
      if (!open.empty() && kOpen.find(text.text[open.back()]) == closing) {
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

/// How many things the text may name: what is bold, linked, quoted or code, and words with a
/// capital inside of a sentence ("select User").
std::size_t CountNames(const InlineText& text) {
  std::size_t names = text.strong.size() + text.links.size() + text.code.size();
  bool begins_sentence = true;
  bool in_name = false;
  std::size_t quotes = 0;
  for (std::size_t at = 0; at < text.text.size(); ++at) {
    const char32_t c = text.text[at];
    if (c == '"' || c == U'“' || c == U'”' || c == U'‘' || c == U'\'') ++quotes;
    if (IsIn(c, kLabelOpen)) ++names;
    if (SentenceEndOf(c) == SentenceEnd::kStop || SentenceEndOf(c) == SentenceEnd::kQuestion ||
        SentenceEndOf(c) == SentenceEnd::kExclamation || c == '\n') {
      begins_sentence = true;
      in_name = false;
      continue;
    }
    const bool begins_word = IsWordCharacter(c) && (at == 0 || !IsWordCharacter(text.text[at - 1]));
    if (!begins_word) continue;
    const bool capital = IsCapital(c) && !text.Has(at, InlineText::kStrong);
    if (capital && !in_name && !begins_sentence) ++names;
    in_name = capital;
    begins_sentence = false;
  }
  return names + quotes / 2;
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
      add(at, Concat({"the bracket ", ToUtf8(pair.target.text[at]), " has no partner"}),
          "add the other one, or take this one out");
    }
  }
  if (source.spaced.empty() && !target.spaced.empty()) {
    add(target.spaced.front(),
        Concat({"a space just inside ", ToUtf8(pair.target.text[target.spaced.front()])}),
        "take the space out");
  }
  if (target.labels.size() > CountNames(pair.source)) {
    add(target.labels.front(),
        Concat({"the translation has ", std::to_string(target.labels.size()),
                " text(s) in brackets, as names on the screen have them; the source names fewer"}),
        "take the brackets off what is no name on the screen");
  }
  if (source.round.empty() && source.labels.empty() && !target.round.empty()) {
    add(target.round.front(), "the translation has round brackets, the source has none",
        "say it without brackets, as the source does");
  }
  return findings;
}

}  // namespace guided_help
