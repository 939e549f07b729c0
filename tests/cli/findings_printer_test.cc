#include "cli/findings_printer.h"

#include <gtest/gtest.h>

#include <sstream>

#include "cli/command_line.h"

namespace guided_help {
namespace {

std::string NoLines(const std::string& /*file*/, int /*line*/) { return {}; }

Finding Warning() {
  return {"a-check", Severity::kWarning, "a.json", {}, "", "", "something is wrong", ""};
}

TEST(FindingsPrinterTest, PrintsEachPartAndThenTheSum) {
  std::ostringstream out;
  FindingsPrinter printer(false, out);
  printer.Add({Warning()}, 1, 2, NoLines, "a.json: zh-TW");
  EXPECT_EQ(out.str(), "a.json: zh-TW\na.json: warning: something is wrong [a-check]\n");
  printer.Add({}, 1, 3, NoLines);
  EXPECT_EQ(printer.Finish(), 0);
  EXPECT_TRUE(out.str().ends_with("2 files, 5 pairs: 0 errors, 1 warning\n"));
}

TEST(FindingsPrinterTest, CountsManyFindingsByCheck) {
  std::ostringstream out;
  FindingsPrinter printer(false, out);
  Finding other = Warning();
  other.check = "b-check";
  printer.Add({other}, 1, 0, NoLines);
  for (int i = 0; i < 9; ++i) printer.Add({Warning()}, 1, 0, NoLines);
  printer.Finish();
  EXPECT_TRUE(out.str().ends_with("10 warnings\n    warnings: a-check 9, b-check 1\n"))
      << out.str();
}

TEST(FindingsPrinterTest, WhatWasNotCheckedIsAnErrorOnlyIfThatIsWanted) {
  const std::vector<Unchecked> unchecked = {{"lv-LV", {{"comparator", "comparisons"}}}};
  for (const bool is_strict : {false, true}) {
    std::ostringstream out;
    FindingsPrinter printer(false, out);
    EXPECT_EQ(printer.Finish(&unchecked, is_strict), is_strict ? kExitErrors : 0);
    EXPECT_NE(out.str().find("lv-LV"), std::string::npos);
    EXPECT_EQ(out.str().find("[no-rules]") != std::string::npos, is_strict);
  }
}

TEST(FindingsPrinterTest, WritesTheDocumentedJson) {
  const Finding full = {"comparator", Severity::kError, "zh-TW.json",    {12, 5},
                        "zh-TW",      "a.title",        "says \"至少\"", "say \"少於\""};
  const Finding bare = Warning();
  std::ostringstream out;
  FindingsPrinter printer(true, out);
  printer.Add({full}, 1, 10, NoLines);
  // Printed at once, not kept.
  EXPECT_NE(out.str().find("say"), std::string::npos);
  printer.Add({bare}, 1, 0, NoLines, "for people only");
  EXPECT_EQ(printer.Finish(), kExitErrors);
  EXPECT_EQ(out.str(), R"({
  "version": 1,
  "findings": [
    {
      "check": "comparator",
      "severity": "error",
      "file": "zh-TW.json",
      "line": 12,
      "column": 5,
      "locale": "zh-TW",
      "pair": null,
      "key": "a.title",
      "message": "says \"至少\"",
      "hint": "say \"少於\""
    },
    {
      "check": "a-check",
      "severity": "warning",
      "file": "a.json",
      "line": 0,
      "column": 0,
      "locale": null,
      "pair": null,
      "key": null,
      "message": "something is wrong",
      "hint": null
    }
  ],
  "summary": {
    "files": 2,
    "pairs": 10,
    "errors": 1,
    "warnings": 1
  }
}
)");
}

TEST(FindingsPrinterTest, WritesCompleteJsonWithoutFindings) {
  std::ostringstream out;
  FindingsPrinter printer(true, out);
  printer.Add({}, 1, 0, NoLines);
  EXPECT_EQ(printer.Finish(), 0);
  EXPECT_EQ(out.str(), R"({
  "version": 1,
  "findings": [],
  "summary": {
    "files": 1,
    "pairs": 0,
    "errors": 0,
    "warnings": 0
  }
}
)");
}

}  // namespace
}  // namespace guided_help
