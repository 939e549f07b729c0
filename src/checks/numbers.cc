#include "checks/numbers.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "checks/characters.h"
#include "checks/spelled_numbers.h"
#include "localization/typed_number.h"

namespace guided_help {
namespace {

/// The maximum number of letters after a number that are its unit ("25GB", "10th"); more are the
/// rest of an identifier.
constexpr std::size_t kMaximumUnit = 4;

/// This many groups joined by hyphens may be a telephone number.
constexpr std::size_t kTelephoneGroups = 3;

bool IsComma(char32_t c) { return c == ',' || c == U'，'; }

/// Marks that separate decimals in some language.
bool IsDecimalMark(char32_t c) { return c == '.' || c == U'．' || c == U'٫' || IsComma(c); }

bool IsSeparator(char32_t c) {
  return IsDecimalMark(c) || c == '\'' || c == U'’' || c == U'٬' || c == 0xA0 || c == 0x202F ||
         c == 0x2009;
}

/// The digits of a number, with what separates them: `1,024.5`.
struct Digits {
  struct Group {
    std::uint64_t value = 0;
    std::size_t size = 0;
  };
  std::vector<Group> groups;
  /// One between each two groups.
  std::u32string separators;
};

constexpr std::size_t kGroupDigits = 3;
/// As many as an amount can hold.
constexpr std::size_t kMaximumDecimals = 6;

/// Returns whether the first `count` groups are one integer: `1,024,000`.
bool AreThousands(const Digits& digits, std::size_t count) {
  if (digits.groups.front().size > kGroupDigits || digits.groups.front().value == 0) return false;
  for (std::size_t i = 1; i < count; ++i) {
    if (digits.groups[i].size != kGroupDigits || digits.separators[i - 1] != digits.separators[0])
      return false;
  }
  return true;
}

Amount Integer(const Digits& digits, std::size_t count) {
  Amount amount = 0;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t digit = 0; digit < digits.groups[i].size; ++digit) amount *= 10;
    amount += digits.groups[i].value;
  }
  return amount * kOne;
}

/// Returns the number whose last group are its decimals.
Amount WithDecimals(const Digits& digits) {
  const Digits::Group& last = digits.groups.back();
  Amount unit = kOne;
  for (std::size_t digit = 0; digit < last.size; ++digit) unit /= 10;
  return Integer(digits, digits.groups.size() - 1) + last.value * unit;
}

/// Returns whether the last group can be decimals. Four digits after a comma are a year in a list.
bool CanHaveDecimals(const Digits& digits) {
  const std::size_t count = digits.groups.size();
  const char32_t mark = digits.separators.back();
  const std::size_t size = digits.groups.back().size;
  if (!IsDecimalMark(mark) || size > (IsComma(mark) ? kGroupDigits : kMaximumDecimals))
    return false;
  // Nobody writes 50.000 for fifty.
  if (count == 2 && AreThousands(digits, count) && digits.groups.back().value == 0) return false;
  return count == 2 || (AreThousands(digits, count - 1) && mark != digits.separators.front());
}

void Interpret(const Digits& digits, FoundNumber& number) {
  const std::size_t count = digits.groups.size();
  const bool is_whole = count == 1 || AreThousands(digits, count);
  if (is_whole) number.readings.push_back(Integer(digits, count));
  const bool has_decimals = count > 1 && CanHaveDecimals(digits);
  if (has_decimals) number.readings.push_back(WithDecimals(digits));
  const bool is_list =
      !is_whole && (!has_decimals || (count == 2 && IsComma(digits.separators[0])));
  if (!is_list) return;
  for (const Digits::Group& group : digits.groups) number.parts.push_back(group.value * kOne);
  if (!has_decimals) number.readings.push_back(Integer(digits, count));
}

class NumberFinder {
 public:
  NumberFinder(const InlineText& text, const LocaleRules& rules) : text_(text), rules_(rules) {}

  std::vector<FoundNumber> Find() {
    while (at_ < text_.text.size()) {
      if (!IsDecimalDigit(text_.text[at_]) || text_.Has(at_, InlineText::kCode)) {
        ++at_;
      } else if (BeginsInsideWord(at_)) {
        SkipWord();
      } else {
        Read();
      }
    }
    DropTelephoneNumbers();
    JoinGroups();
    return std::move(numbers_);
  }

 private:
  char32_t At(std::size_t at) const { return at < text_.text.size() ? text_.text[at] : U'\0'; }

  bool BeginsInsideWord(std::size_t at) const {
    if (at == 0) return false;
    const char32_t before = At(at - 1);
    return IsLatin(before) || before == '_' || before == '@' || before == '\\';
  }

  void SkipWord() {
    const auto goes_on = [this](std::size_t at) {
      const char32_t c = At(at);
      return IsLatin(c) || IsDecimalDigit(c) || c == '_' ||
             ((c == '.' || c == '-') && (IsLatin(At(at + 1)) || IsDecimalDigit(At(at + 1))));
    };
    while (at_ < text_.text.size() && goes_on(at_)) ++at_;
  }

