#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/comparators.h"
#include "checks/numbers.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

/// 5 PM is 17:00.
constexpr std::uint64_t kHalfDay = 12;

std::string Written(const InlineText& text, const FoundNumber& number) {
  return ToUtf8(std::u32string_view(text.text).substr(number.range.begin,
                                                      number.range.end - number.range.begin));
}

bool MentionsHalfDay(const InlineText& text) {
  return text.small.find(U"pm") != std::u32string::npos ||
         text.small.find(U"p.m") != std::u32string::npos;
}

bool HasAmong(const FoundNumber& number, const std::vector<FoundNumber>& others) {
  return std::any_of(others.begin(), others.end(), [&](const FoundNumber& other) {
    return MeetIn(number.readings, other.readings);
  });
}

/// "more than 25" may become "26 or more".
bool IsBoundOf(std::size_t number, const std::vector<FoundNumber>& numbers,
               const std::vector<FoundComparator>& comparators,
               const std::vector<FoundNumber>& other_numbers,
               const std::vector<FoundComparator>& others) {
  return std::any_of(comparators.begin(), comparators.end(), [&](const FoundComparator& ours) {
    return ours.number == number &&
           std::any_of(others.begin(), others.end(), [&](const FoundComparator& other) {
             return CanAgree(ours, numbers[number], other, other_numbers[other.number]);
           });
  });
}

struct Half {
  const InlineText& text;
  const LocaleRules& rules;
  std::vector<FoundNumber> numbers;
};

/// Indices of the numbers of `half` that nothing in `other` stands for.
std::vector<std::size_t> FindUnmatched(const Half& half, const Half& other) {
  std::vector<std::size_t> unmatched;
  for (std::size_t i = 0; i < half.numbers.size(); ++i) {
    if (!HasAmong(half.numbers[i], other.numbers)) unmatched.push_back(i);
  }
  if (unmatched.empty()) return unmatched;
  const std::vector<std::uint64_t> words = FindWordNumbers(other.text, other.rules);
  const std::vector<FoundComparator> ours = FindComparators(half.text, half.numbers, half.rules);
  const std::vector<FoundComparator> theirs =
      FindComparators(other.text, other.numbers, other.rules);
  const bool half_day = MentionsHalfDay(half.text) || MentionsHalfDay(other.text);
  std::erase_if(unmatched, [&](std::size_t i) {
    const FoundNumber& number = half.numbers[i];
    if (MeetIn(number.readings, words)) return true;
    // "a" and "an" are one, and so is what no word says.
    if (number.readings.front() == 1) return true;
    if (half_day && (HasAmong({{}, {number.readings[0] + kHalfDay}, false}, other.numbers) ||
                     HasAmong({{}, {number.readings[0] - kHalfDay}, false}, other.numbers))) {
      return true;
    }
    return IsBoundOf(i, half.numbers, ours, other.numbers, theirs);
  });
  return unmatched;
}

}  // namespace

TextFindings CheckNumbers(const TextPair& pair) {
  const Half source{pair.source, pair.source_rules, FindNumbers(pair.source, pair.source_rules)};
  const Half target{pair.target, pair.target_rules, FindNumbers(pair.target, pair.target_rules)};
  TextFindings findings;
  for (const std::size_t i : FindUnmatched(source, target)) {
    const FoundNumber& number = source.numbers[i];
    // Names come and go: "the Microsoft 365 admin center" may be just "the admin center".
    findings.push_back({"number", number.is_named ? Severity::kWarning : Severity::kError, 0,
                        Concat({"the source has the number ", Written(pair.source, number),
                                ", the translation has not"}),
                        "write the number, or say it in words"});
  }
  for (const std::size_t i : FindUnmatched(target, source)) {
    const FoundNumber& number = target.numbers[i];
    findings.push_back({"number", number.is_named ? Severity::kWarning : Severity::kError,
                        pair.target.OffsetOf(number.range.begin),
                        Concat({"the translation has the number ", Written(pair.target, number),
                                ", the source has not"}),
                        "correct the number, or leave it out"});
  }
  return findings;
}

}  // namespace guided_help
