#include "assistant/assistant.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "assistant/interface_keys.h"
#include "base/limits.h"
#include "guide/guide_reader.h"
#include "tests/assistant/shipped.h"
#include "tests/support/words_of.h"

namespace guided_help {
namespace {

/// The shown content, independent of the actions that led there.
std::string ShownIn(const Assistant& assistant) {
  Screen screen = assistant.BuildScreen();
  screen.focus.clear();
  screen.announcement.clear();
  return ToJson(screen);
}

class AssistantTest : public testing::Test {
 protected:
  Screen Shown() const { return assistant_.BuildScreen(); }
  const Block* Find(std::string_view id) {
    screen_ = assistant_.BuildScreen();
    return FindBlock(screen_.blocks, id);
  }

  Assistant assistant_ = ShippedAssistant("en-US");
  Screen screen_;
};

TEST_F(AssistantTest, BeginsAtTheFirstQuestionWithoutFocusOrAnnouncement) {
  EXPECT_EQ(Shown().id, "license-count");
  EXPECT_EQ(Shown().focus, "");
  EXPECT_EQ(Shown().announcement, "");
  EXPECT_EQ(Find("action-back"), nullptr);
  EXPECT_EQ(Find("answers"), nullptr);
}

TEST_F(AssistantTest, ShowsAnswersWithAButtonToChangeThem) {
  Act(assistant_, {"draft 1,024", "answer"});
  const Block* answer = Find("answer-license-count");
  ASSERT_NE(answer, nullptr);
  EXPECT_EQ(answer->key, "license-count.answer");
  EXPECT_NE(PlainText(answer->spans).find("1,024"), std::string::npos);
  ASSERT_EQ(answer->children.size(), 1U);
  EXPECT_EQ(answer->children[0].action, "change license-count");
  EXPECT_EQ(answer->children[0].described_by, (std::vector<std::string>{"answer-license-count"}));
}

TEST_F(AssistantTest, KeepsTheDraftAsItWasTyped) {
  Act(assistant_, {"draft  ２５個 ", "answer", "back"});
  EXPECT_EQ(Find("field")->draft, " ２５個 ");
}

TEST_F(AssistantTest, ClearsAnErrorWhenTheNextAnswerIsAccepted) {
  Act(assistant_, {"draft x", "answer"});
  EXPECT_NE(Find("field-error"), nullptr);
  Act(assistant_, {"draft 25"});
  EXPECT_NE(Find("field-error"), nullptr);
  Act(assistant_, {"answer", "back"});
  EXPECT_EQ(Find("field-error"), nullptr);
}

TEST_F(AssistantTest, StatesTheMinimumForANumberThatIsTooSmall) {
  Result<Guide> guide = ReadGuide(R"({
    "id": "g", "version": 1, "source": { "article": "A", "published": "2021-05-19" }, "start": "q",
    "nodes": { "q": { "kind": "question", "input": "number", "minimum": 10, "maximum": 20,
                      "routes": [{ "from": 10, "to": 20, "node": "o" }] },
               "o": { "kind": "outcome" } } })",
                                  "g.json");
  ASSERT_TRUE(guide.Ok()) << ToString(guide.error());
  assistant_ =
      Assistant(std::make_shared<const Guide>(std::move(*guide)),
                WordsOf("en-US", {{"error.too-small", "{minimum} to {maximum}"}}, Services()));
  Act(assistant_, {"draft 9", "answer"});
  ASSERT_NE(Find("field-error"), nullptr);
  EXPECT_EQ(Find("field-error")->key, "error.too-small");
  EXPECT_EQ(PlainText(Find("field-error")->spans), "10 to 20");
  Act(assistant_, {"draft 10", "answer"});
  EXPECT_EQ(Shown().id, "o");
}

TEST_F(AssistantTest, RejectsADraftBeyondTheLimitAndKeepsThePreviousOne) {
  Act(assistant_, {"draft 5"});
  EXPECT_FALSE(assistant_.Act({Action::Kind::kDraft, std::string(kMaximumDraftBytes + 1, '1')}));
  EXPECT_EQ(Find("field")->draft, "5");
}

TEST_F(AssistantTest, ShowsAndHidesTheArticleAndKeepsItOpenAcrossSteps) {
  Act(assistant_, {"article"});
  EXPECT_NE(Find("article"), nullptr);
  EXPECT_EQ(Find("action-article")->expanded, true);
  Act(assistant_, {"draft 5", "answer"});
  EXPECT_NE(Find("article"), nullptr);
  Act(assistant_, {"article"});
  EXPECT_EQ(Find("article"), nullptr);
  EXPECT_EQ(Find("action-article")->expanded, false);
}

TEST_F(AssistantTest, StartingOverShowsTheFirstScreen) {
  const std::string first = ShownIn(assistant_);
  Act(assistant_, {"draft 5", "answer", "next", "article", "start-over"});
  EXPECT_EQ(ShownIn(assistant_), first);
  EXPECT_EQ(Shown().focus, "heading");
  EXPECT_NE(Shown().announcement, "");
}

