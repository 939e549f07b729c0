#include "base/utf8.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

TEST(Utf8Test, DecodesTheFirstAndLastCodePointOfEachLength) {
  struct Row {
    std::string_view text;
    char32_t value;
  };
  constexpr Row kRows[] = {
      {std::string_view("\0", 1), 0},
      {"\x7F", 0x7F},
      {"\xC2\x80", 0x80},
      {"\xDF\xBF", 0x7FF},
      {"\xE0\xA0\x80", 0x800},
      {"\xED\x9F\xBF", 0xD7FF},
      {"\xEE\x80\x80", 0xE000},
      {"\xEF\xBF\xBF", 0xFFFF},
      {"\xF0\x90\x80\x80", 0x10000},
      {"\xF4\x8F\xBF\xBF", 0x10FFFF},
  };
  for (const Row& row : kRows) {
    const CodePoint code_point = DecodeUtf8(row.text, 0);
    EXPECT_TRUE(code_point.well_formed) << static_cast<std::uint32_t>(row.value);
    EXPECT_EQ(code_point.value, row.value);
    EXPECT_EQ(code_point.length, row.text.size());
    EXPECT_EQ(ToUtf8(row.value), row.text);
  }
}

TEST(Utf8Test, RejectsIllFormedBytesOneAtATime) {
  struct Row {
    std::string_view what;
    std::string_view text;
  };
  constexpr Row kRows[] = {
      {"continuation without a lead", "\x80"},
      {"last continuation", "\xBF"},
      {"overlong, two bytes", "\xC0\x80"},
      {"overlong, two bytes, the last", "\xC1\xBF"},
      {"overlong, three bytes", "\xE0\x80\x80"},
      {"overlong, three bytes, the last", "\xE0\x9F\xBF"},
      {"overlong, four bytes", "\xF0\x80\x80\x80"},
      {"overlong, four bytes, the last", "\xF0\x8F\xBF\xBF"},
      {"first surrogate", "\xED\xA0\x80"},
      {"last surrogate", "\xED\xBF\xBF"},
      {"above U+10FFFF", "\xF4\x90\x80\x80"},
      {"lead that no length has", "\xF5\x80\x80\x80"},
      {"0xFE", "\xFE"},
      {"0xFF", "\xFF"},
      {"two bytes, cut off", "\xC2"},
      {"three bytes, cut off after one", "\xE4"},
      {"three bytes, cut off after two", "\xE4\xB8"},
      {"four bytes, cut off after three", "\xF0\x9F\x98"},
      {"second byte is no continuation", "\xC2\x41"},
      {"third byte is no continuation", "\xE4\xB8\x41"},
      {"fourth byte is no continuation", "\xF0\x9F\x98\x41"},
  };
  for (const Row& row : kRows) {
    const CodePoint code_point = DecodeUtf8(row.text, 0);
    EXPECT_FALSE(code_point.well_formed) << row.what;
    EXPECT_EQ(code_point.value, kReplacementCharacter) << row.what;
    EXPECT_EQ(code_point.length, 1U) << row.what;
    EXPECT_EQ(FindIllFormedUtf8(row.text), 0U) << row.what;
  }
}

TEST(Utf8Test, ReplacesEachIllFormedByteAndKeepsItsNeighbors) {
  EXPECT_EQ(ToCodePoints("a\xE4\xB8z"), (std::vector<char32_t>{'a', 0xFFFD, 0xFFFD, 'z'}));
  EXPECT_EQ(ToCodePoints("25個"), (std::vector<char32_t>{'2', '5', 0x500B}));
  EXPECT_TRUE(ToCodePoints("").empty());
}

TEST(Utf8Test, RoundTripsEveryScalarValue) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    const std::string text = ToUtf8(c);
    const CodePoint code_point = DecodeUtf8(text, 0);
    ASSERT_TRUE(code_point.well_formed && code_point.value == c && code_point.length == text.size())
        << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(Utf8Test, FindsTheFirstIllFormedByte) {
  EXPECT_EQ(FindIllFormedUtf8(""), std::string_view::npos);
  EXPECT_EQ(FindIllFormedUtf8("plain, \xE4\xB8\xAD, \xF0\x9F\x98\x80"), std::string_view::npos);
  EXPECT_EQ(FindIllFormedUtf8("\xE4\xB8\xAD\xFFz\xFF"), 3U);
  EXPECT_EQ(FindIllFormedUtf8("ab\xE4\xB8"), 2U);
}

}  // namespace
}  // namespace guided_help
