#include "cli/findings_output.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

Finding FindingAt(Position position) {
  return {"a-check", Severity::kError, "a.json", position, "", "", "something is wrong", ""};
}

/// Returns the output for one finding in this line, without its first line.
std::string Excerpt(const std::string& line, int column) {
  const std::vector<Finding> findings = {FindingAt({7, column})};
  const std::string text =
      ToReadableText(findings, [&](const std::string& file, int number) -> std::string {
        EXPECT_EQ(file, "a.json");
        EXPECT_EQ(number, 7);
        return line;
      });
  return text.substr(text.find('\n') + 1);
}

TEST(FindingsTextTest, ShowsPositionSeverityMessageLineAndHint) {
  std::vector<Finding> findings = {FindingAt({3, 5}), FindingAt({}), FindingAt({})};
  findings[2].message = "something else";
  findings[0].hint = "fix it";
  findings[1].severity = Severity::kWarning;
  findings[2].hint = "fix this, too";
  findings[1].pair = "p102";
  EXPECT_EQ(
      ToReadableText(findings, [](const std::string&, int) -> std::string { return "0123456789"; }),
      "a.json:3:5: error: something is wrong [a-check]\n"
      "    0123456789\n"
      "        ^\n"
      "    fix it\n"
      "a.json: warning: pair p102: something is wrong [a-check]\n"
      "a.json: error: something else [a-check]\n"
      "    fix this, too\n");
}

TEST(FindingsTextTest, SaysTheSameOnceForAFile) {
  const auto missing = [](const std::string& file, const std::string& key) {
    return Finding{"missing-key", Severity::kError, file,          {}, "de-DE",
                   key,           key + " lacks",   "translate it"};
  };
  std::vector<Finding> findings = {FindingAt({3, 5}), missing("a.json", "k.a"), FindingAt({4, 1}),
                                   missing("a.json", "k.b"), missing("b.json", "k.c")};
  const std::string text =
      ToReadableText(findings, [](const std::string&, int) -> std::string { return ""; });
  EXPECT_EQ(text,
            "a.json:3:5: error: something is wrong [a-check]\n"
            "    the same 1 time more: 4:1\n"
            "a.json: error: k.a lacks [missing-key]\n"
            "    translate it\n"
            "    the same 1 time more: k.b\n"
            "b.json: error: k.c lacks [missing-key]\n"
            "    translate it\n");
  findings[2].message = "something else";
  EXPECT_NE(ToReadableText(findings, [](const std::string&, int) -> std::string { return ""; })
                .find("a.json:4:1: "),
            std::string::npos);
}

TEST(FindingsTextTest, ShowsTheTranslationOfAPairWithoutItsSpansAndTheSource) {
  std::vector<Finding> findings = {FindingAt({7, 13}), FindingAt({9, 2})};
  findings[0].pair = "101";
  findings[0].source = Beginning("the\nsource");
  findings[1].pair = "102";
  const auto line = [](const std::string&, int) -> std::string {
    return "<span id=a>de<b</span><span>the source</span>";
  };
  EXPECT_EQ(ToReadableText(findings, line),
            "a.json:7:13: error: pair 101: something is wrong [a-check]\n"
            "    de<b\n"
            "     ^\n"
            "    source: the source\n"
            "    the same 1 time more: 9:2 (pair 102)\n");
}

TEST(FindingsTextTest, NothingControlsTheTerminal) {
  EXPECT_EQ(Excerpt("a\x1B[2Jb\x9F\u202Ec", 1), "    a\uFFFD[2Jb\uFFFD\uFFFDc\n    ^\n");
  std::vector<Finding> findings = {FindingAt({})};
  findings[0].message = "the text \"\a\r\" is wrong";
  EXPECT_EQ(ToReadableText(findings, [](const std::string&, int) -> std::string { return {}; }),
            "a.json: error: the text \"\uFFFD\uFFFD\" is wrong [a-check]\n");
}

TEST(FindingsTextTest, SummarizesCounts) {
  EXPECT_EQ(ToReadableText(Summarize({}, 1, 0)), "1 file: 0 errors, 0 warnings\n");
  EXPECT_EQ(ToReadableText(Summarize({FindingAt({})}, 2, 1)),
            "2 files, 1 pair: 1 error, 0 warnings\n");
}

TEST(FindingsTextTest, PutsTheCaretBelowTheColumn) {
  struct Row {
    std::string line;
    int column;
    std::string excerpt;
  };
  const Row rows[] = {
      {"abc", 1, "    abc\n    ^\n"},
      {"abc", 3, "    abc\n      ^\n"},
      {"abc", 4, "    abc\n       ^\n"},
      {"\tabc", 2, "     abc\n     ^\n"},
      {"", 1, "    \n    ^\n"},
      {"abc", 9, ""},
      {"abc", 0, "    abc\n    ^\n"},
      // Wide: two columns of a terminal each.
      {"移至x", 3, "    移至x\n        ^\n"},
      {"，。「x", 4, "    ，。「x\n          ^\n"},
      {"한글x", 3, "    한글x\n        ^\n"},
      {"アx", 2, "    アx\n      ^\n"},
      {"２x", 2, "    ２x\n      ^\n"},
      {"😀x", 2, "    😀x\n      ^\n"},
      // Not wide, in spite of their high code points.
      {"éñx", 3, "    éñx\n      ^\n"},
      {"“”x", 3, "    “”x\n      ^\n"},
      {"…–x", 3, "    …–x\n      ^\n"},
      {"ếx", 2, "    ếx\n     ^\n"},
      {"ｱx", 2, "    ｱx\n     ^\n"},
      {"ሀx", 2, "    ሀx\n     ^\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(Excerpt(row.line, row.column), row.excerpt) << row.line;
}

TEST(FindingsTextTest, ShowsTheRelevantPartOfALongLine) {
  const std::string line = std::string(100, 'a') + "X" + std::string(100, 'b');
  EXPECT_EQ(Excerpt(line, 101), "    " + std::string(60, 'a') + "X" + std::string(39, 'b') +
                                    "\n    " + std::string(60, ' ') + "^\n");
}

}  // namespace
}  // namespace guided_help
