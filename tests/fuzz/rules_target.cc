#include <iterator>
#include <string>
#include <vector>

#include "checks/question_check.h"
#include "checks/rules_reader.h"
#include "tests/fuzz/checked.h"
#include "tests/fuzz/targets.h"

namespace guided_help {
namespace {

constexpr std::string_view kFile = "zh-TW.json";

/// A text with something for each kind of rule.
constexpr std::string_view kSource =
    "If you have **more than 25** licenses, not fewer than 2 million, or at most ten (see "
    "[Billing](https://a.example/x) of June): the software costs a lot.";
constexpr std::string_view kTitle =
    "Isn’t it \"no\" trial, and how many? 是否沒有，並且多少嗎？ **Not** 2.5, and, if so, why?";
constexpr std::string_view kTarget =
    "如果你有 **25 個以上** 的授權,不 少於 200萬 或最多十個(含) （參閱 "
    "[帳單](https://a.example/y)）：软件 的費用\u200B很高 .";

void HoldPatterns(const std::vector<WordPattern>& patterns) {
  for (const WordPattern& pattern : patterns)
    Hold(!pattern.text.empty(), "a word of questions is empty");
}

void HoldQuestionRules(const QuestionRules& rules) {
  Hold(rules.longest >= 0, "the longest title is negative");
  for (const auto* patterns : {&rules.particles, &rules.joiners, &rules.openers, &rules.negations,
                               &rules.others, &rules.except}) {
    HoldPatterns(*patterns);
  }
  for (const std::vector<WordPattern>& words : rules.openings) HoldPatterns(words);
}

/// `title` was read from `raw`.
void HoldQuestion(const InlineText& title, std::string_view raw, const InlineText& other,
                  const LocaleRules& rules) {
  const InlineText* const choices[] = {&title, &other, &title};
  for (const QuestionFinding& found : CheckQuestion(title, choices, rules)) {
    Hold(!found.choice || *found.choice < std::size(choices), "a finding has an unknown choice");
    Hold(IsLintCheck(found.finding.check), "a finding about a question is not by a check of lint");
    HoldFinding(found.finding, raw);
  }
}

void HoldRules(const LocaleRules& rules) {
  for (const auto& [first, phrases] : rules.comparators) {
    for (const ComparatorPhrase& phrase : phrases) {
      Hold(!phrase.text.empty() && phrase.text.front() == first,
           "a phrase is empty, or under the wrong character");
      Hold(phrase.relations != 0, "a phrase has no relation");
    }
  }
  for (const auto& [first, terms] : rules.terms) {
    for (const UnwantedTerm& term : terms) {
      Hold(!term.term.empty() && term.term.front() == first,
           "a term is empty, or under the wrong character");
    }
  }
  for (const std::u32string& word : rules.negations) Hold(!word.empty(), "a negation is empty");
  for (const std::u32string& word : rules.fillers) Hold(!word.empty(), "a filler is empty");
  HoldQuestionRules(rules.questions);
}

}  // namespace

void FuzzRules(std::string_view input) {
  const Result<LocaleRules> rules = ReadRules(input, kFile);
  if (!rules) {
    HoldError(rules.error(), input, kFile,
              {"too-large", "utf-8", "syntax", "too-deep", "too-many-values", "duplicate-key",
               "null-character", "wrong-type", "unknown-key", "bad-value", "missing-key"});
    return;
  }
  HoldRules(*rules);
  const InlineText source = ReadMarkdown(kSource);
  const InlineText target = ReadMarkdown(kTarget);
  HoldChecks({source, target, *rules, *rules}, kTarget);
  HoldChecks({target, source, *rules, *rules}, kSource);
  const InlineText title = ReadMarkdown(kTitle);
  HoldQuestion(title, kTitle, source, *rules);
  HoldQuestion(source, kSource, target, *rules);
  HoldQuestion(target, kTarget, title, *rules);
}

}  // namespace guided_help
