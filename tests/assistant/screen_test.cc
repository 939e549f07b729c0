#include "assistant/screen.h"

#include <gtest/gtest.h>

#include <iterator>
#include <set>
#include <utility>

namespace guided_help {
namespace {

TEST(ScreenTest, JsonOmitsEmptyMembers) {
  Screen screen;
  screen.id = "q";
  screen.node = "q";
  screen.locale = "en-US";
  Block block;
  block.id = "p";
  screen.blocks.push_back(block);
  EXPECT_EQ(ToJson(screen), R"({
  "screen": "q",
  "node": "q",
  "step": null,
  "outcome": false,
  "answered": false,
  "locale": "en-US",
  "direction": "ltr",
  "label": "",
  "focus": "",
  "announcement": "",
  "waiting": "",
  "blocks": [
    {
      "kind": "paragraph",
      "id": "p"
    }
  ],
  "links": [],
  "hosts": []
}
)");
}

TEST(ScreenTest, JsonContainsEveryMember) {
  Screen screen;
  screen.id = "s.2";
  screen.node = "s";
  screen.step = 2;
  screen.is_outcome = true;
  screen.is_answered = true;
  screen.locale = "ar";
  screen.right_to_left = true;
  screen.label = "Label \"x\"";
  screen.focus = "step-2";
  screen.announcement = "Step 2";
  screen.waiting = "Wait";
  screen.links = {{"l", "https://h.example/"}};
  screen.hosts = {"h.example"};
  Block field;
  field.kind = Block::Kind::kField;
  field.id = "field";
  field.key = "s.field";
  field.locale = "en-US";
  field.level = 2;
  field.current = 1;
  field.total = 4;
  field.state = Block::StepState::kCurrent;
  field.action = "next";
  field.is_printed = true;
  field.expanded = false;
  field.link = "l";
  field.described_by = {"hint", "error"};
  field.spans = {{"plain", false, false, {}}, {"all", true, true, "l"}};
  Block button;
  button.kind = Block::Kind::kButton;
  button.id = "button";
  button.emphasis = Block::Emphasis::kPrimary;
  field.children = {button};
  screen.blocks = {field};
  EXPECT_EQ(ToJson(screen), R"({
  "screen": "s.2",
  "node": "s",
  "step": 2,
  "outcome": true,
  "answered": true,
  "locale": "ar",
  "direction": "rtl",
  "label": "Label \"x\"",
  "focus": "step-2",
  "announcement": "Step 2",
  "waiting": "Wait",
  "blocks": [
    {
      "kind": "field",
      "id": "field",
      "key": "s.field",
      "locale": "en-US",
      "level": 2,
      "current": 1,
      "total": 4,
      "state": "current",
      "action": "next",
      "printed": true,
      "expanded": false,
      "link": "l",
      "draft": "",
      "describedBy": [
        "hint",
        "error"
      ],
      "spans": [
        {
          "text": "plain"
        },
        {
          "text": "all",
          "strong": true,
          "quiet": true,
          "link": "l"
        }
      ],
      "children": [
        {
          "kind": "button",
          "id": "button",
          "emphasis": "primary"
        }
      ]
    }
  ],
  "links": [
    {
      "id": "l",
      "url": "https://h.example/"
    }
  ],
  "hosts": [
    "h.example"
  ]
}
)");
}

TEST(ScreenTest, FindsABlockAtAnyDepth) {
  Block leaf;
  leaf.id = "leaf";
  Block middle;
  middle.id = "middle";
  middle.children = {leaf};
  const std::vector<Block> blocks = {Block{}, middle};
  ASSERT_NE(FindBlock(blocks, "leaf"), nullptr);
  EXPECT_EQ(FindBlock(blocks, "leaf"), &blocks[1].children[0]);
  EXPECT_EQ(FindBlock(blocks, "middle"), &blocks[1]);
  EXPECT_EQ(FindBlock(blocks, "nowhere"), nullptr);
  EXPECT_EQ(FindBlock({}, "leaf"), nullptr);
}

TEST(ScreenTest, ReadingOrderHasEachBlockBeforeItsChildren) {
  const auto block = [](std::string id, std::vector<Block> children = {}) {
    Block made;
    made.id = std::move(id);
    made.children = std::move(children);
    return made;
  };
  Screen screen;
  EXPECT_TRUE(ReadingOrder(screen).empty());
  screen.blocks = {block("heading"),
                   block("answers", {block("answer-1", {block("change-1")}),
                                     block("answer-2", {block("change-2"), block("date-2")})}),
                   block("back")};
  const std::vector<const Block*> order = ReadingOrder(screen);
  constexpr std::string_view kIds[] = {"heading",  "answers",  "answer-1", "change-1",
                                       "answer-2", "change-2", "date-2",   "back"};
  ASSERT_EQ(order.size(), std::size(kIds));
  for (std::size_t i = 0; i < order.size(); ++i) {
    EXPECT_EQ(order[i]->id, kIds[i]);
    EXPECT_EQ(order[i], FindBlock(screen.blocks, kIds[i]));
  }
}

TEST(ScreenTest, EveryKindHasAName) {
  std::set<std::string_view> names;
  for (int kind = 0; kind <= static_cast<int>(Block::Kind::kHidden); ++kind)
    names.insert(Name(static_cast<Block::Kind>(kind)));
  EXPECT_EQ(names.size(), static_cast<std::size_t>(Block::Kind::kHidden) + 1);
  EXPECT_EQ(Name(Block::Kind::kHeading), "heading");
  EXPECT_EQ(Name(Block::Kind::kArticle), "article");
  EXPECT_EQ(Name(Block::Kind::kHidden), "hidden");
  EXPECT_EQ(Name(Block::Emphasis::kSecondary), "secondary");
  EXPECT_EQ(Name(Block::Emphasis::kPrimary), "primary");
  EXPECT_EQ(Name(Block::Emphasis::kQuiet), "quiet");
  EXPECT_EQ(Name(Block::StepState::kNone), "none");
  EXPECT_EQ(Name(Block::StepState::kDone), "done");
  EXPECT_EQ(Name(Block::StepState::kCurrent), "current");
  EXPECT_EQ(Name(Block::StepState::kUpcoming), "upcoming");
}

}  // namespace
}  // namespace guided_help
