#include "project/catalog_check.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.h"
#include "icu/icu_services.h"
#include "interchange/source_hash.h"
#include "localization/catalog_document.h"
#include "tests/project/fake_project.h"
#include "tests/support/messages.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

const std::string kFolder = "cancel-subscription";

CatalogReport Check(const FakeProject& temp, CatalogCheckOptions options = {}) {
  const Project project = temp.project();
  const IcuServices services;
  const RulesLibrary rules(project, services);
  if (options.folders.empty()) options.folders = project.Folders();
  return CheckCatalogs(project, rules, services, options);
}

/// `zh-TW.json:7:3 error number key`
std::string Head(const Finding& finding) {
  return Concat({finding.file.substr(finding.file.rfind('/') + 1), ":",
                 std::to_string(finding.position.line), ":",
                 std::to_string(finding.position.column),
                 finding.severity == Severity::kError ? " error " : " warning ", finding.check, " ",
                 finding.key});
}

Lines CatalogHeads(const CatalogReport& report) {
  Lines heads;
  for (const Finding& finding : report.findings) heads.push_back(Head(finding));
  return heads;
}

/// A message with its reviewed translation.
struct CatalogPair {
  std::string key;
  std::string source;
  std::string target;
  std::vector<IgnoredCheck> ignore = {};
};

/// A project with these catalogs in `demo`. It has no demo page, so unused keys are not reported.
/// The first message is in line 4, and each further one two lines below.
class DemoProject : public FakeProject {
 public:
  explicit DemoProject(const std::vector<CatalogPair>& messages) {
    CatalogDocument english{"en-US", "en-US", {}};
    CatalogDocument chinese{"zh-TW", "en-US", {}};
    for (const CatalogPair& message : messages) {
      MessageNotes notes;
      notes.description = "A message.";
      notes.state = MessageState::kReviewed;
      english.entries.push_back({message.key, MessageOf(message.source), notes, {}});
      notes.ignore = message.ignore;
      notes.source_hash = SourceHash(message.source);
      chinese.entries.push_back({message.key, MessageOf(message.target), notes, {}});
    }
    Write("localization/demo/en-US.json", ToJson(english));
    Write("localization/demo/zh-TW.json", ToJson(chinese));
  }

  CatalogReport Check(bool is_release = false) const {
    return guided_help::Check(*this, {{"demo"}, {}, is_release});
  }
};

TEST(CatalogCheckTest, FindsOneFaultOfEachKindWithItsPosition) {
  const DemoProject demo({
      {"a", "Fewer than 25 users", "超過 25 位使用者"},
      {"b", "Subscription", "订閱"},
      {"c", "The end.", "結束"},
      {"d", "The end.", "結束。"},
      {"e", "A text", "一段 文字"},
      {"f", "The user", "[使用者]"},
      {"g", "The \"database\"", "「數據庫」"},
      {"h", "The tenant", "這個租使用者"},
      {"i", "The words", "文\u200b字"},
      {"j", "Days", "共 12 天"},
      {"k", "More text", "更**多文字"},
      {"l", "For {n}", "給 {m}"},
      {"m", "Some text", " "},
      {"n", "Find the page that you want.", "Find the page that you want."},
      {"ui_go", "Go", "前往"},
      {"o", "Select it", "選取 **前往**"},
      {"p", "same words", "same words"},
      {"q", "See [it](a-link)", "請參閱[](a-link)這裡"},
      {"r", "Read [it](a-link)", "請參閱這個"},
      {"s", "{n, plural, one {# day} other {# days}}", "約 {n, plural, one {# 天} other {# 天}}"},
      {"t", "Good", "好", {{"number", "for nothing"}}},
  });
  EXPECT_EQ(CatalogHeads(demo.Check()), (Lines{"zh-TW.json:4:9 error comparator a",
                                               "zh-TW.json:6:9 error foreign-character b",
                                               "zh-TW.json:8:10 warning punctuation c",
                                               "zh-TW.json:10:9 warning inconsistent d",
                                               "zh-TW.json:12:11 warning spacing e",
                                               "zh-TW.json:14:9 warning bracket f",
                                               "zh-TW.json:16:10 warning regional-term g",
                                               "zh-TW.json:18:11 error forbidden-term h",
                                               "zh-TW.json:20:10 warning invisible-character i",
                                               "zh-TW.json:22:11 error number j",
                                               "zh-TW.json:24:10 error markup k",
                                               "zh-TW.json:26:9 error placeholder l",
                                               "zh-TW.json:26:11 error placeholder l",
                                               "zh-TW.json:28:9 error empty-message m",
                                               "zh-TW.json:30:9 error untranslated n",
                                               "zh-TW.json:34:14 error retyped-label o",
                                               "zh-TW.json:34:9 warning markup o",
                                               "zh-TW.json:36:9 warning same-as-source p",
                                               "zh-TW.json:38:12 error empty-link q",
                                               "zh-TW.json:40:9 error link r",
                                               "zh-TW.json:42:11 error plural-category s",
                                               "zh-TW.json:44:9 warning unused-ignore t"}));
}

