#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

TEST(QuotationCheckTest, ReportsUnpairedAndForeignMarks) {
  ExpectFound(
      CheckQuotations,
      {
          {"zh-TW", "the message \"Done\"", "訊息「完成」"},
          {"zh-TW", "the message \"Done\"", "訊息「完成", {"warning quotation 6"}},
          {"de-DE", "the message \"Done\"", "die Meldung „Fertig“"},
          {"de-DE", "the message \"Done\"", "die Meldung „Fertig", {"warning quotation 12"}},
          {"de-DE", "the message \"Done\"", "die Meldung 「Fertig」", {"warning quotation 12"}},
          {"fr-FR", "the message \"Done\"", "le message « Terminé »"},
          {"fr-FR", "the message \"Done\"", "le message \"Terminé\""},
          {"de-DE", "a 24\" screen", "ein 24\"-Bildschirm"},
          {"zh-TW", "the «a» mark", "標記「甲」和«a»"},
          {"zh-TW", "Use `\"` there.", "請使用 `\"`。"},
      });
}

}  // namespace
}  // namespace guided_help
