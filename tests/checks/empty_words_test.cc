#include <gtest/gtest.h>

#include "checks/rules_reader.h"

namespace guided_help {
namespace {

/// An empty negation would match everywhere.
TEST(RulesReaderTest, RejectsEmptyWords) {
  EXPECT_EQ(ToString(ReadRules(R"({ "negations": ["not", ""] })", "a.json").error()),
            "a.json:1:24: an element of negations is empty (remove it)");
  EXPECT_EQ(ToString(ReadRules(R"({ "fillers": [""] })", "a.json").error()),
            "a.json:1:15: an element of fillers is empty (remove it)");
  EXPECT_EQ(ToString(ReadRules(R"({ "questions": { "joiners": ["*"] } })", "a.json").error()),
            "a.json:1:30: an element of joiners is empty (remove it)");
  EXPECT_EQ(
      ToString(ReadRules(R"({ "questions": { "openings": [["a", ""]] } })", "a.json").error()),
      "a.json:1:37: an element of openings is empty (remove it)");
}

}  // namespace
}  // namespace guided_help
