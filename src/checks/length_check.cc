#include <algorithm>
#include <string>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/sentences.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

// Shares of the usual length of a translation, in percent. Measured: docs/checks.md.
/// Fewer sentences than in the source are joined ones if the text is no shorter than this.
constexpr std::size_t kWithFewerSentences = 68;
/// With as many sentences, a part of one is lost below this.
constexpr std::size_t kWithAllSentences = 45;
/// Above this, something was added.
constexpr std::size_t kLongestShare = 260;
/// Shorter texts vary too much, in characters of the source.
constexpr std::size_t kShortestSource = 50;

std::size_t CountLetters(const InlineText& text) {
  return static_cast<std::size_t>(
      std::count_if(text.text.begin(), text.text.end(), IsWordCharacter));
}

}  // namespace

TextFindings CheckLength(const TextPair& pair) {
  const auto usual = static_cast<std::size_t>(pair.target_rules.length);
  const std::size_t source = CountLetters(pair.source);
  if (usual == 0 || source < kShortestSource) return {};
  const std::size_t share = CountLetters(pair.target) * 100 * 100 / (source * usual);
  if (share > kLongestShare) {
    return {{"sentence-count", Severity::kWarning, 0,
             Concat({"the translation is ", std::to_string(share), " % as long as one usually is"}),
             "remove what the source does not say"}};
  }
  if (share >= kWithFewerSentences) return {};
  const std::size_t sentences = FindSentences(pair.source).size();
  const std::size_t translated = FindSentences(pair.target).size();
  if (share >= kWithAllSentences && translated >= sentences) return {};
  return {{"sentence-count", Severity::kWarning, 0,
           Concat({"the source has ", Counted(static_cast<int>(sentences), "sentence"),
                   ", the translation ", std::to_string(translated), ", and it is only ",
                   std::to_string(share), " % as long as one usually is"}),
           "translate all of it"}};
}

}  // namespace guided_help
