#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace guided_help {

// What the checks must know of single characters (Unicode 15), as far as they need it.

/// Chinese characters, with those that stand for numbers and repetition.
bool IsHan(char32_t c);
/// Hiragana and Katakana.
bool IsKana(char32_t c);
bool IsHangul(char32_t c);
/// Scripts without spaces between words: Han, Kana, Thai, Lao, Khmer, Burmese.
bool IsUnspaced(char32_t c);
/// A letter of the Latin script, with its marks (é, ß, ệ).
bool IsLatin(char32_t c);
/// Letters, marks and digits of any script, roughly: all that is no space, control, symbol or
/// punctuation.
bool IsWordCharacter(char32_t c);
/// Any space but a line break.
bool IsSpace(char32_t c);
/// What cannot be seen and is no space: zero width, bidirectional controls, byte order mark, soft
/// hyphen; and U+FFFD, which stands where a character was lost.
bool IsInvisible(char32_t c);

/// What a sentence can end with.
enum class SentenceEnd : std::uint8_t { kNone, kStop, kQuestion, kExclamation, kColon, kComma };
SentenceEnd SentenceEndOf(char32_t c);

/// The bracket that closes this one, or 0 where it opens nothing.
char32_t ClosingBracket(char32_t open);
/// The bracket that opens this one, or 0.
char32_t OpeningBracket(char32_t close);

/// Small letters for capitals, one for one: Latin, Greek, Cyrillic, and full-width Latin.
char32_t ToSmall(char32_t c);

/// `U+200B`
std::string CodePointName(char32_t c);

/// Ill-formed bytes become U+FFFD.
std::u32string ToUtf32(std::string_view utf8);
std::string ToUtf8(std::u32string_view text);

}  // namespace guided_help
