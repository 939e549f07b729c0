#include "checks/text_checks.h"

#include <algorithm>
#include <utility>

namespace guided_help {

TextFindings CheckText(const TextPair& pair) {
  using Check = TextFindings (*)(const TextPair&);
  constexpr Check kChecks[] = {CheckNumbers,     CheckComparators, CheckMarkup,
                               CheckLinks,       CheckBrackets,    CheckSpacing,
                               CheckPunctuation, CheckCharacters,  CheckTerms};
  // What was not translated at all has no other faults.
  TextFindings findings = CheckTranslated(pair);
  if (!findings.empty() && findings.front().severity == Severity::kError) return findings;
  for (const Check check : kChecks) {
    for (TextFinding& finding : check(pair)) findings.push_back(std::move(finding));
  }
  std::stable_sort(
      findings.begin(), findings.end(),
      [](const TextFinding& one, const TextFinding& other) { return one.offset < other.offset; });
  return findings;
}

TextFindings CheckSourceText(const InlineText& text, const LocaleRules& rules) {
  // A source cannot be compared; an empty one in its place lets through what only comparing finds.
  const InlineText nothing;
  const TextPair pair{nothing, text, rules, rules};
  TextFindings findings;
  // Without faults it would count what is bold.
  if (!text.faults.empty()) findings = CheckMarkup(pair);
  for (const auto check : {CheckSpacing, CheckCharacters, CheckTerms}) {
    for (TextFinding& finding : check(pair)) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace guided_help
