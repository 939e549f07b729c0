#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "checks/check.h"

namespace guided_help {

/// A problem in one text of a question.
struct QuestionFinding {
  /// Index of the choice that it is about; nothing for the title.
  std::optional<std::size_t> choice;
  TextFinding finding;
};

/// Finds what makes readers stumble over a question: `long-question`, `double-question`,
/// `double-negation`, `unparallel-choices`. `choices` are those that are answers, in order.
/// Placeholders in the texts count as one word each. Finds nothing without `rules.questions`.
std::vector<QuestionFinding> CheckQuestion(const InlineText& title,
                                           std::span<const InlineText* const> choices,
                                           const LocaleRules& rules);

/// Returns the number of words. In scripts without spaces, each character counts as one.
std::size_t CountWords(const InlineText& text);

}  // namespace guided_help
