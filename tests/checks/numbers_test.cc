#include "checks/numbers.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/spelled_numbers.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

bool Holds(const std::vector<Amount>& numbers, std::uint64_t value) {
  return std::find(numbers.begin(), numbers.end(), value * kOne) != numbers.end();
}

/// `2.5`
std::string Written(Amount amount) {
  std::string text = std::to_string(amount / kOne);
  if (amount % kOne == 0) return text;
  std::string decimals = std::to_string(kOne + amount % kOne).substr(1);
  while (decimals.back() == '0') decimals.pop_back();
  return text + "." + decimals;
}

/// `1.024=1024=1.024`; a number in a name has a `?`, and parts follow a `|`.
std::string Numbers(const std::string& locale, std::string_view raw) {
  const InlineText text = ReadMarkdown(raw);
  std::string numbers;
  for (const FoundNumber& number : FindNumbers(text, RulesOf(locale))) {
    if (!numbers.empty()) numbers += ", ";
    numbers += ToUtf8(std::u32string_view(text.text).substr(number.range.begin,
                                                            number.range.end - number.range.begin));
    numbers += number.is_named ? "?" : "";
    for (const Amount reading : number.readings) numbers += "=" + Written(reading);
    for (const Amount part : number.parts) numbers += "|" + Written(part);
  }
  return numbers;
}

TEST(NumbersTest, ReadsDigitsOfAnyScriptWithoutTheirSeparators) {
  const std::vector<std::pair<std::string, std::string>> kTexts = {
      {"25", "25=25"},
      {"a 25, b 26.", "25=25, 26=26"},
      {"２５ ٢٥ ۲۵ २५ ๒๕", "２５=25, ٢٥=25, ۲۵=25, २५=25, ๒๕=25"},
      {"1,024 1.024 1'024 1’024 1，024 ١٬٠٢٤",
       "1,024=1024=1.024, 1.024=1024=1.024, 1'024=1024, 1’024=1024, 1，024=1024=1.024, ١٬٠٢٤=1024"},
      {"2.50", "2.50=2.5"},
      {"0.125 and 50,000", "0.125=0.125, 50,000=50000"},
      {"1,234.56 and 1.234,56 and 1,234,567",
       "1,234.56=1234.56, 1.234,56=1234.56, 1,234,567=1234567"},
      {"2013,2016", "2013,2016=20132016|2013|2016"},
      {"1,2 and 1,2,3", "1,2=1.2|1|2, 1,2,3=123|1|2|3"},
      {"5.12.2019 and 10.0.19041", "5.12.2019=5122019|5|12|2019, 10.0.19041=10019041|10|0|19041"},
      {"3.14159 and 3.14159265", "3.14159=3.14159, 3.14159265=314159265|3|14159265"},
      {"17:30", "17=17, 30=30"},
      {"17:00 and 17h00 and 17h30", "17=17, 17=17, 17=17, 30=30"},
      {"17: 00, 17:000, 00, 17h", "17=17, 00=0, 17=17, 000=0, 00=0, 17=17"},
      {"17h3 17h300", ""},
      {"24-48", "24=24, 48=48"},
      {"-5 +6", "5=5, 6=6"},
      {"25GB, 10th, 5min", "25=25, 10=10, 5=5"},
      {"25個 5月", "25=25, 5=5"},
      {"18446744073709551616", "18446744073709551616=0"},
      {"May 5 and May 5, 2021", "5=5, 5=5, 2021=2021"},
      {"㉕ ②⑤ ²", ""},
      {"0x15 v2 P1 a_2 3abcde 4GB2 x.5 user@25 a\\25", "5=5"},
      {"1-800-865-9408", ""},
      {"2021-05-19", ""},
      {"1-2", "1=1, 2=2"},
      {"`25` https://a.b/25", ""},
      {"Windows 10 and Windows-NT 4 and windows 7 and é 8", "10?=10, 4?=4, 7=7, 8=8"},
  };
  for (const auto& [raw, numbers] : kTexts) EXPECT_EQ(Numbers("en-US", raw), numbers) << raw;
}

TEST(NumbersTest, MultipliesByTheWordAfterIt) {
  const std::vector<std::array<std::string, 3>> kTexts = {
      {"en-US", "2 million", "2=2=2000000"},
      {"en-US", "2.5 million", "2.5=2.5=2500000"},
      {"en-US", "1,024 million", "1,024=1024=1.024=1024000000=1024000"},
      {"en-US", "5 Thousand", "5=5=5000"},
      {"en-US", "10K", "10=10=10000"},
      {"en-US", "2 millionaires", "2=2"},
      {"zh-TW", "200 萬", "200=200=2000000"},
      {"zh-TW", "2億", "2=2=200000000"},
      {"zh-TW", "5千", "5=5=5000"},
      {"zh-TW", "5百", "5=5=500"},
      {"zh-TW", "2十", "2=2"},
      {"de-DE", "3 Mio", "3=3=3000000"},
      {"ko-KR", "2만", "2=2=20000"},
      {"ko-KR", "2만개의 항목", "2=2=20000"},
      {"ko-KR", "2천만을", "2=2=20000000"},
      {"ko-KR", "2kg", "2=2"},
      {"ko-KR", "10K를", "10=10=10000"},
  };
  for (const auto& [locale, raw, numbers] : kTexts) {
    EXPECT_EQ(Numbers(locale, raw), numbers) << raw;
  }
}

TEST(NumbersTest, ReadsChineseNumerals) {
  const std::vector<std::pair<std::string, std::uint64_t>> kNumerals = {{"二十五", 25},
                                                                        {"一百二十", 120},
                                                                        {"十", 10},
                                                                        {"百", 100},
                                                                        {"一百零五", 105},
                                                                        {"兩千", 2000},
                                                                        {"三萬", 30000},
                                                                        {"三万五千", 35000},
                                                                        {"一億二千萬", 120000000},
                                                                        {"二〇二一", 2021},
                                                                        {"两", 2}};
  for (const auto& [numeral, value] : kNumerals) {
    const std::vector<Amount> words =
        FindWordNumbers(ReadMarkdown("共" + numeral + "個"), RulesOf("zh-TW"));
    EXPECT_TRUE(Holds(words, value)) << numeral << ": " << testing::PrintToString(words);
  }
}

TEST(NumbersTest, ReadsWholeWordsInLanguagesWithSpaces) {
  const auto has = [](const std::string& locale, std::string_view text, std::uint64_t value) {
    return Holds(FindWordNumbers(ReadMarkdown(text), RulesOf(locale)), value);
  };
  EXPECT_TRUE(has("en-US", "Twelve of them", 12));
  EXPECT_TRUE(has("en-US", "in May", 5));
  EXPECT_TRUE(has("en-US", "a half", 30));
  EXPECT_FALSE(has("en-US", "often", 10));
  EXPECT_FALSE(has("en-US", "tents", 10));
  EXPECT_TRUE(has("ko-KR", "항목두 개를", 2));
}

}  // namespace
}  // namespace guided_help