TEST_F(AssistantTest, ForgetsAFailedLanguageWithTheNextAction) {
  Act(assistant_, {"locale-failed zh-TW"});
  EXPECT_NE(Find("languages-error"), nullptr);
  Act(assistant_, {"draft 5"});
  EXPECT_EQ(Find("languages-error"), nullptr);
}

TEST_F(AssistantTest, NamesAFailedLanguageInThatLanguage) {
  Act(assistant_, {"locale-failed zh-TW"});
  EXPECT_NE(PlainText(Find("languages-error")->spans).find("繁體中文"), std::string::npos);
  Act(assistant_, {"locale-failed xx-YY"});
  EXPECT_NE(PlainText(Find("languages-error")->spans).find("xx-YY"), std::string::npos);
}

TEST_F(AssistantTest, OffersEveryLanguageExceptTheCurrentOne) {
  ASSERT_GT(ShippedLocales().size(), 1U);
  for (const std::string& shown : ShippedLocales()) {
    assistant_.SetWords(ShippedWords(shown));
    for (const std::string& locale : ShippedLocales()) {
      const Block* button = Find("language-" + locale);
      ASSERT_EQ(button == nullptr, locale == shown) << locale << " in " << shown;
      if (button == nullptr) continue;
      EXPECT_EQ(button->action, "locale " + locale);
      EXPECT_EQ(button->locale, locale);
    }
  }
}

TEST_F(AssistantTest, LeavesARequestedLanguageToThePage) {
  const std::string before = ShownIn(assistant_);
  EXPECT_FALSE(assistant_.Act({Action::Kind::kLocale, "zh-TW"}));
  EXPECT_EQ(ShownIn(assistant_), before);
}

TEST_F(AssistantTest, TheSameActionsLeadToTheSameScreen) {
  Assistant other = ShippedAssistant("en-US");
  for (const std::string_view line :
       {"draft 5", "answer", "next", "change license-count", "draft 25", "answer", "not-shown"}) {
    Act(assistant_, {line});
    Act(other, {line});
    EXPECT_EQ(ToJson(other.BuildScreen()), ToJson(Shown())) << line;
  }
}

TEST_F(AssistantTest, ActionsThatDoNotApplyChangeNothing) {
  for (const std::string_view way : {"", "draft 5", "draft 26"}) {
    if (!way.empty()) Act(assistant_, {way, "answer"});
    const std::string before = ShownIn(assistant_);
    for (const std::string_view line : {"choose action.next", "choose ", "done",
                                        "change find-count", "change ", "locale en-US"}) {
      EXPECT_FALSE(assistant_.Act(*ParseAction(line))) << line;
      EXPECT_EQ(ShownIn(assistant_), before) << line;
    }
    assistant_.Act({Action::Kind::kStartOver, {}});
  }
}

/// Reading a range or an amount as the number in it would send the customer the wrong way.
TEST(ShippedWordsTest, WordsThatChangeANumberAreNotUnits) {
  for (const std::string& locale : ShippedLocales()) {
    for (const std::string_view draft :
         {"25 or more", "25 plus", "24 and a half", "2 thousand", "2 dozen",   "5 lakh",
          "10k",        "2M",      "2 hundred",     "3 Million",  "25 個以上", "24個左右",
          "5百",        "3萬",     "2 萬",          "2千個",      "5雙",       "25個起",
          "25 個半",    "2億",     "2百個授權"}) {
      Assistant assistant = ShippedAssistant(locale);
      const std::string typed = "draft " + std::string(draft);
      Act(assistant, {typed, "answer"});
      EXPECT_EQ(assistant.session().error(), AnswerError::kNotANumber) << locale << ": " << draft;
    }
    for (const std::string_view draft :
         {"12 licenses", "12 license", "12 users", "12 user licenses", "12個", "12 個授權",
          "12 位使用者", "12 名", "12 份授權", "12 seats", "12 Lizenzen", "１２個"}) {
      Assistant assistant = ShippedAssistant(locale);
      const std::string typed = "draft " + std::string(draft);
      Act(assistant, {typed, "answer"});
      EXPECT_EQ(assistant.session().place().node, "cancel-online") << locale << ": " << draft;
    }
  }
}

TEST(ShownKeysTest, ListsExactlyTheKeysOfTheCatalogs) {
  const std::vector<std::string> keys = ShownKeys(*ShippedGuide());
  const std::set<std::string> once(keys.begin(), keys.end());
  EXPECT_EQ(once.size(), keys.size());
  std::set<std::string> known;
  for (const std::string folder : {"cancel-subscription", "interface"}) {
    const Result<Catalog> catalog = ReadShippedCatalog(folder, "en-US");
    ASSERT_TRUE(catalog.Ok());
    for (const auto& [key, message] : catalog->messages) known.insert(key);
  }
  for (const std::string& key : keys) EXPECT_EQ(known.count(key), 1U) << key;
  for (const std::string& key : known) {
    // Messages that sentences refer to.
    if (key.rfind("ui_", 0) == 0 || key.rfind("origin_", 0) == 0) continue;
    EXPECT_EQ(once.count(key), 1U) << key << " is shown nowhere";
  }
}

}  // namespace
}  // namespace guided_help
