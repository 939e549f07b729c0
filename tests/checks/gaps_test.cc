#include "checks/gaps.h"

#include <gtest/gtest.h>

#include <string>

#include "checks/rules_reader.h"

namespace guided_help {
namespace {

/// The checks without rules, separated by spaces.
std::string GapsOf(std::string_view json) {
  const Result<LocaleRules> rules = ReadRules(json, "a.json");
  EXPECT_TRUE(rules.Ok());
  std::string checks;
  for (const Gap& gap : FindGaps(*rules)) {
    checks += (checks.empty() ? "" : " ") + std::string(gap.check);
    EXPECT_FALSE(gap.what.empty());
  }
  return checks;
}

TEST(GapsTest, ALanguageWithoutAFileHasNoneOfTheRules) {
  std::string checks;
  for (const Gap& gap : FindGaps({})) checks += std::string(gap.check) + " ";
  EXPECT_EQ(checks, "comparator number forbidden-term regional-term foreign-character ");
}

TEST(GapsTest, EveryLanguageNeedsComparatorsAndNumberWords) {
  EXPECT_EQ(GapsOf(R"({ "locale": "it-IT", "number_words": { "tre": 3 } })"), "comparator");
  EXPECT_EQ(GapsOf(R"({ "locale": "it-IT",
                        "comparators": { "more-than": { "before": ["più di"] } } })"),
            "number");
  EXPECT_EQ(GapsOf(R"({ "locale": "it-IT", "number_words": { "tre": 3 },
                        "comparators": { "more-than": { "before": ["più di"] } } })"),
            "");
}

TEST(GapsTest, EmptyListsFillNoGap) {
  EXPECT_EQ(GapsOf(R"({ "locale": "it-IT", "number_words": {},
                        "comparators": { "more-than": { "before": [], "after": [] } } })"),
            "comparator number");
}

}  // namespace
}  // namespace guided_help
