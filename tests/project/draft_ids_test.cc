#include "project/draft_ids.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace guided_help {
namespace {

TEST(DraftIdsTest, AnIdHasTheFirstWordsOfTheText) {
  const std::vector<std::pair<std::string, std::string>> kIds = {
      {"Your products", "your-products"},
      {"  I don't know how to reset a user's password", "i-dont-know-how-to-reset-a-users"},
      {"401 errors (in SharePoint)", "n-401-errors-in-sharepoint"},
      {"取消", "n"},
      {"", "n"},
      {std::string(50, 'a'), "n"},
  };
  for (const auto& [text, id] : kIds) EXPECT_EQ(DraftIds().Make(text), id) << text;
}

TEST(DraftIdsTest, NoTwoIdsAreTheSame) {
  DraftIds ids({"start"});
  EXPECT_EQ(ids.Make("Start"), "start-2");
  EXPECT_EQ(ids.Make("start 2"), "start-2-2");
  EXPECT_EQ(ids.Make("start"), "start-3");
}

}  // namespace
}  // namespace guided_help
