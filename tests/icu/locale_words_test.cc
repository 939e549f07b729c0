#include "icu/locale_words.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

TEST(LocaleWordsTest, HasTheWordsOfCldr) {
  const LocaleWords german = FindLocaleWords("de-DE", {"minute", "megabyte", "percent"});
  EXPECT_EQ(german.units.at("minute"), (WordSet{"min", "minute", "minuten"}));
  EXPECT_TRUE(german.units.at("megabyte").contains("mb"));
  EXPECT_EQ(german.units.at("percent"), (WordSet{"prozent"})) << "a sign is no word";
  EXPECT_TRUE(german.months[4].contains("mai"));
  EXPECT_EQ(german.quotation_marks, "„“‚‘");
  const LocaleWords chinese = FindLocaleWords("zh-TW", {"minute"});
  EXPECT_EQ(chinese.units.at("minute"), (WordSet{"分鐘"}));
  EXPECT_TRUE(chinese.day_halves[0].contains("上午"));
  EXPECT_TRUE(chinese.day_halves[1].contains("下午"));
  EXPECT_TRUE(chinese.months[4].empty()) << "5月 is a number";
}

TEST(LocaleWordsTest, HasAllFormsOfAMonth) {
  const LocaleWords russian = FindLocaleWords("ru-RU", {});
  EXPECT_TRUE(russian.months[4].contains("мая"));
  EXPECT_TRUE(russian.months[4].contains("май"));
}

TEST(LocaleWordsTest, UnknownUnitsAndLocalesHaveNone) {
  const LocaleWords words = FindLocaleWords("de-DE", {"fortnight-of-weeks"});
  EXPECT_TRUE(words.units.at("fortnight-of-weeks").empty());
  EXPECT_TRUE(FindLocaleWords("!", {"minute"}).units.empty());
}

TEST(LocaleWordsTest, LanguagesAreNamedInThemselves) {
  EXPECT_EQ(FindLanguageName("de-DE"), "Deutsch");
  EXPECT_EQ(FindLanguageName("fr-FR"), "Français");
  EXPECT_EQ(FindLanguageName("zh-TW"), "繁體中文");
  EXPECT_EQ(FindLanguageName("zh-CN"), "中文");
  EXPECT_EQ(FindLanguageName("qya"), "");
}

}  // namespace
}  // namespace guided_help
