#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/comparators.h"
#include "checks/first_index.h"
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

using Readings = std::unordered_set<std::uint64_t>;

bool HasOneOf(const std::vector<std::uint64_t>& values, const Readings& readings) {
  return std::any_of(values.begin(), values.end(),
                     [&](std::uint64_t value) { return readings.contains(value); });
}

/// Returns whether the phrase has exactly one meaning.
bool IsExact(const FoundComparator& comparator) {
  return (comparator.relations & (comparator.relations - 1)) == 0;
}

/// Returns the indices of the numbers whose comparators have the same meaning as in the other text:
/// "more than 25" may become "26 or more". Only if both are exact: "within 30" is not "within 31".
std::unordered_set<std::size_t> FindBounds(const std::vector<FoundNumber>& numbers,
                                           const std::vector<FoundComparator>& comparators,
                                           const std::vector<FoundNumber>& other_numbers,
                                           const std::vector<FoundComparator>& others) {
  FirstIndex<Bound> bounds;
  for (std::size_t i = 0; i < others.size(); ++i) {
    if (IsExact(others[i])) bounds.Add(BoundsOf(others[i], other_numbers[others[i].number]), i);
  }
  std::unordered_set<std::size_t> found;
  for (const FoundComparator& ours : comparators) {
    if (IsExact(ours) && bounds.Find(BoundsOf(ours, numbers[ours.number]))) {
      found.insert(ours.number);
    }
  }
  return found;
}

struct Half {
  const InlineText& text;
  const LocaleRules& rules;
  std::vector<FoundNumber> numbers;
};

/// Returns the indices of the numbers of `half` that have no equivalent in `other`.
std::vector<std::size_t> FindUnmatched(const Half& half, const Half& other) {
  Readings readings;
  for (const FoundNumber& number : other.numbers) {
    readings.insert(number.readings.begin(), number.readings.end());
  }
  std::vector<std::size_t> unmatched;
  for (std::size_t i = 0; i < half.numbers.size(); ++i) {
    if (!HasOneOf(half.numbers[i].readings, readings)) unmatched.push_back(i);
  }
  if (unmatched.empty()) return unmatched;
  const std::vector<std::uint64_t> word_numbers = FindWordNumbers(other.text, other.rules);
  const Readings words(word_numbers.begin(), word_numbers.end());
  const std::vector<FoundComparator> ours = FindComparators(half.text, half.numbers, half.rules);
  const std::vector<FoundComparator> theirs =
      FindComparators(other.text, other.numbers, other.rules);
  const std::unordered_set<std::size_t> bounds =
      FindBounds(half.numbers, ours, other.numbers, theirs);
  const bool half_day = MentionsHalfDay(half.text) || MentionsHalfDay(other.text);
  std::erase_if(unmatched, [&](std::size_t i) {
    const FoundNumber& number = half.numbers[i];
    if (HasOneOf(number.readings, words)) return true;
    // "A" and "an" mean one, which can also be implied.
    if (number.readings.front() == 1) return true;
    if (half_day && (readings.contains(number.readings[0] + kHalfDay) ||
                     readings.contains(number.readings[0] - kHalfDay))) {
      return true;
    }
    return bounds.contains(i);
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
    // Names may be shortened: "the Microsoft 365 admin center" can become "the admin center".
    findings.push_back({"number", number.is_named ? Severity::kWarning : Severity::kError, 0,
                        Concat({"the source has the number ", Written(pair.source, number),
                                ", but the translation does not"}),
                        "add the number, in digits or words"});
  }
  for (const std::size_t i : FindUnmatched(target, source)) {
    const FoundNumber& number = target.numbers[i];
    findings.push_back({"number", number.is_named ? Severity::kWarning : Severity::kError,
                        pair.target.OffsetOf(number.range.begin),
                        Concat({"the translation has the number ", Written(pair.target, number),
                                ", but the source does not"}),
                        "correct the number, or remove it"});
  }
  return findings;
}

}  // namespace guided_help
