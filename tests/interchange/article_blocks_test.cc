#include "interchange/article_blocks.h"

#include <gtest/gtest.h>

#include "tests/support/pairs.h"

namespace guided_help {
namespace {

ArticleParts PartsOf(const std::string& text) { return TakeApart(*ReadArticle(text, "a.md")); }

/// One line per block: its kind, `>` if it is nested or `>>` if it is in a step, and its source.
std::string Outline(const std::string& text) {
  const ArticleParts parts = PartsOf(text);
  std::string outline;
  for (const ArticleBlock& block : BlocksOf(parts)) {
    constexpr std::string_view kKinds[] = {"heading", "paragraph", "item", "step"};
    outline += kKinds[static_cast<int>(block.kind)];
    outline += block.is_in_step ? " >>" : block.is_nested ? " >" : "";
    outline += " " + SourceOf(block, parts) + "\n";
  }
  return outline;
}

TEST(ArticleBlocksTest, EachLineWithATextIsABlock) {
  EXPECT_EQ(Outline("\xEF\xBB\xBF---\ntitle: x\n" + Pair("0-p1", "a", "leaked") + "\n---\r\n# " +
                    Pair("0-1", "a", "Title") + "\r\n\n" + Pair("0-2", "a", "One.") + " " +
                    Pair("0-3", "a", "Two.") + "  \n" + Pair("0-4", "a", "Three.") +
                    "\n\n---\n> [!NOTE]\n> " + Pair("0-5", "a", "Four.") + "\n|" +
                    Pair("0-6", "a", "cell") + "|" + Pair("0-7", "a", "cell") + " |\n|:--|:--|\n[" +
                    Pair("0-8", "a", "link") + "](/x)\n"),
            "heading Title\nparagraph One. Two.\nparagraph Three.\nparagraph Four.\n"
            "paragraph cell|cell\nparagraph [link](/x)\n");
}

TEST(ArticleBlocksTest, IndentedLinesAreBelowItemsAndSteps) {
  EXPECT_EQ(Outline("1. " + Pair("0-1", "a", "one") + "\n   - " + Pair("0-2", "a", "two") +
                    "\n\n\t> " + Pair("0-3", "a", "three") + "\n2) " + Pair("0-4", "a", "four") +
                    "\n\n" + Pair("0-5", "a", "five") + "\n* " + Pair("0-6", "a", "six") +
                    "\n    1. " + Pair("0-7", "a", "seven") + "\n+ " + Pair("0-8", "a", "eight")),
            "step one\nitem >> two\nparagraph >> three\nstep four\nparagraph five\nitem six\n"
            "step > seven\nitem eight\n");
}

TEST(ArticleBlocksTest, AMarkWithoutASpaceIsText) {
  EXPECT_EQ(Outline("**" + Pair("0-1", "a", "bold") + "**\n-" + Pair("0-2", "a", "two") + "\n3" +
                    Pair("0-3", "a", "three") + "\n#" + Pair("0-4", "a", "four") + "\n"),
            "paragraph **bold**\nparagraph -two\nparagraph 3three\nparagraph #four\n");
}

TEST(ArticleBlocksTest, KeepsBracesOfTheArticle) {
  EXPECT_EQ(Outline("{{x}} {" + Pair("0-1", "a", "one {{y}}") + "\n"),
            "paragraph {{x}} {one {{y}}\n");
}

TEST(ArticleBlocksTest, AFrontMatterWithoutAnEndIsALine) {
  EXPECT_EQ(Outline("---\n" + Pair("0-1", "a", "one") + "\n"), "paragraph one\n");
}

TEST(ArticleBlocksTest, JoinsSentencesAsTheirScriptDoes) {
  const ArticleParts parts =
      PartsOf(Pair("0-1", "一。", "One.") + " " + Pair("0-2", "Deux.", "Two.") + " " +
              Pair("0-3", "三：", "Three:") + " *" + Pair("0-4", "四", "four") + "*\n");
  const std::vector<ArticleBlock> blocks = BlocksOf(parts);
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(SourceOf(blocks[0], parts), "One. Two. Three: *four*");
  EXPECT_EQ(TargetOf(blocks[0], parts), "一。Deux. 三： *四*");
}

}  // namespace
}  // namespace guided_help