  void Read() {
    FoundNumber number{{at_, at_}, {}, {}, IsNamed(at_)};
    Digits digits;
    digits.groups.emplace_back();
    for (; IsDecimalDigit(At(at_)) || (IsSeparator(At(at_)) && IsDecimalDigit(At(at_ + 1)));
         ++at_) {
      if (IsSeparator(At(at_))) {
        digits.separators += At(at_);
        digits.groups.emplace_back();
        continue;
      }
      Digits::Group& group = digits.groups.back();
      group.value = group.value * 10 + static_cast<std::uint64_t>(DigitValue(At(at_)));
      ++group.size;
    }
    number.range.end = at_;
    const bool is_hour = IsHourMark();
    if (IsLatin(At(at_)) && !IsUnit() && !is_hour) {
      SkipWord();
      return;
    }
    if (IsFullHour(number.range)) return;
    Interpret(digits, number);
    if (const std::uint64_t scale = ScaleAfter(); scale > 1) {
      const std::size_t plain = number.readings.size();
      for (std::size_t i = 0; i < plain; ++i) number.readings.push_back(number.readings[i] * scale);
    }
    numbers_.push_back(std::move(number));
    if (!is_hour) return;
    ++at_;
    Read();
  }

  /// `h` between hours and minutes: `17h30`.
  bool IsHourMark() const {
    return At(at_) == 'h' && IsDecimalDigit(At(at_ + 1)) && IsDecimalDigit(At(at_ + 2)) &&
           !IsWordCharacter(At(at_ + 3));
  }

  /// The minutes of `17:00` are insignificant: "5 PM" has none.
  bool IsFullHour(InlineRange range) const {
    return range.begin >= 2 && range.end == range.begin + 2 && At(range.begin) == '0' &&
           At(range.begin + 1) == '0' && IsDecimalDigit(At(range.begin - 2)) &&
           (At(range.begin - 1) == ':' || At(range.begin - 1) == 'h');
  }

  bool IsUnit() const {
    std::size_t end = at_;
    while (IsLatin(At(end))) ++end;
    return end - at_ <= kMaximumUnit && !IsDecimalDigit(At(end)) && At(end) != '_';
  }

  /// Returns whether a capitalized Latin word directly precedes `at`. A word at the beginning of a
  /// sentence may also be a name.
  bool IsNamed(std::size_t at) const {
    if (at < 2 || !IsHorizontalSpace(At(at - 1))) return false;
    std::size_t begin = at - 1;
    while (begin > 0 && (IsLatin(At(begin - 1)) || At(begin - 1) == '-')) --begin;
    if (begin + 1 >= at || At(begin) < 'A' || At(begin) > 'Z') return false;
    // "May 5" is a date.
    return !rules_.number_words.contains(text_.small.substr(begin, at - 1 - begin));
  }

  std::uint64_t ScaleAfter() const {
    std::size_t begin = at_;
    while (IsHorizontalSpace(At(begin))) ++begin;
    if (const std::uint64_t unit = HanUnit(At(begin)); unit > 10) return unit;
    std::size_t end = begin;
    while (end < text_.small.size() && IsWordCharacter(text_.small[end]) &&
           !IsDecimalDigit(text_.small[end])) {
      ++end;
    }
    // In text without spaces, the scale is only the beginning of the word.
    for (; end > begin; --end) {
      const auto found = rules_.scales.find(text_.small.substr(begin, end - begin));
      if (found != rules_.scales.end()) return static_cast<std::uint64_t>(found->second);
      if (rules_.spaced || IsLatin(At(end - 1))) break;
    }
    return 1;
  }

  /// 1-800-865-9408 is a different number in another country.
  void DropTelephoneNumbers() {
    std::vector<FoundNumber> kept;
    for (std::size_t first = 0; first < numbers_.size();) {
      std::size_t last = first;
      while (last + 1 < numbers_.size() && At(numbers_[last].range.end) == '-' &&
             numbers_[last].range.end + 1 == numbers_[last + 1].range.begin) {
        ++last;
      }
      if (last - first + 1 < kTelephoneGroups) {
        for (std::size_t i = first; i <= last; ++i) kept.push_back(std::move(numbers_[i]));
      }
      first = last + 1;
    }
    numbers_ = std::move(kept);
  }

  /// "500 000" can be one number; each of its groups can then match it.
  void JoinGroups() {
    const auto size = [](const FoundNumber& number) {
      return number.range.end - number.range.begin;
    };
    for (std::size_t first = 0; first < numbers_.size();) {
      std::size_t last = first;
      Amount value = numbers_[first].readings.front();
      while (size(numbers_[first]) <= kGroupDigits && last + 1 < numbers_.size() &&
             size(numbers_[last + 1]) == kGroupDigits &&
             numbers_[last].range.end + 1 == numbers_[last + 1].range.begin &&
             At(numbers_[last].range.end) == ' ') {
        value = value * 1'000 + numbers_[++last].readings.front();
      }
      for (std::size_t i = first; last > first && i <= last; ++i) {
        numbers_[i].readings.push_back(value);
      }
      first = last + 1;
    }
  }

  const InlineText& text_;
  const LocaleRules& rules_;
  std::size_t at_ = 0;
  std::vector<FoundNumber> numbers_;
};

}  // namespace

std::vector<FoundNumber> FindNumbers(const InlineText& text, const LocaleRules& rules) {
  std::vector<FoundNumber> numbers = NumberFinder(text, rules).Find();
  if (numbers.empty() || rules.idioms.IsEmpty()) return numbers;
  for (const WordIndex::Match& idiom : rules.idioms.Find(text.small, rules.spaced)) {
    std::erase_if(numbers, [&](const FoundNumber& number) {
      return idiom.range.begin <= number.range.begin && number.range.end <= idiom.range.end;
    });
  }
  return numbers;
}

}  // namespace guided_help
