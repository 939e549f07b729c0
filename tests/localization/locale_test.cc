#include "localization/locale.h"

#include <gtest/gtest.h>

#include <vector>

#include "icu/icu_services.h"
#include "tests/support/fake_locale_services.h"

namespace guided_help {
namespace {

/// `zh-Hant-TW`, or `-` if the text is not a tag.
std::string ParsedLocale(std::string_view text) {
  const std::optional<LocaleTag> tag = ParseLocale(text);
  return tag ? ToString(*tag) : "-";
}

/// Invalid tags, such as some pages use.
std::vector<std::string> Rubbish() {
  return {"",
          " ",
          "*",
          "-",
          "--",
          "_",
          "a",
          "x-private",
          "i-klingon",
          "zh--TW",
          "-zh",
          "zh-",
          "zh-TW-",
          "zh TW",
          " zh-TW",
          "zh-TW ",
          "zh-TW,en",
          "zh-TW;q=1",
          "abcdefghi",
          "zh-abcdefghi",
          "中文",
          "zh-臺灣",
          "zh\xFF",
          std::string("zh\0TW", 5),
          "1",
          "12-34",
          "root",
          "en1",
          std::string(256, 'a'),
          std::string(100'000, '-'),
          "zh" + std::string(500, '-') + "TW",
          "zh-TW-" + std::string(300, 'x')};
}

TEST(ParseLocaleTest, ReadsTags) {
  struct Row {
    std::string_view text;
    std::string_view tag;
  };
  constexpr Row kRows[] = {
      {"en", "en"},
      {"en-US", "en-US"},
      {"EN-us", "en-US"},
      {"zh_TW", "zh-TW"},
      {"zh-Hant-TW", "zh-Hant-TW"},
      {"ZH-hANT-tw", "zh-Hant-TW"},
      {"zh_Hant_TW", "zh-Hant-TW"},
      {"es-419", "es-419"},
      {"zh-cmn-Hant-TW", "zh-Hant-TW"},
      {"cmn-Hant", "zh-Hant"},
      {"cmn", "zh"},
      {"yue", "zh-Hant"},
      {"yue-HK", "zh-Hant-HK"},
      {"yue-CN", "zh-CN"},
      {"yue-Hans", "zh-Hans"},
      {"zh-yue", "zh-Hant"},
      {"zh-yue-HK", "zh-Hant-HK"},
      {"zh-min-nan-TW", "zh-TW"},
      {"iw", "he"},
      {"in-ID", "id-ID"},
      {"no-NO", "nb-NO"},
      {"de-DE-1996", "de-DE"},
      {"de-1996", "de"},
      {"sl-rozaj-biske", "sl"},
      {"zh-TW-x-private", "zh-TW"},
      {"zh-x-TW", "zh"},
      {"ar-EG-u-nu-latn", "ar-EG"},
      {"en-u-ca-buddhist", "en"},
      {"und-TW", "und-TW"},
  };
  for (const Row& row : kRows) EXPECT_EQ(ParsedLocale(row.text), row.tag) << row.text;
}

TEST(ParseLocaleTest, RejectsInvalidTags) {
  for (const std::string& text : Rubbish())
    EXPECT_EQ(ParsedLocale(text), "-") << text.substr(0, 40);
}

/// The same tests with hand-written locale data and with ICU's.
class NegotiateTest : public testing::TestWithParam<const LocaleServices*> {
 protected:
  static std::string Choose(const std::vector<std::string>& requests,
                            const std::vector<std::string>& available) {
    return Negotiate(requests, available, *GetParam());
  }
};

TEST_P(NegotiateTest, RequestsForTraditionalChineseGetIt) {
  for (const std::string request :
       {"zh-TW", "zh-Hant", "zh-HK", "zh-MO", "zh-Hant-HK", "zh-Hant-TW", "zh-cmn-Hant-TW",
        "cmn-Hant", "yue", "yue-HK", "zh-yue", "zh_TW", "ZH-tw", "und-TW"}) {
    EXPECT_EQ(Choose({request}, {"en-US", "zh-TW"}), "zh-TW") << request;
  }
}

TEST_P(NegotiateTest, OtherRequestsDoNotGetTraditionalChinese) {
  for (const std::string request : {"zh", "zh-CN", "zh-SG", "zh-Hans", "cmn", "yue-CN", "ja", "en",
                                    "en-GB", "en-US", "en-AU", "de"}) {
    EXPECT_EQ(Choose({request}, {"zh-TW", "en-US"}), "en-US") << request;
  }
}

TEST_P(NegotiateTest, FallsBackForInvalidTags) {
  for (const std::string& request : Rubbish())
    EXPECT_EQ(Choose({request}, {"zh-TW", "en-US"}), "en-US") << request.substr(0, 40);
  EXPECT_EQ(Choose(Rubbish(), {"zh-TW", "en-US"}), "en-US");
}

TEST_P(NegotiateTest, UsesTheFirstRequestThatMatches) {
  const std::vector<std::string> available = {"en-US", "zh-TW", "de-DE"};
  EXPECT_EQ(Choose({"zh-HK", "de"}, available), "zh-TW");
  EXPECT_EQ(Choose({"de", "zh-HK"}, available), "de-DE");
  EXPECT_EQ(Choose({"ja", "*", "zh-CN", "de-AT", "zh-TW"}, available), "de-DE");
  EXPECT_EQ(Choose({"", "en-GB", "zh-TW"}, available), "en-US");
}

TEST_P(NegotiateTest, PrefersTheRegionThenTheLikelyOneThenTheFirst) {
  EXPECT_EQ(Choose({"pt-PT"}, {"pt-BR", "pt-PT"}), "pt-PT");
  EXPECT_EQ(Choose({"pt"}, {"pt-PT", "pt-BR"}), "pt-BR");
  EXPECT_EQ(Choose({"pt-AO"}, {"pt-PT", "pt-BR"}), "pt-BR");
  EXPECT_EQ(Choose({"en-AU"}, {"en-GB", "en-US"}), "en-US");
  EXPECT_EQ(Choose({"zh-HK"}, {"zh-MO", "zh-TW"}), "zh-TW");
  EXPECT_EQ(Choose({"zh-HK"}, {"zh-TW", "zh-HK"}), "zh-HK");
  EXPECT_EQ(Choose({"pt-AO"}, {"en-US", "pt-PT"}), "pt-PT");
}

TEST_P(NegotiateTest, FallsBackToTheDefaultThenToTheFirst) {
  EXPECT_EQ(Choose({}, {"zh-TW", "en-US"}), "en-US");
  EXPECT_EQ(Choose({"ja"}, {"zh-TW", "en-US"}), "en-US");
  EXPECT_EQ(Choose({"ja"}, {"zh-TW", "de-DE"}), "zh-TW");
  EXPECT_EQ(Choose({"en-GB"}, {"zh-TW"}), "zh-TW");
}

TEST_P(NegotiateTest, ReturnsNothingOnlyIfNothingIsAvailable) {
  EXPECT_EQ(Choose({"en-US"}, {}), "");
  EXPECT_EQ(Choose({}, {}), "");
}

TEST_P(NegotiateTest, AcceptsInvalidTagsAmongTheAvailableOnes) {
  for (const std::string& rubbish : Rubbish()) {
    EXPECT_EQ(Choose({"zh-HK"}, {rubbish, "zh-TW"}), "zh-TW") << rubbish.substr(0, 40);
    EXPECT_EQ(Choose({"ja"}, {rubbish}), rubbish) << rubbish.substr(0, 40);
  }
}

TEST_P(NegotiateTest, DerivesTheDirectionFromTheLikelyScript) {
  for (const std::string_view locale : {"ar", "he", "iw", "fa-IR", "az-IR", "az-Arab"})
    EXPECT_TRUE(IsRightToLeft(locale, *GetParam())) << locale;
  for (const std::string_view locale : {"en-US", "zh-TW", "az", "ja", "", "*", "ar-Latn"})
    EXPECT_FALSE(IsRightToLeft(locale, *GetParam())) << locale;
}

const FakeLocaleServices kFake;
const IcuServices kIcu;

INSTANTIATE_TEST_SUITE_P(OverLocaleData, NegotiateTest,
                         testing::Values<const LocaleServices*>(&kFake, &kIcu),
                         [](const testing::TestParamInfo<const LocaleServices*>& data) {
                           return data.param == &kFake ? "ByHand" : "FromIcu";
                         });

}  // namespace
}  // namespace guided_help
