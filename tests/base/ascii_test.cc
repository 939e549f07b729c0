#include "base/ascii.h"

#include <gtest/gtest.h>

#include <string>

namespace guided_help {
namespace {

/// All characters of ASCII that belong to a class.
template <typename Is>
std::string AllThat(Is is) {
  std::string all;
  for (char c = 0; c < 0x7F; ++c) {
    if (is(c)) all += c;
  }
  return all;
}

TEST(AsciiTest, ClassesContainExactlyTheirCharacters) {
  EXPECT_EQ(AllThat(IsAsciiDigit<char>), "0123456789");
  EXPECT_EQ(AllThat(IsAsciiLower<char>), "abcdefghijklmnopqrstuvwxyz");
  EXPECT_EQ(AllThat(IsAsciiUpper<char>), "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  EXPECT_EQ(AllThat(IsAsciiLetter<char>), "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
  EXPECT_EQ(AllThat(IsAsciiHexDigit<char>), "0123456789ABCDEFabcdef");
  EXPECT_EQ(AllThat(IsAsciiSpace<char>), "\t\n\v\f\r ");
}

TEST(AsciiTest, CharactersBeyondAsciiAreInNoClass) {
  for (const char32_t c : {U'é', U'Ａ', U'１', U'\u00A0', U'\u0130', U'\u0661'}) {
    EXPECT_FALSE(IsAsciiLetter(c) || IsAsciiDigit(c) || IsAsciiSpace(c));
    EXPECT_EQ(LowerAscii(c), c);
    EXPECT_EQ(UpperAscii(c), c);
  }
  EXPECT_FALSE(IsAsciiLetter('\xC3'));
}

TEST(AsciiTest, ChangesCase) {
  EXPECT_EQ(LowerAscii('Q'), 'q');
  EXPECT_EQ(LowerAscii(U'Z'), U'z');
  EXPECT_EQ(LowerAscii('['), '[');
  EXPECT_EQ(UpperAscii('a'), 'A');
  EXPECT_EQ(UpperAscii('{'), '{');
  EXPECT_EQ(LowerAscii("Zh-Hant_TW 1 ÉA"), "zh-hant_tw 1 Éa");
  EXPECT_EQ(LowerAscii(""), "");
}

TEST(AsciiTest, ComparesWithoutCase) {
  EXPECT_TRUE(EqualIgnoringAsciiCase("utf-8", "UTF-8"));
  EXPECT_TRUE(EqualIgnoringAsciiCase("", ""));
  EXPECT_FALSE(EqualIgnoringAsciiCase("utf-8", "utf-16"));
  EXPECT_FALSE(EqualIgnoringAsciiCase("É", "é"));
  EXPECT_FALSE(EqualIgnoringAsciiCase("[", "{"));
}

}  // namespace
}  // namespace guided_help
