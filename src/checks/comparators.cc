#include "checks/comparators.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "checks/characters.h"
#include "localization/typed_number.h"

namespace guided_help {
namespace {

// How far a phrase may follow its number, in words or characters, and how far a negation may be
// from its phrase, in characters.
constexpr std::size_t kWordsAfter = 3;
constexpr std::size_t kCharactersAfter = 8;
constexpr std::size_t kSpacedNegation = 40;
constexpr std::size_t kUnspacedNegation = 12;
// How far a phrase may precede its number, with only fillers between them.
constexpr std::size_t kFillingReach = 64;
// How far a clause reaches on each side of a number.
constexpr std::size_t kClauseReach = 120;

/// Phrases that only exclude their characters from other matches, such as "the following steps",
/// which contains "or less" in Chinese.
constexpr Relations kEveryRelation = (1U << kRelationCount) - 1;

struct Occurrence {
  InlineRange range;
  const ComparatorPhrase* phrase = nullptr;
};

class ComparatorFinder {
 public:
  ComparatorFinder(const InlineText& text, const LocaleRules& rules)
      : text_(text.small), rules_(rules) {
    FindOccurrences();
  }

  /// Returns all that the phrases of the number's clause can mean, up to the numbers beside it.
  FoundComparator InClauseOf(const FoundNumber& number, std::size_t index,
                             InlineRange between) const {
    FoundComparator found{index, 0, number.range};
    const InlineRange clause = ClauseOf(number.range, between);
    auto near = std::lower_bound(
        occurrences_.begin(), occurrences_.end(), clause.begin,
        [](const Occurrence& one, std::size_t place) { return one.range.begin < place; });
    for (; near != occurrences_.end() && near->range.end <= clause.end; ++near) {
      const Occurrence& occurrence = *near;
      if (occurrence.phrase->relations == kEveryRelation) continue;
      const bool fits = occurrence.phrase->is_before ? occurrence.range.end <= number.range.begin
                                                     : occurrence.range.begin >= number.range.end;
      if (!fits) continue;
      found.relations = static_cast<Relations>(found.relations | MeaningOf(occurrence));
      found.phrase = occurrence.range;
    }
    return found;
  }

  /// Returns the comparator of the number, with relations 0 if there is none.
  FoundComparator Of(const FoundNumber& number, std::size_t index) const {
    FoundComparator found{index, 0, number.range};
    const Occurrence* before = nullptr;
    const Occurrence* after = nullptr;
    // Search only nearby phrases: a text can have as many phrases as numbers.
    const std::size_t reach = number.range.begin - std::min(number.range.begin, kFillingReach);
    const std::size_t unit_end = UnitEnd(number.range.end);
    auto near = std::lower_bound(
        occurrences_.begin(), occurrences_.end(), reach,
        [](const Occurrence& one, std::size_t place) { return one.range.end < place; });
    for (; near != occurrences_.end() && near->range.begin <= unit_end; ++near) {
      const Occurrence& occurrence = *near;
      if (occurrence.phrase->relations == kEveryRelation) continue;
      if (occurrence.phrase->is_before) {
        const bool nearer = before == nullptr || occurrence.range.end > before->range.end;
        if (occurrence.range.end <= number.range.begin && nearer &&
            IsFilling({occurrence.range.end, number.range.begin})) {
          before = &occurrence;
        }
      } else if (occurrence.range.begin >= number.range.end && after == nullptr &&
                 (!IsSign(*occurrence.phrase) || IsSignOf(occurrence.range, number.range))) {
        after = &occurrence;
      }
    }
    for (const Occurrence* occurrence : {before, after}) {
      if (occurrence == nullptr) continue;
      found.relations = static_cast<Relations>(found.relations | MeaningOf(*occurrence));
      found.phrase = occurrence->range;
    }
    if (before != nullptr) JoinAlternative(*before, found);
    return found;
  }

 private:
  /// "Equal to or more than 25" is one relation.
  void JoinAlternative(const Occurrence& second, FoundComparator& found) const {
    if (&second == occurrences_.data()) return;
    const Occurrence& first = *(&second - 1);
    if (!first.phrase->is_before || first.phrase->relations == kEveryRelation) return;
    if (first.range.end > second.range.begin || !IsOr({first.range.end, second.range.begin})) {
      return;
    }
    const auto both = static_cast<Relations>(first.phrase->relations | second.phrase->relations);
    found.relations = both == (Only(Relation::kFewerThan) | Only(Relation::kExactly))
                          ? Only(Relation::kAtMost)
                      : both == (Only(Relation::kMoreThan) | Only(Relation::kExactly))
                          ? Only(Relation::kAtLeast)
                          : static_cast<Relations>(found.relations | first.phrase->relations);
    found.phrase.begin = first.range.begin;
  }

