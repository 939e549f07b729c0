#include "icu/icu_services.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

TEST(IcuServicesTest, ReturnsThePluralCategoryOfTheLocale) {
  struct Row {
    std::string_view locale;
    std::int64_t number;
    PluralCategory category;
  };
  constexpr Row kRows[] = {
      {"en-US", 0, PluralCategory::kOther}, {"en-US", 1, PluralCategory::kOne},
      {"zh-TW", 1, PluralCategory::kOther}, {"ru", 1, PluralCategory::kOne},
      {"ru", 3, PluralCategory::kFew},      {"ru", 11, PluralCategory::kMany},
      {"ru", 21, PluralCategory::kOne},     {"ar", 0, PluralCategory::kZero},
      {"ar", 2, PluralCategory::kTwo},      {"ar", 3, PluralCategory::kFew},
      {"ar", 11, PluralCategory::kMany},    {"ar", 100, PluralCategory::kOther},
  };
  for (const Row& row : kRows)
    EXPECT_EQ(IcuServices().Plural(row.locale, row.number), row.category)
        << row.locale << " " << row.number;
}

TEST(IcuServicesTest, FormatsNumbersForTheLocale) {
  const IcuServices services;
  EXPECT_EQ(services.FormatNumber("en-US", 1'000'000), "1,000,000");
  EXPECT_EQ(services.FormatNumber("zh-TW", 1'000'000), "1,000,000");
  EXPECT_EQ(services.FormatNumber("de-DE", 1'234'567), "1.234.567");
  EXPECT_EQ(services.FormatNumber("hi-IN", 1'234'567), "12,34,567");
  EXPECT_EQ(services.FormatNumber("en-US", -3), "-3");
}

TEST(IcuServicesTest, FormatsDatesInTheLongFormInAnyTimeZone) {
  const IcuServices services;
  EXPECT_EQ(services.FormatDate("en-US", *ParseDay("2021-05-19")), "May 19, 2021");
  EXPECT_EQ(services.FormatDate("zh-TW", *ParseDay("2021-05-19")), "2021年5月19日");
  EXPECT_EQ(services.FormatDate("de-DE", *ParseDay("2021-01-01")), "1. Januar 2021");
  EXPECT_EQ(services.FormatDate("en-US", *ParseDay("2020-12-31")), "December 31, 2020");
}

TEST(IcuServicesTest, MaximizesTags) {
  const IcuServices services;
  EXPECT_EQ(services.Maximize("zh-TW"), "zh-Hant-TW");
  EXPECT_EQ(services.Maximize("zh-HK"), "zh-Hant-HK");
  EXPECT_EQ(services.Maximize("zh"), "zh-Hans-CN");
  EXPECT_EQ(services.Maximize("en"), "en-Latn-US");
}

TEST(IcuServicesTest, LettersAndMarksAreLetters) {
  const IcuServices services;
  for (const char32_t letter : std::u32string_view(U"aZéß個ก\u0301ा한"))
    EXPECT_TRUE(services.IsLetter(letter)) << static_cast<std::uint32_t>(letter);
  for (const char32_t other : std::u32string_view(U"1२½㉕%-.,，　 $_😀\uFFFD"))
    EXPECT_FALSE(services.IsLetter(other)) << static_cast<std::uint32_t>(other);
}

}  // namespace
}  // namespace guided_help
