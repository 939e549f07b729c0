#include "guide/exits.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/guide/guides.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

std::string Describe(const Exit& exit) {
  const std::string node(exit.node);
  switch (exit.kind) {
    case Exit::Kind::kRoute:
      return std::to_string(exit.route->from) + "–" + std::to_string(exit.route->to) + " → " + node;
    case Exit::Kind::kChoice:
      return exit.choice->key + " → " + node;
    case Exit::Kind::kNotShown:
      return "not shown → " + node;
    case Exit::Kind::kDone:
      return "done → " + node;
  }
  return {};
}

Lines ExitsOf(const Guide& guide, std::string_view id) {
  Lines lines;
  for (const Exit& exit : ExitsOf(*guide.FindNode(id))) {
    EXPECT_EQ(exit.route != nullptr, exit.kind == Exit::Kind::kRoute);
    EXPECT_EQ(exit.choice != nullptr, exit.kind == Exit::Kind::kChoice);
    lines.push_back(Describe(exit));
  }
  return lines;
}

constexpr std::string_view kGuideWithExits = R"({
  "id": "g", "version": 1, "source": { "article": "A", "published": "2021-05-19" },
  "hosts": ["h.example"], "links": { "l": "https://h.example/" }, "start": "q",
  "nodes": {
    "q": { "kind": "question", "input": "number", "minimum": 0, "maximum": 9,
           "routes": [{ "from": 5, "to": 9, "node": "s" }, { "from": 0, "to": 4, "node": "o" }],
           "choices": [{ "key": "c.one", "node": "t" }, { "key": "c.two", "node": "nowhere" }] },
    "s": { "kind": "steps", "steps": ["s.1"], "not_shown": "q", "done": "o" },
    "t": { "kind": "steps", "steps": [], "done": "o" },
    "o": { "kind": "outcome", "links": ["l"] } } })";

TEST(ExitsTest, AreRoutesThenChoicesInTheOrderOfTheGuide) {
  EXPECT_EQ(ExitsOf(ReadOrFail(kGuideWithExits), "q"),
            (Lines{"5–9 → s", "0–4 → o", "c.one → t", "c.two → nowhere"}));
}

TEST(ExitsTest, StepsEndWithDone) {
  const Guide guide = ReadOrFail(kGuideWithExits);
  EXPECT_EQ(ExitsOf(guide, "s"), (Lines{"not shown → q", "done → o"}));
  EXPECT_EQ(ExitsOf(guide, "t"), Lines{"done → o"});
}

TEST(ExitsTest, OutcomesHaveNone) { EXPECT_EQ(ExitsOf(ReadOrFail(kGuideWithExits), "o"), Lines{}); }

}  // namespace
}  // namespace guided_help
