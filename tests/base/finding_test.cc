#include "base/finding.h"

#include <gtest/gtest.h>

#include <string>

namespace guided_help {
namespace {

TEST(FindingTest, AnErrorBecomesAFindingWithItsCodeAsTheCheck) {
  const Finding finding = ToFinding({"too-deep", "a.json", {3, 7}, "message", "hint"}, "zh-TW");
  EXPECT_EQ(finding.check, "too-deep");
  EXPECT_EQ(finding.severity, Severity::kError);
  EXPECT_EQ(finding.file, "a.json");
  EXPECT_EQ(finding.position, (Position{3, 7}));
  EXPECT_EQ(finding.locale, "zh-TW");
  EXPECT_EQ(finding.message, "message");
  EXPECT_EQ(finding.hint, "hint");
  EXPECT_EQ(finding.key + finding.pair, "");
}

TEST(BeginningTest, IsOnOneLineAndAtMost160CharactersLong) {
  EXPECT_EQ(Beginning(""), "");
  EXPECT_EQ(Beginning("a\n\tb"), "a  b");
  std::string text;
  for (int i = 0; i < 160; ++i) text += "漢";
  EXPECT_EQ(Beginning(text), text);
  EXPECT_EQ(Beginning(text + "字"), text + "…");
}

}  // namespace
}  // namespace guided_help
