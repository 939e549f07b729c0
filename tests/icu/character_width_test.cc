#include "icu/character_width.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

TEST(CharacterWidthTest, ChineseJapaneseKoreanAndFullWidthCharactersAreWide) {
  for (const char32_t c : {U'繁', U'か', U'한', U'Ａ', U'。', U'😀'}) EXPECT_TRUE(IsWide(c));
  for (const char32_t c : {U'a', U'é', U'я', U'ｶ', U' ', U'…'}) EXPECT_FALSE(IsWide(c));
}

}  // namespace
}  // namespace guided_help
