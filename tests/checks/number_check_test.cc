#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

TEST(NumberCheckTest, ReadsWordsWithAccentedGreekCapitals) {
  EXPECT_TRUE(Found(CheckNumbers, "el-GR", "6 users", "Έξι χρήστες").empty());
}

TEST(NumberCheckTest, ReportsMissingAndAddedNumbers) {
  EXPECT_EQ(Found(CheckNumbers, "zh-TW", "You wait 24 hours.", "等候 **42** 小時。"),
            (Lines{"error number 0: the source has the number 24, but the translation does not "
                   "(add the number, in digits or words)",
                   "error number 9: the translation has the number 42, but the source does not "
                   "(correct the number, or remove it)"}));
}

TEST(NumberCheckTest, ANumberThatIsPartOfANameIsAWarning) {
  EXPECT_EQ(Found(CheckNumbers, "de-DE", "Sign in to Microsoft 365.", "Melden Sie sich an."),
            (Lines{"warning number 0: the source has the number 365, but the translation does not "
                   "(add the number, in digits or words)"}));
  EXPECT_EQ(Found(CheckNumbers, "de-DE", "Sign in.", "In Windows 10 anmelden."),
            (Lines{"warning number 11: the translation has the number 10, but the source does not "
                   "(correct the number, or remove it)"}));
  ExpectFound(CheckNumbers, {
                                {"de-DE", "Wait for 365 days.", "Warten Sie.", {"error number 0"}},
                                {"de-DE", "See Windows-NT 4.", "Siehe.", {"warning number 0"}},
                                {"zh-TW", "Office 2016 or later", "Office", {"warning number 0"}},
                            });
}

TEST(NumberCheckTest, FindsDifferentNumbers) {
  ExpectFound(
      CheckNumbers,
      {
          {"zh-TW", "It takes 3 days.", "需要 2 天。", {"error number 0", "error number 7"}},
          {"zh-TW", "It takes 3 days.", "需要幾天。", {"error number 0"}},
          {"zh-TW", "It takes some days.", "需要 3 天。", {"error number 7"}},
          {"zh-TW", "It takes 25 days.", "需要二十六天。", {"error number 0"}},
          {"zh-TW", "1,024 users", "1,025 位使用者", {"error number 0", "error number 0"}},
          {"zh-TW", "1.5 GB", "1.6 GB", {"error number 0", "error number 0"}},
          {"zh-TW", "2 million items", "20 萬個項目", {"error number 0", "error number 0"}},
          {"ja-JP", "25 users", "２６ 人", {"error number 0", "error number 0"}},
          {"ar-SA", "25 users", "٢٦ مستخدما", {"error number 0", "error number 0"}},
          {"ru-RU", "In May 2021", "В июне 2020 года", {"error number 0", "error number 12"}},
          {"de-DE", "at 5 PM", "um 18:00 Uhr", {"error number 0", "error number 3"}},
          {"zh-TW", "more than 25 users", "26 個以下", {"error number 0", "error number 0"}},
          {"zh-TW", "more than 25 users", "27 個以上", {"error number 0", "error number 0"}},
          // A unit belongs to its number.
          {"zh-TW", "25GB of space", "26GB 的空間", {"error number 0", "error number 0"}},
          {"zh-TW", "the 10th time", "第 11 次", {"error number 0", "error number 4"}},
          // Two groups are not a telephone number.
          {"zh-TW", "24-48 hours", "24-36 小時", {"error number 0", "error number 3"}},
      });
}

TEST(NumberCheckTest, ADifferentBoundIsADifferentNumberIfThePhraseIsAmbiguous) {
  ExpectFound(CheckNumbers,
              {
                  {"zh-TW", "within 30 days", "在 31 天內", {"error number 0", "error number 4"}},
                  {"ru-RU", "Up to 25 TB", "До 26 ТБ", {"error number 0", "error number 5"}},
                  {"zh-TW", "more than 25 users", "26 位以上的使用者"},
              });
}

TEST(NumberCheckTest, GroupsSeparatedBySpacesCanBeOneNumber) {
  ExpectFound(CheckNumbers,
              {
                  {"es-ES", "up to 20,000 attendees", "hasta 20 000 asistentes"},
                  {"fr-FR", "30,000,000 bytes", "30 000 000 octets"},
                  {"fr-FR", "Windows 10 has 100 users", "Windows 10 100 utilisateurs"},
                  {"fr-FR",
                   "30,000 bytes",
                   "31 000 octets",
                   {"error number 0", "error number 0", "error number 3"}},
              });
}

