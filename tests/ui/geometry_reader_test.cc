#include "ui/geometry_reader.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <limits>
#include <string>
#include <vector>

namespace guided_help {
namespace {

// Positions in the bytes, in fields.
constexpr std::size_t kHeader = 7;
constexpr std::size_t kBox = 20;
constexpr std::size_t kFragment = 10;
constexpr std::size_t kFirstBox = kHeader;
constexpr std::size_t kSecondBox = kFirstBox + kBox;
constexpr std::size_t kFirstFragment = kSecondBox + kBox;
constexpr std::size_t kFirstPoint = kFirstFragment + kFragment;
constexpr std::size_t kAll = kFirstPoint + 3 * 2;

template <typename T>
std::string Field(T value) {
  static_assert(sizeof(T) == 4);
  std::string bytes(4, '\0');
  std::memcpy(bytes.data(), &value, 4);
  return bytes;
}

std::string Floats(std::initializer_list<float> values) {
  std::string bytes;
  for (const float value : values) bytes += Field(value);
  return bytes;
}

std::string Words(std::initializer_list<std::uint32_t> values) {
  std::string bytes;
  for (const std::uint32_t value : values) bytes += Field(value);
  return bytes;
}

/// Two boxes, a fragment in the second, and three points of it.
std::string ValidBytes() {
  return Floats({320, 200, 1.5F}) + Words({1, 2, 1, 3}) +
         // The card.
         Words({0, 0xFFFFFFFF, 0}) + Floats({0, 0, 320, 200}) + Words({0xFF112233, 0, 0, 0}) +
         Floats({0, 0, 0, 0, 12, 0, 0}) + Words({0, 0}) +
         // A shape.
         Words({5, 3, 1}) + Floats({10, 20, 30, 40}) + Words({1, 2, 3, 4}) +
         Floats({5, 6, 7, 8, 9, -10, 11}) + Words({0, 3}) +
         // Its text.
         Words({1}) + Floats({1, 2, 3, 4, 5, 6, 7, 8}) + Words({0x44556677}) +
         Floats({1, 2, 3, 4, 5, 6});
}

template <typename T>
std::string ValidBytesBut(std::size_t field, T value) {
  std::string bytes = ValidBytes();
  bytes.replace(field * 4, 4, Field(value));
  return bytes;
}

TEST(GeometryReaderTest, ReadsAllFields) {
  ASSERT_EQ(ValidBytes().size(), kAll * 4);
  const std::optional<Geometry> geometry = ReadGeometry(ValidBytes());
  ASSERT_TRUE(geometry);
  EXPECT_EQ(geometry->width, 320);
  EXPECT_EQ(geometry->height, 200);
  EXPECT_EQ(geometry->density, 1.5F);
  EXPECT_TRUE(geometry->motion);
  ASSERT_EQ(geometry->boxes.size(), 2U);
  const Box& card = geometry->boxes[0];
  EXPECT_EQ(card.kind, Box::Kind::kSurface);
  EXPECT_EQ(card.block, Box::kNoBlock);
  EXPECT_EQ(card.fill, 0xFF112233U);
  EXPECT_EQ(card.radius, 12);
  const Box& box = geometry->boxes[1];
  EXPECT_EQ(box.kind, Box::Kind::kShape);
  EXPECT_EQ(box.block, 3);
  EXPECT_EQ(box.element, 1U);
  EXPECT_EQ(box.rect.left, 10);
  EXPECT_EQ(box.rect.top, 20);
  EXPECT_EQ(box.rect.right, 30);
  EXPECT_EQ(box.rect.bottom, 40);
  EXPECT_EQ(box.fill, 1U);
  EXPECT_EQ(box.border, 2U);
  EXPECT_EQ(box.ink, 3U);
  EXPECT_EQ(box.ring, 4U);
  EXPECT_EQ(box.border_widths.left, 5);
  EXPECT_EQ(box.border_widths.top, 6);
  EXPECT_EQ(box.border_widths.right, 7);
  EXPECT_EQ(box.border_widths.bottom, 8);
  EXPECT_EQ(box.radius, 9);
  EXPECT_EQ(box.ring_offset, -10);
  EXPECT_EQ(box.ring_width, 11);
  EXPECT_EQ(box.first_point, 0U);
  EXPECT_EQ(box.point_count, 3U);
  ASSERT_EQ(geometry->fragments.size(), 1U);
  const Fragment& fragment = geometry->fragments[0];
  EXPECT_EQ(fragment.box, 1U);
  EXPECT_EQ(fragment.rect.left, 1);
  EXPECT_EQ(fragment.rect.bottom, 4);
  EXPECT_EQ(fragment.underline.left, 5);
  EXPECT_EQ(fragment.underline.bottom, 8);
  EXPECT_EQ(fragment.underline_color, 0x44556677U);
  ASSERT_EQ(geometry->points.size(), 3U);
  EXPECT_EQ(geometry->points[0].x, 1);
  EXPECT_EQ(geometry->points[2].y, 6);
}

TEST(GeometryReaderTest, ReadsAnEmptyCanvas) {
  const std::optional<Geometry> geometry = ReadGeometry(Floats({0, 0, 1}) + Words({0, 0, 0, 0}));
  ASSERT_TRUE(geometry);
  EXPECT_FALSE(geometry->motion);
  EXPECT_TRUE(geometry->boxes.empty());
  EXPECT_TRUE(geometry->fragments.empty());
  EXPECT_TRUE(geometry->points.empty());
}

TEST(GeometryReaderTest, ReadsUnalignedBytes) {
  for (std::size_t shift = 0; shift < 4; ++shift) {
    const std::string bytes = std::string(shift, 'x') + ValidBytes();
    EXPECT_TRUE(ReadGeometry(std::string_view(bytes).substr(shift)));
  }
}

TEST(GeometryReaderTest, RejectsTruncatedBytes) {
  const std::string bytes = ValidBytes();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    // A separate copy, so that the sanitizer detects reads past its end.
    const std::vector<char> part(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
    EXPECT_FALSE(ReadGeometry({part.data(), part.size()})) << size;
  }
}

TEST(GeometryReaderTest, RejectsTrailingBytes) {
  for (std::size_t size = 1; size < 2 * kBox * 4; ++size) {
    EXPECT_FALSE(ReadGeometry(ValidBytes() + std::string(size, '\0'))) << size;
  }
}

TEST(GeometryReaderTest, RejectsInconsistentIndices) {
  struct Row {
    const char* what;
    std::size_t field;
    std::uint32_t value;
  };
  const Row rows[] = {
      {"more boxes than bytes", 4, 0xFFFFFFFF},
      {"more fragments than bytes", 5, 0xFFFFFFFF},
      {"more points than bytes", 6, 0xFFFFFFFF},
      {"boxes whose end overflows 32 bits", 4, 0x0CCCCCCD + 2},
      {"points whose end overflows 32 bits", 6, 0x20000000 + 3},
      {"one box too many", 4, 3},
      {"one fragment too few", 5, 0},
      {"one point too few", 6, 2},
      {"an unknown kind", kSecondBox, 6},
      {"a huge kind", kSecondBox, 0xFFFFFFFF},
      {"a block past the limit", kSecondBox + 1, Box::kBlockLimit},
      {"a huge block", kSecondBox + 1, 0x7FFFFFFF},
      {"a block below the card's", kSecondBox + 1, 0xFFFFFFFE},
      {"the lowest block", kSecondBox + 1, 0x80000000},
      {"an element past the last box", kSecondBox + 2, 2},
      {"a huge element", kFirstBox + 2, 0xFFFFFFFF},
      {"points that begin past the last", kSecondBox + 18, 4},
      {"points that end past the last", kSecondBox + 18, 1},
      {"too many points", kSecondBox + 19, 4},
      {"points that end before their beginning", kSecondBox + 19, 0xFFFFFFFF},
      {"a huge first point", kSecondBox + 18, 0xFFFFFFFF},
      {"a fragment's box past the last", kFirstFragment, 2},
      {"a fragment's huge box", kFirstFragment, 0xFFFFFFFF},
  };
  for (const Row& row : rows) {
    EXPECT_FALSE(ReadGeometry(ValidBytesBut(row.field, row.value))) << row.what;
  }
}

TEST(GeometryReaderTest, RejectsPointRangesThatOverflow32Bits) {
  std::string bytes = ValidBytesBut(kSecondBox + 18, std::uint32_t{3});
  bytes.replace((kSecondBox + 19) * 4, 4, Field(std::uint32_t{0xFFFFFFFE}));
  EXPECT_FALSE(ReadGeometry(bytes));
}

TEST(GeometryReaderTest, ReadsBlocksUpToTheLimit) {
  EXPECT_TRUE(ReadGeometry(ValidBytesBut(kSecondBox + 1, Box::kBlockLimit - 1)));
}

TEST(GeometryReaderTest, RejectsInfiniteAndHugeValues) {
  constexpr float kBad[] = {
      std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
      -std::numeric_limits<float>::infinity(), std::numeric_limits<float>::max()};
  std::vector<std::size_t> fields = {0, 1, 2};
  for (const std::size_t box : {kFirstBox, kSecondBox}) {
    for (std::size_t i = 3; i < 7; ++i) fields.push_back(box + i);
    for (std::size_t i = 11; i < 18; ++i) fields.push_back(box + i);
  }
  for (std::size_t i = 1; i < 9; ++i) fields.push_back(kFirstFragment + i);
  for (std::size_t i = 0; i < 6; ++i) fields.push_back(kFirstPoint + i);
  for (const std::size_t field : fields) {
    for (const float value : kBad) {
      EXPECT_FALSE(ReadGeometry(ValidBytesBut(field, value))) << field << ": " << value;
    }
  }
}

TEST(GeometryReaderTest, RejectsNegativeSizes) {
  EXPECT_FALSE(ReadGeometry(ValidBytesBut(0, -1.0F)));
  EXPECT_FALSE(ReadGeometry(ValidBytesBut(1, -1.0F)));
  EXPECT_FALSE(ReadGeometry(ValidBytesBut(2, 0.0F)));
  EXPECT_FALSE(ReadGeometry(ValidBytesBut(2, -1.0F)));
}

TEST(GeometryReaderTest, ReadsBoxesOutsideTheCanvas) {
  EXPECT_TRUE(ReadGeometry(ValidBytesBut(kSecondBox + 3, -100.5F)));
  EXPECT_TRUE(ReadGeometry(ValidBytesBut(kSecondBox + 6, 30000.0F)));
  EXPECT_TRUE(ReadGeometry(ValidBytesBut(kFirstPoint, -3.0F)));
}

}  // namespace
}  // namespace guided_help
