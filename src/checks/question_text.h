#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "checks/inline_text.h"
#include "checks/rules.h"

namespace guided_help {

/// A sentence of a title, without its end mark.
struct Sentence {
  InlineRange range;
  bool is_question = false;
};

/// A text as the checks of questions compare it: in lowercase, with straight apostrophes. Quotes
/// and code are blank, because they belong to someone else.
class QuestionText {
 public:
  QuestionText(const InlineText& text, const LocaleRules& rules);

  std::vector<Sentence> Sentences() const;

  /// Returns where the patterns occur, by position. Of several at one place, only the longest
  /// counts. Those inside `without` do not count.
  std::vector<InlineRange> Find(const std::vector<WordPattern>& patterns,
                                const std::vector<InlineRange>& without) const;

  /// Returns whether the text begins with one of the patterns. A mark or the end must follow it
  /// unless it is open: "No, never" begins with "no", but "No licenses" does not.
  bool Begins(const std::vector<WordPattern>& patterns) const;

  /// Returns the first place from `at` that is neither a space nor a comma.
  std::size_t SkipSpaces(std::size_t at) const;

 private:
  /// Returns the end of the longest pattern at `at`, or `at`.
  std::size_t EndOfPattern(const std::vector<WordPattern>& patterns, std::size_t at) const;
  bool EndsSentence(std::size_t at) const;
  /// Returns whether the range has a word, or a placeholder.
  bool HasWords(InlineRange range) const;

  std::u32string text_;
  const LocaleRules& rules_;
};

}  // namespace guided_help
