#include "interchange/unit_finding.h"

#include <gtest/gtest.h>

#include "interchange/po.h"
#include "interchange/xliff.h"
#include "tests/interchange/documents.h"
#include "tests/interchange/expect_unit.h"

namespace guided_help {
namespace {

const UnitFinding kNumberFinding{"number",
                                 Severity::kError,
                                 "numbers",
                                 "accuracy/mistranslation",
                                 "the source has \"25\"\n& <26>",
                                 "write 25"};
const UnitFinding kSpacingFinding{"spacing",    Severity::kWarning,
                                  "whitespace", "linguistic-conventions/textual-conventions",
                                  "two spaces", ""};

/// Findings on a unit with a target, and on one without.
ExchangeDocument WithTwoFindings() {
  ExchangeDocument document = Everything();
  document.units[0].findings = {kSpacingFinding};
  document.units[5].findings = {kNumberFinding, kSpacingFinding};
  return document;
}

bool Contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(UnitFindingTest, IsALineWithSeverityAndTypes) {
  EXPECT_EQ(ToText(kNumberFinding),
            "number: the source has \"25\" & <26> (write 25) [error, mqm:accuracy/mistranslation, "
            "its:numbers]");
  EXPECT_EQ(ToText(kSpacingFinding),
            "spacing: two spaces [warning, mqm:linguistic-conventions/textual-conventions, "
            "its:whitespace]");
  EXPECT_GT(ItsSeverity(kNumberFinding), ItsSeverity(kSpacingFinding));
  EXPECT_LE(ItsSeverity(kNumberFinding), 100);
}

TEST(UnitFindingTest, Xliff1HasNotes) {
  EXPECT_TRUE(Contains(*WriteXliff(WithTwoFindings(), XliffVersion::k1),
                       "        <note from=\"guided-help\" annotates=\"target\" priority=\"1\">"
                       "number: the source has \"25\" &amp; &lt;26&gt; (write 25) [error, "
                       "mqm:accuracy/mistranslation, its:numbers]</note>\n"
                       "        <note from=\"guided-help\" annotates=\"target\" priority=\"2\">"));
}

TEST(UnitFindingTest, Xliff2HasIssuesThatTheTextRefersTo) {
  const std::string xliff = *WriteXliff(WithTwoFindings(), XliffVersion::k2);
  EXPECT_TRUE(Contains(
      xliff, "xmlns:its=\"http://www.w3.org/2005/11/its\" its:version=\"2.0\" version=\"2.1\""))
      << xliff;
  EXPECT_TRUE(
      Contains(xliff,
               "      <its:locQualityIssues xml:id=\"q6\">\n"
               "        <its:locQualityIssue locQualityIssueType=\"numbers\" "
               "locQualityIssueComment=\"number: the source has &quot;25&quot; &amp; &lt;26&gt; "
               "(write 25) [error, mqm:accuracy/mistranslation, its:numbers]\" "
               "locQualityIssueSeverity=\"100\"/>\n"
               "        <its:locQualityIssue locQualityIssueType=\"whitespace\" "))
      << xliff;
  EXPECT_TRUE(Contains(xliff,
                       "<target><mrk id=\"q\" type=\"its:generic\" "
                       "its:locQualityIssuesRef=\"#its=q6\">"))
      << xliff;
  // Without a target, the source refers to them.
  EXPECT_TRUE(Contains(xliff,
                       "<source><mrk id=\"q\" type=\"its:generic\" "
                       "its:locQualityIssuesRef=\"#its=q1\">Source of new</mrk></source>"))
      << xliff;
  EXPECT_FALSE(Contains(*WriteXliff(Everything(), XliffVersion::k2), "its:"));
}

TEST(UnitFindingTest, PoHasComments) {
  EXPECT_TRUE(Contains(WritePo(WithTwoFindings()),
                       "#. screen: a \"b\" & <c>\n"
                       "#. finding: number: the source has \"25\" & <26> (write 25) [error, "
                       "mqm:accuracy/mistranslation, its:numbers]\n"
                       "#. finding: spacing: two spaces [warning, "
                       "mqm:linguistic-conventions/textual-conventions, its:whitespace]\n"
                       "#. exported: stale"));
}

TEST(UnitFindingTest, ReadersIgnoreFindings) {
  const ExchangeDocument document = WithTwoFindings();
  const Result<ExchangeDocument> po = ReadPo(WritePo(document), "a.po");
  ASSERT_TRUE(po.Ok());
  std::vector<ExchangeDocument> read = {*po};
  for (const XliffVersion version : {XliffVersion::k1, XliffVersion::k2}) {
    const Result<std::vector<ExchangeDocument>> xliff =
        ReadXliff(*WriteXliff(document, version), "a.xlf");
    ASSERT_TRUE(xliff.Ok()) << ToString(xliff.error());
    read.push_back(xliff->front());
  }
  for (const ExchangeDocument& back : read) {
    ASSERT_EQ(back.units.size(), document.units.size());
    for (std::size_t i = 0; i < back.units.size(); ++i) {
      ExpectRead(back.units[i], document.units[i]);
      EXPECT_TRUE(back.units[i].findings.empty());
    }
  }
}

TEST(UnitFindingTest, TheTargetsPositionIsThatOfItsText) {
  const std::string xliff = *WriteXliff(WithTwoFindings(), XliffVersion::k2);
  const ExchangeUnit unit = ReadXliff(xliff, "a.xlf")->front().units[5];
  const std::string target = "        <target>";
  const std::size_t text = xliff.rfind("#its=q6\">") + 9;
  const std::size_t line = xliff.rfind('\n', text) + 1;
  EXPECT_EQ(xliff.substr(line, target.size()), target);
  EXPECT_EQ(unit.target_position.column, static_cast<int>(text - line) + 1);
}

}  // namespace
}  // namespace guided_help
