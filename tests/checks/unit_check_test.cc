#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

TEST(UnitCheckTest, ReportsAnotherUnit) {
  EXPECT_EQ(Found(CheckUnits, "zh-TW", "Wait 30 minutes.", "請等候 30 小時。"),
            (std::vector<std::string>{
                "error unit 10: the source says 30 minute, but the translation says hour (use the "
                "same unit, or convert the number as well)"}));
  ExpectFound(
      CheckUnits,
      {
          {"zh-TW", "Wait 30 minutes.", "請等候 30 分鐘。"},
          {"zh-TW", "after 5 business days", "5 個工作天後"},
          {"zh-TW", "after 5 business days", "5 個月後", {"error unit 0"}},
          {"ru-RU", "for 30 minutes", "30 часов", {"error unit 0"}},
          {"ru-RU", "for 30 minutes", "30 минут"},
          {"de-DE", "a 25GB file", "eine 25-GB-Datei"},
          {"de-DE", "a 25GB file", "eine 25-MB-Datei", {"error unit 5"}},
          {"fr-FR", "5 MB", "5 Mo"},
          {"fr-FR", "5 MB", "5 Go", {"error unit 0"}},
          {"fr-FR", "50 GB, 49.5 GB and 50 GB", "50 Go, 49,5 Go et 50 Mo", {"error unit 0"}},
          // Another number, or a unit that is not known.
          {"de-DE", "24 hours", "1 Tag"},
          {"de-DE", "3, 7 and 14 days", "3 Stunden"},
          {"de-DE", "30 minutes", "30 Augenblicke"},
      });
}

TEST(UnitCheckTest, SizesAndPercentNeedTheirUnit) {
  ExpectFound(CheckUnits, {
                              {"zh-TW", "80% of 5 GB", "5 GB 的 80", {"warning unit 9"}},
                              {"zh-TW", "80 percent", "80%"},
                              {"tr-TR", "80%", "%80"},
                              {"ar-SA", "80%", "80٪"},
                              {"zh-TW", "5 GB", "5", {"warning unit 0"}},
                          });
}

TEST(UnitCheckTest, ReportsAnotherHalfOfTheDay) {
  ExpectFound(CheckUnits,
              {
                  {"zh-TW", "at 5 PM", "下午 5 點"},
                  {"zh-TW", "at 5:30 p.m.", "上午 5:30", {"error unit 7"}},
                  {"ja-JP", "at 5 AM", "午後 5 時", {"error unit 7"}},
                  {"de-DE", "at 5 PM", "um 17 Uhr"},
                  {"de-DE", "at 5 PM", "um 5 Uhr", {"warning unit 3"}},
                  {"de-DE", "at 5 AM", "um 5 Uhr"},
                  {"de-DE", "at 9:00 AM, and 5:30 PM", "um 21:00 und 17:30 Uhr", {"error unit 3"}},
                  {"de-DE", "at 11 PM on July 5", "um 23 Uhr am 5. Juli"},
                  {"zh-TW", "from 7 PM to 9 PM", "下午 7 點到 9 點"},
                  {"zh-TW", "I am 5", "我 5 歲"},
              });
}

TEST(UnitCheckTest, ReportsAnotherMonth) {
  ExpectFound(CheckUnits, {
                              {"it-IT", "on May 5, 2021", "il 5 maggio 2021"},
                              {"it-IT", "on May 5, 2021", "il 5 giugno 2021", {"error unit 5"}},
                              {"zh-TW", "on December 31", "1 月 31 日", {"error unit 0"}},
                              {"zh-TW", "on December 31", "12 月 31 日"},
                              {"es-ES", "You may add 5 users.", "Puede agregar 5 usuarios."},
                          });
}

}  // namespace
}  // namespace guided_help
