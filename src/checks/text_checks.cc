#include "checks/text_checks.h"

#include <algorithm>
#include <utility>

namespace guided_help {

const std::vector<FoundNumber>& TextPair::SourceNumbers() const {
  if (!found_source_numbers) found_source_numbers = FindNumbers(source, source_rules);
  return *found_source_numbers;
}

const std::vector<FoundNumber>& TextPair::TargetNumbers() const {
  if (!found_target_numbers) found_target_numbers = FindNumbers(target, target_rules);
  return *found_target_numbers;
}

TextFindings CheckText(const TextPair& pair) {
  using Check = TextFindings (*)(const TextPair&);
  constexpr Check kTextChecks[] = {
      CheckNumbers,     CheckComparators, CheckUnits,  CheckNegations,  CheckNames,
      CheckVariables,   CheckMarkup,      CheckLinks,  CheckBrackets,   CheckQuotations,
      CheckSpacing,     CheckPunctuation, CheckLength, CheckCharacters, CheckTerms,
      CheckRepetitions, CheckLeftovers,
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
