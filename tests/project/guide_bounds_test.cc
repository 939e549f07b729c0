#include "project/guide_bounds.h"

#include <gtest/gtest.h>

#include "icu/icu_services.h"
#include "project/catalog_check.h"
#include "project/rules.h"
#include "tests/project/fake_project.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

/// `zh-TW call-support.body`
Lines FoundBounds(const FakeProject& files) {
  const Project project = files.project();
  const IcuServices services;
  const RulesLibrary rules(project, services);
  CatalogCheckOptions options;
  options.folders = project.Folders();
  Lines found;
  for (const Finding& finding : CheckCatalogs(project, rules, services, options).findings) {
    if (finding.check == "guide-rule") found.push_back(finding.locale + " " + finding.key);
  }
  return found;
}

const std::string kBoundedEnglish = "localization/cancel-subscription/en-US.json";
const std::string kBoundedChinese = "localization/cancel-subscription/zh-TW.json";
const std::string kBoundedGuide = "web/guides/cancel-subscription.json";

TEST(GuideBoundsTest, AcceptTheProjectsGuide) { EXPECT_EQ(FoundBounds({}), Lines{}); }

TEST(GuideBoundsTest, ReportALimitThatTheGuideDoesNotHave) {
  FakeProject files;
  files.Replace(kBoundedChinese, "如果您指派給使用者的授權超過 25 個",
                "如果您指派給使用者的授權至少 25 個");
  EXPECT_EQ(FoundBounds(files), (Lines{"zh-TW call-support.body"}));
}

TEST(GuideBoundsTest, ReportTheSameFaultInBothLanguages) {
  FakeProject files;
  files.Replace(kBoundedEnglish, "If you have fewer than 25 assigned licenses, you",
                "If you have at least 25 assigned licenses, you");
  files.Replace(kBoundedChinese, "如果已指派的授權少於 25 個，您就",
                "如果已指派的授權至少 25 個，您就");
  EXPECT_EQ(FoundBounds(files), (Lines{"en-US cancel-online.body", "zh-TW cancel-online.body"}));
}

TEST(GuideBoundsTest, ReportARuleOfOtherAnswers) {
  FakeProject files;
  files.Replace(kBoundedEnglish, "If you have more than 25 licenses assigned to users, call",
                "If you have 25 or fewer licenses assigned to users, call");
  EXPECT_EQ(FoundBounds(files), (Lines{"en-US call-support.body"})) << "a condition of the guide";
  FakeProject turned;
  turned.Replace(kBoundedEnglish, "\"Fewer than 25 assigned licenses\"",
                 "\"More than 25 assigned licenses\"");
  EXPECT_EQ(FoundBounds(turned), (Lines{"en-US cancel-online.heading"}))
      << "the only route to the node";
}

TEST(GuideBoundsTest, ReportMessagesWhenTheGuideChanges) {
  FakeProject files;
  files.Replace(kBoundedGuide, "\"from\": 0, \"to\": 24", "\"from\": 0, \"to\": 23");
  files.Replace(kBoundedGuide, "\"from\": 25, \"to\": 25", "\"from\": 24, \"to\": 25");
  const Lines found = FoundBounds(files);
  EXPECT_NE(std::find(found.begin(), found.end(), "en-US cancel-online.body"), found.end());
  EXPECT_NE(std::find(found.begin(), found.end(), "zh-TW cancel-online.body"), found.end());
}

TEST(GuideBoundsTest, CanBeIgnoredWithAReason) {
  FakeProject files;
  const std::string ignore =
      ", \"ignore\": [{ \"check\": \"guide-rule\", \"reason\": \"Another limit.\" }]";
  files.Replace(kBoundedEnglish, "If you have fewer than 25 assigned licenses, you",
                "If you have at least 25 assigned licenses, you");
  files.Replace(kBoundedEnglish, "Must stay true when read on its own in the article.\"",
                "Must stay true when read on its own in the article.\"" + ignore);
  EXPECT_EQ(FoundBounds(files), Lines{});
}

TEST(GuideBoundsTest, SkipOtherNumbersAndGuidesThatCannotBeRead) {
  FakeProject files;
  files.Replace(kBoundedEnglish, "If you have fewer than 25 assigned licenses, you",
                "If you have fewer than 40 assigned licenses, you");
  files.Replace(kBoundedChinese, "如果已指派的授權少於 25 個，您就",
                "如果已指派的授權少於 40 個，您就");
  EXPECT_EQ(FoundBounds(files), Lines{});
  FakeProject broken;
  broken.Write(kBoundedGuide, "{");
  EXPECT_EQ(FoundBounds(broken), Lines{});
}

}  // namespace
}  // namespace guided_help
