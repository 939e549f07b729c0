// The functions that the engine exports, called as a page calls them, but natively.

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "assistant/assistant.h"
#include "tests/wasm/page.h"

namespace guided_help {
namespace {

constexpr std::string_view kGuide = R"({
  "id": "sample", "version": 1,
  "source": { "article": "Sample", "published": "2021-05-19" },
  "locales": { "en-US": "English", "zh-TW": "中文" },
  "start": "count",
  "nodes": {
    "count": { "kind": "question", "input": "number", "minimum": 0, "maximum": 9,
      "routes": [ { "from": 0, "to": 4, "node": "few" }, { "from": 5, "to": 9, "node": "many" } ] },
    "few": { "kind": "outcome" },
    "many": { "kind": "outcome" } }
})";

class EngineExportsTest : public testing::Test {
 protected:
  AssistantHandle Create(CatalogHandle guide_fallback = {}) const {
    return gh_create(guide_, catalog_, interface_, guide_fallback, CatalogHandle{});
  }

  const GuideHandle guide_ = AddGuide(kGuide);
  const CatalogHandle catalog_ = AddCatalog("zh-TW", R"({"count.title": "幾個？"})");
  const CatalogHandle interface_ = AddCatalog("zh-TW", R"({"action.next": "下一步"})");
};

using EngineExportsDeathTest = EngineExportsTest;

testing::AssertionResult Contains(const std::string& text, std::string_view part) {
  if (text.find(part) != std::string::npos) return testing::AssertionSuccess();
  return testing::AssertionFailure() << '"' << part << "\" is not in " << text;
}

testing::AssertionResult IsAt(AssistantHandle assistant, std::string_view node) {
  return Contains(ScreenOf(assistant), R"("node": ")" + std::string(node) + '"');
}

TEST_F(EngineExportsTest, HandlesCountFromOneAndDiffer) {
  EXPECT_GE(static_cast<int>(guide_), 1);
  EXPECT_GE(static_cast<int>(catalog_), 1);
  EXPECT_NE(AddGuide(kGuide), guide_);
  EXPECT_NE(catalog_, interface_);
}

TEST_F(EngineExportsTest, AnInvalidGuideGivesNoHandleAndTheErrorOnOneLine) {
  EXPECT_EQ(AddGuide("{"), GuideHandle{});
  EXPECT_TRUE(Contains(Output(), "guide.json:1:2: "));
  EXPECT_EQ(Output().find('\n'), std::string::npos);
}

TEST_F(EngineExportsTest, AnInvalidCatalogGivesNoHandleAndTheErrorOnOneLine) {
  EXPECT_EQ(AddCatalog("zh-TW", R"({"count.title": 3})"), CatalogHandle{});
  EXPECT_TRUE(Contains(Output(), "catalog.json:1:"));
  EXPECT_EQ(Output().find('\n'), std::string::npos);
}

TEST_F(EngineExportsTest, NegotiatesAmongTheLocalesOfTheGuide) {
  SetInput("fr\nzh-TW\nen-US");
  gh_negotiate(guide_);
  EXPECT_EQ(Output(), "zh-TW");
  SetInput("");
  gh_negotiate(guide_);
  EXPECT_EQ(Output(), "en-US");
}

TEST_F(EngineExportsTest, NamesTheMessagesThatCatalogsLack) {
  const int missing = gh_missing(guide_, catalog_, interface_);
  const std::string keys = Output();
  EXPECT_TRUE(Contains(keys, "few.title"));
  EXPECT_EQ(keys.find("count.title"), std::string::npos);
  const CatalogHandle more = AddCatalog("zh-TW", R"({"count.title": "幾個？", "few.title": "少"})");
  EXPECT_EQ(gh_missing(guide_, more, interface_), missing - 1);
}

TEST_F(EngineExportsTest, AnAssistantPerformsActionsWithTheMessagesOfItsCatalogs) {
  const AssistantHandle assistant = Create();
  EXPECT_TRUE(IsAt(assistant, "count"));
  EXPECT_TRUE(Contains(ScreenOf(assistant), "幾個？"));
  EXPECT_TRUE(Act(assistant, "draft 7"));
  EXPECT_TRUE(Act(assistant, "answer"));
  EXPECT_TRUE(IsAt(assistant, "many"));
  EXPECT_TRUE(Act(assistant, "start-over"));
  EXPECT_TRUE(IsAt(assistant, "count"));
  gh_destroy(assistant);
}

TEST_F(EngineExportsTest, IgnoresWhatIsNotAnActionOrDoesNotApply) {
  const AssistantHandle assistant = Create();
  for (const std::string_view action : {"", "jump", "answer now", "done", "choose nothing"}) {
    EXPECT_FALSE(Act(assistant, action)) << action;
    EXPECT_TRUE(IsAt(assistant, "count"));
  }
  gh_destroy(assistant);
}

TEST_F(EngineExportsTest, ShowsFallbackMessagesIfItsOwnAreMissing) {
  const CatalogHandle english = AddCatalog("en-US", R"({"few.title": "Only a few"})");
  const AssistantHandle assistant = Create(english);
  Act(assistant, "draft 1");
  Act(assistant, "answer");
  EXPECT_TRUE(Contains(ScreenOf(assistant), "Only a few"));
  gh_destroy(assistant);
}

TEST_F(EngineExportsTest, ChangesTheMessagesAndKeepsThePlace) {
  const AssistantHandle assistant = Create();
  Act(assistant, "draft 1");
  const CatalogHandle english = AddCatalog("en-US", R"({"count.title": "How many?"})");
  gh_set_words(assistant, english, interface_, CatalogHandle{}, CatalogHandle{});
  const std::string screen = ScreenOf(assistant);
  EXPECT_TRUE(Contains(screen, "How many?"));
  EXPECT_TRUE(Contains(screen, R"("draft": "1")"));
  EXPECT_TRUE(Contains(screen, R"("locale": "en-US")"));
  gh_destroy(assistant);
}

TEST_F(EngineExportsTest, AssistantsAreIndependentAndHandlesAreReused) {
  const AssistantHandle first = Create();
  const AssistantHandle second = Create();
  Act(first, "draft 1");
  Act(first, "answer");
  EXPECT_TRUE(IsAt(first, "few"));
  EXPECT_TRUE(IsAt(second, "count"));
  gh_destroy(first);
  EXPECT_TRUE(IsAt(second, "count"));
  EXPECT_EQ(Create(), first);
  gh_destroy(first);
  gh_destroy(second);
}

TEST_F(EngineExportsDeathTest, AnInvalidHandleTraps) {
  const AssistantHandle destroyed = Create();
  gh_destroy(destroyed);
  for (const AssistantHandle assistant :
       {destroyed, AssistantHandle{}, AssistantHandle{-1}, AssistantHandle{1'000'000}}) {
    EXPECT_DEATH(gh_screen(assistant), "");
    EXPECT_DEATH(gh_act(assistant), "");
    EXPECT_DEATH(gh_destroy(assistant), "");
  }
  for (const GuideHandle guide : {GuideHandle{}, GuideHandle{-1}, GuideHandle{1'000'000}}) {
    EXPECT_DEATH(gh_negotiate(guide), "");
    EXPECT_DEATH(gh_create(guide, catalog_, interface_, {}, {}), "");
  }
  EXPECT_DEATH(gh_missing(guide_, CatalogHandle{1'000'000}, interface_), "");
  EXPECT_DEATH(gh_create(guide_, {}, {}, {}, {}), "");
}

}  // namespace
}  // namespace guided_help
