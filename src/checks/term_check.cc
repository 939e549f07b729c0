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

/// The longest unwanted term that begins at `at`; null where there is none.
const UnwantedTerm* FindTerm(const TextPair& pair, std::size_t at) {
  const std::u32string& text = pair.target.text;
  const auto terms = pair.target_rules.terms.find(text[at]);
  if (terms == pair.target_rules.terms.end()) return nullptr;
  const UnwantedTerm* longest = nullptr;
  for (const UnwantedTerm& term : terms->second) {
    if (!std::u32string_view(text).substr(at).starts_with(term.term)) continue;
    if (!IsInSource(term, pair.source) || IsPartOfAnother(term, text, at)) continue;
    if (longest == nullptr || term.term.size() > longest->term.size()) longest = &term;
  }
  return longest;
}

}  // namespace

TextFindings CheckTerms(const TextPair& pair) {
  TextFindings findings;
  if (pair.target_rules.terms.empty()) return findings;
  for (std::size_t at = 0; at < pair.target.text.size(); ++at) {
    const UnwantedTerm* term = FindTerm(pair, at);
    if (term == nullptr) continue;
    const bool forbidden = term->check == "forbidden-term";
    findings.push_back({forbidden ? "forbidden-term" : "regional-term",
                        forbidden ? Severity::kError : Severity::kWarning, pair.target.OffsetOf(at),
                        Concat({"\"", ToUtf8(term->term), "\" is not the word for it in ",
                                pair.target_rules.locale}),
                        Concat({"write \"", term->use, "\""})});
    at += term->term.size() - 1;
  }
  return findings;
}

}  // namespace guided_help
