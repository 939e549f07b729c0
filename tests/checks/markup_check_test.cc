#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

TEST(MarkupCheckTest, SaysWhatDoesNotComeOut) {
  const std::string source = "Go to **Billing** \\> [page](/p).";
  const auto found = [&source](std::string_view target) {
    return Found(CheckMarkup, "zh-TW", source, target);
  };
  EXPECT_EQ(found("移至 **帳單 \\> [頁](/p)。"),
            (Lines{"error markup 7: ** opens bold that nothing closes (add the ** that is missing, "
                   "or take this one out)"}));
  EXPECT_EQ(found("移至 **[帳單** \\> 頁](/p)。"),
            (Lines{"error markup 9: bold begins on one side of this bracket's pair and ends on the "
                   "other (put both ** inside of the brackets, or both outside)"}));
  EXPECT_EQ(found("移至 ** 帳單** \\> [頁](/p)。"),
            (Lines{"error markup 7: a space just inside ** makes the asterisks show (move the "
                   "space outside)"}));
  EXPECT_EQ(found("移至 \\*\\*帳單\\*\\* \\> [頁](/p)。"),
            (Lines{"error markup 7: \\*\\* shows asterisks instead of bold (write ** without "
                   "backslashes)"}));
  EXPECT_EQ(found("移至 **帳單** \\> [頁] (/p)。"),
            (Lines{"error markup 21: a space between ] and ( makes the link's address show (take "
                   "the space out)"}));
  EXPECT_EQ(found("移至 **帳單** & sup1; \\> [頁](/p)。"),
            (Lines{"error markup 18: a space inside of an entity makes its letters show (take the "
                   "space out: &sup1; is one word)"}));
  EXPECT_EQ(found("移至 **帳單**&sup1; \\> [頁](/p)。"), Lines{});
  EXPECT_EQ(found("移至 [帳單] \\> [頁](/p)。"), Lines{})
      << "names on the screen may stand in brackets";
  EXPECT_EQ(Found(CheckMarkup, "de-DE", source, "Zu Abrechnung \\> [Seite](/p)."),
            (Lines{"warning markup 0: bold texts: 1 in the source, 0 in the translation (make the "
                   "same things bold)"}));
}

TEST(MarkupCheckTest, TellsEachKindOnceAndOnlyWhatTheSourceDoesNotDo) {
  ExpectFound(CheckMarkup,
              {
                  {"de-DE", "**a** **b**", "** a** ** b**", {"error markup 0"}},
                  {"de-DE", "**a** b", "** a** **b", {"error markup 0", "error markup 7"}},
                  {"de-DE", "** a**", "** b**"},
                  {"de-DE", "\\*\\*a", "\\*\\*b"},
                  {"de-DE", "** a**", "**b", {"error markup 0"}},
              });
}

TEST(MarkupCheckTest, CountsWhatIsBold) {
  ExpectFound(CheckMarkup,
              {
                  {"de-DE", "**a** and **b**", "**a** und b", {"warning markup 0"}},
                  {"de-DE", "**a** and b", "**a** und **b**", {"warning markup 0"}},
                  {"de-DE", "**a** and **b**", "**b** und **a**"},
                  {"de-DE", "**a** and ****", "**a**"},
                  {"zh-TW", "**a** and **b**", "**a** 和 [b]"},
                  {"zh-TW", "**a** and **b**", "**a** 和「b」"},
                  {"zh-TW", "**a** and **b** and **c**", "**a** 和 [b]", {"warning markup 0"}},
                  {"zh-TW", "**a** and b", "**a** 和 **b**", {"warning markup 0"}},
                  {"zh-TW", "**a**", "**[a]**"},
                  {"zh-TW", "`**a**`", "`**a**` 和"},
              });
}

}  // namespace
}  // namespace guided_help
