#include "checks/relation.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

TEST(RelationTest, NamesEachRelation) {
  EXPECT_EQ(Name(Relation::kFewerThan), "fewer-than");
  EXPECT_EQ(Name(Relation::kAtMost), "at-most");
  EXPECT_EQ(Name(Relation::kExactly), "exactly");
  EXPECT_EQ(Name(Relation::kAtLeast), "at-least");
  EXPECT_EQ(Name(Relation::kMoreThan), "more-than");
}

}  // namespace
}  // namespace guided_help
