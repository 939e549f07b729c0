#include "project/article_check.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "base/text.h"
#include "icu/icu_services.h"
#include "tests/support/files.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

const RulesLibrary& Rules() {
  static const Project kProject(SourceFolder());
  static const IcuServices kServices;
  static const RulesLibrary kRules(kProject, kServices);
  return kRules;
}

ArticleReport CheckText(std::string_view text, const std::string& file,
                        std::string_view locale = {}) {
  return CheckArticle(text, file, locale, Rules());
}

ArticleReport CheckFile(const std::filesystem::path& file) {
  EXPECT_TRUE(std::filesystem::exists(file)) << file;
  return CheckText(ReadFile(file), file.string());
}

ArticleReport CheckFixture(const std::string& name) {
  return CheckFile(SourceFolder() / "tests/checks/fixtures" / name);
}

/// `107 error comparator`; without a number for findings about the file.
Lines ArticleHeads(const ArticleReport& report) {
  Lines heads;
  for (const Finding& finding : report.findings) {
    heads.push_back(
        Concat({finding.pair, finding.pair.empty() ? "" : " ",
                finding.severity == Severity::kError ? "error " : "warning ", finding.check}));
  }
  return heads;
}

/// The pairs that have findings.
std::set<std::string> Pairs(const ArticleReport& report) {
  std::set<std::string> pairs;
  for (const Finding& finding : report.findings) {
    if (!finding.pair.empty()) pairs.insert(finding.pair);
  }
  return pairs;
}

std::size_t CountFileFindings(const ArticleReport& report) {
  return static_cast<std::size_t>(
      std::count_if(report.findings.begin(), report.findings.end(),
                    [](const Finding& finding) { return finding.pair.empty(); }));
}

bool HasError(const ArticleReport& report, std::string_view pair, std::string_view check) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
    return finding.pair == pair && finding.check == check && finding.severity == Severity::kError;
  });
}

int CountPairErrors(const ArticleReport& report) {
  return static_cast<int>(
      std::count_if(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
        return !finding.pair.empty() && finding.severity == Severity::kError;
      }));
}

std::string ArticlePair(const std::string& number, const std::string& target,
                        const std::string& source) {
  return "<span data-ttu-id=\"0a1b2-" + number + "\">" + target +
         "</span><span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-" + number + "\">" + source +
         "</span></span>";
}

TEST(ArticleCheckTest, AFileWithoutPairsGetsAWarning) {
  const ArticleReport report = CheckText("# Notes\n", "a/zh-TW.md");
  EXPECT_EQ(ArticleHeads(report), (Lines{"warning article-pairs"}));
}

TEST(ArticleCheckTest, ReportsTheFaultsOfAMachineTranslationIntoChinese) {
  const ArticleReport report = CheckFixture("mailbox.zh-TW.md");
  EXPECT_EQ(ArticleHeads(report),
            (Lines{"error machine-translation", "104 warning spacing", "105 warning bracket",
                   "106 warning bracket", "106 warning bracket", "107 warning spacing",
                   "107 warning spacing", "109 warning bracket", "110 warning bracket",
                   "111 warning spacing"}));
  const Finding& file = report.findings.front();
  EXPECT_EQ(file.position, (Position{3, 1}));
  EXPECT_EQ(file.message, "machine translation that nobody has reviewed");
  EXPECT_EQ(file.hint, "have a person review it, then mark it: ms.translationtype: HT");
  EXPECT_EQ(file.locale, "zh-TW");
  // Columns count characters, not bytes.
  const Finding& spacing = report.findings[1];
  EXPECT_EQ(spacing.position, (Position{11, 43}));
  EXPECT_EQ(report.findings[5].position, (Position{12, 39}));
}

TEST(ArticleCheckTest, ReportsOnlyThePlantedFaultInOtherLanguages) {
  const std::vector<std::pair<std::string, std::string>> kFaults = {
      {"mailbox.ko-KR.md", "107 error comparator"},
      {"mailbox.de-DE.md", "105 error empty-link"},
      {"mailbox.ar-SA.md", "105 error empty-link"},
      {"mailbox.fr-FR.md", "105 error untranslated"},
      {"mailbox.zh-CN.md", "106 error untranslated"}};
  for (const auto& [name, fault] : kFaults) {
    EXPECT_EQ(ArticleHeads(CheckFixture(name)), (Lines{"error machine-translation", fault}))
        << name;
  }
  EXPECT_EQ(ArticleHeads(CheckFixture("trial.zh-TW.md")), (Lines{"102 error comparator"}));
  EXPECT_EQ(ArticleHeads(CheckFixture("mailbox.ja-JP.md")), Lines{});
}

TEST(ArticleCheckTest, HeadingNamesFileLocaleAndTranslator) {
  EXPECT_EQ(Heading(CheckText("", "a.md")), "a.md: unknown language, unknown translator, 0 pairs");
  EXPECT_EQ(Heading(CheckText("---\nms.translationtype: MT\nms.contentlocale: zh-TW\n---\n" +
                                  ArticlePair("1", "甲", "a"),
                              "a.md")),
            "a.md: zh-TW, machine translated, 1 pair");
  EXPECT_EQ(Heading(CheckText("---\nms.translationtype: HT\n---\n" + ArticlePair("1", "甲", "a") +
                                  ArticlePair("2", "乙", "b"),
                              "a.md", "ja-JP")),
            "a.md: ja-JP, human translated, 2 pairs");
}

