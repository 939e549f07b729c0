#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace guided_help {

// Classes and case of ASCII characters, for syntax: tags, keys, names, URLs. Independent of the
// locale; other characters belong to no class. `Char` is `char` or `char32_t`.

template <std::integral Char>
constexpr bool IsAsciiDigit(Char c) {
  return c >= '0' && c <= '9';
}

template <std::integral Char>
constexpr bool IsAsciiLower(Char c) {
  return c >= 'a' && c <= 'z';
}

template <std::integral Char>
constexpr bool IsAsciiUpper(Char c) {
  return c >= 'A' && c <= 'Z';
}

template <std::integral Char>
constexpr bool IsAsciiLetter(Char c) {
  return IsAsciiLower(c) || IsAsciiUpper(c);
}

template <std::integral Char>
constexpr bool IsAsciiHexDigit(Char c) {
  return IsAsciiDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Space, tab, line feed, vertical tab, form feed and carriage return: the ASCII part of Unicode's
/// Pattern_White_Space.
template <std::integral Char>
constexpr bool IsAsciiSpace(Char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

template <std::integral Char>
constexpr Char LowerAscii(Char c) {
  return IsAsciiUpper(c) ? static_cast<Char>(c + ('a' - 'A')) : c;
}

template <std::integral Char>
constexpr Char UpperAscii(Char c) {
  return IsAsciiLower(c) ? static_cast<Char>(c - ('a' - 'A')) : c;
}

/// Returns the text with its ASCII capitals in lower case; other bytes are unchanged.
std::string LowerAscii(std::string_view text);

/// Returns whether the texts are equal except for the case of ASCII letters.
bool EqualIgnoringAsciiCase(std::string_view one, std::string_view other);

}  // namespace guided_help
