#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

TEST(MarkupCheckTest, DescribesMarkupThatIsNotRendered) {
  const std::string source = "Go to **Billing** \\> [page](/p).";
  const auto found = [&source](std::string_view target) {
    return Found(CheckMarkup, "zh-TW", source, target);
  };
  EXPECT_EQ(found("移至 **帳單 \\> [頁](/p)。"),
            (Lines{"error markup 7: ** opens bold that is never closed (add the missing **, or "
                   "remove this one)"}));
  EXPECT_EQ(found("移至 **[帳單** \\> 頁](/p)。"),
            (Lines{"error markup 9: bold begins on one side of this bracket and ends on the other "
                   "side of its pair (put both ** inside the brackets, or both outside)"}));
  EXPECT_EQ(found("移至 ** 帳單** \\> [頁](/p)。"),
            (Lines{"error markup 7: a space just inside ** makes the asterisks visible (move the "
                   "space outside)"}));
  EXPECT_EQ(
      found("移至 \\*\\*帳單\\*\\* \\> [頁](/p)。"),
      (Lines{
          "error markup 7: \\*\\* shows asterisks instead of bold (use ** without backslashes)"}));
  EXPECT_EQ(found("移至 **帳單** \\> [頁] (/p)。"),
            (Lines{"error markup 21: a space between ] and ( makes the link's address visible "
                   "(remove the space)"}));
  EXPECT_EQ(found("移至 **帳單** & sup1; \\> [頁](/p)。"),
            (Lines{"error markup 18: a space inside an entity makes its letters visible (remove "
                   "the space, as in &sup1;)"}));
  EXPECT_EQ(found("移至 **帳單**&sup1; \\> [頁](/p)。"), Lines{});
  EXPECT_EQ(found("移至 [帳單] \\> [頁](/p)。"),
            (Lines{"warning markup 0: bold texts: 1 in the source, 0 in the translation (make the "
                   "same texts bold)"}));
  EXPECT_EQ(Found(CheckMarkup, "zh-TW", "**A** and **B**", "**甲**和 [乙]"), Lines{})
      << "names on the screen may be in brackets";
  EXPECT_EQ(Found(CheckMarkup, "de-DE", source, "Zu Abrechnung \\> [Seite](/p)."),
            (Lines{"warning markup 0: bold texts: 1 in the source, 0 in the translation (make the "
                   "same texts bold)"}));
}

TEST(MarkupCheckTest, ReportsEachKindOnceUnlessTheSourceHasIt) {
  ExpectFound(CheckMarkup,
              {
                  {"de-DE", "**a** **b**", "** a** ** b**", {"error markup 0"}},
                  {"de-DE", "**a** b", "** a** **b", {"error markup 0", "error markup 7"}},
                  {"de-DE", "** a**", "** b**"},
                  {"de-DE", "\\*\\*a", "\\*\\*b"},
                  {"de-DE", "** a**", "**b", {"error markup 0"}},
              });
}

TEST(MarkupCheckTest, ComparesTheNumberOfBoldTexts) {
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

TEST(MarkupCheckTest, FindsBoldOnOtherWords) {
  const std::string source = "Select **Next**, then Save.";
  ExpectFound(
      CheckMarkup,
      {
          {"de-DE", source, "Wählen Sie Next, dann **Save**.", {"warning markup 25"}},
          {"zh-TW", source, "選取 Next，然後選取 **Save**。", {"warning markup 29"}},
          {"de-DE", source, "Wählen Sie **Next**, dann Save."},
          {"de-DE", source, "Wählen Sie **Weiter**, dann Next und Save."},
          // Only one of the two is known to be the same text.
          {"de-DE", source, "Wählen Sie Next, dann **Speichern**."},
          {"de-DE", "**Next** or Next and Save", "Next oder **Next** und Save"},
          {"de-DE", "Select **Save as**.", "Wählen Sie Sa**ve as** aus.", {"warning markup 16"}},
          {"de-DE", "Re**start**", "Neu**start**"},
          {"he-IL", "Select **Save**.", "לחץ ב**שמור**."},
      });
}

}  // namespace
}  // namespace guided_help
