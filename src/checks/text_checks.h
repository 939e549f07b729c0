#pragma once

#include "checks/check.h"

namespace guided_help {

// One function a check, or a family of checks that look at the same thing. Each is given a pair
// whose halves are both there.

/// `number`: every number in digits is in the other half, too, in digits or in words.
TextFindings CheckNumbers(const TextPair& pair);

/// `comparator`: "fewer than", "at most", "exactly", "at least", "more than" around a number.
TextFindings CheckComparators(const TextPair& pair);

/// `markup`: bold that does not pair, crosses brackets, shows its asterisks, or is lost.
TextFindings CheckMarkup(const TextPair& pair);

/// `empty-link`, `link`: links without text, and another set of targets.
TextFindings CheckLinks(const TextPair& pair);

/// `untranslated`, `same-as-source`.
TextFindings CheckTranslated(const TextPair& pair);

/// `bracket`
TextFindings CheckBrackets(const TextPair& pair);

/// `spacing`
TextFindings CheckSpacing(const TextPair& pair);

/// `punctuation`
TextFindings CheckPunctuation(const TextPair& pair);

/// `foreign-character`, `invisible-character`
TextFindings CheckCharacters(const TextPair& pair);

/// `regional-term`, `forbidden-term`
TextFindings CheckTerms(const TextPair& pair);

/// All of them, sorted by place.
TextFindings CheckText(const TextPair& pair);

/// What can be said of the source's own text: what concerns marks, spaces and characters.
TextFindings CheckSourceText(const InlineText& text, const LocaleRules& rules);

}  // namespace guided_help