TEST(CatalogCheckTest, FindsThePositionAfterEscapes) {
  DemoProject demo({{"a", "Days", "共 12 天"}});
  demo.Replace("localization/demo/zh-TW.json", "共 ", "\\u5171\\u0020");
  EXPECT_EQ(CatalogHeads(demo.Check()), Lines{"zh-TW.json:4:21 error number a"});
}

TEST(CatalogCheckTest, FindsMissingAndUnusedMessages) {
  FakeProject temp;
  const std::string chinese = "localization/cancel-subscription/zh-TW.json";
  const int line = temp.Replace(chinese, "\"cancel-online.find\"", "\"cancel-online.found\"");
  temp.Replace(chinese, "\"@cancel-online.find\"", "\"@cancel-online.found\"");
  temp.Replace("localization/cancel-subscription/en-US.json", "\"@@source\": \"en-US\",",
               "\"@@source\": \"en-US\",\n  \"nobody.asks\": \"Nobody\",");
  const CatalogReport report = Check(temp, {{kFolder}, {"zh-TW"}, false});
  EXPECT_EQ(CatalogHeads(report), (Lines{"en-US.json:4:19 error unused-key nobody.asks",
                                         "zh-TW.json:0:0 error missing-key nobody.asks",
                                         "zh-TW.json:0:0 error missing-key cancel-online.find",
                                         "zh-TW.json:" + std::to_string(line) +
                                             ":27 error unused-key cancel-online.found"}));
  ASSERT_EQ(report.findings.size(), 4U);
  EXPECT_EQ(report.findings[0].message, "no screen shows \"nobody.asks\"");
  EXPECT_EQ(report.findings[0].hint, "remove it from all catalogs, or show it");
  EXPECT_EQ(report.findings[0].locale, "en-US");
  EXPECT_EQ(report.findings[2].message,
            "\"cancel-online.find\" has no translation; customers see English");
  EXPECT_EQ(report.findings[3].message, "the source has no message \"cancel-online.found\"");
  EXPECT_EQ(report.findings[3].hint, "remove it, or correct its name");
  EXPECT_EQ(report.findings[3].locale, "zh-TW");
}

TEST(CatalogCheckTest, FindsTranslationsOfAnOlderSource) {
  DemoProject demo({{"a", "One text", "一段文字"}});
  EXPECT_EQ(CatalogHeads(demo.Check()), Lines{});
  demo.Replace("localization/demo/en-US.json", "One text", "Another text");
  const CatalogReport report = demo.Check();
  ASSERT_EQ(CatalogHeads(report), (Lines{"zh-TW.json:4:9 error stale a"}));
  EXPECT_EQ(report.findings[0].message, "the source has changed since this was translated");
  EXPECT_EQ(report.files, 2);
  EXPECT_EQ(report.pairs, 1);
}

