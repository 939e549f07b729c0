#include <string>

#include "base/text.h"
#include "checks/rules_reader.h"
#include "tests/fuzz/checked.h"
#include "tests/fuzz/targets.h"
#include "tests/support/files.h"

namespace guided_help {
namespace {

/// With the sanitizers, the checks take a second for a text of this length, and far longer if their
/// time is quadratic.
constexpr std::size_t kLong = 16 * 1024;

LocaleRules ReadRulesOf(const std::string& locale) {
  const std::string file = "localization/rules/" + locale + ".json";
  const Result<LocaleRules> rules = ReadRules(ReadFile(SourceFolder() / file), file);
  if (!rules) throw Broken(ToString(rules.error()));
  return *rules;
}

/// Removes the text before the next empty line, and that line, from `rest`. Returns the text.
std::string_view TakePart(std::string_view& rest) {
  const std::string_view part = rest.substr(0, rest.find("\n\n"));
  rest.remove_prefix(std::min(rest.size(), part.size() + 2));
  return part;
}

std::string Repeat(std::string_view text) {
  std::string repeated(text);
  while (!text.empty() && repeated.size() + text.size() <= kLong) repeated += text;
  return repeated;
}

/// A text that is its own translation has no findings of checks that compare.
void HoldSame(const InlineText& text, const LocaleRules& rules) {
  for (const TextFinding& finding : CheckText({text, text, rules, rules})) {
    for (const std::string_view check : {"number", "comparator", "link", "empty-link", "markup"})
      Hold(finding.check != check, Concat({"a text differs from itself: ", finding.message}));
  }
}

void HoldDocument(const InlineText& source, const InlineText& target, std::string_view raw_source,
                  std::string_view raw_target) {
  const DocumentText texts[] = {{&source, &target}, {&source, &source}, {&target, &source}};
  const std::string_view raw_targets[] = {raw_target, raw_source, raw_source};
  for (const DocumentFinding& found : CheckDocument(texts)) {
    Hold(found.index < std::size(texts), "a finding has the index of no text");
    HoldFinding(found.finding, raw_targets[found.index]);
  }
}

}  // namespace

void FuzzText(std::string_view input) {
  static const LocaleRules kEnglish = ReadRulesOf("en-US");
  static const LocaleRules kChinese = ReadRulesOf("zh-TW");
  std::string raw_source(TakePart(input));
  std::string raw_target(TakePart(input));
  const bool is_long = input == ".";
  if (is_long) {
    raw_source = Repeat(raw_source);
    raw_target = Repeat(raw_target);
  }
  const InlineText source = ReadMarkdown(raw_source);
  const InlineText target = ReadMarkdown(raw_target);
  HoldInlineText(source, raw_source);
  HoldInlineText(target, raw_target);
  HoldChecks({source, target, kEnglish, kChinese}, raw_target);
  HoldDocument(source, target, raw_source, raw_target);
  // Once is enough to detect that it takes too long.
  if (is_long) return;
  HoldChecks({target, source, kChinese, kEnglish}, raw_source);
  HoldSame(source, kEnglish);
  HoldSame(target, kChinese);
}

}  // namespace guided_help
