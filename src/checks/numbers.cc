#include "checks/numbers.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "checks/characters.h"
#include "localization/typed_number.h"

namespace guided_help {
namespace {

/// The maximum number of letters after a number that are its unit ("25GB", "10th"); more are the
/// rest of an identifier.
constexpr std::size_t kMaximumUnit = 4;

/// This many groups joined by hyphens may be a telephone number.
constexpr std::size_t kTelephoneGroups = 3;

bool IsDigit(char32_t c) { return (c >= '0' && c <= '9') || (c > 0x7F && DigitValue(c) >= 0); }

bool IsSeparator(char32_t c) {
  return c == ',' || c == '.' || c == '\'' || c == U'’' || c == U'，' || c == U'．' || c == U'٬' ||
         c == U'٫' || c == 0xA0 || c == 0x202F || c == 0x2009;
}

int HanDigit(char32_t c) {
  constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
  if (c == U'零') return 0;
  if (c == U'兩' || c == U'两') return 2;
  const std::size_t digit = kDigits.find(c);
  return digit == std::u32string_view::npos ? -1 : static_cast<int>(digit);
}

std::uint64_t HanUnit(char32_t c) {
  switch (c) {
    case U'十':
      return 10;
    case U'百':
      return 100;
    case U'千':
      return 1'000;
    case U'萬':
    case U'万':
      return 10'000;
    case U'億':
    case U'亿':
      return 100'000'000;
    default:
      return 0;
  }
}

class NumberFinder {
 public:
  NumberFinder(const InlineText& text, const LocaleRules& rules) : text_(text), rules_(rules) {}

