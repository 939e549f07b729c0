#include "base/unicode.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

// tests/icu compares these with ICU, for all characters.

TEST(UnicodeTest, LineBreaksAreSpacesButNotHorizontalOnes) {
  for (const char32_t c : {U'\n', U'\v', U'\f', U'\r', U'\u0085', U'\u2028', U'\u2029'}) {
    EXPECT_TRUE(IsSpace(c)) << static_cast<int>(c);
    EXPECT_FALSE(IsHorizontalSpace(c)) << static_cast<int>(c);
  }
  for (const char32_t c : {U' ', U'\t', U'\u00A0', U'\u2009', U'\u202F', U'\u3000'}) {
    EXPECT_TRUE(IsSpace(c)) << static_cast<int>(c);
    EXPECT_TRUE(IsHorizontalSpace(c)) << static_cast<int>(c);
  }
}

TEST(UnicodeTest, ZeroWidthCharactersAreInvisibleAndNotSpaces) {
  for (const char32_t c : {U'\u00AD', U'\u200B', U'\u200E', U'\u202A', U'\u2060', U'\uFEFF'}) {
    EXPECT_TRUE(IsInvisible(c)) << static_cast<int>(c);
    EXPECT_FALSE(IsSpace(c)) << static_cast<int>(c);
  }
  for (const char32_t c : {U' ', U'a', U'\u00A0', U'\uFFFD'}) EXPECT_FALSE(IsInvisible(c));
}

}  // namespace
}  // namespace guided_help
