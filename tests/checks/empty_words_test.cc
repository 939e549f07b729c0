#include <gtest/gtest.h>

#include "checks/rules_reader.h"

namespace guided_help {
namespace {

/// An empty negation would stand everywhere.
TEST(RulesReaderTest, RefusesEmptyWords) {
  EXPECT_EQ(ToString(ReadRules(R"({ "negations": ["not", ""] })", "a.json").error()),
            "a.json:1:24: an element of negations is empty (take it out)");
  EXPECT_EQ(ToString(ReadRules(R"({ "fillers": [""] })", "a.json").error()),
            "a.json:1:15: an element of fillers is empty (take it out)");
}

}  // namespace
}  // namespace guided_help
