#include "localization/typed_number.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include "base/limits.h"
#include "icu/icu_services.h"
#include "tests/support/fake_locale_services.h"
#include "tests/support/words_of.h"

namespace guided_help {
namespace {

using Fault = TypedNumber::Fault;

constexpr std::int64_t kMaximum = 1'000'000;

std::string Name(Fault fault) {
  constexpr std::string_view kNames[] = {"none",     "empty",        "negative",
                                         "fraction", "not a number", "too large"};
  return std::string(kNames[static_cast<std::size_t>(fault)]);
}

class TypedNumberTest : public testing::Test {
 protected:
  Words WordsIn(const std::string& locale) const {
    return WordsOf(locale, {{"number.modifiers", "hundred Thousand dozen half or 萬 千 半 點"}},
                   services_);
  }
  /// The number, or the name of the fault.
  std::string Read(std::string_view text, const std::string& locale = "en-US",
                   std::int64_t maximum = kMaximum) const {
    const TypedNumber number = ReadTypedNumber(text, maximum, WordsIn(locale));
    if (number.fault != Fault::kNone) {
      EXPECT_EQ(number.value, 0) << text;
      return Name(number.fault);
    }
    return std::to_string(number.value);
  }
  void ExpectAll(std::initializer_list<std::string_view> texts, std::string_view read) const {
    for (const std::string_view text : texts) {
      EXPECT_EQ(Read(text), read) << text;
      EXPECT_EQ(Read(text, "zh-TW"), read) << text;
    }
  }