TEST(NumberCheckTest, DigitsInsideAWordCanMatchButNeedNot) {
  ExpectFound(CheckNumbers, {
                                {"ja-JP", "attachments<sup>2</sup>", "添付ファイル <sup>2</sup>"},
                                {"zh-TW", "generation 1 or generation2", "層代 1 或層代 2"},
                                {"zh-TW", "the file v2", "檔案"},
                                {"zh-TW", "the file v2", "檔案 3", {"error number 7"}},
                            });
}

TEST(NumberCheckTest, AcceptsTheSameNumberInOtherNotations) {
  ExpectFound(CheckNumbers, {
                                {"zh-TW", "25 users", "２５ 位使用者"},
                                {"ar-SA", "25 users", "٢٥ مستخدما"},
                                {"ar-SA", "1,024 users", "١٬٠٢٤ مستخدما"},
                                {"ar-SA", "25 users", "۲۵ مستخدما"},
                                {"zh-TW", "25 users", "२५ users"},
                                {"de-DE", "1,024 users and 2.5 GB", "1.024 Benutzer und 2,5 GB"},
                                {"fr-FR", "1,024 users", "1\u202f024 utilisateurs"},
                                {"fr-FR", "1,024 users", "1\u00a0024 utilisateurs"},
                                {"zh-TW", "1,024 users", "１，０２４ 位"},
                                {"de-DE", "1,024 users", "1'024 Benutzer"},
                                {"zh-TW", "007 agents", "7 位"},
                                {"zh-TW", "25GB", "25 GB"},
                                {"zh-TW", "5 and 5", "5"},
                            });
}

TEST(NumberCheckTest, DecimalsHaveTheirValue) {
  ExpectFound(
      CheckNumbers,
      {
          {"zh-TW", "2.5 GB", "25 GB", {"error number 0", "error number 0"}},
          {"de-DE", "2.5 GB", "2,5 GB"},
          {"zh-TW", "2.50 GB", "2.5 GB"},
          {"zh-TW", "50,000 rows", "50 列", {"error number 0", "error number 0"}},
          {"zh-TW", "in 2013,2016,2019", "2013、2016、2019"},
          {"zh-TW", "in 2013,2016,2019", "2013、2016、2018", {"error number 0", "error number 14"}},
          {"de-DE", "on 12/5/2019", "am 5.12.2019"},
          {"zh-TW", "version 10.0.1904", "10.0.1905 版", {"error number 0", "error number 0"}},
      });
}

TEST(NumberCheckTest, MidnightIsTwelveAm) {
  ExpectFound(CheckNumbers,
              {
                  {"de-DE", "at 12:30 AM", "um 0:30 Uhr"},
                  {"de-DE", "at 9:30 AM", "um 21:30 Uhr", {"error number 0", "error number 3"}},
              });
}

TEST(NumberCheckTest, ScalesMultiply) {
  ExpectFound(CheckNumbers, {
                                {"zh-TW", "2 million items", "200 萬個項目"},
                                {"zh-TW", "2.5 million items", "250 萬個項目"},
                                {"zh-TW", "1.25 million items", "125 萬個項目"},
                                {"zh-CN", "300 million items", "3 亿个项目"},
                                {"ja-JP", "30,000 items", "3 万個のアイテム"},
                                {"ko-KR", "20,000 items", "2만개의 항목"},
                                {"de-DE", "2 billion items", "2 Milliarden Elemente"},
                                {"de-DE", "2,000 items", "2 Tausend Elemente"},
                                {"zh-TW", "10K items", "10,000 個項目"},
                                {"zh-TW", "5,000 items", "5 千個項目"},
                            });
}

