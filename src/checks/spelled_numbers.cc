#include "checks/spelled_numbers.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "checks/characters.h"
#include "localization/typed_number.h"

namespace guided_help {
namespace {

int HanDigit(char32_t c) {
  constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
  if (c == U'零') return 0;
  if (c == U'兩' || c == U'两') return 2;
  const std::size_t digit = kDigits.find(c);
  return digit == std::u32string_view::npos ? -1 : static_cast<int>(digit);
}

struct HanNumber {
  InlineRange range;
  std::uint64_t value = 0;
  /// Of its characters: 2 and 5 of 二十五.
  std::vector<std::uint64_t> digits;
};

/// Finds Chinese numerals: 二十五 is 25, 三萬 is 30000; 二〇二一 is read digit by digit.
std::vector<HanNumber> FindHanNumbers(std::u32string_view text) {
  std::vector<HanNumber> numbers;
  for (std::size_t at = 0; at < text.size();) {
    if (HanDigit(text[at]) < 0 && text[at] != U'十' && text[at] != U'百') {
      ++at;
      continue;
    }
    HanNumber number{{at, at}, 0, {}};
    std::uint64_t section = 0;
    std::uint64_t digit = 0;
    bool has_unit = false;
    for (; at < text.size(); ++at) {
      if (const int value = HanDigit(text[at]); value >= 0) {
        digit = has_unit ? static_cast<std::uint64_t>(value)
                         : digit * 10 + static_cast<std::uint64_t>(value);
        number.digits.push_back(static_cast<std::uint64_t>(value));
      } else if (const std::uint64_t unit = HanUnit(text[at]); unit > 0) {
        has_unit = true;
        if (unit >= 10'000) {
          number.value += (section + digit) * unit;
          section = 0;
        } else {
          section += (digit == 0 ? 1 : digit) * unit;
        }
        digit = 0;
      } else {
        break;
      }
    }
    number.range.end = at;
    number.value += section + digit;
    numbers.push_back(std::move(number));
  }
  return numbers;
}

/// Adds digits inside words ("v2", a footnote's 2 after its word). The other text need not contain
/// them, but they can match a number there.
void AddDigitsOfWords(const InlineText& text, std::vector<Amount>& numbers) {
  for (std::size_t at = 0; at < text.text.size();) {
    std::uint64_t value = 0;
    std::size_t end = at;
    for (; end < text.text.size() && IsDecimalDigit(text.text[end]); ++end) {
      value = value * 10 + static_cast<std::uint64_t>(DigitValue(text.text[end]));
    }
    const bool in_word = (at > 0 && IsLatin(text.text[at - 1])) ||
                         (end < text.text.size() && IsLatin(text.text[end]));
    if (end > at && in_word) numbers.push_back(value * kOne);
    at = end + 1;
  }
}

/// The smallest number in words that is certain.
constexpr std::int64_t kLeastSpelled = 2;

/// Finds number words between spaces or hyphens.
class SpelledNumberFinder {
 public:
  SpelledNumberFinder(const InlineText& text, const LocaleRules& rules)
      : text_(text.small), rules_(rules) {}

  std::vector<FoundNumber> Find() {
    std::vector<FoundNumber> numbers;
    for (InlineRange word = WordFrom(0); word.begin < word.end; word = WordFrom(word.end)) {
      std::optional<std::int64_t> value = ValueOf(word);
      if (!value) continue;
      InlineRange range = word;
      // "Twenty-five", "двадцать пять".
      if (const InlineRange next = WordFrom(word.end); IsTens(*value) && Follows(word, next)) {
        if (const std::optional<std::int64_t> ones = ValueOf(next);
            ones && *ones > 0 && *ones < 10) {
          *value += *ones;
          range.end = next.end;
        }
      }
      word.end = range.end;
      if (const InlineRange next = WordFrom(word.end); Follows(word, next)) {
        const auto scale = rules_.scales.find(Text(next));
        if (scale != rules_.scales.end()) {
          *value *= scale->second;
          range.end = word.end = next.end;
        }
      }
      if (*value < kLeastSpelled) continue;
      numbers.push_back({range, {static_cast<Amount>(*value) * kOne}, {}, false});
    }
    return numbers;
  }