  const IcuServices services_{};
};

TEST(DigitValueTest, IsIcusForEveryCodePoint) {
  for (char32_t c = 0; c <= 0x110000; ++c) {
    ASSERT_EQ(DigitValue(c), u_charDigitValue(static_cast<UChar32>(c)))
        << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST_F(TypedNumberTest, ReadsTheDigitsOfAnyScript) {
  ExpectAll({"25", "２５", "٢٥", "۲۵", "२५", "২৫", "๒๕", "𝟐𝟓", "2５", "٢5"}, "25");
}

TEST_F(TypedNumberTest, IgnoresSpacesSignsAndZerosAroundTheDigits) {
  ExpectAll({" 25", "25 ", "\t25\r\n", "\u300025\u3000", "\u00A025", "\u202825", "+25", "+ 25",
             "＋25", "0025", "00000000000000000000000025", "\u200B25", "2\u200B5", "\uFEFF25",
             "\u200E25\u200F", "2\u00AD5", "\u2066٢٥\u2069"},
            "25");
  ExpectAll({"007", "+007"}, "7");
  ExpectAll({"0", "00", "+0", "０"}, "0");
}

TEST_F(TypedNumberTest, ReadsGroups) {
  ExpectAll({"1,024", "1 024", "1\u00A0024", "1\u202F024", "1\u2009024", "1'024", "1’024",
             "1，０２４", "1٬024", "١٬٠٢٤", "001,024"},
            "1024");
  ExpectAll({"1,000,000", "1 000 000", "1'000'000", "10,00,000", "１，０００，０００"}, "1000000");
  EXPECT_EQ(Read("12,34,567", "en-US", 10'000'000), "1234567");
  EXPECT_EQ(Read("12,34,567", "hi-IN", 10'000'000), "1234567");
}

TEST_F(TypedNumberTest, ReadsTheGroupsOfTheLocale) {
  struct Row {
    std::string locale;
    std::string_view text;
    std::string_view read;
  };
  const Row rows[] = {
      {"de-DE", "1.024", "1024"},      {"de-DE", "1.000.000", "1000000"},
      {"de-DE", "1,024", "fraction"},  {"de-DE", "1.024,5", "fraction"},
      {"de-DE", "25,5", "fraction"},   {"de-DE", "1 024", "1024"},
      {"de-DE", "1.02", "fraction"},   {"de-CH", "1’024", "1024"},
      {"fr-FR", "1 024", "1024"},      {"fr-FR", "1,024", "fraction"},
      {"es-ES", "1.024", "1024"},      {"ar-EG", "١٬٠٢٤", "1024"},
      {"ar-EG", "1,024", "1024"},      {"ar-EG", "٢٫٥", "fraction"},
      {"hi-IN", "1,00,000", "100000"}, {"en-US", "1.024", "fraction"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(Read(row.text, row.locale), row.read) << row.text << " in " << row.locale;
}

TEST(TypedNumberGroupsTest, AreCommasIfTheLocaleShowsNone) {
  class NoGroups : public FakeLocaleServices {
    std::string FormatNumber(std::string_view /*locale*/, std::int64_t number) const override {
      return std::to_string(number);
    }
  };
  const NoGroups services{};
  const Words words = WordsOf("en-US", {}, services);
  EXPECT_EQ(ReadTypedNumber("1,024", 9999, words), (TypedNumber{TypedNumber::Fault::kNone, 1024}));
  EXPECT_EQ(ReadTypedNumber("1.024", 9999, words), (TypedNumber{TypedNumber::Fault::kFraction, 0}));
}

TEST_F(TypedNumberTest, AcceptsUnits) {
  ExpectAll({"25 licenses", "25licenses", "25 user licenses.", "25個", "25 個", "25 個授權", "25.",
             "25 .", "25。", "２５個授權。", "25 lizenzen für alle", "25 лицензий", "25 लाइसेंस"},
            "25");
  ExpectAll({"0 licenses", "0個", "0 orders"}, "0");
  ExpectAll({"1,024 licenses", "1 024 個授權"}, "1024");
}

TEST_F(TypedNumberTest, ReportsEmptyText) {
  ExpectAll({"", " ", "   \t\n", "\u3000\u00A0", "\u200B", "\u200B \uFEFF\u200F", "\u00AD"},
            "empty");
}

TEST_F(TypedNumberTest, AnyMinusSignMakesItNegative) {
  ExpectAll({"-1", "−1", "－１", "–1", "—1", "‐1", "﹣1", "- 1", " -1 ", "-0", "-1,024", "-2.5",
             "-.5", "-1 licenses", "-9999999"},
            "negative");
}

TEST_F(TypedNumberTest, ReportsFractions) {
  ExpectAll({"2.5", "25,5", "٢٫٥", "２．５", ".5", "2.50", "1,234.5", "1 024.5", "1,02", "0.5",
             "2.5 licenses", "2.0"},
            "fraction");
}

TEST_F(TypedNumberTest, RejectsTextThatIsNotANumber) {
  ExpectAll({"abc",
             "twenty-five",
             "二十五",
             "licenses 25",
             "x25",
             "$25",
             "#25",
             "~25",
             ">25",
             "1e3",
             "1E3",
             "1e",
             "1e+3",
             "0x10",
             "0xFF",
             "0b1",
             "0o7",
             "0xlicense",
             "10k",
             "10K",
             "10 k",
             "10m",
             "2 thousand",
             "2 Thousand",
             "2 THOUSAND",
             "2thousand",
             "2 licenses or 3",
             "2 licenses or so",
             "2萬",
             "2 萬",
             "2萬個",
             "2 千個授權",
             "25半",
             "㉕",
             "②⑤",
             "２⑤",
             "½",
             "25½",
             "2½",
             "Ⅴ",
             "5²",
             "2 5",
             "1.2.3",
             "1,2,3",
             "1,,024",
             "1, 024",
             "1'02",
             "1 02",
             "1234,567,890",
             "25%",
             "25-",
             "25+",
             "--25",
             "+-25",
             "-+25",
             "++25",
             "25/5",
             "25*2",
             "20-25",
             "20–25",
             "25:00",
             "25°",
             "25😀",
             "(25)",
             "25,",
             "25..",
             ".",
             ",",
             "+",
             "-",
             ". 5",
             "\U0001F600"},
            "not a number");
}

TEST_F(TypedNumberTest, ReportsNumbersAboveTheMaximum) {
  ExpectAll({"1000000", "1,000,000"}, "1000000");
  ExpectAll({"1000001", "1,000,001", "1000001 licenses", "9223372036854775807",
             "9223372036854775808", "18446744073709551616", "99999999999999999999999999"},
            "too large");
  EXPECT_EQ(Read(std::string(kMaximumDraftBytes, '9')), "too large");
  EXPECT_EQ(Read("9007199254740991", "en-US", 9007199254740991), "9007199254740991");
  EXPECT_EQ(Read("9007199254740992", "en-US", 9007199254740991), "too large");
  EXPECT_EQ(Read("1", "en-US", 0), "too large");
}

TEST_F(TypedNumberTest, DoesNotReadTextBeyondTheLimit) {
  EXPECT_EQ(Read(std::string(kMaximumDraftBytes - 1, '0') + "5"), "5");
  EXPECT_EQ(Read(std::string(kMaximumDraftBytes, '0') + "5"), "not a number");
  EXPECT_EQ(Read(std::string(2'000, 'x')), "not a number");
  EXPECT_EQ(Read("25" + std::string(2'000, ' ')), "not a number");
}

TEST_F(TypedNumberTest, RejectsIllFormedUtf8) {
  for (const std::string_view text : {"\xFF", "25\xFF",
                                      "\xFF"
                                      "25",
                                      "2\xE4\xB8"
                                      "5",
                                      "25\xC0\x80", "\xEF\xBC", "25\xF0\x9F\x98"}) {
    EXPECT_EQ(Read(text), "not a number");
  }
  EXPECT_EQ(Read(std::string_view("25\0", 3)), "not a number");
  EXPECT_EQ(Read(std::string_view("\0", 1)), "not a number");
}

TEST_F(TypedNumberTest, RejectsRadixPrefixesWithAZeroOfAnyScript) {
  ExpectAll({"００xFF", "00xFF", "０xFF"}, "not a number");
}

}  // namespace
}  // namespace guided_help