  /// Returns whether the gap has one word for "or", and nothing else.
  bool IsOr(InlineRange gap) const {
    std::u32string_view between = text_.substr(gap.begin, gap.end - gap.begin);
    while (!between.empty() && IsHorizontalSpace(between.front())) between.remove_prefix(1);
    while (!between.empty() && IsHorizontalSpace(between.back())) between.remove_suffix(1);
    return std::find(rules_.or_words.begin(), rules_.or_words.end(), between) !=
           rules_.or_words.end();
  }

  /// Returns the part of the text around a number without marks or line breaks, inside `between`.
  InlineRange ClauseOf(InlineRange number, InlineRange between) const {
    const auto ends = [this](std::size_t at) {
      const char32_t c = text_[at];
      const bool is_mark = SentenceEndOf(c) != SentenceEnd::kNone || c == ';' || c == U'；';
      // A point or comma inside "Office.com" ends nothing.
      const bool is_inside = c < 0x80 && at + 1 < text_.size() && IsWordCharacter(text_[at + 1]);
      return c == '\n' || (is_mark && !is_inside);
    };
    InlineRange clause = number;
    between.begin = std::max(between.begin, number.begin - std::min(number.begin, kClauseReach));
    between.end = std::min(between.end, number.end + kClauseReach);
    while (clause.begin > between.begin && !ends(clause.begin - 1)) --clause.begin;
    while (clause.end < between.end && !ends(clause.end)) ++clause.end;
    return clause;
  }

  /// Finds all phrases in the text except those inside longer ones.
  void FindOccurrences() {
    const bool only_whole_words = rules_.spaced && !rules_.has_open_comparators;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (only_whole_words && at > 0 && IsWordCharacter(text_[at - 1]) &&
          IsWordCharacter(text_[at])) {
        continue;
      }
      if (!rules_.comparator_beginnings.MayBeAt(text_, at)) continue;
      const auto phrases = rules_.comparators.find(text_[at]);
      if (phrases == rules_.comparators.end()) continue;
      for (const ComparatorPhrase& phrase : phrases->second) {
        const InlineRange range{at, at + phrase.text.size()};
        if (!text_.substr(at).starts_with(phrase.text) || !StandsAlone(range, phrase)) continue;
        occurrences_.push_back({range, &phrase});
      }
    }
    DropContained();
  }

  /// Keeps occurrences with ascending begins and ends.
  void DropContained() {
    std::vector<Occurrence> kept;
    // The largest end of those that begin earlier.
    std::size_t covered = 0;
    for (std::size_t first = 0; first < occurrences_.size();) {
      const std::size_t begin = occurrences_[first].range.begin;
      std::size_t last = first;
      std::size_t longest = begin;
      for (; last < occurrences_.size() && occurrences_[last].range.begin == begin; ++last) {
        longest = std::max(longest, occurrences_[last].range.end);
      }
      for (; first < last; ++first) {
        const std::size_t end = occurrences_[first].range.end;
        if (end == longest && end > covered) kept.push_back(occurrences_[first]);
      }
      covered = std::max(covered, longest);
    }
    occurrences_ = std::move(kept);
  }

  /// `25+`: elsewhere a plus is an arithmetic sign.
  static bool IsSign(const ComparatorPhrase& phrase) {
    return phrase.text.size() == 1 && !IsWordCharacter(phrase.text.front());
  }

  /// Returns whether the sign directly follows the number, and no sum: `25 + 3`, `25+3`.
  bool IsSignOf(InlineRange sign, InlineRange number) const {
    std::size_t next = sign.end;
    while (next < text_.size() && IsHorizontalSpace(text_[next])) ++next;
    const bool is_sum = next < text_.size() && DigitValue(text_[next]) >= 0;
    return sign.begin == number.end && !is_sum;
  }

  bool StandsAlone(InlineRange range, const ComparatorPhrase& phrase) const {
    if (!rules_.spaced) return true;
    const bool begins = phrase.open_begin || range.begin == 0 ||
                        !IsWordCharacter(text_[range.begin - 1]) ||
                        !IsWordCharacter(text_[range.begin]);
    const bool ends = phrase.open_end || range.end == text_.size() ||
                      !IsWordCharacter(text_[range.end]) || !IsWordCharacter(text_[range.end - 1]);
    return begins && ends;
  }

  /// Returns whether the gap contains only spaces, signs and fillers.
  bool IsFilling(InlineRange gap) const {
    std::u32string_view rest = text_.substr(gap.begin, gap.end - gap.begin);
    while (!rest.empty()) {
      constexpr std::u32string_view kSigns = U"$€£¥~≈+-\u00a0(（\"“「\u200e\u200f";
      if (IsHorizontalSpace(rest.front()) ||
          kSigns.find(rest.front()) != std::u32string_view::npos) {
        rest.remove_prefix(1);
        continue;
      }
      std::size_t longest = 0;
      for (const std::u32string& filler : rules_.fillers) {
        if (rest.starts_with(filler)) longest = std::max(longest, filler.size());
      }
      if (longest == 0) return false;
      rest.remove_prefix(longest);
    }
    return true;
  }

