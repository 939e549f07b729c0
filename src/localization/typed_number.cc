#include "localization/typed_number.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace guided_help {
namespace {

/// First code point of each run of ten decimal digits (Unicode 15, general category Nd).
constexpr std::array<char32_t, 68> kZeros = {
    0x30,    0x660,   0x6F0,   0x7C0,   0x966,   0x9E6,   0xA66,   0xAE6,   0xB66,   0xBE6,
    0xC66,   0xCE6,   0xD66,   0xDE6,   0xE50,   0xED0,   0xF20,   0x1040,  0x1090,  0x17E0,
    0x1810,  0x1946,  0x19D0,  0x1A80,  0x1A90,  0x1B50,  0x1BB0,  0x1C40,  0x1C50,  0xA620,
    0xA8D0,  0xA900,  0xA9D0,  0xA9F0,  0xAA50,  0xABF0,  0xFF10,  0x104A0, 0x10D30, 0x11066,
    0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0,
    0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16A60, 0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8,
    0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E950, 0x1FBF0};

bool IsOneOf(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

bool IsMinus(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || IsOneOf(c, U"-\u2212\uFE63\uFF0D");
}
bool IsPlus(char32_t c) { return c == '+' || c == 0xFF0B; }

using CodePoints = std::vector<char32_t>;
using CodePointsView = std::span<const char32_t>;

CodePoints Visible(std::string_view text) {
  CodePoints visible = ToCodePoints(text);
  visible.erase(std::remove_if(visible.begin(), visible.end(), IsInvisible), visible.end());
  return visible;
}

CodePointsView Trim(CodePointsView text) {
  while (!text.empty() && IsSpace(text.front())) text = text.subspan(1);
  while (!text.empty() && IsSpace(text.back())) text = text.first(text.size() - 1);
  return text;
}

/// Normalizes a separator; returns 0 for any other character.
char32_t Separator(char32_t c) {
  if (IsSpace(c)) return ' ';
  if (IsOneOf(c, U"'\u2019\uFF07")) return '\'';
  if (c == 0xFF0C) return ',';
  if (c == 0xFF0E) return '.';
  return IsOneOf(c, U",.\u066B\u066C") ? c : 0;
}

/// Finds the locale's group separator in a formatted number.
char32_t GroupSeparator(const Words& words) {
  constexpr std::int64_t kGrouped = 1'234'567;
  for (const char32_t c : ToCodePoints(words.services().FormatNumber(words.locale(), kGrouped))) {
    if (const char32_t separator = Separator(c); separator != 0)
      return separator == 0x66C ? U',' : separator;
  }
  return ',';
}

/// The digits of a number and their groups.
struct Digits {
  /// Saturates above any maximum.
  std::int64_t value = 0;
  /// Number of digits in each group.
  std::vector<int> sizes = {0};
  std::vector<char32_t> separators;
  /// In code points, with separators.
  std::size_t length = 0;
};

/// Takes the leading digits of `text`, with the separators between two digits.
Digits TakeDigits(CodePointsView text) {
  constexpr std::int64_t kSaturated = std::numeric_limits<std::int64_t>::max() / 10 - 1;
  Digits digits;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const int value = DigitValue(text[at]); value >= 0) {
      digits.value = std::min(digits.value * 10 + value, kSaturated);
      ++digits.sizes.back();
    } else if (at + 1 < text.size() && Separator(text[at]) != 0 && DigitValue(text[at + 1]) >= 0) {
      digits.separators.push_back(Separator(text[at]));
      digits.sizes.push_back(0);
    } else {
      break;
    }
    digits.length = at + 1;
  }
  return digits;
}

enum class Shape { kWhole, kFraction, kWrong };

/// The last group has three digits, inner ones two (India) or three, the first up to three.
bool HasGroupSizes(const std::vector<int>& sizes) {
  if (sizes.front() > 3 || sizes.back() != 3) return false;
  return std::all_of(sizes.begin() + 1, sizes.end(),
                     [](int size) { return size == 2 || size == 3; });
}

