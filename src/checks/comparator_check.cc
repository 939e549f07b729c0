#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/comparators.h"
#include "checks/first_index.h"
#include "checks/numbers.h"
#include "checks/spelled_numbers.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

/// Returns "fewer-than 25", or "fewer-than or at-most 25" if the phrase is ambiguous.
std::string Meaning(Relations relations) {
  std::string meaning;
  for (int i = 0; i < kRelationCount; ++i) {
    const auto relation = static_cast<Relation>(i);
    if ((relations & Only(relation)) == 0) continue;
    if (!meaning.empty()) meaning += " or ";
    for (const char c : Name(relation)) meaning += c == '-' ? ' ' : c;
  }
  return meaning;
}

/// Returns the text from the phrase to its number, or from the number to the phrase.
std::string Written(const InlineText& text, const FoundComparator& comparator,
                    const FoundNumber& number) {
  return text.Utf8({std::min(comparator.phrase.begin, number.range.begin),
                    std::max(comparator.phrase.end, number.range.end)});
}

/// Returns these numbers in digits and those in words, from left to right.
std::vector<FoundNumber> FindAllNumbers(const InlineText& text, const LocaleRules& rules,
                                        std::vector<FoundNumber> digits) {
  std::vector<FoundNumber> all;
  auto next = digits.begin();
  for (FoundNumber& spelled : FindSpelledNumbers(text, rules)) {
    for (; next != digits.end() && next->range.begin < spelled.range.begin; ++next) {
      all.push_back(std::move(*next));
    }
    // "2 million" is one number.
    const bool is_scale = !all.empty() && spelled.range.begin <= all.back().range.end + 1;
    const bool is_prefix = next != digits.end() && next->range.begin <= spelled.range.end;
    if (!is_scale && !is_prefix) all.push_back(std::move(spelled));
  }
  std::move(next, digits.end(), std::back_inserter(all));
  return all;
}

class ComparatorCheck {
 public:
  explicit ComparatorCheck(const TextPair& pair)
      : pair_(pair),
        source_numbers_(FindAllNumbers(pair.source, pair.source_rules, pair.SourceNumbers())) {
    source_ = FindComparators(pair.source, source_numbers_, pair.source_rules);
  }

  TextFindings Run() {
    // Comparators that are not known in a language cannot be reported as missing.
    if (pair_.target_rules.comparators.empty() || source_numbers_.empty()) return {};
    target_numbers_ = source_.empty()
                          ? pair_.TargetNumbers()
                          : FindAllNumbers(pair_.target, pair_.target_rules, pair_.TargetNumbers());
    target_ = FindComparators(pair_.target, target_numbers_, pair_.target_rules);
    if (source_.empty() && target_.empty()) return {};
    TakeOutAgreeing();
    if (source_.empty() && target_.empty()) return {};
    TakeOutPossible();
    for (std::size_t i = 0; i < target_.size(); ++i) {
      by_reading_.Add(NumberOfTarget(target_[i]).readings, i);
    }
    for (std::size_t i = 0; i < target_numbers_.size(); ++i) {
      numbers_by_reading_.Add(target_numbers_[i].readings, i);
    }
    for (const FoundComparator& source : source_) FindPartner(source);
    for (std::size_t i = 0; i < source_numbers_.size(); ++i) {
      source_by_reading_.Add(source_numbers_[i].readings, i);
    }
    for (std::size_t i = 0; i < target_.size(); ++i) {
      if (!by_reading_.IsTaken(i)) ReportAdded(target_[i]);
    }
    return std::move(findings_);
  }

 private:
  const FoundNumber& NumberOfSource(const FoundComparator& comparator) const {
    return source_numbers_[comparator.number];
  }
  const FoundNumber& NumberOfTarget(const FoundComparator& comparator) const {
    return target_numbers_[comparator.number];
  }

  static bool CanBeExact(const FoundComparator& comparator) {
    return (comparator.relations & Only(Relation::kExactly)) != 0;
  }

  void TakeOutAgreeing() {
    FirstIndex<Bound> by_bound;
    for (std::size_t i = 0; i < target_.size(); ++i) {
      by_bound.Add(BoundsOf(target_[i], NumberOfTarget(target_[i])), i);
    }
    std::erase_if(source_, [&](const FoundComparator& source) {
      const std::optional<std::size_t> partner =
          by_bound.Find(BoundsOf(source, NumberOfSource(source)));
      if (partner) by_bound.Take(*partner);
      return partner.has_value();
    });
    std::vector<FoundComparator> left;
    for (std::size_t i = 0; i < target_.size(); ++i) {
      if (!by_bound.IsTaken(i)) left.push_back(target_[i]);
    }
    target_ = std::move(left);
  }

