#include "project/rules.h"

#include <gtest/gtest.h>

#include "checks/rules_reader.h"
#include "icu/icu_services.h"
#include "project/rules_draft.h"
#include "tests/project/fake_project.h"

namespace guided_help {
namespace {

std::string RulesFor(const RulesLibrary& library, std::string_view locale) {
  return library.For(locale, IcuServices()).locale;
}

TEST(RulesLibraryTest, ReturnsTheRulesOfTheLocaleOrOfItsLanguageAndScript) {
  const Result<RulesLibrary> rules = RulesLibrary::Load(Project(SourceFolder()));
  ASSERT_TRUE(rules.Ok()) << ToString(rules.error());
  const std::vector<std::pair<std::string, std::string>> kLocales = {
      {"zh-TW", "zh-TW"}, {"zh-CN", "zh-CN"},        {"zh-HK", "zh-TW"},
      {"zh-SG", "zh-CN"}, {"zh", "zh-CN"},           {"de-AT", "de-DE"},
      {"de", "de-DE"},    {"pt-PT", "pt-BR"},        {"en-GB", "en-US"},
      {"sr-RS", ""},      {"sr-Latn", "sr-Latn-RS"}, {"sr-Cyrl-RS", ""},
      {"lv-LV", ""},      {"und", "en-US"},          {"", ""},
      {"no locale", ""},
  };
  for (const auto& [locale, expected] : kLocales) {
    EXPECT_EQ(RulesFor(*rules, locale), expected) << locale;
  }
}

TEST(RulesLibraryTest, SaysWhatItHasNoRulesFor) {
  const Result<RulesLibrary> rules = RulesLibrary::Load(Project(SourceFolder()));
  ASSERT_TRUE(rules.Ok());
  const std::vector<Unchecked> unchecked =
      FindUnchecked(*rules, IcuServices(), {"", "de-AT", "lv-LV", "zh-TW"});
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

std::string Fault(const FakeProject& temp) {
  const Result<RulesLibrary> rules = RulesLibrary::Load(temp.project());
  return rules ? "loaded" : rules.error().code + " | " + ToString(rules.error());
}

TEST(RulesLibraryTest, RejectsAFileForAnotherLocale) {
  FakeProject temp;
  temp.Write("localization/rules/de-AT.json", R"({"locale": "de-DE"})");
  EXPECT_EQ(Fault(temp),
            "bad-value | localization/rules/de-AT.json: these rules are for \"de-DE\" (correct "
            "\"locale\", or the name of the file)");
  temp.Write("localization/rules/de-AT.json", "{}");
  EXPECT_EQ(Fault(temp),
            "bad-value | localization/rules/de-AT.json: these rules are for \"\" (correct "
            "\"locale\", or the name of the file)");
}

TEST(RulesLibraryTest, RejectsAFileThatCannotBeRead) {
  FakeProject temp;
  temp.Write("localization/rules/de-DE.json", "{\n \"locale\": 1}");
  EXPECT_EQ(
      Fault(temp),
      "wrong-type | localization/rules/de-DE.json:2:12: \"locale\" must be a string, but is a "
      "whole number");
}

TEST(RulesLibraryTest, IsEmptyWithoutFiles) {
  FakeProject temp;
  temp.Remove("localization/rules");
  const Result<RulesLibrary> rules = RulesLibrary::Load(temp.project());
  ASSERT_TRUE(rules.Ok());
  EXPECT_EQ(RulesFor(*rules, "zh-TW"), "");
}

}  // namespace
}  // namespace guided_help