TEST(ArticleCheckTest, WarnsIfTheLanguageIsUnknown) {
  const std::string text = ArticlePair("1", "**25", "25");
  const ArticleReport report = CheckText(text, "a.md");
  EXPECT_EQ(ArticleHeads(report), (Lines{"warning article-locale", "1 error markup"}));
  EXPECT_EQ(report.findings[0].message, "the article does not state its language");
  EXPECT_EQ(report.findings[0].hint, "specify it with --locale, or as ms.contentlocale");
  EXPECT_EQ(CheckText(text, "a/zh-TW.md").locale, "zh-TW");
  EXPECT_EQ(CheckText(text, "a.md", "de-DE").locale, "de-DE");
}

TEST(ArticleCheckTest, FindingsAreSortedByPair) {
  const std::string text =
      ArticlePair("1", "取消", "Cancel") + "\n" + ArticlePair("2", "註銷", "Cancel") + "\n" +
      ArticlePair("3", "甲，软件", "a, software") + "\n<span data-ttu-id=\"x\">";
  const ArticleReport report = CheckText(text, "zh-TW.md");
  EXPECT_EQ(ArticleHeads(report), (Lines{"error article-syntax", "2 warning inconsistent",
                                         "3 error foreign-character", "3 warning regional-term"}));
  EXPECT_EQ(report.findings[0].position, (Position{4, 1}));
  EXPECT_EQ(report.findings[2].position, (Position{3, 31}));
}

TEST(ArticleCheckTest, ReportsPairsThatAreTooLong) {
  const std::string longest(64 * 1024, 'a');
  EXPECT_EQ(ArticleHeads(CheckText(ArticlePair("1", longest, longest), "de-DE.md")),
            (Lines{"1 warning same-as-source"}));
  const ArticleReport report =
      CheckText(ArticlePair("1", longest + "a", "b") + ArticlePair("2", "a", longest + "b") +
                    ArticlePair("3", "**d", "c"),
                "de-DE.md");
  EXPECT_EQ(ArticleHeads(report),
            (Lines{"1 error article-syntax", "2 error article-syntax", "3 error markup"}));
  EXPECT_EQ(report.findings[0].message, "the pair is too long to check");
  EXPECT_EQ(report.findings[0].hint, "split it into sentences");
}

TEST(ArticleCheckTest, InvalidUtf8IsTheOnlyError) {
  const ArticleReport report = CheckText("a\n\xFF", "de-DE.md", "de-DE");
  ASSERT_EQ(ArticleHeads(report), (Lines{"error utf-8"}));
  EXPECT_EQ(report.findings[0].position, (Position{2, 1}));
  EXPECT_EQ(report.findings[0].message, "this is not UTF-8");
  EXPECT_EQ(report.locale, "de-DE");
  EXPECT_EQ(report.pairs, 0);
}

std::filesystem::path Samples() { return SourceFolder() / "../shared/data/articles"; }

TEST(ArticleCheckTest, FindsTheFaultsOfTheSamples) {
  if (!std::filesystem::exists(Samples())) {
    GTEST_SKIP() << "no sample articles next to the checkout";
  }
  const auto check = [](const std::string& name) { return CheckFile(Samples() / name); };
  const ArticleReport chinese = check("cancel-subscription/zh-TW.md");
  std::set<std::string> pairs = Pairs(chinese);
  // These may have findings, but need not.
  pairs.erase("103");
  pairs.erase("108");
  EXPECT_EQ(pairs, (std::set<std::string>{"104", "105", "106", "107", "109", "110", "111"}));
  EXPECT_EQ(CountFileFindings(chinese), 1U);
  EXPECT_TRUE(HasError(chinese, "", "machine-translation"));
  EXPECT_TRUE(HasError(check("cancel-subscription/ko-KR.md"), "107", "comparator"));
  EXPECT_TRUE(HasError(check("cancel-subscription/de-DE.md"), "105", "empty-link"));
  EXPECT_TRUE(HasError(check("cancel-subscription/ar-SA.md"), "105", "empty-link"));
  EXPECT_TRUE(HasError(check("cancel-subscription/fr-FR.md"), "105", "untranslated"));
  EXPECT_TRUE(HasError(check("cancel-subscription/zh-CN.md"), "106", "untranslated"));
  EXPECT_TRUE(HasError(check("variants/add-budget-disabled.md"), "143", "comparator"));
}

TEST(ArticleCheckTest, FindsNoErrorInTheHumanTranslatedSamples) {
  if (!std::filesystem::exists(Samples())) {
    GTEST_SKIP() << "no sample articles next to the checkout";
  }
  int articles = 0;
  int pairs = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(Samples())) {
    if (entry.path().extension() != ".md") continue;
    const ArticleReport report = CheckFile(entry.path());
    if (report.type != TranslationType::kHuman) continue;
    ++articles;
    pairs += report.pairs;
    EXPECT_EQ(CountPairErrors(report), 0) << entry.path();
  }
  EXPECT_EQ(articles, 5);
  EXPECT_EQ(pairs, 69);
}

}  // namespace
}  // namespace guided_help
