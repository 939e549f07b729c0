// Properties of every reachable screen, in every language.

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "guide/guide_reader.h"
#include "tests/assistant/shipped.h"
#include "tests/assistant/walk.h"
#include "tests/support/words_of.h"

namespace guided_help {
namespace {

using BlockKind = Block::Kind;

class EveryScreenTest : public testing::TestWithParam<std::string> {
 protected:
  /// Calls `check` with every move of the walk. Failures name the move.
  static void Check(const std::function<void(const Move&)>& check) {
    ASSERT_GT(Walk(GetParam()).size(), 100U);
    for (const Move& move : Walk(GetParam())) {
      if (HasFailure()) return;
      SCOPED_TRACE(move.before->id + ", " +
                   (move.action ? ToString(*move.action) : "the first screen"));
      check(move);
    }
  }
  static void CheckBlocks(const std::function<void(const Block&)>& check) {
    Check([&](const Move& move) {
      for (const Block* block : AllBlocks(move.screen->blocks)) {
        SCOPED_TRACE(block->id);
        check(*block);
      }
    });
  }
};

INSTANTIATE_TEST_SUITE_P(InLocale, EveryScreenTest, testing::ValuesIn(ShippedLocales()),
                         LocaleName);

TEST_P(EveryScreenTest, BlockIdsAreUnique) {
  Check([](const Move& move) {
    std::set<std::string> ids;
    for (const Block* block : AllBlocks(move.screen->blocks)) {
      EXPECT_NE(block->id, "");
      EXPECT_TRUE(ids.insert(block->id).second) << block->id;
    }
  });
}

TEST_P(EveryScreenTest, OneHeadingOfTheSecondLevel) {
  Check([](const Move& move) {
    int headings = 0;
    int last = 2;
    for (const Block* block : AllBlocks(move.screen->blocks)) {
      if (block->kind != BlockKind::kHeading) continue;
      EXPECT_LE(block->level, last + 1) << block->id << " skips a level";
      last = block->level;
      headings += block->level == 2 ? 1 : 0;
    }
    EXPECT_EQ(headings, 1);
  });
}

TEST_P(EveryScreenTest, OnePrimaryAction) {
  Check([](const Move& move) {
    std::vector<std::string> primary;
    for (const Block* block : AllBlocks(move.screen->blocks)) {
      if (block->emphasis == Block::Emphasis::kPrimary) primary.push_back(block->id);
    }
    ASSERT_EQ(primary.size(), 1U);
    const Block* actions = FindBlock(move.screen->blocks, "actions");
    ASSERT_NE(actions, nullptr);
    EXPECT_EQ(actions->children.front().id, primary.front());
  });
}

TEST_P(EveryScreenTest, TheWholeArticleIsOffered) {
  Check([](const Move& move) {
    const Block* article = FindBlock(move.screen->blocks, "action-article");
    ASSERT_NE(article, nullptr);
    EXPECT_EQ(article->key, "action.article");
    EXPECT_EQ(article->expanded, FindBlock(move.screen->blocks, "article") != nullptr);
  });
}

TEST_P(EveryScreenTest, WalkthroughsAndOutcomesShowNoticeLearnMoreAndDate) {
  Check([](const Move& move) {
    Screen screen = *move.screen;
    // Must also be outside the article below.
    if (const Block* article = FindBlock(screen.blocks, "article"))
      screen.blocks.erase(screen.blocks.begin() + (article - screen.blocks.data()));
    const bool ends = screen.step > 0 || screen.is_outcome;
    EXPECT_EQ(HasKey(screen.blocks, "refund.notice"), ends);
    EXPECT_EQ(HasKey(screen.blocks, "source.date"), ends);
    EXPECT_EQ(FindBlock(screen.blocks, "link-learn-more") != nullptr, ends);
  });
}

TEST_P(EveryScreenTest, NoMessageIsMissing) {
  CheckBlocks([](const Block& block) {
    const std::string text = PlainText(block.spans);
    EXPECT_EQ(text.find('{'), std::string::npos) << text;
    EXPECT_EQ(block.locale.empty(), block.key != "action.language");
    if (block.key.empty() || block.kind == BlockKind::kField) {
      EXPECT_EQ(text, "");
    } else {
      EXPECT_NE(text, "");
      EXPECT_NE(text, block.key);
    }
  });
}

TEST_P(EveryScreenTest, FocusAndDescriptionsReferToExistingBlocks) {
  Check([](const Move& move) {
    if (!move.screen->focus.empty()) {
      EXPECT_NE(FindBlock(move.screen->blocks, move.screen->focus), nullptr) << move.screen->focus;
    }
    for (const Block* block : AllBlocks(move.screen->blocks)) {
      for (const std::string& id : block->described_by)
        EXPECT_NE(FindBlock(move.screen->blocks, id), nullptr) << block->id << ": " << id;
    }
  });
}

TEST_P(EveryScreenTest, EveryLinkIsAllowed) {
  Check([](const Move& move) {
    std::set<std::string> allowed;
    for (const ScreenLink& link : move.screen->links) {
      EXPECT_TRUE(IsAllowedUrl(link.url, move.screen->hosts)) << link.url;
      allowed.insert(link.id);
    }
    for (const Block* block : AllBlocks(move.screen->blocks)) {
      EXPECT_EQ(block->link.empty(), block->kind != BlockKind::kLink) << block->id;
      if (!block->link.empty()) {
        EXPECT_EQ(allowed.count(block->link), 1U) << block->link;
      }
      for (const Span& span : block->spans) {
        if (!span.link.empty()) {
          EXPECT_EQ(allowed.count(span.link), 1U) << span.link;
        }
      }
    }
  });
}

TEST_P(EveryScreenTest, AChangeOfPlaceMovesFocusAndIsAnnounced) {
  Check([](const Move& move) {
    if (!move.action) {
      EXPECT_EQ(move.screen->focus, "");
      EXPECT_EQ(move.screen->announcement, "");
      return;
    }
    if (move.before->id == move.screen->id) return;
    const bool later_step = move.screen->step > 1;
    EXPECT_EQ(move.screen->focus,
              later_step ? "step-" + std::to_string(move.screen->step) : "heading");
    EXPECT_NE(move.screen->announcement, "");
  });
}

TEST_P(EveryScreenTest, TypingAndTheArticleDoNotMoveFocus) {
  Check([](const Move& move) {
    if (!move.action || (move.action->kind != Action::Kind::kDraft &&
                         move.action->kind != Action::Kind::kArticle)) {
      return;
    }
    EXPECT_EQ(move.screen->focus, "");
    EXPECT_EQ(move.screen->announcement, "");
  });
}

TEST_P(EveryScreenTest, AnInvalidDraftShowsAnErrorAndIsKeptAsTyped) {
  const std::map<std::string, std::string> faults = {{"", "error.empty"},
                                                     {"-1", "error.negative"},
                                                     {"2.5", "error.fraction"},
                                                     {"x", "error.not-a-number"},
                                                     {"1000001", "error.too-large"}};
  std::set<std::string> said;
  Check([&](const Move& move) {
    if (!move.action || move.action->kind != Action::Kind::kAnswer) return;
    const std::string draft = FindBlock(move.before->blocks, "field")->draft;
    const auto fault = faults.find(draft);
    if (fault == faults.end()) {
      EXPECT_NE(move.screen->id, move.before->id) << draft;
      return;
    }
    said.insert(fault->second);
    EXPECT_EQ(move.screen->id, move.before->id);
    const Block* field = FindBlock(move.screen->blocks, "field");
    const Block* error = FindBlock(field->children, "field-error");
    ASSERT_NE(error, nullptr) << draft;
    EXPECT_EQ(error->key, fault->second);
    EXPECT_EQ(field->draft, draft);
    EXPECT_EQ(field->described_by.front(), "field-error");
    EXPECT_EQ(move.screen->focus, "field");
    EXPECT_EQ(move.screen->announcement, PlainText(error->spans));
  });
  EXPECT_EQ(said.size(), faults.size());
}

TEST_P(EveryScreenTest, AFailedLanguageShowsAnErrorAndChangesNothingElse) {
  Check([](const Move& move) {
    if (!move.action || move.action->kind != Action::Kind::kLocaleFailed) return;
    EXPECT_EQ(move.screen->id, move.before->id);
    EXPECT_EQ(move.screen->locale, move.before->locale);
    const Block* error = FindBlock(move.screen->blocks, "languages-error");
    ASSERT_NE(error, nullptr);
    EXPECT_EQ(move.screen->announcement, PlainText(error->spans));
    EXPECT_EQ(move.screen->focus, "");
  });
}

TEST_P(EveryScreenTest, AnotherLanguageKeepsAnswersDraftPlaceAndError) {
  Check([](const Move& move) {
    if (!move.action || move.action->kind != Action::Kind::kLocale) return;
    EXPECT_EQ(move.screen->locale, move.action->value);
    EXPECT_EQ(move.screen->id, move.before->id);
    Screen before = *move.before;
    if (Block* languages = const_cast<Block*>(FindBlock(before.blocks, "languages"))) {
      // A language that failed to load is forgotten.
      std::erase_if(languages->children,
                    [](const Block& b) { return b.kind == BlockKind::kError; });
    }
    EXPECT_EQ(KeysOf(move.screen->blocks), KeysOf(before.blocks));
    const Block* field = FindBlock(move.screen->blocks, "field");
    if (field != nullptr) {
      EXPECT_EQ(field->draft, FindBlock(before.blocks, "field")->draft);
    }
    EXPECT_EQ(move.screen->focus, "languages");
    EXPECT_NE(move.screen->announcement, "");
  });
}

TEST_P(EveryScreenTest, EveryNodeStepAndOutcomeIsReachable) {
  std::set<std::string> reached;
  Check([&](const Move& move) { reached.insert(move.screen->id); });
  std::set<std::string> expected;
  for (const Node& node : ShippedGuide()->nodes) {
    if (node.steps.empty()) expected.insert(node.id);
    for (std::size_t i = 1; i <= node.steps.size(); ++i)
      expected.insert(node.id + "." + std::to_string(i));
  }
  EXPECT_EQ(reached, expected);
}

TEST_P(EveryScreenTest, StepsShowTheCustomersPosition) {
  Check([](const Move& move) {
    const Block* steps = FindBlock(move.screen->blocks, "steps");
    ASSERT_EQ(steps != nullptr && !steps->is_printed, move.screen->step > 0);
    if (move.screen->step == 0) return;
    const Block* progress = FindBlock(move.screen->blocks, "progress");
    ASSERT_NE(progress, nullptr);
    EXPECT_EQ(progress->current, move.screen->step);
    EXPECT_EQ(progress->total, static_cast<int>(steps->children.size()));
    int number = 0;
    for (const Block& step : steps->children) {
      ++number;
      EXPECT_EQ(step.state, number < move.screen->step    ? Block::StepState::kDone
                            : number == move.screen->step ? Block::StepState::kCurrent
                                                          : Block::StepState::kUpcoming);
      const std::string said = step.children.empty() ? "" : step.children.front().key;
      EXPECT_EQ(said, number < move.screen->step    ? "step.done"
                      : number == move.screen->step ? "step.current"
                                                    : "");
    }
  });
}

TEST_P(EveryScreenTest, AfterTheFirstAnswerThereIsAReceipt) {
  Check([](const Move& move) {
    const std::vector<Block>& blocks = move.screen->blocks;
    const Block* answers = FindBlock(blocks, "answers");
    const bool has_answers =
        answers != nullptr && answers->children.front().kind == BlockKind::kHeading;
    EXPECT_EQ(move.screen->is_answered, has_answers);
    if (!has_answers) return;
    for (const std::string_view id : {"notice-1", "date"})
      EXPECT_NE(FindBlock(blocks, id), nullptr) << id;
    if (move.screen->node == "canceled") {
      const Block* steps = FindBlock(blocks, "steps");
      ASSERT_NE(steps, nullptr);
      EXPECT_TRUE(steps->is_printed);
      for (const Block& step : steps->children) EXPECT_EQ(step.state, Block::StepState::kDone);
    }
  });
}

TEST_P(EveryScreenTest, PrintedBlocksHaveNoActions) {
  int printed = 0;
  Check([&](const Move& move) {
    for (const Block& block : move.screen->blocks) {
      if (!block.is_printed) continue;
      ++printed;
      const std::vector<Block> alone = {block};
      for (const Block* part : AllBlocks(alone)) {
        EXPECT_EQ(part->action, "");
        EXPECT_NE(part->id, move.screen->focus);
      }
    }
  });
  EXPECT_GT(printed, 0);
}

TEST_P(EveryScreenTest, ANumberFollowsItsRoute) {
  struct Row {
    std::string typed;
    std::string_view screen;
    std::string_view error;
  };
  const Row rows[] = {
      {"0", "cancel-online.1", ""},
      {"1", "cancel-online.1", ""},
      {"23", "cancel-online.1", ""},
      {"24", "cancel-online.1", ""},
      {"25", "at-the-limit.1", ""},
      {"２５", "at-the-limit.1", ""},
      {"26", "call-support", ""},
      {"27", "call-support", ""},
      {"1,000,000", "call-support", ""},
      {"1000000", "call-support", ""},
      {"1000001", "license-count", "error.too-large"},
      {"1e3", "license-count", "error.not-a-number"},
      {"0x10", "license-count", "error.not-a-number"},
      {" ", "license-count", "error.empty"},
  };
  for (const Row& row : rows) {
    Assistant assistant = ShippedAssistant(GetParam());
    Act(assistant, {"draft " + row.typed, "answer"});
    const Screen screen = assistant.BuildScreen();
    EXPECT_EQ(screen.id, row.screen) << row.typed;
    const Block* error = FindBlock(screen.blocks, "field-error");
    EXPECT_EQ(error == nullptr ? "" : error->key, row.error) << row.typed;
  }
}

/// A guide with one outcome and two links, one of them to a host that is not listed.
std::shared_ptr<const Guide> GuideWithUnsafeLink() {
  Result<Guide> guide = ReadGuide(R"({
    "id": "g", "version": 1, "source": { "article": "A", "published": "2021-05-19" },
    "hosts": ["h.example"],
    "links": { "good": "https://h.example/", "bad": "https://h.example@evil.example/" },
    "notices": ["notice"], "start": "o",
    "nodes": { "o": { "kind": "outcome", "heading": "o.title", "body": ["o.body"],
                      "links": ["bad", "good", "nowhere"] } } })",
                                  "g.json");
  EXPECT_TRUE(guide.Ok()) << ToString(guide.error());
  return guide ? std::make_shared<const Guide>(std::move(*guide)) : nullptr;
}

TEST(ScreenBuilderTest, ForbiddenLinksAreDropped) {
  Assistant assistant(
      GuideWithUnsafeLink(),
      WordsOf("en-US", {{"o.body", "[a](good) [b](bad) [c](nowhere)"}, {"notice", "[d](bad)"}},
              Services()));
  Act(assistant, {"article"});
  const Screen screen = assistant.BuildScreen();
  ASSERT_EQ(screen.links.size(), 1U);
  EXPECT_EQ(screen.links[0].id, "good");
  EXPECT_EQ(ToJson(screen).find("evil"), std::string::npos);
  for (const Block* block : AllBlocks(screen.blocks)) {
    if (block->kind == BlockKind::kLink) {
      EXPECT_EQ(block->link, "good") << block->id;
    }
    for (const Span& span : block->spans) EXPECT_TRUE(span.link.empty() || span.link == "good");
  }
  // The text stays.
  EXPECT_EQ(PlainText(FindBlock(screen.blocks, "body-1")->spans), "a b c");
}

}  // namespace
}  // namespace guided_help
