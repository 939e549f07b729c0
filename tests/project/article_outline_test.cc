#include "project/article_outline.h"

#include <gtest/gtest.h>

#include "tests/support/draft_articles.h"

namespace guided_help {
namespace {

std::string OutlineText(const std::string& text) {
  const ArticleParts parts = TakeApart(*ReadArticle(text, "a.md"));
  const Result<ArticleOutline> outline = OutlineOf(parts, "a.md");
  if (!outline) return ToString(outline.error());
  std::string lines = SourceOf(outline->title, parts);
  const auto add = [&](const std::string& what, const ArticleBlock& block) {
    lines += "\n" + what + ": " + SourceOf(block, parts);
  };
  for (const ArticleBlock& block : outline->intro) add("intro", block);
  for (const OutlineSection& section : outline->sections) {
    add("section", section.title);
    for (const ArticleBlock& block : section.blocks) add("  block", block);
  }
  for (const ArticleBlock& block : outline->notices) add("notice", block);
  for (const ArticleBlock& block : outline->skipped) add("skipped", block);
  return lines;
}

int lines_made = 0;

/// A line with one sentence.
std::string Line(const std::string& mark, const std::string& source) {
  return mark + Pair("0-" + std::to_string(++lines_made), "目標", source) + "\n\n";
}

TEST(ArticleOutlineTest, HeadingsBeginSections) {
  EXPECT_EQ(OutlineText(Line("# ", "T") + Line("", "I") + Line("## ", "Empty") + Line("## ", "A") +
                        Line("", "**B**") + Line("### ", "C") + Line("- ", "D")),
            "T\nintro: I\nsection: A\n  block: **B**\nsection: C\n  block: D\nskipped: Empty");
}

TEST(ArticleOutlineTest, WithoutHeadingsBoldLinesBeginSections) {
  EXPECT_EQ(OutlineText(Line("# ", "T") + Line("", "**Why?**") + Line("", "A") +
                        Line("", "**Free of charge.**") + Line("", "**B** and **C**") +
                        Line("", "**D**") + Line("1. ", "E")),
            "T\nsection: **Why?**\n  block: A\n  block: **Free of charge.**\n  block: **B** and "
            "**C**\nsection: **D**\n  block: E");
}

TEST(ArticleOutlineTest, ItemsOfTheOnlyListAreOptions) {
  EXPECT_EQ(
      OutlineText(OptionsArticle()),
      "Move a mailbox\nintro: These are the ways:\nsection: You have fewer than 40 mailboxes.\n"
      "  block: Go to [Mailboxes](https://example.com/mailboxes).\nsection: You have more: "
      "[contact support](https://example.com/support).\nnotice: Moving is free of charge.");
  EXPECT_EQ(
      OutlineText(Line("# ", "T") + Line("- ", "A") + Line("  ", "B") + Line("- [", "C](/c)")),
      "T\nsection: A\n  block: B\nsection: [C](/c)");
}

TEST(ArticleOutlineTest, OtherArticlesAreOneSection) {
  EXPECT_EQ(OutlineText(Line("# ", "T") + Line("- ", "A") + Line("", "B") + Line("- ", "C")),
            "T\nsection: T\n  block: A\n  block: B\n  block: C");
  EXPECT_EQ(OutlineText(Line("# ", "T") + Line("- ", "A") + Line("- ", "B") + Line("1. ", "C")),
            "T\nsection: T\n  block: A\n  block: B\n  block: C");
  EXPECT_EQ(OutlineText(Line("# ", "T") + Line("- ", "A")), "T\nsection: T\n  block: A");
  EXPECT_EQ(OutlineText(Line("# ", "T") + Line("", "A") + Line("## ", "B")),
            "T\nsection: T\n  block: A\nskipped: B");
}

TEST(ArticleOutlineTest, RejectsArticlesWithoutTitleOrText) {
  EXPECT_EQ(OutlineText(Line("", "A")),
            "a.md: the article has no title (a guide can only be made from a whole article)");
  EXPECT_EQ(OutlineText(Line("# ", "A")),
            "a.md: the article has no text below its title (a guide can only be made from a whole "
            "article)");
}

}  // namespace
}  // namespace guided_help
