#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

/// Returns whether the term at `at` is only part of a longer, correct word.
bool IsPartOfAnother(const UnwantedTerm& term, const std::u32string& text, std::size_t at) {
  return std::any_of(term.except.begin(), term.except.end(), [&](const std::u32string& longer) {
    const std::size_t inside = longer.find(term.term);
    return inside != std::u32string::npos && at >= inside &&
           std::u32string_view(text).substr(at - inside).starts_with(longer);
  });
}

class TermFinder {
 public:
  explicit TermFinder(const TextPair& pair) : pair_(pair) {}

  /// Returns the longest unwanted term that begins at `at`, or null.
  const UnwantedTerm* FindAt(std::size_t at) {
    const std::u32string& text = pair_.target.text;
    if (!pair_.target_rules.term_beginnings.MayBeAt(text, at)) return nullptr;
    const auto terms = pair_.target_rules.terms.find(text[at]);
    if (terms == pair_.target_rules.terms.end()) return nullptr;
    const UnwantedTerm* longest = nullptr;
    for (const UnwantedTerm& term : terms->second) {
      if (!std::u32string_view(text).substr(at).starts_with(term.term)) continue;
      if (!IsInSource(term) || IsPartOfAnother(term, text, at)) continue;
      if (longest == nullptr || term.term.size() > longest->term.size()) longest = &term;
    }
    return longest;
  }

  /// Returns the word of the source that the term translates; empty if the term applies to every
  /// source.
  std::string SourceWord(const UnwantedTerm& term) {
    const auto [known, is_new] = words_.try_emplace(&term);
    if (is_new) known->second = FindSourceWord(term);
    return known->second;
  }

 private:
  std::string FindSourceWord(const UnwantedTerm& term) const {
    // A longer run of letters is no word.
    constexpr std::size_t kLongest = 40;
    const std::u32string& text = pair_.source.small;
    for (const std::u32string& word : term.source) {
      std::size_t begin = text.find(word);
      if (begin == std::u32string::npos) continue;
      std::size_t end = begin + word.size();
      while (begin > 0 && end - begin < kLongest && IsWordCharacter(text[begin]) &&
             IsWordCharacter(text[begin - 1]))
        --begin;
      while (end < text.size() && end - begin < kLongest && IsWordCharacter(text[end - 1]) &&
             IsWordCharacter(text[end]))
        ++end;
      return pair_.source.Utf8({begin, end});
    }
    return {};
  }

  bool IsInSource(const UnwantedTerm& term) {
    if (term.source.empty() && term.unless.empty()) return true;
    const auto has = [&](const std::u32string& word) {
      return pair_.source.small.find(word) != std::u32string::npos;
    };
    const auto [known, is_new] = in_source_.try_emplace(&term);
    if (is_new) {
      known->second = std::any_of(term.source.begin(), term.source.end(), has) &&
                      std::none_of(term.unless.begin(), term.unless.end(), has);
    }
    return known->second;
  }

  const TextPair& pair_;
  /// Caches whether the source contains a term's words.
  std::unordered_map<const UnwantedTerm*, bool> in_source_;
  /// The words of the source that terms translate.
  std::unordered_map<const UnwantedTerm*, std::string> words_;
};

}  // namespace

TextFindings CheckTerms(const TextPair& pair) {
  TextFindings findings;
  if (pair.target_rules.terms.empty()) return findings;
  TermFinder finder(pair);
  for (std::size_t at = 0; at < pair.target.text.size(); ++at) {
    const UnwantedTerm* term = finder.FindAt(at);
    if (term == nullptr) continue;
    const std::string word = finder.SourceWord(*term);
    const bool forbidden = term->check == "forbidden-term";
    findings.push_back({forbidden ? "forbidden-term" : "regional-term",
                        forbidden ? Severity::kError : Severity::kWarning, pair.target.OffsetOf(at),
                        Concat({"\"", ToUtf8(term->term), "\" is not the correct term ",
                                word.empty() ? "" : Concat({"for \"", word, "\" "}), "in ",
                                pair.target_rules.locale}),
                        Concat({"use \"", term->use, "\""})});
    at += term->term.size() - 1;
  }
  return findings;
}

}  // namespace guided_help