TEST(NumberCheckTest, NumberWordsMatchDigits) {
  ExpectFound(CheckNumbers, {
                                {"zh-TW", "25 users", "二十五位使用者"},
                                {"zh-TW", "120 users", "一百二十位使用者"},
                                {"zh-TW", "105 users", "一百零五位使用者"},
                                {"zh-TW", "10 users", "十位使用者"},
                                {"zh-TW", "15 users", "十五位使用者"},
                                {"zh-TW", "30,000 users", "三萬位使用者"},
                                {"zh-TW", "2 users", "兩位使用者"},
                                {"zh-CN", "2 users", "两个用户"},
                                {"zh-TW", "in 2021", "二〇二一年"},
                                {"ja-JP", "3 items", "三つのアイテム"},
                                {"ko-KR", "2 items", "두 개의 항목"},
                                {"de-DE", "12 months", "zwölf Monate"},
                                {"zh-TW", "two users", "2 位使用者"},
                                {"zh-TW", "twice a day", "每天 2 次"},
                                {"zh-TW", "once", "1 次"},
                                {"zh-TW", "May 19, 2021", "2021 年 5 月 19 日"},
                                {"zh-TW", "In December", "12 月"},
                                {"de-DE", "05/19/2021", "19. Mai 2021"},
                                // "A" means one, which can also be implied.
                                {"zh-TW", "a month", "1 個月"},
                                {"zh-TW", "Wait.", "等候 1 分鐘"},
                                {"zh-TW", "Wait 1 minute.", "稍候。"},
                                {"de-DE", "half an hour", "30 Minuten"},
                            });
  // But not any word, nor each of its digits.
  ExpectFound(CheckNumbers, {
                                {"zh-TW", "Wait a minute.", "等候 2 分鐘。", {"error number 7"}},
                                {"de-DE", "2 users", "dreizehn", {"error number 0"}},
                                {"de-DE", "2 users", "zweifelhaft", {"error number 0"}},
                                {"zh-TW", "30 users", "三百位", {"error number 0"}},
                            });
}

TEST(NumberCheckTest, TwelveHourTimesMatchTwentyFourHourTimes) {
  ExpectFound(CheckNumbers,
              {
                  {"de-DE", "until 5 PM", "bis 17:00 Uhr"},
                  {"fr-FR", "until 5 PM", "jusqu'à 17h00"},
                  {"fr-FR", "until 5:30 PM", "jusqu'à 17h30"},
                  {"de-DE", "until 5:30 p.m.", "bis 17:30 Uhr"},
                  {"de-DE", "until 17:00", "bis 5:00 pm"},
                  {"de-DE", "until 5", "bis 17", {"error number 0", "error number 4"}},
              });
}

TEST(NumberCheckTest, MoreThan25Is26OrMore) {
  ExpectFound(CheckNumbers, {
                                {"zh-TW", "more than 25 users", "26 位或以上的使用者"},
                                {"zh-TW", "fewer than 25 users", "24 位以下使用者"},
                                {"de-DE", "at least 26 users", "mehr als 25 Benutzer"},
                                {"ja-JP", "less than 10 users", "9 人以下"},
                            });
}

TEST(NumberCheckTest, IgnoresTextThatIsNotANumber) {
  ExpectFound(CheckNumbers, {
                                {"zh-TW", "Error 0x15", "錯誤"},
                                {"zh-TW", "v2 and P1 and E5", "版本"},
                                {"zh-TW", "file_2 and user@365", "檔案"},
                                {"zh-TW", "1a2b3c4d-0000-1111-2222-333344445555", "識別碼"},
                                {"zh-TW", "b1a2b3c4-5e6f-4789-8abc-9def01234567", "識別碼"},
                                {"zh-TW", "Set `timeout = 25` there", "設定"},
                                {"zh-TW", "See https://a.b/c?d=25", "請參閱"},
                                {"zh-TW", "Open <https://a.b/25>", "開啟"},
                                {"zh-TW", "[Open](https://a.b/25)", "[開啟](https://a.b/26)"},
                                {"zh-TW", "Call 1-800-865-9408.", "請撥 0800-026-088。"},
                                {"de-DE", "Call 800-865-9408.", "Rufen Sie an."},
                            });
}

TEST(NumberCheckTest, IdiomsHaveNoNumber) {
  ExpectFound(CheckNumbers,
              {
                  {"de-DE", "3rd party apps", "Apps von Drittanbietern"},
                  {"zh-TW", "Use a 3rd-party app, 24/7.", "隨時使用協力廠商應用程式。"},
                  {"ko-KR", "Leading zeros are removed.", "앞에 오는 0을 제거합니다."},
                  {"de-DE", "Find the 3rd app.", "Die Apps.", {"error number 0"}},
                  {"de-DE", "3 parties", "Parteien", {"error number 0"}},
              });
}

}  // namespace
}  // namespace guided_help
