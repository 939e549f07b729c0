#include "base/text.h"

#include <gtest/gtest.h>

#include <limits>

namespace guided_help {
namespace {

TEST(TextTest, ConcatJoinsPiecesInOrder) {
  EXPECT_EQ(Concat({}), "");
  EXPECT_EQ(Concat({"one"}), "one");
  EXPECT_EQ(Concat({"", "one", "", "two", ""}), "onetwo");
  EXPECT_EQ(Concat({std::string_view("a\0b", 3), "c"}), std::string("a\0bc", 4));
}

TEST(TextTest, JoinPutsTheSeparatorBetweenItems) {
  EXPECT_EQ(Join({}, ", "), "");
  EXPECT_EQ(Join({"one"}, ", "), "one");
  EXPECT_EQ(Join({"one", "two", "three"}, ", "), "one, two, three");
}

TEST(TextTest, DecimalHasTheSignAndNoSeparators) {
  EXPECT_EQ(Decimal(0), "0");
  EXPECT_EQ(Decimal(1'203), "1203");
  EXPECT_EQ(Decimal(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
  EXPECT_EQ(Decimal(std::numeric_limits<std::int64_t>::max()), "9223372036854775807");
}

TEST(TextTest, CountedUsesThePluralExceptForOne) {
  EXPECT_EQ(Counted(0, "pair"), "0 pairs");
  EXPECT_EQ(Counted(1, "pair"), "1 pair");
  EXPECT_EQ(Counted(2, "pair"), "2 pairs");
}

TEST(TextTest, JoinKeepsEmptyItems) {
  EXPECT_EQ(Join({"one", "", "three"}, ", "), "one, , three");
  EXPECT_EQ(Join({"", "two"}, ", "), ", two");
}

}  // namespace
}  // namespace guided_help
