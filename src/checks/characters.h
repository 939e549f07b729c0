#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace guided_help {

// The character properties (Unicode 15) that the checks need.

/// A bit for each character up to U+FFFF. The checks ask for several of each character of a text.
using WordCharacterBits = std::array<std::uint64_t, 1024>;
extern const WordCharacterBits kWordCharacterBits;

/// Chinese characters, including those for numbers and repetition.
bool IsHan(char32_t c);
/// Hiragana and Katakana.
bool IsKana(char32_t c);
bool IsHangul(char32_t c);
/// Scripts without spaces between words: Han, Kana, Thai, Lao, Khmer, Burmese.
bool IsUnspaced(char32_t c);
/// A letter of the Latin script, with diacritics (é, ß, ệ).
bool IsLatin(char32_t c);
/// A decimal digit of any script.
bool IsDecimalDigit(char32_t c);
/// Approximately the letters, marks and digits of any script: everything except spaces, controls,
/// symbols and punctuation.
inline bool IsWordCharacter(char32_t c) {
  if (c > 0xFFFF) return c < 0x1F000 || c > 0x1FAFF;
  return (kWordCharacterBits[c / 64] >> (c % 64) & 1) != 0;
}
/// An invisible character, or U+FFFD, which replaces a lost character.
bool IsStray(char32_t c);

/// The kinds of punctuation that can end a sentence.
enum class SentenceEnd : std::uint8_t { kNone, kStop, kQuestion, kExclamation, kColon, kComma };
SentenceEnd SentenceEndOf(char32_t c);

/// Returns the bracket that closes this one, or 0 if it is not an opening bracket.
char32_t ClosingBracket(char32_t open);
/// Returns the bracket that opens this one, or 0.
char32_t OpeningBracket(char32_t close);

/// Simple lowercasing, one character for one: Latin, Greek, Cyrillic, and full-width Latin. An
/// apostrophe becomes straight, because both kinds occur in the same words.
char32_t ToSmall(char32_t c);

/// `U+200B`
std::string CodePointName(char32_t c);

/// Decodes UTF-8; ill-formed bytes become U+FFFD.
std::u32string ToUtf32(std::string_view utf8);
std::string ToUtf8(std::u32string_view text);

}  // namespace guided_help
