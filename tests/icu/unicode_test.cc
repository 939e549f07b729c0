#include "base/unicode.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

namespace guided_help {
namespace {

constexpr char32_t kLast = 0x10FFFF;

TEST(UnicodeTest, SpacesAreThoseOfIcu) {
  for (char32_t c = 0; c <= kLast; ++c) {
    const auto point = static_cast<UChar32>(c);
    ASSERT_EQ(IsSpace(c), u_isUWhiteSpace(point) != 0) << std::hex << point;
    ASSERT_EQ(IsHorizontalSpace(c), c == '\t' || u_charType(point) == U_SPACE_SEPARATOR)
        << std::hex << point;
  }
}

TEST(UnicodeTest, InvisibleCharactersHaveNoShapeInIcu) {
  for (char32_t c = 0; c <= kLast; ++c) {
    if (!IsInvisible(c)) continue;
    const auto point = static_cast<UChar32>(c);
    ASSERT_TRUE(u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
        << std::hex << point;
  }
}

}  // namespace
}  // namespace guided_help
