#include "base/text.h"

#include <gtest/gtest.h>

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
