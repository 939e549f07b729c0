#include "checks/characters.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "localization/typed_number.h"

namespace guided_help {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

bool IsIn(char32_t c, std::span<const Range> ranges) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](const Range& range) { return c >= range.first && c <= range.last; });
}

/// Characters up to U+FFFF that are not part of words.
constexpr Range kOtherCharacters[] = {
    {0x0000, 0x002F}, {0x003A, 0x0040}, {0x005B, 0x005E}, {0x0060, 0x0060}, {0x007B, 0x00A9},
    {0x00AB, 0x00B4}, {0x00B6, 0x00B9}, {0x00BB, 0x00BF}, {0x00D7, 0x00D7}, {0x00F7, 0x00F7},
    {0x0589, 0x058A}, {0x05BE, 0x05BE}, {0x060C, 0x060D}, {0x061B, 0x061F}, {0x066A, 0x066D},
    {0x06D4, 0x06D4}, {0x0964, 0x0965}, {0x2000, 0x206F}, {0x20A0, 0x20CF}, {0x2100, 0x2BFF},
    {0x2E00, 0x2E7F}, {0x3000, 0x3004}, {0x3008, 0x3020}, {0x3030, 0x3030}, {0x30FB, 0x30FB},
    {0xE000, 0xF8FF}, {0xFE10, 0xFE1F}, {0xFE30, 0xFE6F}, {0xFEFF, 0xFEFF}, {0xFF01, 0xFF0F},
    {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF}};

constexpr WordCharacterBits MakeWordCharacterBits() {
  WordCharacterBits bits = {};
  for (std::uint64_t& each : bits) each = ~std::uint64_t{0};
  for (const Range& range : kOtherCharacters) {
    for (char32_t c = range.first; c <= range.last; ++c) {
      bits[c / 64] &= ~(std::uint64_t{1} << (c % 64));
    }
  }
  return bits;
}

constexpr std::array<std::pair<char32_t, char32_t>, 20> kBrackets = {{
    {U'(', U')'},   {U'[', U']'},   {U'{', U'}'},   {U'（', U'）'}, {U'［', U'］'},
    {U'｛', U'｝'}, {U'「', U'」'}, {U'『', U'』'}, {U'【', U'】'}, {U'〔', U'〕'},
    {U'《', U'》'}, {U'〈', U'〉'}, {U'〖', U'〗'}, {U'｢', U'｣'},   {U'“', U'”'},
    {U'‘', U'’'},   {U'«', U'»'},   {U'‹', U'›'},   {U'„', U'“'},   {U'‚', U'‘'},
}};

}  // namespace

constexpr WordCharacterBits kWordCharacterBits = MakeWordCharacterBits();

bool IsHan(char32_t c) {
  if (c < 0x2E80) return false;
  static constexpr Range kHan[] = {{0x4E00, 0x9FFF}, {0x3400, 0x4DBF}, {0x3005, 0x3007},
                                   {0xF900, 0xFAFF}, {0x2E80, 0x2FDF}, {0x20000, 0x323AF}};
  return IsIn(c, kHan);
}

bool IsKana(char32_t c) {
  return (c >= 0x3041 && c <= 0x309F) || (c >= 0x30A1 && c <= 0x30FF && c != U'・') ||
         (c >= 0x31F0 && c <= 0x31FF) || (c >= 0xFF66 && c <= 0xFF9F);
}

bool IsHangul(char32_t c) {
  return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF) ||
         (c >= 0x3130 && c <= 0x318F);
}

bool IsUnspaced(char32_t c) {
  return IsHan(c) || IsKana(c) || (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
         (c >= 0x1780 && c <= 0x17FF);
}

bool IsLatin(char32_t c) {
  if (IsAsciiLetter(c)) return true;
  static constexpr Range kLatin[] = {{0x00C0, 0x00D6}, {0x00D8, 0x00F6}, {0x00F8, 0x024F},
                                     {0x0250, 0x02AF}, {0x0300, 0x036F}, {0x1E00, 0x1EFF}};
  return c >= 0xC0 && IsIn(c, kLatin);
}

bool IsDecimalDigit(char32_t c) { return IsAsciiDigit(c) || (c > 0x7F && DigitValue(c) >= 0); }

bool IsStray(char32_t c) { return IsInvisible(c) || c == kReplacementCharacter; }

SentenceEnd SentenceEndOf(char32_t c) {
  switch (c) {
    case U'.':
    case U'。':
    case U'．':
    case U'｡':
    case U'।':
    case U'۔':
    case U'…':
      return SentenceEnd::kStop;
    case U'?':
    case U'？':
    case U'؟':
      return SentenceEnd::kQuestion;
    case U'!':
    case U'！':
      return SentenceEnd::kExclamation;
    case U':':
    case U'：':
    case U'︰':
      return SentenceEnd::kColon;
    case U',':
    case U'，':
    case U'、':
    case U'،':
      return SentenceEnd::kComma;
    default:
      return SentenceEnd::kNone;
  }
}

char32_t ClosingBracket(char32_t open) {
  for (const auto& [first, last] : kBrackets) {
    if (first == open) return last;
  }
  return 0;
}

char32_t OpeningBracket(char32_t close) {
  for (const auto& [first, last] : kBrackets) {
    if (last == close) return first;
  }
  return 0;
}

char32_t ToSmall(char32_t c) {
  if (c < 0x80) return LowerAscii(c);
  if (c == U'’') return U'\'';
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x0391 && c <= 0x03AB && c != 0x03A2) ||
      (c >= 0x0410 && c <= 0x042F) || (c >= 0xFF21 && c <= 0xFF3A)) {
    return c + 32;
  }
  if (c >= 0x0400 && c <= 0x040F) return c + 80;
  // Greek vowels with an accent.
  constexpr std::pair<char32_t, char32_t> kAccented[] = {{U'Ά', U'ά'}, {U'Έ', U'έ'}, {U'Ή', U'ή'},
                                                         {U'Ί', U'ί'}, {U'Ό', U'ό'}, {U'Ύ', U'ύ'},
                                                         {U'Ώ', U'ώ'}};
  for (const auto& [capital, small] : kAccented) {
    if (c == capital) return small;
  }
  // Latin Extended: capitals have even code points, except in two ranges.
  if (c == 0x0130) return 'i';
  if ((c >= 0x0139 && c <= 0x0148) || (c >= 0x0179 && c <= 0x017E)) return c % 2 == 1 ? c + 1 : c;
  if ((c >= 0x0100 && c <= 0x0177) || (c >= 0x0460 && c <= 0x0481) ||
      (c >= 0x048A && c <= 0x04BF) || (c >= 0x1EA0 && c <= 0x1EFF)) {
    return c % 2 == 0 ? c + 1 : c;
  }
  if (c == 0x01A0 || c == 0x01AF) return c + 1;
  return c;
}

std::string CodePointName(char32_t c) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string digits;
  for (char32_t rest = c; rest > 0 || digits.size() < 4; rest /= 16) {
    digits.insert(digits.begin(), kHex[rest % 16]);
  }
  return "U+" + digits;
}

std::u32string ToUtf32(std::string_view utf8) {
  std::u32string text;
  text.reserve(utf8.size());
  for (std::size_t offset = 0; offset < utf8.size();) {
    const CodePoint code_point = DecodeUtf8(utf8, offset);
    text += code_point.value;
    offset += code_point.length;
  }
  return text;
}

std::string ToUtf8(std::u32string_view text) {
  std::string utf8;
  for (const char32_t c : text) utf8 += ToUtf8(c);
  return utf8;
}

}  // namespace guided_help
