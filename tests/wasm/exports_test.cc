// The exported functions, called as a page calls them, but natively.

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

class ExportsTest : public testing::Test {
 protected:
  AssistantHandle Create(CatalogHandle guide_fallback = {}) const {
    return gh_create(guide_, catalog_, interface_, guide_fallback, CatalogHandle{});
  }

  const GuideHandle guide_ = AddGuide(kGuide);
  const CatalogHandle catalog_ = AddCatalog("zh-TW", R"({"count.title": "幾個？"})");
  const CatalogHandle interface_ = AddCatalog("zh-TW", R"({"action.next": "下一步"})");
};

using ExportsDeathTest = ExportsTest;

testing::AssertionResult Contains(const std::string& text, std::string_view part) {
  if (text.find(part) != std::string::npos) return testing::AssertionSuccess();
  return testing::AssertionFailure() << '"' << part << "\" is not in " << text;
}

testing::AssertionResult IsAt(AssistantHandle assistant, std::string_view node) {
  return Contains(ScreenOf(assistant), R"("node": ")" + std::string(node) + '"');
}

TEST_F(ExportsTest, HandlesCountFromOneAndDiffer) {
  EXPECT_GE(static_cast<int>(guide_), 1);
  EXPECT_GE(static_cast<int>(catalog_), 1);
  EXPECT_NE(AddGuide(kGuide), guide_);
  EXPECT_NE(catalog_, interface_);
}

TEST_F(ExportsTest, AnInvalidGuideGivesNoHandleAndTheErrorOnOneLine) {
  EXPECT_EQ(AddGuide("{"), GuideHandle{});
  EXPECT_TRUE(Contains(Output(), "guide.json:1:2: "));
  EXPECT_EQ(Output().find('\n'), std::string::npos);
}

TEST_F(ExportsTest, AnInvalidCatalogGivesNoHandleAndTheErrorOnOneLine) {
  EXPECT_EQ(AddCatalog("zh-TW", R"({"count.title": 3})"), CatalogHandle{});
  EXPECT_TRUE(Contains(Output(), "catalog.json:1:"));
  EXPECT_EQ(Output().find('\n'), std::string::npos);
}

TEST_F(ExportsTest, NegotiatesAmongTheLocalesOfTheGuide) {
  SetInput("fr\nzh-TW\nen-US");
  gh_negotiate(guide_);
  EXPECT_EQ(Output(), "zh-TW");
  SetInput("");
  gh_negotiate(guide_);
  EXPECT_EQ(Output(), "en-US");
}

TEST_F(ExportsTest, NamesTheMessagesThatCatalogsLack) {
  const int missing = gh_missing(guide_, catalog_, interface_);
  const std::string keys = Output();
  EXPECT_TRUE(Contains(keys, "few.title"));
  EXPECT_EQ(keys.find("count.title"), std::string::npos);
  const CatalogHandle more = AddCatalog("zh-TW", R"({"count.title": "幾個？", "few.title": "少"})");
  EXPECT_EQ(gh_missing(guide_, more, interface_), missing - 1);
}

