#include "base/date.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

TEST(DateTest, CountsDaysFromTheEpoch) {
  EXPECT_EQ(ParseDay("1970-01-01"), 0);
  EXPECT_EQ(ParseDay("1969-12-31"), -1);
  EXPECT_EQ(ParseDay("2026-11-27"), 20'784);
  EXPECT_EQ(*ParseDay("2024-03-01") - *ParseDay("2024-02-28"), 2);
}

TEST(DateTest, WritesWhatItReads) {
  for (const std::string_view text : {"0001-01-01", "1969-12-31", "2000-02-29", "9999-12-31"})
    EXPECT_EQ(ToString(ParseDay(text).value_or(1)), text);
  EXPECT_EQ(YearOf(*ParseDay("2026-01-01")), 2026);
}

TEST(DateTest, RejectsOtherFormsAndDaysThatDoNotExist) {
  for (const std::string_view text :
       {"", "2026", "2026-11", "2026-11-7", "2026/11/07", "2026-13-01", "2026-00-10", "2026-02-29",
        "2026-04-31", "0000-01-01", "2026-11-077", "20a6-11-07", "-026-11-07"})
    EXPECT_EQ(ParseDay(text), std::nullopt) << text;
}

TEST(DateTest, DaysWithoutAFourDigitYearHaveNoText) {
  EXPECT_EQ(ToString(Day{10'000'000}), "");
  EXPECT_EQ(ToString(Day{-10'000'000}), "");
}

}  // namespace
}  // namespace guided_help
