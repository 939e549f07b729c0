#include "assistant/interface_keys.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace guided_help {
namespace {

TEST(InterfaceKeysTest, AreSortedAndUnique) {
  const auto keys = InterfaceKeys();
  EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
  EXPECT_EQ(std::set<std::string_view>(keys.begin(), keys.end()).size(), keys.size());
}

TEST(InterfaceKeysTest, HaveAKeyForEveryError) {
  EXPECT_EQ(ErrorKey(AnswerError::kEmpty), "error.empty");
  EXPECT_EQ(ErrorKey(AnswerError::kNegative), "error.negative");
  EXPECT_EQ(ErrorKey(AnswerError::kFraction), "error.fraction");
  EXPECT_EQ(ErrorKey(AnswerError::kNotANumber), "error.not-a-number");
  EXPECT_EQ(ErrorKey(AnswerError::kTooLarge), "error.too-large");
  EXPECT_EQ(ErrorKey(AnswerError::kTooSmall), "error.too-small");
}

}  // namespace
}  // namespace guided_help
