#pragma once

#include "checks/check.h"

namespace guided_help {

// One function per check, or per family of checks that inspect the same feature. Both texts of the
// pair must exist.

/// `number`: every number in digits must also be in the other text, in digits or in words.
TextFindings CheckNumbers(const TextPair& pair);

/// `comparator`: "fewer than", "at most", "exactly", "at least", "more than" around a number.
TextFindings CheckComparators(const TextPair& pair);

/// `markup`: bold that is unpaired, crosses brackets, shows its asterisks, or is missing.
TextFindings CheckMarkup(const TextPair& pair);

/// `empty-link`, `link`: links without text, and differences in the set of targets.
TextFindings CheckLinks(const TextPair& pair);

/// `empty-message`, `untranslated`, `same-as-source`.
TextFindings CheckTranslated(const TextPair& pair);

/// `untranslated-word`: words, link texts and abbreviations of the source in a text of another
/// script.
TextFindings CheckLeftovers(const TextPair& pair);

/// `unit`: units, percent, halves of the day and months beside numbers.
TextFindings CheckUnits(const TextPair& pair);

/// `negation`: "cannot" in one of the two texts only.
TextFindings CheckNegations(const TextPair& pair);

/// `name`: names of products and features that are lost or translated.
TextFindings CheckNames(const TextPair& pair);

/// `placeholder`: `<name>`, `{0}`, `%TEMP%` in articles.
TextFindings CheckVariables(const TextPair& pair);

/// `repeated-word`
TextFindings CheckRepetitions(const TextPair& pair);

/// `sentence-count`: sentences that are lost or added, by their number and the length of the text.
TextFindings CheckLength(const TextPair& pair);

/// `quotation`: unpaired quotation marks, and those of another language.
TextFindings CheckQuotations(const TextPair& pair);

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

/// Runs all checks; findings are sorted by position.
TextFindings CheckText(const TextPair& pair);

/// Runs the checks that apply to the source text alone: punctuation, spacing and characters.
TextFindings CheckSourceText(const InlineText& text, const LocaleRules& rules);

}  // namespace guided_help
