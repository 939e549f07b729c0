#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

/// All quotation marks that are nothing else; ’ is also an apostrophe.
constexpr std::u32string_view kMarks = U"\"“”„‟«»「」『』｢｣";
/// Those that open, or in some language close: their pairs depend on the language.
constexpr std::array<std::u32string_view, 5> kSets = {U"\"", U"“”„‟", U"«»", U"「」｢｣", U"『』"};

bool IsOneOfMarks(char32_t c, std::u32string_view characters) {
  return characters.find(c) != std::u32string_view::npos;
}

std::size_t Count(const InlineText& text, std::u32string_view marks) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.text.size(); ++at) {
    // 24" is a length.
    const bool is_inch =
        text.text[at] == '"' && at > 0 && text.text[at - 1] >= '0' && text.text[at - 1] <= '9';
    if (IsOneOfMarks(text.text[at], marks) && !is_inch && !text.Has(at, InlineText::kCode)) ++count;
  }
  return count;
}

}  // namespace

TextFindings CheckQuotations(const TextPair& pair) {
  const InlineText& target = pair.target;
  if (target.text.find_first_of(kMarks) == std::u32string::npos) return {};
  for (const std::u32string_view set : kSets) {
    if (Count(target, set) % 2 == 0 || Count(pair.source, kMarks) % 2 != 0) continue;
    const std::size_t at = target.text.find_first_of(set);
    return {{"quotation", Severity::kWarning, target.OffsetOf(at),
             Concat({"the quotation mark ", ToUtf8(target.text[at]), " is unpaired"}),
             "add its counterpart, or remove it"}};
  }
  if (pair.target_rules.quotation_marks.empty()) return {};
  for (std::size_t at = 0; at < target.text.size(); ++at) {
    const char32_t c = target.text[at];
    if (!IsOneOfMarks(c, kMarks) || c == '"' || target.Has(at, InlineText::kCode)) continue;
    if (IsOneOfMarks(c, pair.target_rules.quotation_marks) || IsOneOfMarks(c, pair.source.text))
      continue;
    return {{"quotation", Severity::kWarning, target.OffsetOf(at),
             Concat({ToUtf8(c), " is not a quotation mark of ", pair.target_rules.locale}),
             Concat({"use ", ToUtf8(pair.target_rules.quotation_marks)})}};
  }
  return {};
}

}  // namespace guided_help
