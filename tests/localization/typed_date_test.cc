#include "localization/typed_date.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "icu/icu_services.h"

namespace guided_help {
namespace {

struct Row {
  std::string_view locale;
  std::string_view text;
  /// Empty if it is not a date.
  std::string_view date;
};

/// Today is 2026-11-27, and the question is about the past.
std::string ReadDate(std::string_view locale, std::string_view text) {
  static const IcuServices services;
  const Words words(std::string(locale), {}, services);
  const std::optional<Day> day = ReadTypedDate(text, *ParseDay("2026-11-27"), words);
  return day ? ToString(*day) : std::string();
}

class TypedDateTest : public testing::TestWithParam<Row> {};

TEST_P(TypedDateTest, ReadsWhatPeopleType) {
  EXPECT_EQ(ReadDate(GetParam().locale, GetParam().text), GetParam().date)
      << GetParam().locale << ": " << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    English, TypedDateTest,
    testing::Values(
        Row{"en-US", "11/20/2026", "2026-11-20"}, Row{"en-US", "5/6/2026", "2026-05-06"},
        Row{"en-US", " 11-20-26 ", "2026-11-20"}, Row{"en-US", "2026-11-20", "2026-11-20"},
        Row{"en-US", "Nov 20, 2026", "2026-11-20"}, Row{"en-US", "20 november 2026", "2026-11-20"},
        Row{"en-US", "November 20th", "2026-11-20"}, Row{"en-US", "11/20", "2026-11-20"},
        // After today in this year, so it is last year's.
        Row{"en-US", "12/24", "2025-12-24"}, Row{"en-US", "Dec 24", "2025-12-24"},
        // Only one order gives a date.
        Row{"en-US", "20/11/2026", "2026-11-20"}, Row{"en-GB", "6/5/2026", "2026-05-06"},
        Row{"en-GB", "20 Nov", "2026-11-20"}, Row{"en-US", "feb 29", "2024-02-29"}));

INSTANTIATE_TEST_SUITE_P(
    OtherLanguages, TypedDateTest,
    testing::Values(
        Row{"zh-TW", "2026年11月20日", "2026-11-20"}, Row{"zh-TW", "2026/11/20", "2026-11-20"},
        Row{"zh-TW", "11月20日", "2026-11-20"}, Row{"zh-TW", "11/20", "2026-11-20"},
        Row{"zh-TW", "１１５年１１月２０日", "2026-11-20"},
        Row{"zh-TW", "民國115年11月20日", "2026-11-20"}, Row{"de-DE", "20.11.2026", "2026-11-20"},
        Row{"de-DE", "5.6.26", "2026-06-05"}, Row{"de-DE", "20. November 2026", "2026-11-20"},
        Row{"fr-FR", "20 nov. 2026", "2026-11-20"},
        Row{"es-ES", "20 de noviembre de 2026", "2026-11-20"},
        Row{"ja-JP", "2026年11月20日", "2026-11-20"}, Row{"th-TH", "20/11/2569", "2026-11-20"},
        Row{"th-TH", "20/11/2026", "2026-11-20"}, Row{"th-TH", "20 พฤศจิกายน 2569", "2026-11-20"},
        Row{"ko-KR", "2026. 11. 20.", "2026-11-20"}));

INSTANTIATE_TEST_SUITE_P(
    NotADate, TypedDateTest,
    testing::Values(Row{"en-US", "", ""}, Row{"en-US", "yesterday", ""}, Row{"en-US", "11", ""},
                    Row{"en-US", "2026", ""}, Row{"en-US", "2/30/2026", ""},
                    Row{"en-US", "13/13/2026", ""}, Row{"en-US", "ma 5 2026", ""},
                    Row{"en-US", "1/2/3/4", ""}, Row{"en-US", "0/0/0", ""},
                    Row{"en-US", "99999999999/1/1", ""}, Row{"zh-TW", "昨天", ""}));

TEST(TypedDateTest, IgnoresTextsThatAreTooLong) {
  EXPECT_EQ(ReadDate("en-US", "11/20/2026" + std::string(2000, ' ')), "");
}

}  // namespace
}  // namespace guided_help
