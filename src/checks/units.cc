#include "checks/units.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/unicode.h"
#include "checks/characters.h"
#include "localization/typed_number.h"

namespace guided_help {
namespace {

using UnitKind = Unit::Kind;

constexpr std::array<Unit, 13> kUnits = {{
    {"second", UnitKind::kTime, 1},
    {"minute", UnitKind::kTime, 60},
    {"hour", UnitKind::kTime, 3'600},
    {"day", UnitKind::kTime, 86'400},
    {"week", UnitKind::kTime, 604'800},
    {"month", UnitKind::kCalendar, 1},
    {"year", UnitKind::kCalendar, 12},
    {"byte", UnitKind::kSize, 1},
    {"kilobyte", UnitKind::kSize, 1'000},
    {"megabyte", UnitKind::kSize, 1'000'000},
    {"gigabyte", UnitKind::kSize, 1'000'000'000},
    {"terabyte", UnitKind::kSize, 1'000'000'000'000},
    {"percent", UnitKind::kShare, 1},
}};
constexpr std::size_t kPercent = kUnits.size() - 1;

/// Between a number and its unit: in characters of text without spaces ("30 個工作天"); otherwise,
/// one word ("5 business days").
constexpr std::size_t kCharactersBetween = 3;

/// How far before its hour a half of the day may begin, in characters: 下午 5 點.
constexpr std::size_t kDayHalfReach = 8;
constexpr std::size_t kShortWord = 2;

constexpr std::u32string_view kPercentSigns = U"%％٪";

bool IsPercentSign(char32_t c) { return kPercentSigns.find(c) != std::u32string_view::npos; }

bool JoinsUnit(char32_t c) { return IsHorizontalSpace(c) || c == '-' || c == U'‑'; }

class UnitFinder {
 public:
  UnitFinder(const InlineText& text, const FoundNumber& number, const LocaleRules& rules)
      : text_(text.small), rules_(rules), at_(number.range.end), begin_(number.range.begin) {}

  std::optional<std::size_t> Find() {
    if (HasPercentSign()) return kPercent;
    SkipGap();
    if (const auto unit = UnitHere()) return unit;
    if (rules_.spaced) {
      SkipWord();
      return UnitHere();
    }
    for (std::size_t i = 0; i < kCharactersBetween && GoesOn(); ++i) {
      ++at_;
      SkipGap();
      if (const auto unit = UnitHere()) return unit;
    }
    return std::nullopt;
  }

 private:
  char32_t At(std::size_t at) const { return at < text_.size() ? text_[at] : U'\0'; }

  bool HasPercentSign() const {
    std::size_t at = at_;
    while (IsHorizontalSpace(At(at))) ++at;
    if (IsPercentSign(At(at))) return true;
    return begin_ > 0 && IsPercentSign(At(begin_ - 1));
  }

  /// Returns whether the noun after the number can go on.
  bool GoesOn() const { return IsWordCharacter(At(at_)) && DigitValue(At(at_)) < 0; }

  void SkipGap() {
    while (JoinsUnit(At(at_))) ++at_;
  }

  void SkipWord() {
    while (GoesOn()) ++at_;
    SkipGap();
  }

  std::optional<std::size_t> UnitHere() const {
    if (at_ >= text_.size()) return std::nullopt;
    // "25GB": the digits do not make the unit a part of a word.
    const std::u32string_view rest = text_.substr(at_);
    const WordIndex::Match match = rules_.units.FindAt(rest, 0, rules_.spaced || IsLatin(rest[0]));
    if (match.range.end == 0) return std::nullopt;
    return match.id;
  }

  std::u32string_view text_;
  const LocaleRules& rules_;
  std::size_t at_;
  std::size_t begin_;
};

class DayHalfFinder {
 public:
  DayHalfFinder(const InlineText& text, const LocaleRules& rules)
      : text_(text.small), rules_(rules) {}

  std::optional<std::size_t> Find(InlineRange number) const {
    const std::optional<std::size_t> before = Before(number.begin);
    if (before && !rules_.spaced) return before;
    const std::optional<std::size_t> after = After(number.end);
    return after ? after : before;
  }

 private:
  char32_t At(std::size_t at) const { return at < text_.size() ? text_[at] : U'\0'; }

  WordIndex::Match Here(std::size_t at) const {
    // "5PM": the digit does not make it a part of a word.
    const bool after_digit = at > 0 && DigitValue(text_[at - 1]) >= 0;
    return after_digit ? rules_.day_halves.FindAt(text_.substr(at), 0, rules_.spaced)
                       : rules_.day_halves.FindAt(text_, at, rules_.spaced);
  }

  std::optional<std::size_t> Before(std::size_t begin) const {
    std::optional<std::size_t> half;
    for (std::size_t at = begin - std::min(begin, kDayHalfReach); at < begin; ++at) {
      if (DigitValue(text_[at]) >= 0) half.reset();
      const WordIndex::Match match = Here(at);
      const std::size_t size = match.range.end - match.range.begin;
      // In languages with spaces, short words can be anything: "I am 5".
      if (size > (rules_.spaced ? kShortWord : 0)) half = match.id;
    }
    return half;
  }

  std::optional<std::size_t> After(std::size_t at) const {
    // The minutes are numbers of their own: "5:30 PM".
    while (At(at) == ':' || DigitValue(At(at)) >= 0) ++at;
    for (int words = 0; words < 2 && at < text_.size(); ++words) {
      while (JoinsUnit(At(at))) ++at;
      if (at == text_.size()) break;
      const WordIndex::Match match = Here(at);
      if (match.range.begin < match.range.end) return match.id;
      if (!rules_.spaced) break;
      while (IsWordCharacter(At(at)) && DigitValue(At(at)) < 0) ++at;
    }
    return std::nullopt;
  }

  std::u32string_view text_;
  const LocaleRules& rules_;
};

}  // namespace

std::span<const Unit> Units() { return kUnits; }

std::optional<std::size_t> FindUnit(const InlineText& text, const FoundNumber& number,
                                    const LocaleRules& rules) {
  return UnitFinder(text, number, rules).Find();
}

std::optional<std::size_t> FindDayHalf(const InlineText& text, const FoundNumber& number,
                                       const LocaleRules& rules) {
  return DayHalfFinder(text, rules).Find(number.range);
}

}  // namespace guided_help