TEST_F(ExportsTest, AnAssistantPerformsActionsWithTheMessagesOfItsCatalogs) {
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

TEST_F(ExportsTest, IgnoresWhatIsNotAnActionOrDoesNotApply) {
  const AssistantHandle assistant = Create();
  for (const std::string_view action : {"", "jump", "answer now", "done", "choose nothing"}) {
    EXPECT_FALSE(Act(assistant, action)) << action;
    EXPECT_TRUE(IsAt(assistant, "count"));
  }
  gh_destroy(assistant);
}

TEST_F(ExportsTest, ShowsFallbackMessagesIfItsOwnAreMissing) {
  const CatalogHandle english = AddCatalog("en-US", R"({"few.title": "Only a few"})");
  const AssistantHandle assistant = Create(english);
  Act(assistant, "draft 1");
  Act(assistant, "answer");
  EXPECT_TRUE(Contains(ScreenOf(assistant), "Only a few"));
  gh_destroy(assistant);
}

TEST_F(ExportsTest, ChangesTheMessagesAndKeepsThePlace) {
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

TEST_F(ExportsTest, AssistantsAreIndependentAndHandlesAreReused) {
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

TEST_F(ExportsTest, RejectsWhatIsNotAGeometryOfTheScreen) {
  const AssistantHandle assistant = Create();
  ScreenOf(assistant);
  SetInput("short");
  EXPECT_EQ(gh_set_geometry(assistant), 0);
  Box box;
  box.block = 1000;
  EXPECT_FALSE(SetGeometry(assistant, {box}));
  box.block = Box::kNoBlock;
  EXPECT_TRUE(SetGeometry(assistant, {box}));
  gh_destroy(assistant);
}

TEST_F(ExportsTest, PaintsTheGeometryAndReportsThePressOfAButton) {
  const AssistantHandle assistant = Create();
  const std::string screen = ScreenOf(assistant);
  Box card;
  card.rect = {0, 0, 100, 100};
  card.fill = 0xFFFFFFFF;
  Box button;
  button.kind = Box::Kind::kButton;
  button.element = 1;
  button.rect = {10, 10, 50, 50};
  button.fill = button.ink = 0xFF0000FF;
  // The first block with an action.
  button.block = 0;
  ASSERT_TRUE(SetGeometry(assistant, {card, button}));

  const PaintedFrame* frame = gh_paint(assistant, 0);
  EXPECT_EQ(Output(), "");
  EXPECT_GT(frame->command_count, 0U);
  EXPECT_GT(frame->vertex_count, 0U);
  EXPECT_GT(frame->index_count, 0U);
  EXPECT_EQ(frame->over_button, 0U);
  EXPECT_LT(frame->changed.top, frame->changed.bottom);

  gh_pointer(assistant, static_cast<std::int32_t>(PointerEvent::Kind::kMove), 30, 30);
  EXPECT_EQ(gh_paint(assistant, 0.01F)->over_button, 1U);
  gh_pointer(assistant, static_cast<std::int32_t>(PointerEvent::Kind::kDown), 30, 30);
  gh_pointer(assistant, static_cast<std::int32_t>(PointerEvent::Kind::kUp), 30, 30);
  gh_paint(assistant, 0.01F);
  const std::string pressed = Output();
  EXPECT_NE(pressed, "");
  EXPECT_TRUE(Contains(screen, R"("id": ")" + pressed + '"'));
  gh_paint(assistant, 0.01F);
  EXPECT_EQ(Output(), "");
  gh_destroy(assistant);
}

TEST_F(ExportsTest, FreesTheCanvasAndCreatesAnother) {
  const AssistantHandle assistant = Create();
  ScreenOf(assistant);
  gh_release_canvas(assistant);
  ASSERT_TRUE(SetGeometry(assistant, {Box{}}));
  gh_release_canvas(assistant);
  ASSERT_TRUE(SetGeometry(assistant, {Box{}}));
  const PaintedFrame* frame = gh_paint(assistant, 0);
  EXPECT_LT(frame->changed.top, frame->changed.bottom);
  gh_destroy(assistant);
}

TEST_F(ExportsDeathTest, AnInvalidHandleTraps) {
  const AssistantHandle destroyed = Create();
  gh_destroy(destroyed);
  for (const AssistantHandle assistant :
       {destroyed, AssistantHandle{}, AssistantHandle{-1}, AssistantHandle{1'000'000}}) {
    EXPECT_DEATH(gh_screen(assistant), "");
    EXPECT_DEATH(gh_act(assistant), "");
    EXPECT_DEATH(gh_paint(assistant, 0), "");
    EXPECT_DEATH(gh_destroy(assistant), "");
  }
  for (const GuideHandle guide : {GuideHandle{}, GuideHandle{-1}, GuideHandle{1'000'000}}) {
    EXPECT_DEATH(gh_negotiate(guide), "");
    EXPECT_DEATH(gh_create(guide, catalog_, interface_, {}, {}), "");
  }
  EXPECT_DEATH(gh_missing(guide_, CatalogHandle{1'000'000}, interface_), "");
  EXPECT_DEATH(gh_create(guide_, {}, {}, {}, {}), "");
}

TEST_F(ExportsDeathTest, PaintingWithoutACanvasTraps) {
  const AssistantHandle assistant = Create();
  ScreenOf(assistant);
  EXPECT_DEATH(gh_paint(assistant, 0), "");
  EXPECT_DEATH(gh_pointer(assistant, 0, 1, 1), "");
  gh_destroy(assistant);
}

}  // namespace
}  // namespace guided_help
