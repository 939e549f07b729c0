#include "cli/paths_output.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

GuidePaths Sample() {
  using Kind = PathMove::Kind;
  const Path path{{{{"q", 0}, Kind::kAnswer, {0, 12, 24}, {}, {"s", 1}},
                   {{"s", 1}, Kind::kNext, {}, {}, {"s", 2}},
                   {{"s", 2}, Kind::kDone, {}, {}, {"o", 0}}},
                  Path::Ending::kOutcome,
                  "o"};
  const Path loop{{{{"q", 0}, Kind::kChoose, {}, "q.unsure", {"h", 0}},
                   {{"h", 0}, Kind::kChoose, {}, "h.found", {"q", 0}}},
                  Path::Ending::kLoop,
                  "q"};
  const TourStop stop{"q",
                      {{Action::Kind::kDraft, "0 \"1\""}, {Action::Kind::kAnswer, {}}},
                      {{"q", {"q.title", "ui_a"}}}};
  return {"g", {{path, loop}, true}, {stop}};
}

TEST(PathsOutputTest, PrintsOnePathPerLine) {
  GuidePaths guide = Sample();
  EXPECT_EQ(
      ToReadableText(guide),
      "g: 2 paths\n"
      "  Questions to customers who are sure of every answer and find every step: 1 (median), 1 "
      "(most)\n"
      "  q: 0, 12 or 24 → s: done after 2 steps → o\n"
      "  q: q.unsure → h: h.found → back to q\n");
  guide.paths.paths.pop_back();
  guide.paths.complete = false;
  EXPECT_EQ(
      ToReadableText(guide),
      "g: 1 path, and more: only the first ones are shown\n"
      "  Questions to customers who are sure of every answer and find every step: 1 (median), 1 "
      "(most)\n"
      "  q: 0, 12 or 24 → s: done after 2 steps → o\n");
  guide.paths.paths.clear();
  EXPECT_EQ(ToReadableText(guide), "g: 0 paths, and more: only the first ones are shown\n");
}

TEST(PathsOutputTest, WritesPathsAndTourAsJson) {
  EXPECT_EQ(ToJson({Sample()}), R"({
  "version": 1,
  "guides": [
    {
      "guide": "g",
      "complete": true,
      "paths": [
        {
          "ending": "outcome",
          "node": "o",
          "moves": [
            {
              "screen": "q",
              "numbers": [
                0,
                12,
                24
              ],
              "action": "answer",
              "to": "s.1"
            },
            {
              "screen": "s.1",
              "action": "next",
              "to": "s.2"
            },
            {
              "screen": "s.2",
              "action": "done",
              "to": "o"
            }
          ]
        },
        {
          "ending": "loop",
          "node": "q",
          "moves": [
            {
              "screen": "q",
              "action": "choose q.unsure",
              "to": "h"
            },
            {
              "screen": "h",
              "action": "choose h.found",
              "to": "q"
            }
          ]
        }
      ],
      "tour": [
        {
          "screen": "q",
          "actions": [
            "draft 0 \"1\"",
            "answer"
          ],
          "keys": {
            "q": [
              "q.title",
              "ui_a"
            ]
          }
        }
      ]
    }
  ]
}
)");
}

}  // namespace
}  // namespace guided_help
