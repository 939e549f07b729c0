#include "base/result.h"

#include <gtest/gtest.h>

#include <memory>

namespace guided_help {
namespace {

TEST(ErrorTest, TextOmitsUnknownParts) {
  struct Row {
    Error error;
    std::string_view text;
  };
  const Row rows[] = {
      {{"c", "a.json", {3, 7}, "is wrong", "fix it"}, "a.json:3:7: is wrong (fix it)"},
      {{"c", "a.json", {3, 7}, "is wrong", ""}, "a.json:3:7: is wrong"},
      {{"c", "a.json", {}, "is wrong", "fix it"}, "a.json: is wrong (fix it)"},
      {{"c", "a.json", {}, "is wrong", ""}, "a.json: is wrong"},
      {{"c", "", {}, "is wrong", ""}, "is wrong"},
      {{"c", "", {}, "is wrong", "fix it"}, "is wrong (fix it)"},
  };
  for (const Row& row : rows) EXPECT_EQ(ToString(row.error), row.text);
}

TEST(PositionTest, TextIsLineAndColumn) { EXPECT_EQ(ToString(Position{3, 17}), "3:17"); }

TEST(ResultTest, HoldsEitherAValueOrAnError) {
  const Result<int> value = 3;
  ASSERT_TRUE(value.Ok());
  EXPECT_TRUE(static_cast<bool>(value));
  EXPECT_EQ(*value, 3);

  const Result<int> error = Error{"code", "file", {1, 2}, "message", "hint"};
  ASSERT_FALSE(error.Ok());
  EXPECT_FALSE(static_cast<bool>(error));
  EXPECT_EQ(error.error().code, "code");
}

TEST(ResultTest, MovesOutAValueThatCannotBeCopied) {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(5);
  ASSERT_TRUE(result.Ok());
  const std::unique_ptr<int> taken = std::move(*result);
  EXPECT_EQ(*taken, 5);
}

}  // namespace
}  // namespace guided_help
