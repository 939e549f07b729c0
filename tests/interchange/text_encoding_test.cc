#include "interchange/text_encoding.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

/// UTF-16 with a byte order mark.
std::string Utf16(std::u16string_view text, bool is_big_endian) {
  std::string bytes = is_big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    bytes += is_big_endian ? high : low;
    bytes += is_big_endian ? low : high;
  }
  return bytes;
}

std::string DecodeError(const std::string& bytes) {
  const Result<std::string> text = DecodeText(bytes, "a.po");
  return text ? "" : "[" + text.error().code + "] " + ToString(text.error().position);
}

TEST(TextEncodingTest, ConvertsUtf16InBothOrders) {
  for (const bool is_big_endian : {false, true}) {
    const std::string bytes = Utf16(u"a\u00E9\u4E00\n\U0001F600\uFEFF", is_big_endian);
    EXPECT_TRUE(IsUtf16(bytes));
    const Result<std::string> text = DecodeText(bytes, "a.po");
    ASSERT_TRUE(text.Ok()) << ToString(text.error());
    EXPECT_EQ(*text, "a\xC3\xA9\xE4\xB8\x80\n\xF0\x9F\x98\x80\xEF\xBB\xBF");
    EXPECT_EQ(*DecodeText(Utf16(u"", is_big_endian), "a.po"), "");
  }
}

TEST(TextEncodingTest, ReturnsOtherBytesAsTheyAre) {
  for (const std::string bytes : {"", "a",
                                  "\xEF\xBB\xBF"
                                  "a",
                                  "\xFF", "\xE9t\xE9"}) {
    EXPECT_FALSE(IsUtf16(bytes));
    EXPECT_EQ(*DecodeText(bytes, "a.po"), bytes);
  }
}

TEST(TextEncodingTest, InvalidSurrogatesAreErrorsWithAPosition) {
  for (const bool is_big_endian : {false, true}) {
    for (const std::u16string half : {u"\xD800", u"\xDC00", u"\xDC00\xD800", u"\xD800x"}) {
      EXPECT_EQ(DecodeError(Utf16(u"ab\n\u4E00" + half, is_big_endian)), "[utf-16] 2:2");
    }
    EXPECT_EQ(DecodeError(Utf16(u"ab\n", is_big_endian) + "x"), "[utf-16] 2:1");
  }
}

}  // namespace
}  // namespace guided_help