TEST(CatalogCheckTest, AMachineTranslationIsAnErrorForARelease) {
  DemoProject demo({{"a", "One text", "一段文字"}});
  demo.Replace("localization/demo/zh-TW.json", "\"reviewed\"", "\"machine\"");
  EXPECT_EQ(CatalogHeads(demo.Check(false)),
            (Lines{"zh-TW.json:4:9 warning machine-translation a"}));
  EXPECT_EQ(CatalogHeads(demo.Check(true)), (Lines{"zh-TW.json:4:9 error machine-translation a"}));
}

TEST(CatalogCheckTest, ChecksTheSourceCatalog) {
  const DemoProject demo({{"a", "One  **text", "一  **文字"},
                          {"ui_go", "Go", "前往"},
                          {"b", "Select **Go**", "選取 {ui_go}"}});
  EXPECT_EQ(CatalogHeads(demo.Check()),
            (Lines{"en-US.json:4:14 error markup a", "en-US.json:4:12 warning spacing a",
                   "en-US.json:8:18 error retyped-label b", "zh-TW.json:8:12 error placeholder b",
                   "zh-TW.json:8:9 warning markup b"}));
}

TEST(CatalogCheckTest, IgnoresChecksAndReportsUnusedIgnores) {
  EXPECT_EQ(
      CatalogHeads(
          DemoProject({{"a", "One text", "12 段文字", {{"number", "counted otherwise"}}}}).Check()),
      Lines{});
  EXPECT_EQ(
      CatalogHeads(
          DemoProject({{"a", "One text", "一段文字", {{"number", "counted otherwise"}}}}).Check()),
      (Lines{"zh-TW.json:4:9 warning unused-ignore a"}));
}

TEST(CatalogCheckTest, AReadErrorIsAFindingWithItsCode) {
  DemoProject demo({{"a", "One text", "一段文字"}});
  demo.Replace("localization/demo/zh-TW.json", "一段文字", "一段 {n");
  const CatalogReport report = demo.Check();
  ASSERT_EQ(CatalogHeads(report).size(), 1U);
  EXPECT_EQ(report.findings[0].check, "message-syntax");
  EXPECT_EQ(report.findings[0].file, "localization/demo/zh-TW.json");
  EXPECT_EQ(report.findings[0].position.line, 4);
  EXPECT_EQ(report.findings[0].locale, "zh-TW");
  demo.Write("localization/demo/en-US.json", "{");
  ASSERT_EQ(CatalogHeads(demo.Check()).size(), 1U);
  EXPECT_EQ(demo.Check().findings[0].check, "syntax");
  EXPECT_EQ(demo.Check().findings[0].locale, "en-US");
}

TEST(CatalogCheckTest, ALocaleOfOneFolderIsRequiredInAll) {
  DemoProject demo({{"a", "One text", "一段文字"}});
  demo.Write("localization/interface/de-DE.json", R"({"@@locale": "de-DE", "@@source": "en-US"})");
  demo.Remove("web/guides");
  Lines missing;
  for (const Finding& finding : Check(demo).findings) {
    if (finding.check == "file") missing.push_back(finding.file);
  }
  EXPECT_EQ(missing,
            (Lines{"localization/cancel-subscription/de-DE.json", "localization/demo/de-DE.json"}));
}

TEST(CatalogCheckTest, LabelsOfFoldersThatAreNotCheckedCount) {
  FakeProject temp;
  constexpr char kBegin[] = "\"@@source\": \"en-US\",";
  temp.Replace("localization/interface/en-US.json", kBegin,
               "\"@@source\": \"en-US\",\n  \"ui_archive\": \"Archive box\",");
  temp.Replace("localization/demo/en-US.json", kBegin,
               "\"@@source\": \"en-US\",\n  \"demo.a\": \"Open the **Archive box**.\",");
  const CatalogReport report = Check(temp, {{"demo"}, {}, false});
  EXPECT_EQ(std::count_if(report.findings.begin(), report.findings.end(),
                          [](const Finding& finding) { return finding.check == "retyped-label"; }),
            1);
}

}  // namespace
}  // namespace guided_help
