#include "localization/words.h"

#include <gtest/gtest.h>

#include "tests/support/fake_locale_services.h"
#include "tests/support/words_of.h"

namespace guided_help {
namespace {

class WordsTest : public testing::Test {
 protected:
  const FakeLocaleServices services_{};
  const Words words_{
      "zh-TW",
      {CatalogOf("zh-TW", {{"both", "指南"},
                           {"guide", "只有指南"},
                           {"plural", "{n, plural, other {# 個}}"},
                           {"ui_billing", "帳單 **{n}**"},
                           {"origin_ours", "(補充)"},
                           {"sentence", "移至 {ui_billing}。{origin_ours}"},
                           {"half", "{ui_english}"},
                           {"stranger", "{other} {ui_nowhere}"}}),
       CatalogOf("zh-TW", {{"both", "介面"}, {"interface", "只有介面"}}),
       CatalogOf("en-US", {{"both", "guide"},
                           {"english", "{n, plural, one {# thing} other {# things}}"},
                           {"ui_english", "English"}}),
       CatalogOf("en-US", {{"deep", "at the end"}})},
      services_};
};

TEST_F(WordsTest, UsesTheFirstCatalogThatHasTheMessage) {
  EXPECT_EQ(words_.Plain("both"), "指南");
  EXPECT_EQ(words_.Plain("guide"), "只有指南");
  EXPECT_EQ(words_.Plain("interface"), "只有介面");
  EXPECT_EQ(words_.Plain("deep"), "at the end");
}

TEST_F(WordsTest, StatesTheLocaleOfEachText) {
  EXPECT_EQ(words_.locale(), "zh-TW");
  EXPECT_EQ(words_.Say("guide").locale, "zh-TW");
  EXPECT_EQ(words_.Say("interface").locale, "zh-TW");
  EXPECT_EQ(words_.Say("deep").locale, "en-US");
}

TEST_F(WordsTest, FormatsAFallbackByItsOwnLocale) {
  const MessageArgument number("n", 1);
  EXPECT_EQ(words_.Plain("english", {&number, 1}), "1 thing");
  EXPECT_EQ(words_.Plain("plural", {&number, 1}), "1 個");
}

TEST_F(WordsTest, ShowsTheKeyOfAMissingMessage) {
  const Text text = words_.Say("no.such-key");
  EXPECT_EQ(text.key, "no.such-key");
  EXPECT_EQ(text.spans, (std::vector<Span>{{"no.such-key", false, false, {}}}));
  EXPECT_EQ(text.locale, "zh-TW");
  EXPECT_FALSE(words_.Has("no.such-key"));
}

TEST_F(WordsTest, ShowsLabelsStrongAndOriginsQuiet) {
  const Text text = words_.Say("sentence");
  EXPECT_EQ(text.spans, (std::vector<Span>{{"移至 ", false, false, {}},
                                           {"帳單 **{n}**", true, false, {}},
                                           {"。", false, false, {}},
                                           {"(補充)", false, true, {}}}));
}

TEST_F(WordsTest, UsesLabelsOfTheFallback) { EXPECT_EQ(words_.Plain("half"), "English"); }

TEST_F(WordsTest, RefersOnlyToLabelsAndOrigins) {
  EXPECT_EQ(words_.Plain("stranger"), "{other} {ui_nowhere}");
  const Words words = WordsOf("en-US", {{"a", "{b}"}, {"b", "text"}}, services_);
  EXPECT_EQ(words.Plain("a"), "{b}");
}

TEST_F(WordsTest, MissingListsTheKeysThatTheLocaleLacks) {
  EXPECT_EQ(words_.Missing({"both", "english", "no.such-key", "interface", "deep"}),
            (std::vector<std::string>{"english", "no.such-key", "deep"}));
  EXPECT_TRUE(words_.Has("english"));
  EXPECT_EQ(words_.Missing({"both", "both"}), std::vector<std::string>());
}

TEST_F(WordsTest, MissingListsTheReferencesThatTheLocaleLacks) {
  EXPECT_EQ(words_.Missing({"sentence"}), std::vector<std::string>());
  EXPECT_EQ(words_.Missing({"half", "stranger"}),
            (std::vector<std::string>{"ui_english", "ui_nowhere"}));
}

TEST_F(WordsTest, RecognizesReferencesByTheirNames) {
  for (const std::string_view name : {"ui_", "ui_billing", "origin_ours"})
    EXPECT_TRUE(IsReference(name)) << name;
  for (const std::string_view name : {"", "ui", "n", "origin", "my_ui_label", "UI_billing"})
    EXPECT_FALSE(IsReference(name)) << name;
}

TEST_F(WordsTest, WorksWithoutCatalogs) {
  const Words words("en-US", {}, services_);
  EXPECT_EQ(words.Plain("action.next"), "action.next");
}

}  // namespace
}  // namespace guided_help
