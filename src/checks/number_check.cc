#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/comparators.h"
#include "checks/first_index.h"
#include "checks/numbers.h"
#include "checks/spelled_numbers.h"
#include "checks/text_checks.h"
#include "checks/units.h"

namespace guided_help {
namespace {

using Readings = std::unordered_set<Amount>;

struct Half {
  const InlineText& text;
  const LocaleRules& rules;
  const std::vector<FoundNumber>& numbers;
};

/// Returns whether the text mentions a half of the day: 0 for AM, 1 for PM.
bool Mentions(std::size_t half, const Half& text) {
  return std::any_of(text.numbers.begin(), text.numbers.end(), [&](const FoundNumber& number) {
    return FindDayHalf(text.text, number, text.rules) == half;
  });
}

/// 5 PM is 17:00, and 12 AM is 0:00.
bool IsOtherHour(const FoundNumber& number, const Readings& readings, bool has_am, bool has_pm) {
  const Amount hour = number.readings.front();
  if (has_pm && (readings.contains(hour + kHalfDay) || readings.contains(hour - kHalfDay))) {
    return true;
  }
  return has_am &&
         ((hour == kHalfDay && readings.contains(0)) || (hour == 0 && readings.contains(kHalfDay)));
}

/// Returns whether the number, or each of its parts, is one of the readings.
bool IsOneOf(const FoundNumber& number, const Readings& readings) {
  const auto is_known = [&](Amount value) { return readings.contains(value); };
  return std::any_of(number.readings.begin(), number.readings.end(), is_known) ||
         (!number.parts.empty() && std::all_of(number.parts.begin(), number.parts.end(), is_known));
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

/// Returns the indices of the numbers of `half` that have no equivalent in `other`.
std::vector<std::size_t> FindUnmatched(const Half& half, const Half& other) {
  Readings readings;
  for (const FoundNumber& number : other.numbers) {
    readings.insert(number.readings.begin(), number.readings.end());
    readings.insert(number.parts.begin(), number.parts.end());
  }
  std::vector<std::size_t> unmatched;
  for (std::size_t i = 0; i < half.numbers.size(); ++i) {
    if (!IsOneOf(half.numbers[i], readings)) unmatched.push_back(i);
  }
  if (unmatched.empty()) return unmatched;
  Readings with_words = readings;
  for (const Amount value : FindWordNumbers(other.text, other.rules)) with_words.insert(value);
  const std::vector<FoundComparator> ours = FindComparators(half.text, half.numbers, half.rules);
  const std::vector<FoundComparator> theirs =
      FindComparators(other.text, other.numbers, other.rules);
  const std::unordered_set<std::size_t> bounds =
      FindBounds(half.numbers, ours, other.numbers, theirs);
  const bool has_am = Mentions(0, half) || Mentions(0, other);
  const bool has_pm = Mentions(1, half) || Mentions(1, other);
  std::erase_if(unmatched, [&](std::size_t i) {
    const FoundNumber& number = half.numbers[i];
    if (IsOneOf(number, with_words)) return true;
    // "A" and "an" mean one, which can also be implied.
    if (number.readings.front() == kOne) return true;
    return bounds.contains(i) || IsOtherHour(number, readings, has_am, has_pm);
  });
  return unmatched;
}

}  // namespace

TextFindings CheckNumbers(const TextPair& pair) {
  const Half source{pair.source, pair.source_rules, pair.SourceNumbers()};
  const Half target{pair.target, pair.target_rules, pair.TargetNumbers()};
  TextFindings findings;
  for (const std::size_t i : FindUnmatched(source, target)) {
    const FoundNumber& number = source.numbers[i];
    // Names may be shortened: "the Microsoft 365 admin center" can become "the admin center".
    findings.push_back({"number", number.is_named ? Severity::kWarning : Severity::kError, 0,
                        Concat({"the source has the number ", pair.source.Utf8(number.range),
                                ", but the translation does not"}),
                        "add the number, in digits or words"});
  }
  for (const std::size_t i : FindUnmatched(target, source)) {
    const FoundNumber& number = target.numbers[i];
    findings.push_back({"number", number.is_named ? Severity::kWarning : Severity::kError,
                        pair.target.OffsetOf(number.range.begin),
                        Concat({"the translation has the number ", pair.target.Utf8(number.range),
                                ", but the source does not"}),
                        "correct the number, or remove it"});
  }
  return findings;
}

}  // namespace guided_help
