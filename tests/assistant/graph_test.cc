#include "assistant/graph.h"

#include <gtest/gtest.h>

#include "guide/guide_reader.h"
#include "tests/assistant/shipped.h"
#include "tests/support/words_of.h"

namespace guided_help {
namespace {

TEST(GraphTest, ShowsNodesAndEdgesWithTheirText) {
  Result<Guide> guide = ReadGuide(R"({
    "id": "g", "version": 1, "source": { "article": "A", "published": "2021-05-19" },
    "hosts": ["h.example"], "links": { "l": "https://h.example/" }, "start": "q",
    "nodes": {
      "q": { "kind": "question", "input": "number", "minimum": 0, "maximum": 5000,
             "routes": [{ "from": 0, "to": 4999, "node": "s" },
                        { "from": 5000, "to": 5000, "node": "o" }],
             "choices": [{ "key": "unsure", "node": "o" }] },
      "s": { "kind": "steps", "steps": ["s.one", "s.two"], "not_shown": "o", "done": "o" },
      "o": { "kind": "outcome", "links": ["l"] } } })",
                                  "g.json");
  ASSERT_TRUE(guide.Ok()) << ToString(guide.error());
  const Words words = WordsOf("de-DE",
                              {{"article.title", "Titel"},
                               {"q.title", "Wie viele?"},
                               {"s.title", "Erst \"dies\""},
                               {"s.one", "{ui_a} \\ **das**"},
                               {"s.two", "Und dann noch sehr viel mehr, als auf eine Zeile geht"},
                               {"o.title", "請洽客服並說明您需要取消的訂閱項目與授權數量"},
                               {"unsure", "Q&amp;A"},
                               {"link.l", "Los"},
                               {"ui_a", "A"},
                               {"action.done", "Fertig"},
                               {"action.not-shown", "Fehlt"}},
                              Services());
  EXPECT_EQ(ToDot(*guide, words), R"(digraph "g" {
  label="Titel\n"
  labelloc=t
  node [shape=box, style="rounded,filled", fillcolor=white, fontname="sans-serif"]
  edge [fontname="sans-serif", fontsize=11]
  "" [shape=point]
  "" -> "q" [label=""]
  "q" [label="Wie viele?\n", tooltip="q"]
  "s" [label="Erst \"dies\"\n1. A \\ das\l2. Und dann noch sehr viel mehr,\lals auf eine Zeile geht\l", tooltip="s", fillcolor="#eef3fa"]
  "o" [label="請洽客服並說明您需要取消的訂閱項\n目與授權數量\n→ Los\l", tooltip="o", peripheries=2]
  "q" -> "s" [label="0–4.999\n"]
  "q" -> "o" [label="5.000\n"]
  "q" -> "o" [label="Q&amp;amp;A\n"]
  "s" -> "o" [label="Fehlt\n", style=dashed]
  "s" -> "o" [label="Fertig\n"]
}
)");
}

TEST(GraphTest, HasEveryNodeOfTheShippedGuideInEveryLocale) {
  for (const std::string& locale : ShippedLocales()) {
    const Words words = ShippedWords(locale);
    const std::string dot = ToDot(*ShippedGuide(), words);
    for (const Node& node : ShippedGuide()->nodes)
      EXPECT_NE(dot.find("\n  \"" + node.id + "\" [label="), std::string::npos) << node.id;
    EXPECT_NE(dot.find("[label=\"" + words.Plain("action.not-sure") + "\\n\"]"), std::string::npos);
    EXPECT_NE(dot.find("[label=\"26–1,000,000\\n\"]"), std::string::npos);
  }
}

}  // namespace
}  // namespace guided_help
