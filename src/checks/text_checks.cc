#include "checks/text_checks.h"

#include <algorithm>
#include <utility>

namespace guided_help {

TextFindings CheckText(const TextPair& pair) {
  using Check = TextFindings (*)(const TextPair&);
  constexpr Check kTextChecks[] = {
      CheckNumbers,  CheckComparators, CheckUnits,   CheckNegations,
      CheckNames,    CheckVariables,   CheckMarkup,  CheckLinks,
      CheckBrackets, CheckQuotations,  CheckSpacing, CheckPunctuation,
      CheckLength,   CheckCharacters,  CheckTerms,   CheckRepetitions,
  };
  // An empty or untranslated text gets no other findings.
  TextFindings findings = CheckTranslated(pair);
  if (!findings.empty() && findings.front().severity == Severity::kError) return findings;
  for (const Check check : kTextChecks) {
    for (TextFinding& finding : check(pair)) findings.push_back(std::move(finding));
  }
  std::stable_sort(
      findings.begin(), findings.end(),
      [](const TextFinding& one, const TextFinding& other) { return one.offset < other.offset; });
  return findings;
}

TextFindings CheckSourceText(const InlineText& text, const LocaleRules& rules) {
  // There is no other text to compare a source with. Comparing it with an empty text suppresses the
  // findings that need a comparison.
  const InlineText nothing;
  const TextPair pair{nothing, text, rules, rules};
  TextFindings findings;
  // Without markup faults the check would compare the amount of bold text.
  if (!text.faults.empty()) findings = CheckMarkup(pair);
  for (const auto check : {CheckSpacing, CheckCharacters, CheckTerms}) {
    for (TextFinding& finding : check(pair)) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace guided_help