  /// Takes out those that agree with one elsewhere in the clause of the other text's number. The
  /// number can have another comparator beside it: "exceeds the 50 MB limit" may become "exceeds
  /// the limit of 50 MB".
  void TakeOutPossible() {
    const std::vector<FoundComparator> targets = FindComparators(
        pair_.target, target_numbers_, pair_.target_rules, ComparatorReach::kClause);
    const std::vector<FoundComparator> sources = FindComparators(
        pair_.source, source_numbers_, pair_.source_rules, ComparatorReach::kClause);
    const NumbersByBound numbers_of_targets = IndexBounds(targets, target_numbers_);
    const NumbersByBound numbers_of_sources = IndexBounds(sources, source_numbers_);
    std::set<std::size_t> met_targets;
    std::set<std::size_t> met_sources;
    for (const FoundComparator& source : source_) {
      for (const Bound& bound : BoundsOf(source, NumberOfSource(source))) {
        const auto found = numbers_of_targets.find(bound);
        if (found == numbers_of_targets.end()) continue;
        met_sources.insert(source.number);
        met_targets.insert(found->second.begin(), found->second.end());
      }
    }
    for (const FoundComparator& target : target_) {
      for (const Bound& bound : BoundsOf(target, NumberOfTarget(target))) {
        const auto found = numbers_of_sources.find(bound);
        if (found == numbers_of_sources.end()) continue;
        met_targets.insert(target.number);
        met_sources.insert(found->second.begin(), found->second.end());
      }
    }
    std::erase_if(source_, [&](const FoundComparator& source) {
      return met_sources.contains(source.number);
    });
    std::erase_if(target_, [&](const FoundComparator& target) {
      return met_targets.contains(target.number);
    });
  }

  /// The numbers whose comparators can have a bound.
  using NumbersByBound = std::map<Bound, std::set<std::size_t>>;

  static NumbersByBound IndexBounds(const std::vector<FoundComparator>& comparators,
                                    const std::vector<FoundNumber>& numbers) {
    NumbersByBound index;
    for (const FoundComparator& comparator : comparators) {
      for (const Bound& bound : BoundsOf(comparator, numbers[comparator.number])) {
        index[bound].insert(comparator.number);
      }
    }
    return index;
  }

  /// Reports a comparator of the source that has no equivalent in the translation.
  void FindPartner(const FoundComparator& source) {
    const FoundNumber& number = NumberOfSource(source);
    if (const std::optional<std::size_t> partner = by_reading_.Find(number.readings)) {
      ReportTurned(source, target_[*partner]);
      by_reading_.Take(*partner);
      return;
    }
    const std::optional<std::size_t> bare = numbers_by_reading_.Find(number.readings);
    // If the number itself is missing, the check `number` reports it. "Within 24 hours" can be
    // translated without a comparator.
    if (!bare || CanBeExact(source) || IsNear(source)) return;
    findings_.push_back(
        {"comparator", Severity::kWarning,
         pair_.target.OffsetOf(target_numbers_[*bare].range.begin),
         Concat({"the source says \"", Written(pair_.source, source, number), "\" (",
                 Meaning(source.relations), "), but the translation seems to have no comparator"}),
         "translate the comparator; if its words are not known yet, add them to "
         "localization/rules"});
  }

  /// Returns whether the translation has the comparator at another number of the clause.
  bool IsNear(const FoundComparator& source) {
    if (!target_clauses_) {
      target_clauses_ =
          IndexBounds(FindComparators(pair_.target, target_numbers_, pair_.target_rules,
                                      ComparatorReach::kWholeClause),
                      target_numbers_);
    }
    return HasOneOf(*target_clauses_, BoundsOf(source, NumberOfSource(source)));
  }

  bool IsNearSource(const FoundComparator& target) {
    if (!source_clauses_) {
      source_clauses_ =
          IndexBounds(FindComparators(pair_.source, source_numbers_, pair_.source_rules,
                                      ComparatorReach::kWholeClause),
                      source_numbers_);
    }
    return HasOneOf(*source_clauses_, BoundsOf(target, NumberOfTarget(target)));
  }

  static bool HasOneOf(const NumbersByBound& index, const std::vector<Bound>& bounds) {
    return std::any_of(bounds.begin(), bounds.end(),
                       [&](const Bound& bound) { return index.contains(bound); });
  }

  void ReportTurned(const FoundComparator& source, const FoundComparator& target) {
    findings_.push_back(
        {"comparator", Severity::kError,
         pair_.target.OffsetOf(std::min(target.phrase.begin, NumberOfTarget(target).range.begin)),
         Concat({"the source says \"", Written(pair_.source, source, NumberOfSource(source)),
                 "\" (", Meaning(source.relations), "), but the translation says \"",
                 Written(pair_.target, target, NumberOfTarget(target)), "\" (",
                 Meaning(target.relations), ")"}),
         "use the same comparison: customers depend on whether the number itself is included"});
  }

  void ReportAdded(const FoundComparator& target) {
    const FoundNumber& number = NumberOfTarget(target);
    const bool is_in_source = source_by_reading_.Find(number.readings).has_value();
    if (!is_in_source || CanBeExact(target) || IsNearSource(target)) return;
    findings_.push_back(
        {"comparator", Severity::kWarning,
         pair_.target.OffsetOf(std::min(target.phrase.begin, number.range.begin)),
         Concat({"the translation says \"", Written(pair_.target, target, number), "\" (",
                 Meaning(target.relations), "), but the source seems to have no comparator"}),
         "remove the comparator, unless the source implies it"});
  }

  const TextPair& pair_;
  std::vector<FoundNumber> source_numbers_;
  std::vector<FoundNumber> target_numbers_;
  std::vector<FoundComparator> source_;
  std::vector<FoundComparator> target_;
  /// Indexes of `target_`, `target_numbers_` and `source_numbers_`.
  FirstIndex<Amount> by_reading_;
  FirstIndex<Amount> numbers_by_reading_;
  FirstIndex<Amount> source_by_reading_;
  /// Found when a warning needs them.
  std::optional<NumbersByBound> target_clauses_;
  std::optional<NumbersByBound> source_clauses_;
  TextFindings findings_;
};

}  // namespace

TextFindings CheckComparators(const TextPair& pair) { return ComparatorCheck(pair).Run(); }

}  // namespace guided_help
