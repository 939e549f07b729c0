#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/comparators.h"
#include "checks/first_index.h"
#include "checks/numbers.h"
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

std::string Written(const InlineText& text, InlineRange range) {
  return ToUtf8(std::u32string_view(text.text).substr(range.begin, range.end - range.begin));
}

/// Returns the text from the phrase to its number, or from the number to the phrase.
std::string Written(const InlineText& text, const FoundComparator& comparator,
                    const FoundNumber& number) {
  return Written(text, {std::min(comparator.phrase.begin, number.range.begin),
                        std::max(comparator.phrase.end, number.range.end)});
}

class ComparatorCheck {
 public:
  explicit ComparatorCheck(const TextPair& pair)
      : pair_(pair), source_numbers_(FindNumbers(pair.source, pair.source_rules)) {
    source_ = FindComparators(pair.source, source_numbers_, pair.source_rules);
  }

  TextFindings Run() {
    // Comparators that are not known in a language cannot be reported as missing.
    if (pair_.target_rules.comparators.empty()) return {};
    target_numbers_ = FindNumbers(pair_.target, pair_.target_rules);
    target_ = FindComparators(pair_.target, target_numbers_, pair_.target_rules);
    TakeOutAgreeing();
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
    if (!bare || CanBeExact(source)) return;
    findings_.push_back(
        {"comparator", Severity::kWarning,
         pair_.target.OffsetOf(target_numbers_[*bare].range.begin),
         Concat({"the source says \"", Written(pair_.source, source, number), "\" (",
                 Meaning(source.relations), "), but the translation seems to have no comparator"}),
         "translate the comparator; if its words are not known yet, add them to "
         "localization/rules"});
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
    if (!is_in_source || CanBeExact(target)) return;
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
  FirstIndex<std::uint64_t> by_reading_;
  FirstIndex<std::uint64_t> numbers_by_reading_;
  FirstIndex<std::uint64_t> source_by_reading_;
  TextFindings findings_;
};

}  // namespace

TextFindings CheckComparators(const TextPair& pair) { return ComparatorCheck(pair).Run(); }

}  // namespace guided_help
