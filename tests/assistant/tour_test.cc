#include "assistant/tour.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "assistant/interface_keys.h"
#include "guide/guide_reader.h"
#include "tests/assistant/shipped.h"
#include "tests/assistant/walk.h"
#include "tests/support/words_of.h"

namespace guided_help {
namespace {

using Screens = std::vector<std::string>;

std::shared_ptr<const Guide> ReadOrNull(std::string_view json) {
  Result<Guide> guide = ReadGuide(json, "g.json");
  EXPECT_TRUE(guide.Ok()) << ToString(guide.error());
  return guide ? std::make_shared<const Guide>(std::move(*guide)) : nullptr;
}

/// Features that the shipped guide does not use: a minimum above 0, an outcome that is first
/// reached by a choice.
std::shared_ptr<const Guide> OtherGuide() {
  return ReadOrNull(R"({
    "id": "g", "version": 1, "source": { "article": "A", "published": "2021-05-19" },
    "hosts": ["h.example"], "links": { "l": "https://h.example/" }, "start": "q",
    "nodes": { "q": { "kind": "question", "input": "number", "minimum": 10, "maximum": 20,
                      "routes": [{ "from": 10, "to": 20, "node": "c" }] },
               "c": { "kind": "question", "choices": [{ "key": "c.one", "node": "o" },
                                                      { "key": "c.two", "node": "o" }] },
               "o": { "kind": "outcome", "body": ["o.body"], "links": ["l"] } } })");
}

Words English(const Messages& messages) { return WordsOf("en-US", messages, Services()); }

const std::map<std::string, Screens>& Shipped() {
  static const std::map<std::string, Screens> kScreens =
      ScreensByKey(*ShippedGuide(), ShippedWords("en-US"));
  return kScreens;
}

TEST(ScreensByKeyTest, ListsTheScreensOfEachKindOfMessage) {
  const Screens steps = {"cancel-online.1", "cancel-online.2", "cancel-online.3", "cancel-online.4",
                         "at-the-limit.1",  "at-the-limit.2",  "at-the-limit.3",  "at-the-limit.4"};
  Screens ends = steps;
  ends.insert(ends.end(), {"call-support", "details-page.1", "details-page.2", "canceled"});
  // Paragraphs, and messages at the field.
  EXPECT_EQ(Shipped().at("license-count.hint"), Screens{"license-count"});
  EXPECT_EQ(Shipped().at("error.too-large"), Screens{"license-count"});
  // Steps, shown by two nodes, printed at the end, and part of the article.
  Screens step = steps;
  step.insert(step.end(), {"canceled", "(article)"});
  EXPECT_EQ(Shipped().at("cancel-online.more"), step);
  // Inside other messages: a label, and the article's title in the date.
  EXPECT_EQ(Shipped().at("ui_more_actions"), step);
  Screens titles = ends;
  titles.emplace_back("(article)");
  EXPECT_EQ(Shipped().at("article.title"), titles);
  // Not visible: an announcement, and the accessible name of the assistant.
  EXPECT_EQ(Shipped().at("screen.outcome"), (Screens{"call-support", "canceled"}));
  EXPECT_EQ(Shipped().at("started-over"), Screens{"license-count"});
  EXPECT_EQ(Shipped().at("assistant.label").size(), ends.size() + 2);
  // An answer, regardless of where it was given.
  EXPECT_EQ(Shipped().at("license-count.answer"), ends);
}

/// The tour is short; the tests' walk goes everywhere. Both must find the same messages.
TEST(ScreensByKeyTest, MatchesAWalkOverEverything) {
  std::set<std::pair<std::string, std::string>> met;
  for (const auto& [key, screens] : Shipped()) {
    for (const std::string& screen : screens) met.emplace(screen, key);
  }
  std::set<std::pair<std::string, std::string>> shown;
  for (const Move& move : Walk("en-US")) {
    Screen screen = *move.screen;
    std::erase_if(screen.blocks, [](const Block& b) { return b.kind == Block::Kind::kArticle; });
    for (const std::string& key : KeysOf(screen.blocks)) shown.emplace(screen.id, key);
  }
  for (const auto& [screen, key] : shown)
    EXPECT_EQ(met.count({screen, key}), 1U) << key << " on " << screen;
}

TEST(ScreensByKeyTest, IsTheSameInEveryLocaleAndWithAFallback) {
  for (const std::string& locale : ShippedLocales())
    EXPECT_EQ(ScreensByKey(*ShippedGuide(), ShippedWords(locale)), Shipped()) << locale;
  const Words english = ShippedWords("en-US");
  std::vector<std::shared_ptr<const Catalog>> catalogs = {
      CatalogOf("zh-TW", {{"action.back", "上一步"}})};
  catalogs.insert(catalogs.end(), english.catalogs().begin(), english.catalogs().end());
  EXPECT_EQ(ScreensByKey(*ShippedGuide(), Words("zh-TW", catalogs, Services())), Shipped());
}

TEST(ScreensByKeyTest, CountsLabelsOfVariantsThatTheTourDoesNotShow) {
  const auto screens =
      ScreensByKey(*OtherGuide(),
                   English({{"q.answer", "{n, plural, one {{ui_one} license} other {# {ui_many}}}"},
                            {"ui_one", "1"},
                            {"ui_many", "licenses"}}));
  EXPECT_EQ(screens.at("ui_one"), (Screens{"c", "o"}));
  EXPECT_EQ(screens.at("ui_many"), (Screens{"c", "o"}));
}

TEST(ScreensByKeyTest, IncludesMessagesThatNoCatalogHas) {
  const auto screens = ScreensByKey(*OtherGuide(), English({{"o.body", "{ui_gone} {date}"}}));
  EXPECT_EQ(screens.at("q.title"), Screens{"q"});
  EXPECT_EQ(screens.at("ui_gone"), Screens{"o"});
  EXPECT_EQ(screens.count("date"), 0U);
}

TEST(ScreensByKeyTest, IncludesEveryAnswerThatALaterScreenCanShow) {
  const auto screens = ScreensByKey(*OtherGuide(), English({}));
  EXPECT_EQ(screens.at("c.two"), (Screens{"c", "o"}));
  EXPECT_EQ(screens.at("error.too-small"), Screens{"q"});
}

/// A guide that asks for dates and cites a source, and that should have been reviewed.
std::shared_ptr<const Guide> GuideWithDates() {
  return ReadOrNull(R"({
    "id": "g", "version": 2, "source": { "article": "A", "published": "2021-05-19" },
    "hosts": ["h.example"], "links": { "l": "https://h.example/" },
    "sources": { "rules": { "published": "2020-01-01", "checked": "2020-01-01" } },
    "review_by": "2020-06-01", "start": "past",
    "nodes": {
      "past": { "kind": "question", "input": "date", "minimum": 0, "maximum": 9,
        "routes": [{ "from": 0, "to": 9, "node": "before" }] },
      "before": { "kind": "question", "input": "date", "minimum": 1, "maximum": 9,
        "routes": [{ "from": 1, "to": 4, "node": "soon" }, { "from": 5, "to": 9, "node": "o" }] },
      "soon": { "kind": "question", "input": "date", "minimum": -9, "maximum": 0,
        "routes": [{ "when": { "past": { "days_since": { "at_most": 3 } } }, "node": "o" },
                   { "node": "p" }] },
      "o": { "kind": "outcome", "sources": ["rules"], "body": ["o.why", "o.more"], "links": ["l"] },
      "p": { "kind": "outcome", "links": ["l"] } } })");
}

