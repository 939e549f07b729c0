#include <bit>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text.h"
#include "base/unicode.h"
#include "checks/characters.h"
#include "checks/numbers.h"
#include "checks/text_checks.h"
#include "checks/units.h"

namespace guided_help {
namespace {

using Numbers = std::vector<FoundNumber>;

/// What is written with the numbers of one value.
struct Uses {
  /// A bit for each unit of `Units()`, and whether some number has none.
  std::uint32_t units = 0;
  bool has_bare = false;
  /// A bit for each half of the day, and whether some number has none.
  std::uint32_t halves = 0;
  bool has_bare_hour = false;
  /// The first number of this value.
  const FoundNumber* first = nullptr;
};

constexpr std::uint32_t Bit(std::size_t index) { return std::uint32_t{1} << index; }

/// Returns the first unit of a set.
std::string_view FirstUnit(std::uint32_t units) {
  return Units()[static_cast<std::size_t>(std::countr_zero(units))].id;
}

class UsesByValue {
 public:
  UsesByValue(const InlineText& text, const Numbers& numbers, const LocaleRules& rules) {
    for (const FoundNumber& number : numbers) {
      const auto unit = FindUnit(text, number, rules);
      const auto half = FindDayHalf(text, number, rules);
      if (half) halves_ |= Bit(*half);
      for (const Amount value : number.readings) {
        Uses& uses = uses_[value];
        if (uses.first == nullptr) uses.first = &number;
        (unit ? uses.units |= Bit(*unit) : uses.has_bare = true);
        (half ? uses.halves |= Bit(*half) : uses.has_bare_hour = true);
      }
    }
  }

  const Uses* Find(Amount value) const {
    const auto found = uses_.find(value);
    return found == uses_.end() ? nullptr : &found->second;
  }

  /// All halves of the day that are written with a number.
  std::uint32_t halves() const { return halves_; }

 private:
  std::unordered_map<Amount, Uses> uses_;
  std::uint32_t halves_ = 0;
};

class UnitCheck {
 public:
  UnitCheck(const TextPair& pair, const Numbers& source, const Numbers& target)
      : pair_(pair),
        source_numbers_(source),
        source_(pair.source, source, pair.source_rules),
        target_(pair.target, target, pair.target_rules) {}

  TextFindings Run() {
    for (const FoundNumber& number : source_numbers_) {
      CompareUnits(number);
      if (const auto half = FindDayHalf(pair_.source, number, pair_.source_rules)) {
        CompareDayHalf(number, *half);
      }
    }
    return std::move(findings_);
  }

 private:
  /// Compares the units of all numbers with this value, once.
  void CompareUnits(const FoundNumber& number) {
    const Amount value = number.readings.front();
    const Uses* const source = source_.Find(value);
    const Uses* const target = target_.Find(value);
    if (target == nullptr || source->first != &number) return;
    const std::uint32_t lost = source->units & ~target->units;
    const std::uint32_t added = target->units & ~source->units;
    // A number without a unit that is known may have any.
    if (lost != 0 && added != 0 && !target->has_bare) {
      Add(Severity::kError, *target->first,
          Concat({"the source says ", pair_.source.Utf8(number.range), " ", FirstUnit(lost),
                  ", but the translation says ", FirstUnit(added)}),
          "use the same unit, or convert the number as well");
    } else if (added != 0 && source->units != 0 && !source->has_bare) {
      Add(Severity::kError, *target->first,
          Concat({"the translation says ", pair_.target.Utf8(target->first->range), " ",
                  FirstUnit(added), ", but the source has another unit"}),
          "use the same unit, or convert the number as well");
    } else if ((lost & kMustStay) != 0 && target->has_bare) {
      Add(Severity::kWarning, *target->first,
          Concat({"the source says ", pair_.source.Utf8(number.range), " ",
                  FirstUnit(lost & kMustStay),
                  ", but the translation gives the number without its unit"}),
          "add the unit");
    }
  }

  void CompareDayHalf(const FoundNumber& number, std::size_t half) {
    if (pair_.target_rules.day_halves.IsEmpty() || !IsHour(number)) return;
    const Amount hour = number.readings.front();
    // 17:00 says by itself which half it is; 12 AM is 0:00, and 12 PM 12:00.
    const Amount of_am = hour % kHalfDay;
    const Amount of_pm = of_am + kHalfDay;
    const Amount of_24 = half == 0 ? of_am : of_pm;
    const bool says_itself = of_24 == 0 || of_24 > kHalfDay;
    if (says_itself && target_.Find(of_24) != nullptr) return;
    const Uses* const same = target_.Find(hour);
    const Uses* const wrong = target_.Find(half == 0 ? of_pm : of_am);
    if (same != nullptr && (same->halves & Bit(half)) != 0) return;
    if (same != nullptr && same->has_bare_hour) {
      // Without a half it is an hour of 24, or another one says it for all: 下午 7:00 到 9:00.
      const bool is_of_24 = of_24 == hour;
      if (is_of_24 || (target_.halves() & Bit(half)) != 0) return;
      Add(Severity::kWarning, *same->first,
          "the source says AM or PM, but the translation does not say which half of the day",
          "add it, or write the hour as one of 24");
      return;
    }
    const Uses* const turned = same != nullptr ? same : wrong;
    if (turned == nullptr) return;
    Add(Severity::kError, *turned->first,
        half == 0 ? "the source says AM, but the translation says PM"
                  : "the source says PM, but the translation says AM",
        "use the same half of the day");
  }

