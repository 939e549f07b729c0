#include "checks/question_text.h"

#include <algorithm>

#include "base/unicode.h"
#include "checks/characters.h"

namespace guided_help {
namespace {

/// Returns the mark that closes a quotation, or 0. An apostrophe opens none.
char32_t ClosingQuote(char32_t open) {
  switch (open) {
    case U'"':
      return U'"';
    case U'“':
      return U'”';
    case U'„':
      return U'“';
    case U'«':
      return U'»';
    case U'「':
      return U'」';
    case U'『':
      return U'』';
    default:
      return 0;
  }
}

/// Replaces quotations by placeholders, up to the first that is not closed.
void HideQuotes(std::u32string& text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t close = ClosingQuote(text[at]);
    if (close == 0) continue;
    const std::size_t end = text.find(close, at + 1);
    if (end == std::u32string::npos) return;
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(at),
              text.begin() + static_cast<std::ptrdiff_t>(end) + 1, kInlineObject);
    at = end;
  }
}

bool IsGap(char32_t c) { return IsSpace(c) || SentenceEndOf(c) == SentenceEnd::kComma; }

/// Hyphens hold words together: "how-to" does not contain "how".
bool ContinuesWord(char32_t c) { return IsWordCharacter(c) || c == U'-' || c == U'\u2011'; }

bool IsWord(char32_t c) { return IsWordCharacter(c) || c == kInlineObject; }

/// Returns the end of the phrase at `at`, or `at`. A space in the phrase is any spaces and commas
/// in the text.
std::size_t EndOfPhrase(std::u32string_view text, std::size_t at, std::u32string_view phrase) {
  std::size_t place = at;
  for (const char32_t c : phrase) {
    if (c != U' ') {
      if (place == text.size() || text[place] != c) return at;
      ++place;
      continue;
    }
    const std::size_t gap = place;
    while (place < text.size() && IsGap(text[place])) ++place;
    if (place == gap) return at;
  }
  return place;
}

}  // namespace

QuestionText::QuestionText(const InlineText& text, const LocaleRules& rules)
    : text_(text.small), rules_(rules) {
  for (std::size_t at = 0; at < text_.size(); ++at) {
    if (text.Has(at, InlineText::kCode)) text_[at] = kInlineObject;
  }
  HideQuotes(text_);
}

std::vector<Sentence> QuestionText::Sentences() const {
  std::vector<Sentence> sentences;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end, bool is_question) {
    if (HasWords({begin, end})) sentences.push_back({{begin, end}, is_question});
  };
  for (std::size_t at = 0; at < text_.size();) {
    const std::size_t particle = EndOfPattern(rules_.questions.particles, at);
    if (particle > at) {
      add(particle, true);
      begin = at = particle;
      continue;
    }
    if (EndsSentence(at)) {
      add(at, SentenceEndOf(text_[at]) == SentenceEnd::kQuestion);
      begin = at + 1;
    }
    ++at;
  }
  add(text_.size(), false);
  return sentences;
}

std::vector<InlineRange> QuestionText::Find(const std::vector<WordPattern>& patterns,
                                            const std::vector<InlineRange>& without) const {
  std::vector<InlineRange> found;
  auto hidden = without.begin();
  for (std::size_t at = 0; at < text_.size();) {
    while (hidden != without.end() && hidden->end <= at) ++hidden;
    const std::size_t end = EndOfPattern(patterns, at);
    if (end == at) {
      ++at;
      continue;
    }
    const bool is_inside = hidden != without.end() && hidden->begin <= at && end <= hidden->end;
    if (!is_inside) found.push_back({at, end});
    at = end;
  }
  return found;
}

bool QuestionText::Begins(const std::vector<WordPattern>& patterns) const {
  const std::size_t begin = SkipSpaces(0);
  return std::any_of(patterns.begin(), patterns.end(), [&](const WordPattern& pattern) {
    std::size_t end = EndOfPhrase(text_, begin, pattern.text);
    if (end == begin || pattern.open_end) return end != begin;
    while (end < text_.size() && IsSpace(text_[end])) ++end;
    return end == text_.size() || !IsWord(text_[end]);
  });
}

std::size_t QuestionText::EndOfPattern(const std::vector<WordPattern>& patterns,
                                       std::size_t at) const {
  std::size_t longest = at;
  for (const WordPattern& pattern : patterns) {
    const std::size_t end = EndOfPhrase(text_, at, pattern.text);
    if (end <= longest) continue;
    if (rules_.spaced) {
      const bool begins = pattern.open_begin || at == 0 || !ContinuesWord(text_[at - 1]);
      const bool ends = pattern.open_end || end == text_.size() || !ContinuesWord(text_[end]);
      if (!begins || !ends) continue;
    }
    longest = end;
  }
  return longest;
}

std::size_t QuestionText::SkipSpaces(std::size_t at) const {
  while (at < text_.size() && IsGap(text_[at])) ++at;
  return at;
}

bool QuestionText::HasWords(InlineRange range) const {
  return std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(range.begin),
                     text_.begin() + static_cast<std::ptrdiff_t>(range.end), IsWord);
}

/// A point inside "Office.com" or "2.5" ends no sentence.
bool QuestionText::EndsSentence(std::size_t at) const {
  const SentenceEnd mark = SentenceEndOf(text_[at]);
  if (mark != SentenceEnd::kStop && mark != SentenceEnd::kQuestion &&
      mark != SentenceEnd::kExclamation) {
    return false;
  }
  if (text_[at] >= 0x80 || at + 1 == text_.size()) return true;
  const char32_t next = text_[at + 1];
  return !IsWordCharacter(next) || IsUnspaced(next);
}

}  // namespace guided_help
