#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>
#include <utility>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

TextFinding Describe(const TextPair& pair, std::size_t at, Severity severity) {
  const char32_t c = pair.target.text[at];
  const auto hint = pair.target_rules.character_hints.find(c);
  const bool certain = severity == Severity::kError;
  return {"foreign-character", severity, pair.target.OffsetOf(at),
          Concat({"\"", ToUtf8(c), "\" is ", certain ? "not" : "hardly", " used in ",
                  pair.target_rules.locale}),
          hint == pair.target_rules.character_hints.end()
              ? std::string()
              : Concat({"use \"", ToUtf8(hint->second), "\""})};
}

}  // namespace

TextFindings CheckCharacters(const TextPair& pair) {
  TextFindings findings;
  const LocaleRules& rules = pair.target_rules;
  std::unordered_set<char32_t> source;
  std::copy_if(pair.source.text.begin(), pair.source.text.end(),
               std::inserter(source, source.end()), IsStray);
  for (std::size_t at = 0; at < pair.target.text.size(); ++at) {
    const char32_t c = pair.target.text[at];
    if (c < 0x80) continue;
    if (rules.foreign_characters.contains(c)) {
      findings.push_back(Describe(pair, at, Severity::kError));
    } else if (rules.doubtful_characters.contains(c)) {
      findings.push_back(Describe(pair, at, Severity::kWarning));
    } else if (IsStray(c) && rules.allowed_invisible.find(c) == std::u32string::npos &&
               !source.contains(c)) {
      findings.push_back({"invisible-character", Severity::kWarning, pair.target.OffsetOf(at),
                          Concat({"the character ", CodePointName(c), " is invisible"}),
                          c == 0xFFFD ? "restore the lost character" : "remove it"});
    }
  }
  return findings;
}

}  // namespace guided_help