/// The hand-written list must match the keys that walks over three guides find, and the keys that
/// are only read.
TEST(InterfaceKeysTest, MatchTheKeysOfScreensInAnyGuide) {
  std::set<std::string> met;
  for (const auto& guide : {ShippedGuide(), OtherGuide(), GuideWithDates()}) {
    for (const auto& [key, screens] : ScreensByKey(*guide, ShippedWords("en-US"))) met.insert(key);
  }
  for (const std::string& key : UnshownKeys(*ShippedGuide())) {
    EXPECT_EQ(met.count(key), 0U) << key << " is shown";
    met.insert(key);
  }
  for (const std::string_view key : InterfaceKeys())
    EXPECT_EQ(met.count(std::string(key)), 1U) << key << " is shown nowhere";
}

TEST(UnshownKeysTest, ExistIfAGuideAsksForANumber) {
  EXPECT_EQ(UnshownKeys(*ShippedGuide()), Screens{"number.modifiers"});
  EXPECT_EQ(UnshownKeys(*ReadOrNull(R"({
    "id": "g", "version": 1, "source": { "article": "A", "published": "2021-05-19" },
    "start": "o", "nodes": { "o": { "kind": "outcome" } } })")),
            Screens{});
  // It is used: without it an amount is read as the number in it.
  for (const bool known : {true, false}) {
    Assistant assistant(ShippedGuide(), known ? ShippedWords("en-US") : English({{"a", "b"}}));
    Act(assistant, {"draft 2 thousand", "answer"});
    EXPECT_EQ(assistant.session().place().node, known ? "license-count" : "cancel-online");
  }
}

