#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

bool IsInSource(const UnwantedTerm& term, const InlineText& source) {
  return term.source.empty() ||
         std::any_of(term.source.begin(), term.source.end(), [&](const std::u32string& word) {
           return source.small.find(word) != std::u32string::npos;
         });
}

/// Whether the term at `at` is only part of a longer word that is right.
bool IsPartOfAnother(const UnwantedTerm& term, const std::u32string& text, std::size_t at) {
  return std::any_of(term.except.begin(), term.except.end(), [&](const std::u32string& longer) {
    const std::size_t inside = longer.find(term.term);
    return inside != std::u32string::npos && at >= inside &&
           std::u32string_view(text).substr(at - inside).starts_with(longer);
  });
}

}  // namespace

TextFindings CheckTerms(const TextPair& pair) {
  TextFindings findings;
  const LocaleRules& rules = pair.target_rules;
  if (rules.terms.empty()) return findings;
  const std::u32string& text = pair.target.text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto terms = rules.terms.find(text[at]);
    if (terms == rules.terms.end()) continue;
    for (const UnwantedTerm& term : terms->second) {
      if (!std::u32string_view(text).substr(at).starts_with(term.term)) continue;
      if (!IsInSource(term, pair.source) || IsPartOfAnother(term, text, at)) continue;
      const bool forbidden = term.check == "forbidden-term";
      findings.push_back(
          {forbidden ? "forbidden-term" : "regional-term",
           forbidden ? Severity::kError : Severity::kWarning, pair.target.OffsetOf(at),
           Concat({"\"", ToUtf8(term.term), "\" is not the word for it in ", rules.locale}),
           Concat({"write \"", term.use, "\""})});
    }
  }
  return findings;
}

}  // namespace guided_help