  /// Returns whether the number can be an hour of twelve, and not minutes: "11:59 PM".
  bool IsHour(const FoundNumber& number) const {
    const Amount hour = number.readings.front();
    const bool are_minutes =
        number.range.begin > 0 && pair_.source.text[number.range.begin - 1] == ':';
    return !are_minutes && hour >= kOne && hour <= kHalfDay;
  }

  void Add(Severity severity, const FoundNumber& number, std::string message, std::string hint) {
    findings_.push_back({"unit", severity, pair_.target.OffsetOf(number.range.begin),
                         std::move(message), std::move(hint)});
  }

  /// The units of sizes and percent: they have the same few names everywhere, so that they must be
  /// found.
  static inline const std::uint32_t kMustStay = [] {
    std::uint32_t units = 0;
    for (std::size_t i = 0; i < Units().size(); ++i) {
      const Unit::Kind kind = Units()[i].kind;
      if (kind == Unit::Kind::kSize || kind == Unit::Kind::kShare) units |= Bit(i);
    }
    return units;
  }();

  const TextPair& pair_;
  const Numbers& source_numbers_;
  UsesByValue source_;
  UsesByValue target_;
  TextFindings findings_;
};

struct FoundMonth {
  std::int64_t month = 0;
  std::size_t at = 0;
};

/// Finds the names of months beside a number, which makes them certain: "May 5", but not "may".
std::vector<FoundMonth> FindMonths(const InlineText& text, const Numbers& numbers,
                                   const LocaleRules& rules) {
  std::vector<FoundMonth> months;
  const std::u32string& small = text.small;
  if (!rules.month_mark.empty()) {
    for (const FoundNumber& number : numbers) {
      std::size_t at = number.range.end;
      while (at < small.size() && IsHorizontalSpace(small[at])) ++at;
      if (small.compare(at, rules.month_mark.size(), rules.month_mark) != 0) continue;
      months.push_back(
          {static_cast<std::int64_t>(number.readings.front() / kOne), number.range.begin});
    }
  }
  if (rules.months.empty()) return months;
  const auto is_gap = [&](std::size_t at) {
    return IsWordCharacter(small[at]) ? false : small[at] != '\n' && small[at] != kInlineObject;
  };
  const auto add = [&](std::size_t begin, std::size_t end) {
    const auto found = rules.months.find(small.substr(begin, end - begin));
    if (found == rules.months.end()) return;
    if (months.empty() || months.back().at != begin) months.push_back({found->second, begin});
  };
  // "5. Mai", "5 de mayo", "May 5", "May, 2021".
  constexpr std::size_t kGap = 2;
  for (const FoundNumber& number : numbers) {
    std::size_t end = number.range.begin;
    while (end > 0 && number.range.begin - end < kGap && is_gap(end - 1)) --end;
    std::size_t begin = end;
    while (begin > 0 && IsWordCharacter(small[begin - 1])) --begin;
    if (begin < end) add(begin, end);
    std::size_t at = number.range.end;
    for (int words = 0; words < 2; ++words) {
      const std::size_t gap = at;
      while (at < small.size() && at - gap < kGap && is_gap(at)) ++at;
      const std::size_t word = at;
      while (at < small.size() && IsWordCharacter(small[at])) ++at;
      if (word < at) add(word, at);
    }
  }
  return months;
}

TextFindings CheckMonths(const TextPair& pair, const Numbers& source, const Numbers& target) {
  const std::vector<FoundMonth> originals = FindMonths(pair.source, source, pair.source_rules);
  if (originals.empty()) return {};
  std::set<std::int64_t> known;
  for (const FoundMonth& month : originals) known.insert(month.month);
  TextFindings findings;
  for (const FoundMonth& month : FindMonths(pair.target, target, pair.target_rules)) {
    if (known.contains(month.month)) continue;
    findings.push_back({"unit", Severity::kError, pair.target.OffsetOf(month.at),
                        Concat({"the translation names month ", std::to_string(month.month),
                                ", but the source does not"}),
                        "use the month of the source"});
  }
  return findings;
}

}  // namespace

TextFindings CheckUnits(const TextPair& pair) {
  const Numbers& source = pair.SourceNumbers();
  if (source.empty()) return {};
  const Numbers& target = pair.TargetNumbers();
  if (target.empty()) return {};
  TextFindings findings = CheckMonths(pair, source, target);
  if (pair.target_rules.units.IsEmpty()) return findings;
  for (TextFinding& finding : UnitCheck(pair, source, target).Run()) {
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace guided_help