Shape ShapeOf(const Digits& digits, char32_t group_separator) {
  const std::vector<char32_t>& separators = digits.separators;
  if (separators.empty()) return Shape::kWhole;
  const auto alike = std::count(separators.begin(), separators.end(), separators.back());
  const bool groups =
      separators.back() == group_separator || IsOneOf(separators.back(), U" '\u066C");
  if (groups && alike == static_cast<std::ptrdiff_t>(separators.size()) &&
      HasGroupSizes(digits.sizes)) {
    return Shape::kWhole;
  }
  // "2.5", "1,234.5", and also "25,5" in a locale with a decimal point: this is not a group.
  return alike == 1 && IsOneOf(separators.back(), U",.\u066B") ? Shape::kFraction : Shape::kWrong;
}

/// Removes the first word from `text` and returns it in lower case.
CodePoints TakeWord(CodePointsView& text) {
  text = Trim(text);
  CodePoints word;
  for (; !text.empty() && !IsSpace(text.front()); text = text.subspan(1))
    word.push_back(LowerAscii(text.front()));
  return word;
}

/// Returns whether the word changes the number before it. Latin words must be equal to a modifier;
/// words in scripts without spaces must contain one. A single Latin letter is a modifier or an
/// exponent, never a unit.
bool IsModifier(const CodePoints& word, CodePointsView modifiers) {
  constexpr char32_t kLastLatin = 0x24F;
  if (word.size() == 1 && word.front() <= kLastLatin) return true;
  while (!(modifiers = Trim(modifiers)).empty()) {
    const CodePoints modifier = TakeWord(modifiers);
    const auto found = std::search(word.begin(), word.end(), modifier.begin(), modifier.end());
    const bool contains = found != word.end();
    if (modifier.front() <= kLastLatin ? word == modifier : contains) return true;
  }
  return false;
}

/// Returns whether the text after the digits only names what was counted.
bool IsUnit(CodePointsView rest, bool after_zero, const Words& words) {
  if (!rest.empty() && IsOneOf(rest.back(), U".\u3002\uFF0E")) rest = rest.first(rest.size() - 1);
  // 0x, 0b and 0o are prefixes, not units.
  if (after_zero && !rest.empty() && IsOneOf(LowerAscii(rest.front()), U"xbo")) return false;
  const bool letters = std::all_of(rest.begin(), rest.end(), [&](char32_t c) {
    return IsSpace(c) || words.services().IsLetter(c);
  });
  if (!letters) return false;
  const CodePoints modifiers = ToCodePoints(words.Plain("number.modifiers"));
  while (!(rest = Trim(rest)).empty()) {
    if (IsModifier(TakeWord(rest), modifiers)) return false;
  }
  return true;
}

}  // namespace

int DigitValue(char32_t code_point) {
  const auto after = std::upper_bound(kZeros.begin(), kZeros.end(), code_point);
  if (after == kZeros.begin()) return -1;
  const char32_t value = code_point - *std::prev(after);
  return value < 10 ? static_cast<int>(value) : -1;
}

TypedNumber ReadTypedNumber(std::string_view text, std::int64_t maximum, const Words& words) {
  using Fault = TypedNumber::Fault;
  if (text.size() > kMaximumDraftBytes) return {Fault::kNotANumber};
  const CodePoints visible = Visible(text);
  CodePointsView rest = Trim(visible);
  if (rest.empty()) return {Fault::kEmpty};
  const bool negative = IsMinus(rest.front());
  if (negative || IsPlus(rest.front())) rest = Trim(rest.subspan(1));
  // ".5" has no digits before the mark.
  const bool bare_fraction = rest.size() > 1 && IsOneOf(Separator(rest.front()), U",.\u066B");
  if (bare_fraction) rest = rest.subspan(1);
  if (rest.empty() || DigitValue(rest.front()) < 0) return {Fault::kNotANumber};

  const Digits digits = TakeDigits(rest);
  const Shape shape = ShapeOf(digits, GroupSeparator(words));
  if (shape == Shape::kWrong || !IsUnit(rest.subspan(digits.length), digits.value == 0, words)) {
    return {Fault::kNotANumber};
  }
  if (negative) return {Fault::kNegative};
  if (bare_fraction || shape == Shape::kFraction) return {Fault::kFraction};
  if (digits.value > maximum) return {Fault::kTooLarge};
  return {Fault::kNone, digits.value};
}

}  // namespace guided_help
