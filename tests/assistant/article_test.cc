#include "assistant/article.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "localization/catalog_document.h"
#include "tests/assistant/shipped.h"

namespace guided_help {
namespace {

using BlockKind = Block::Kind;

class ArticleTest : public testing::TestWithParam<std::string> {
 protected:
  const std::shared_ptr<const Guide> guide_ = ShippedGuide();
  const Words words_ = ShippedWords(GetParam());
  const std::vector<Block> article_ = BuildArticle(*guide_, words_, 2);
};

INSTANTIATE_TEST_SUITE_P(InLocale, ArticleTest, testing::ValuesIn(ShippedLocales()), LocaleName);

TEST_P(ArticleTest, HasTitleSectionsAndEndInTheOrderOfTheGuide) {
  std::vector<std::string> expected = {"article.title", "article.intro"};
  std::vector<std::vector<std::string>> steps;
  const auto add = [&expected](const std::vector<std::string>& keys) {
    expected.insert(expected.end(), keys.begin(), keys.end());
  };
  for (const Node& node : guide_->nodes) {
    if (node.heading.empty()) continue;
    expected.push_back(node.heading);
    add(KeysOfContents(node.body));
    if (std::find(steps.begin(), steps.end(), node.steps) == steps.end()) add(node.steps);
    steps.push_back(node.steps);
    for (const std::string& link : node.links) {
      if (link != "learn-more") expected.push_back("link." + link);
    }
  }
  add({"refund.notice", "newer.notice", "link.learn-more", "legend.ours", "legend.later",
       "source.date"});
  EXPECT_EQ(KeysOf(article_), expected);
}

TEST_P(ArticleTest, HeadingsBeginAtTheRequestedLevel) {
  for (const int level : {2, 3}) {
    std::vector<int> levels;
    for (const Block& block : BuildArticle(*guide_, words_, level)) {
      if (block.kind == BlockKind::kHeading) levels.push_back(block.level);
    }
    ASSERT_GT(levels.size(), 1U);
    EXPECT_EQ(levels.front(), level);
    for (std::size_t i = 1; i < levels.size(); ++i) EXPECT_EQ(levels[i], level + 1);
  }
}

TEST_P(ArticleTest, ShowsEachListOfStepsOnce) {
  std::set<std::vector<std::string>> lists;
  for (const Node& node : guide_->nodes) {
    if (!node.steps.empty()) lists.insert(node.steps);
  }
  std::set<std::vector<std::string>> shown;
  for (const Block& block : article_) {
    if (block.kind != BlockKind::kSteps) continue;
    EXPECT_TRUE(shown.insert(KeysOf(block.children)).second);
    for (const Block& step : block.children) EXPECT_EQ(step.state, Block::StepState::kNone);
  }
  EXPECT_EQ(shown, lists);
}

TEST_P(ArticleTest, ContainsEverySentenceOfTheWalkthroughs) {
  const std::vector<std::string> keys = KeysOf(article_);
  for (const Node& node : guide_->nodes) {
    if (node.heading.empty()) continue;
    for (const std::vector<std::string>& group : {KeysOfContents(node.body), node.steps}) {
      for (const std::string& key : group)
        EXPECT_EQ(std::count(keys.begin(), keys.end(), key), 1) << key;
    }
  }
}

TEST_P(ArticleTest, BlockIdsAreUniqueAndNoKeyIsVisible) {
  std::set<std::string> ids;
  for (const Block* block : AllBlocks(article_)) {
    EXPECT_TRUE(ids.insert(block->id).second) << block->id;
    EXPECT_EQ(block->key.empty(), block->kind == BlockKind::kSteps) << block->id;
    if (!block->key.empty()) {
      EXPECT_NE(PlainText(block->spans), block->key) << block->id;
    }
  }
}

TEST_P(ArticleTest, LinksAreThoseOfTheGuide) {
  for (const Block* block : AllBlocks(article_)) {
    if (block->kind == BlockKind::kLink) {
      EXPECT_NE(guide_->FindLink(block->link), nullptr) << block->link;
    }
    for (const Span& span : block->spans) {
      EXPECT_TRUE(span.link.empty() || guide_->FindLink(span.link) != nullptr) << span.link;
    }
  }
}

TEST_P(ArticleTest, StatesTheOriginOfSentencesThatAreNotTheArticles) {
  const std::string locale(GetParam());
  const Result<CatalogDocument> catalog =
      ReadCatalogDocument(ReadFile(CatalogFile("cancel-subscription", locale)), locale, locale);
  ASSERT_TRUE(catalog.Ok()) << ToString(catalog.error());
  std::vector<std::string> keys = KeysOfContents(guide_->notices);
  for (const Node& node : guide_->nodes) {
    const std::vector<std::string> body = KeysOfContents(node.body);
    keys.insert(keys.end(), body.begin(), body.end());
    keys.insert(keys.end(), node.steps.begin(), node.steps.end());
  }
  for (const std::string& key : keys) {
    const CatalogEntry* entry = catalog->Find(key);
    ASSERT_TRUE(entry != nullptr && entry->notes && entry->notes->origin) << key;
    const std::string& message = entry->message.text();
    const MessageOrigin origin = *entry->notes->origin;
    EXPECT_EQ(message.find("{origin_later}") != std::string::npos, origin == MessageOrigin::kLater)
        << key << ": " << message;
    EXPECT_EQ(message.find("{origin_ours}") != std::string::npos, origin == MessageOrigin::kOurs)
        << key << ": " << message;
  }
}

TEST(AllowedLinksTest, ExcludesLinksToOtherHosts) {
  Guide guide = *ShippedGuide();
  guide.links.push_back({"evil", "https://evil.example/", {}});
  const std::vector<ScreenLink> links = AllowedLinks(guide);
  ASSERT_EQ(links.size(), guide.links.size() - 1);
  for (const ScreenLink& link : links) EXPECT_NE(link.id, "evil");
}

TEST(AddBlockTest, SetsTheLocaleOnlyIfItDiffers) {
  const Guide guide = *ShippedGuide();
  const Words words = ShippedWords("zh-TW");
  std::vector<Block> blocks;
  const auto locale = [&](std::string_view of_text) {
    const Text text = Unformatted("k", "text", of_text);
    return AddBlock(blocks, BlockKind::kParagraph, "id", text, guide, words).locale;
  };
  EXPECT_EQ(locale("zh-TW"), "");
  EXPECT_EQ(locale("en-US"), "en-US");
}

TEST(AddBlockTest, TurnsForbiddenLinksIntoPlainText) {
  const Guide guide = *ShippedGuide();
  const Text text = {
      "k", {{"a", true, false, "learn-more"}, {"b", true, false, "nowhere"}}, "en-US"};
  std::vector<Block> blocks;
  const Block& block =
      AddBlock(blocks, BlockKind::kParagraph, "id", text, guide, ShippedWords("en-US"));
  EXPECT_EQ(block.spans,
            (std::vector<Span>{{"a", true, false, "learn-more"}, {"b", true, false, {}}}));
}

}  // namespace
}  // namespace guided_help
