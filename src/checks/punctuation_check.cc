#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"
#include "base/unicode.h"
#include "checks/characters.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

/// Returns the position of the last character that is neither a space nor a closing bracket or
/// quotation mark.
std::optional<std::size_t> LastOf(const InlineText& text) {
  constexpr std::u32string_view kClosing = U")]}）］｝」』】〕》〉\"'”’»";
  for (std::size_t at = text.text.size(); at > 0; --at) {
    const char32_t c = text.text[at - 1];
    if (IsSpace(c) || IsStray(c)) continue;
    if (kClosing.find(c) == std::u32string_view::npos) return at - 1;
  }
  return std::nullopt;
}

std::string_view Name(SentenceEnd end) {
  switch (end) {
    case SentenceEnd::kStop:
      return "a full stop";
    case SentenceEnd::kQuestion:
      return "a question mark";
    case SentenceEnd::kExclamation:
      return "an exclamation mark";
    case SentenceEnd::kColon:
      return "a colon";
    case SentenceEnd::kComma:
      return "a comma";
    default:
      return "no mark";
  }
}

bool IsOpeningMark(char32_t c) {
  constexpr std::u32string_view kOpening = U"([（［「『【《〈\"“";
  return kOpening.find(c) != std::u32string_view::npos;
}

TextFindings CheckEnd(const TextPair& pair) {
  const std::optional<std::size_t> source = LastOf(pair.source);
  const std::optional<std::size_t> target = LastOf(pair.target);
  if (!pair.target_rules.sentence_end || !source || !target) return {};
  const auto end_of = [](const InlineText& text, std::size_t at, const LocaleRules& rules) {
    // Dots in URLs, files and versions do not end the sentence.
    if (text.Has(at, InlineText::kCode)) return SentenceEnd::kNone;
    const bool is_own = rules.question_marks.find(text.text[at]) != std::u32string::npos;
    return is_own ? SentenceEnd::kQuestion : SentenceEndOf(text.text[at]);
  };
  const SentenceEnd one = end_of(pair.source, *source, pair.source_rules);
  const SentenceEnd other = end_of(pair.target, *target, pair.target_rules);
  if (one == other) return {};
  if (one == SentenceEnd::kColon && other == SentenceEnd::kStop &&
      pair.target_rules.colon_becomes_stop) {
    return {};
  }
  return {{"punctuation", Severity::kWarning, pair.target.OffsetOf(*target),
           Concat({"the source ends with ", Name(one), ", but the translation with ", Name(other)}),
           "end it like the source"}};
}

bool IsFullWidthLetter(char32_t c) { return IsHan(c) || IsKana(c); }

/// 「一,二」, 「一, Word」, and 「一.」 at the end.
bool IsAfterFullWidth(const std::u32string& text, std::size_t at) {
  if (!IsFullWidthLetter(text[at - 1])) return false;
  if (text[at] == ',') return true;
  return at + 1 == text.size() || IsHorizontalSpace(text[at + 1]) ||
         IsFullWidthLetter(text[at + 1]) || IsOpeningMark(text[at + 1]);
}

/// 「(一),二」, 「Outlook, 二」: the comma belongs to the Chinese sentence.
bool IsCommaBeforeFullWidth(const std::u32string& text, std::size_t at) {
  if (text[at] != ',') return false;
  std::size_t next = at + 1;
  while (next < text.size() && IsHorizontalSpace(text[next])) ++next;
  return next < text.size() && IsFullWidthLetter(text[next]);
}

TextFindings CheckWidths(const TextPair& pair) {
  const std::u32string& text = pair.target.text;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (pair.target_rules.full_width_marks.find(text[at]) == std::u32string::npos) continue;
    if (pair.target.Has(at, InlineText::kCode)) continue;
    if (!IsAfterFullWidth(text, at) && !IsCommaBeforeFullWidth(text, at)) continue;
    return {{"punctuation", Severity::kWarning, pair.target.OffsetOf(at),
             Concat({"the half-width ", ToUtf8(text[at]), " is next to full-width characters"}),
             "use the full-width mark"}};
  }
  return {};
}

}  // namespace

TextFindings CheckPunctuation(const TextPair& pair) {
  TextFindings findings = CheckEnd(pair);
  if (!pair.target_rules.full_width_marks.empty()) {
    for (TextFinding& finding : CheckWidths(pair)) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace guided_help