 private:
  static bool IsTens(std::int64_t value) { return value >= 20 && value < 100 && value % 10 == 0; }

  std::u32string Text(InlineRange word) const {
    return std::u32string(text_.substr(word.begin, word.end - word.begin));
  }

  /// Returns the next word, which is empty at the end.
  InlineRange WordFrom(std::size_t at) const {
    while (at < text_.size() && !IsWordCharacter(text_[at])) ++at;
    InlineRange word{at, at};
    while (word.end < text_.size() && IsWordCharacter(text_[word.end])) ++word.end;
    return word;
  }

  bool Follows(InlineRange word, InlineRange next) const {
    return next.begin == word.end + 1 && next.begin < next.end &&
           (text_[word.end] == '-' || IsHorizontalSpace(text_[word.end]));
  }

  /// Returns the value of a word that has only one, and is no month.
  std::optional<std::int64_t> ValueOf(InlineRange word) const {
    const auto found = rules_.number_words.find(Text(word));
    if (found == rules_.number_words.end() || found->second.size() != 1) return std::nullopt;
    if (rules_.months.contains(found->first)) return std::nullopt;
    return found->second.front();
  }

  std::u32string_view text_;
  const LocaleRules& rules_;
};

/// Finds words of languages without spaces, of which the longest counts: 스물다섯, 두.
std::vector<FoundNumber> FindSpelledInside(const InlineText& text, const LocaleRules& rules) {
  std::vector<FoundNumber> numbers;
  for (const HanNumber& number : FindHanNumbers(text.text)) {
    if (number.value >= kLeastSpelled)
      numbers.push_back({number.range, {number.value * kOne}, {}, false});
  }
  for (const auto& [word, values] : rules.number_words) {
    if (values.size() != 1 || values.front() < kLeastSpelled || rules.months.contains(word))
      continue;
    for (std::size_t at = text.small.find(word); at != std::u32string::npos;
         at = text.small.find(word, at + word.size())) {
      numbers.push_back(
          {{at, at + word.size()}, {static_cast<Amount>(values.front()) * kOne}, {}, false});
    }
  }
  std::sort(numbers.begin(), numbers.end(), [](const FoundNumber& one, const FoundNumber& other) {
    return one.range.begin != other.range.begin ? one.range.begin < other.range.begin
                                                : one.range.end > other.range.end;
  });
  std::size_t covered = 0;
  std::erase_if(numbers, [&covered](const FoundNumber& number) {
    if (number.range.begin < covered) return true;
    covered = number.range.end;
    return false;
  });
  return numbers;
}

}  // namespace

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

std::vector<FoundNumber> FindSpelledNumbers(const InlineText& text, const LocaleRules& rules) {
  return rules.spaced ? SpelledNumberFinder(text, rules).Find() : FindSpelledInside(text, rules);
}

std::vector<Amount> FindWordNumbers(const InlineText& text, const LocaleRules& rules) {
  std::vector<Amount> numbers;
  for (const HanNumber& number : FindHanNumbers(text.text)) {
    for (const std::uint64_t digit : number.digits) numbers.push_back(digit * kOne);
    numbers.push_back(number.value * kOne);
  }
  AddDigitsOfWords(text, numbers);
  const auto add = [&numbers](const std::vector<std::int64_t>& values) {
    for (const std::int64_t value : values) numbers.push_back(static_cast<Amount>(value) * kOne);
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
  for (const FoundNumber& number : SpelledNumberFinder(text, rules).Find()) {
    numbers.push_back(number.readings.front());
  }
  return numbers;
}

}  // namespace guided_help
