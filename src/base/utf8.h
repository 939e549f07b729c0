#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace guided_help {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

/// One code point decoded from UTF-8 text.
struct CodePoint {
  char32_t value = kReplacementCharacter;
  /// In bytes; 1 for an ill-formed byte.
  std::size_t length = 1;
  bool well_formed = false;
};

/// Decodes the code point at `offset`, which must be less than `text.size()`. Overlong forms,
/// surrogates and values above U+10FFFF are ill-formed (Unicode 15, table 3-7).
CodePoint DecodeUtf8(std::string_view text, std::size_t offset);

/// Returns all code points; each ill-formed byte becomes `kReplacementCharacter`.
std::vector<char32_t> ToCodePoints(std::string_view text);

std::string ToUtf8(char32_t code_point);

/// Returns the offset of the first byte that is not part of well-formed UTF-8, or `npos`.
std::size_t FindIllFormedUtf8(std::string_view text);

}  // namespace guided_help