TEST(UsedKeysTest, AreExactlyTheKeysOfTheCatalogs) {
  const Words words = ShippedWords("en-US");
  const std::vector<std::string> used = UsedKeys(*ShippedGuide(), words);
  EXPECT_TRUE(std::is_sorted(used.begin(), used.end()));
  std::set<std::string> known;
  for (const auto& catalog : words.catalogs()) {
    for (const auto& [key, message] : catalog->messages) known.insert(key);
  }
  EXPECT_EQ(std::set<std::string>(used.begin(), used.end()), known);
}

TEST(TourTest, ActionsOfEachStopLeadToItsScreen) {
  const std::vector<TourStop> tour = Tour(*ShippedGuide(), ShippedWords("en-US"));
  EXPECT_LT(tour.size(), 120U);
  EXPECT_TRUE(tour.front().actions.empty());
  for (const TourStop& stop : tour) {
    SCOPED_TRACE(stop.screen);
    EXPECT_FALSE(stop.keys.empty());
    Assistant assistant = ShippedAssistant("en-US");
    for (const Action& action : stop.actions) {
      if (action.kind == Action::Kind::kLocale) {
        assistant.SetWords(ShippedWords(action.value));
      } else {
        EXPECT_TRUE(assistant.Act(action)) << ToString(action);
      }
    }
    const Screen screen = assistant.BuildScreen();
    EXPECT_EQ(screen.id, stop.screen);
    for (const auto& [where, keys] : stop.keys)
      EXPECT_TRUE(where == stop.screen || where == kArticleScreen) << where;
  }
}

/// Twenty questions with two choices each have a million paths, but the tour has few stops.
TEST(TourTest, StaysShortWithTooManyPaths) {
  Guide guide = *OtherGuide();
  guide.nodes.clear();
  guide.start = "n0";
  for (int i = 0; i < 20; ++i) {
    const std::string id = "n" + std::to_string(i);
    Node& node = guide.nodes.emplace_back();
    node.id = id;
    const std::string next = "n" + std::to_string(i + 1);
    node.choices = {{id + ".a", next, "a", {}, {}, false, {}},
                    {id + ".b", next, "b", {}, {}, false, {}}};
  }
  Node& end = guide.nodes.emplace_back();
  end.id = "n20";
  end.kind = NodeKind::kOutcome;
  end.links = {"l"};
  const auto screens = ScreensByKey(guide, English({}));
  EXPECT_EQ(screens.at("n20.title"), Screens{"n20"});
  // Either answer can be shown on every later screen, and on its own as a choice.
  for (int i = 0; i < 20; ++i) {
    for (const std::string_view choice : {".a", ".b"})
      EXPECT_EQ(screens.at("n" + std::to_string(i) + std::string(choice)).size(),
                static_cast<std::size_t>(21 - i));
  }
}

}  // namespace
}  // namespace guided_help
