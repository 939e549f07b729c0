#include "project/rules.h"

#include <gtest/gtest.h>

#include "checks/rules_reader.h"
#include "icu/icu_services.h"
#include "project/rules_draft.h"
#include "tests/project/fake_project.h"

namespace guided_help {
namespace {

std::string RulesFor(const RulesLibrary& library, std::string_view locale) {
  return library.For(locale).locale;
}

TEST(RulesLibraryTest, ReturnsTheRulesOfTheLocaleOrOfItsLanguageAndScript) {
  const Project project(SourceFolder());
  const IcuServices services;
  const RulesLibrary rules(project, services);
  const std::vector<std::pair<std::string, std::string>> kLocales = {
      {"zh-TW", "zh-TW"}, {"zh-CN", "zh-CN"},        {"zh-HK", "zh-TW"},
      {"zh-SG", "zh-CN"}, {"zh", "zh-CN"},           {"de-AT", "de-DE"},
      {"de", "de-DE"},    {"pt-PT", "pt-BR"},        {"en-GB", "en-US"},
      {"sr-RS", ""},      {"sr-Latn", "sr-Latn-RS"}, {"sr-Cyrl-RS", ""},
      {"lv-LV", ""},      {"und", "en-US"},          {"", ""},
      {"no locale", ""},
  };
  for (const auto& [locale, expected] : kLocales) {
    EXPECT_EQ(RulesFor(rules, locale), expected) << locale;
  }
}

TEST(RulesLibraryTest, SaysWhatItHasNoRulesFor) {
  const Project project(SourceFolder());
  const IcuServices services;
  const RulesLibrary rules(project, services);
  const std::vector<Unchecked> unchecked = FindUnchecked(rules, {"", "de-AT", "lv-LV", "zh-TW"});
  ASSERT_EQ(unchecked.size(), 2U);
  EXPECT_EQ(unchecked[0].locale, "");
  const std::vector<Finding> errors = ToFindings(unchecked);
  EXPECT_EQ(errors[0].file, "");
  EXPECT_EQ(unchecked[1].locale, "lv-LV");
  const Finding& error = errors[1];
  EXPECT_EQ(error.check, "no-rules");
  EXPECT_EQ(error.severity, Severity::kError);
  EXPECT_EQ(error.file, "localization/rules/lv-LV.json");
  EXPECT_NE(error.message.find("lv-LV"), std::string::npos);
  EXPECT_EQ(ToReadableText(unchecked[1]), error.message + "\n    " + error.hint + "\n");
}

TEST(RulesDraftTest, CanBeReadAndSaysWhatIsMissing) {
  const Result<LocaleRules> rules = ReadRules(DraftRules("lv-LV", IcuServices()), "lv-LV.json");
  ASSERT_TRUE(rules.Ok()) << ToString(rules.error());
  EXPECT_EQ(rules->locale, "lv-LV");
  EXPECT_TRUE(rules->spaced);
  EXPECT_EQ(rules->number_words.at(U"seši"), std::vector<std::int64_t>{6});
  ASSERT_EQ(FindGaps(*rules).size(), 1U);
  EXPECT_EQ(FindGaps(*rules).front().check, "comparator");
}

TEST(RulesDraftTest, KnowsWhichScriptsHaveNoSpaces) {
  for (const std::string locale : {"ja-JP", "km-KH", "zh-HK"}) {
    const Result<LocaleRules> rules = ReadRules(DraftRules(locale, IcuServices()), "a.json");
    ASSERT_TRUE(rules.Ok()) << locale;
    EXPECT_FALSE(rules->spaced) << locale;
  }
}

/// The error of the file with the rules for the locale.
std::string RulesFault(const FakeProject& temp, const std::string& locale) {
  const Project project = temp.project();
  const IcuServices services;
  const RulesLibrary rules(project, services);
  EXPECT_EQ(rules.For(locale).locale, "");
  EXPECT_TRUE(rules.HasError(locale));
  EXPECT_TRUE(FindUnchecked(rules, {locale}).empty());
  // Others are not affected.
  EXPECT_EQ(rules.For("ja-JP").locale, "ja-JP");
  EXPECT_FALSE(rules.HasError("ja-JP"));
  const std::vector<Finding> errors = rules.errors();
  if (errors.size() != 1) return std::to_string(errors.size()) + " errors";
  EXPECT_EQ(errors[0].locale, locale);
  return errors[0].check + " | " + errors[0].file + ":" + ToString(errors[0].position) + ": " +
         errors[0].message + " (" + errors[0].hint + ")";
}

TEST(RulesLibraryTest, RejectsAFileForAnotherLocale) {
  FakeProject temp;
  temp.Write("localization/rules/de-AT.json", R"({"locale": "de-DE"})");
  EXPECT_EQ(RulesFault(temp, "de-AT"),
            "bad-value | localization/rules/de-AT.json:0:0: these rules are for \"de-DE\" (correct "
            "\"locale\", or the name of the file)");
  temp.Write("localization/rules/de-AT.json", "{}");
  EXPECT_EQ(RulesFault(temp, "de-AT"),
            "bad-value | localization/rules/de-AT.json:0:0: these rules are for \"\" (correct "
            "\"locale\", or the name of the file)");
}

TEST(RulesLibraryTest, RejectsAFileThatCannotBeRead) {
  FakeProject temp;
  temp.Write("localization/rules/de-DE.json", "{\n \"locale\": 1}");
  EXPECT_EQ(
      RulesFault(temp, "de-DE"),
      "wrong-type | localization/rules/de-DE.json:2:12: \"locale\" must be a string, but is a "
      "whole number ()");
}

TEST(RulesLibraryTest, IsEmptyWithoutFiles) {
  FakeProject temp;
  temp.Remove("localization/rules");
  const Project project = temp.project();
  const IcuServices services;
  const RulesLibrary rules(project, services);
  EXPECT_EQ(RulesFor(rules, "zh-TW"), "");
}

}  // namespace
}  // namespace guided_help