  /// Returns how far the counted noun after a number can extend, as in "25 assigned licenses or
  /// more"; a phrase may begin up to there.
  std::size_t UnitEnd(std::size_t at) const {
    std::size_t words = 0;
    std::size_t characters = 0;
    bool in_word = false;
    for (; at < text_.size(); ++at) {
      const char32_t c = text_[at];
      if (DigitValue(c) >= 0 || c == '\n' || SentenceEndOf(c) != SentenceEnd::kNone ||
          ClosingBracket(c) != 0 || c == ';' || c == U'；') {
        break;
      }
      if (IsHorizontalSpace(c)) {
        in_word = false;
        continue;
      }
      ++characters;
      if (!in_word) ++words;
      in_word = true;
      if (rules_.spaced ? words > kWordsAfter : characters > kCharactersAfter) break;
    }
    return at;
  }

  Relations MeaningOf(const Occurrence& occurrence) const {
    Relations relations = occurrence.phrase->relations;
    if (!IsNegated(occurrence.range)) return relations;
    for (int i = 0; i < kRelationCount; ++i) {
      const auto relation = static_cast<Relation>(i);
      if ((occurrence.phrase->relations & Only(relation)) != 0) {
        relations = static_cast<Relations>(relations | Only(Opposite(relation)));
      }
    }
    return relations;
  }

  bool IsNegated(InlineRange phrase) const {
    constexpr std::u32string_view kClauseEnds = U".。,，;；:：、";
    const std::size_t reach = rules_.spaced ? kSpacedNegation : kUnspacedNegation;
    if (rules_.negation_follows) {
      const std::u32string_view after = text_.substr(phrase.end, reach);
      return HoldsNegation(after.substr(0, after.find_first_of(kClauseEnds)));
    }
    const std::size_t begin = phrase.begin > reach ? phrase.begin - reach : 0;
    std::u32string_view before = text_.substr(begin, phrase.begin - begin);
    // A negation in another clause does not apply.
    const std::size_t stop = before.find_last_of(kClauseEnds);
    if (stop != std::u32string_view::npos) before.remove_prefix(stop + 1);
    return HoldsNegation(before);
  }

  bool HoldsNegation(std::u32string_view near) const {
    for (const std::u32string& word : rules_.negations) {
      const std::size_t at = near.find(word);
      if (at == std::u32string_view::npos) continue;
      if (!rules_.spaced) return true;
      const std::size_t end = at + word.size();
      const bool begins =
          at == 0 || !IsWordCharacter(near[at - 1]) || !IsWordCharacter(word.front());
      const bool ends = end == near.size() || !IsWordCharacter(near[end]);
      if (begins && ends) return true;
    }
    return false;
  }

  std::u32string_view text_;
  const LocaleRules& rules_;
  std::vector<Occurrence> occurrences_;
};

Bound BoundOf(Relation relation, Amount number) {
  switch (relation) {
    case Relation::kFewerThan:
      return {Bound::Kind::kMost, number - kOne};
    case Relation::kAtMost:
      return {Bound::Kind::kMost, number};
    case Relation::kAtLeast:
      return {Bound::Kind::kLeast, number};
    case Relation::kMoreThan:
      return {Bound::Kind::kLeast, number + kOne};
    default:
      return {Bound::Kind::kExact, number};
  }
}

}  // namespace

std::vector<FoundComparator> FindComparators(const InlineText& text,
                                             const std::vector<FoundNumber>& numbers,
                                             const LocaleRules& rules, ComparatorReach reach) {
  if (numbers.empty() || rules.comparators.empty()) return {};
  const ComparatorFinder finder(text, rules);
  std::vector<FoundComparator> comparators;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    InlineRange between{0, text.small.size()};
    if (reach == ComparatorReach::kClause) {
      if (i > 0) between.begin = numbers[i - 1].range.end;
      if (i + 1 < numbers.size()) between.end = numbers[i + 1].range.begin;
    }
    const FoundComparator comparator = reach == ComparatorReach::kBeside
                                           ? finder.Of(numbers[i], i)
                                           : finder.InClauseOf(numbers[i], i, between);
    if (comparator.relations != 0) comparators.push_back(comparator);
  }
  return comparators;
}

std::vector<Bound> BoundsOf(const FoundComparator& comparator, const FoundNumber& number) {
  std::vector<Bound> bounds;
  for (int i = 0; i < kRelationCount; ++i) {
    const auto relation = static_cast<Relation>(i);
    if ((comparator.relations & Only(relation)) == 0) continue;
    for (const Amount value : number.readings) bounds.push_back(BoundOf(relation, value));
  }
  return bounds;
}

bool CanAgree(const FoundComparator& one, const FoundNumber& one_number,
              const FoundComparator& other, const FoundNumber& other_number) {
  const std::vector<Bound> bounds = BoundsOf(other, other_number);
  const std::vector<Bound> ours = BoundsOf(one, one_number);
  return std::any_of(ours.begin(), ours.end(), [&](const Bound& bound) {
    return std::find(bounds.begin(), bounds.end(), bound) != bounds.end();
  });
}

}  // namespace guided_help