  std::vector<FoundNumber> Find() {
    while (at_ < text_.text.size()) {
      if (!IsDigit(text_.text[at_]) || text_.Has(at_, InlineText::kCode)) {
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
      return IsLatin(c) || IsDigit(c) || c == '_' ||
             ((c == '.' || c == '-') && (IsLatin(At(at + 1)) || IsDigit(At(at + 1))));
    };
    while (at_ < text_.text.size() && goes_on(at_)) ++at_;
  }

  void Read() {
    FoundNumber number{{at_, at_}, {}, IsNamed(at_)};
    std::uint64_t value = 0;
    std::size_t decimals = 0;
    bool separated = false;
    for (; IsDigit(At(at_)) || (IsSeparator(At(at_)) && IsDigit(At(at_ + 1))); ++at_) {
      if (IsSeparator(At(at_))) {
        decimals = 0;
        separated = true;
        continue;
      }
      value = value * 10 + static_cast<std::uint64_t>(DigitValue(At(at_)));
      ++decimals;
    }
    number.range.end = at_;
    const bool is_hour = IsHourMark();
    if (IsLatin(At(at_)) && !IsUnit() && !is_hour) {
      SkipWord();
      return;
    }
    if (IsFullHour(number.range)) return;
    number.readings.push_back(value);
    if (const std::uint64_t scale = ScaleAfter(); scale > 1) {
      std::uint64_t scaled = value * scale;
      if (separated && decimals <= 2) {
        for (std::size_t i = 0; i < decimals; ++i) scaled /= 10;
      }
      number.readings.push_back(scaled);
    }
    numbers_.push_back(std::move(number));
    if (!is_hour) return;
    ++at_;
    Read();
  }

  /// `h` between hours and minutes: `17h30`.
  bool IsHourMark() const {
    return At(at_) == 'h' && IsDigit(At(at_ + 1)) && IsDigit(At(at_ + 2)) &&
           !IsWordCharacter(At(at_ + 3));
  }

  /// The minutes of `17:00` are insignificant: "5 PM" has none.
  bool IsFullHour(InlineRange range) const {
    return range.begin >= 2 && range.end == range.begin + 2 && At(range.begin) == '0' &&
           At(range.begin + 1) == '0' && IsDigit(At(range.begin - 2)) &&
           (At(range.begin - 1) == ':' || At(range.begin - 1) == 'h');
  }

  bool IsUnit() const {
    std::size_t end = at_;
    while (IsLatin(At(end))) ++end;
    return end - at_ <= kMaximumUnit && !IsDigit(At(end)) && At(end) != '_';
  }

  /// Returns whether a capitalized Latin word directly precedes `at`. A word at the beginning of a
  /// sentence may also be a name.
  bool IsNamed(std::size_t at) const {
    if (at < 2 || !IsHorizontalSpace(At(at - 1))) return false;
    std::size_t begin = at - 1;
    while (begin > 0 && (IsLatin(At(begin - 1)) || At(begin - 1) == '-')) --begin;
    return begin + 1 < at && At(begin) >= 'A' && At(begin) <= 'Z';
  }

  std::uint64_t ScaleAfter() const {
    std::size_t begin = at_;
    while (IsHorizontalSpace(At(begin))) ++begin;
    if (const std::uint64_t unit = HanUnit(At(begin)); unit > 10) return unit;
    std::size_t end = begin;
    while (end < text_.small.size() && IsWordCharacter(text_.small[end]) &&
           !IsDigit(text_.small[end])) {
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
    constexpr std::size_t kGroupDigits = 3;
    const auto size = [](const FoundNumber& number) {
      return number.range.end - number.range.begin;
    };
    for (std::size_t first = 0; first < numbers_.size();) {
      std::size_t last = first;
      std::uint64_t value = numbers_[first].readings.front();
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

/// 二十五 is 25, 三萬 is 30000; a run such as 二〇二一 is read digit by digit.
std::vector<std::uint64_t> HanNumbers(std::u32string_view text) {
  std::vector<std::uint64_t> numbers;
  for (std::size_t at = 0; at < text.size();) {
    if (HanDigit(text[at]) < 0 && text[at] != U'十' && text[at] != U'百') {
      ++at;
      continue;
    }
    std::uint64_t total = 0;
    std::uint64_t section = 0;
    std::uint64_t digit = 0;
    bool has_unit = false;
    for (; at < text.size(); ++at) {
      if (const int value = HanDigit(text[at]); value >= 0) {
        digit = has_unit ? static_cast<std::uint64_t>(value)
                         : digit * 10 + static_cast<std::uint64_t>(value);
        numbers.push_back(static_cast<std::uint64_t>(value));
      } else if (const std::uint64_t unit = HanUnit(text[at]); unit > 0) {
        has_unit = true;
        if (unit >= 10'000) {
          total += (section + digit) * unit;
          section = 0;
        } else {
          section += (digit == 0 ? 1 : digit) * unit;
        }
        digit = 0;
      } else {
        break;
      }
    }
    numbers.push_back(total + section + digit);
  }
  return numbers;
}

/// Adds digits inside words ("v2", a footnote's 2 after its word). The other text need not contain
/// them, but they can match a number there.
void AddDigitsOfWords(const InlineText& text, std::vector<std::uint64_t>& numbers) {
  for (std::size_t at = 0; at < text.text.size();) {
    std::uint64_t value = 0;
    std::size_t end = at;
    for (; end < text.text.size() && IsDigit(text.text[end]); ++end) {
      value = value * 10 + static_cast<std::uint64_t>(DigitValue(text.text[end]));
    }
    const bool in_word = (at > 0 && IsLatin(text.text[at - 1])) ||
                         (end < text.text.size() && IsLatin(text.text[end]));
    if (end > at && in_word) numbers.push_back(value);
    at = end + 1;
  }
}

}  // namespace

std::vector<FoundNumber> FindNumbers(const InlineText& text, const LocaleRules& rules) {
  return NumberFinder(text, rules).Find();
}

std::vector<std::uint64_t> FindWordNumbers(const InlineText& text, const LocaleRules& rules) {
  std::vector<std::uint64_t> numbers = HanNumbers(text.text);
  AddDigitsOfWords(text, numbers);
  const auto add = [&numbers](const std::vector<std::int64_t>& values) {
    for (const std::int64_t value : values) numbers.push_back(static_cast<std::uint64_t>(value));
  };
  if (!rules.spaced) {
    for (const auto& [word, values] : rules.number_words) {
      if (text.small.find(word) != std::u32string::npos) add(values);
    }
    return numbers;
  }
  for (std::size_t at = 0; at < text.small.size();) {
    std::size_t end = at;
    while (end < text.small.size() && IsWordCharacter(text.small[end])) ++end;
    const auto found = rules.number_words.find(text.small.substr(at, end - at));
    if (found != rules.number_words.end()) add(found->second);
    at = end + 1;
  }
  return numbers;
}

}  // namespace guided_help
