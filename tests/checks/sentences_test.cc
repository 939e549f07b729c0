#include "checks/sentences.h"

#include <gtest/gtest.h>

#include "checks/characters.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

Lines Sentences(std::string_view raw) {
  const InlineText text = ReadMarkdown(raw);
  Lines lines;
  for (const InlineRange& range : FindSentences(text)) {
    lines.push_back(
        ToUtf8(std::u32string_view(text.text).substr(range.begin, range.end - range.begin)));
  }
  return lines;
}

TEST(SentencesTest, EndAtMarks) {
  EXPECT_EQ(Sentences("One. Two? Three!"), (Lines{"One.", " Two?", " Three!"}));
  EXPECT_EQ(Sentences("一。二？三"), (Lines{"一。", "二？", "三"}));
  EXPECT_EQ(Sentences("One<br>two"), (Lines{"One\n", "two"}));
  EXPECT_EQ(Sentences("One.)"), (Lines{"One.)"}));
  EXPECT_EQ(Sentences(""), Lines{});
  EXPECT_EQ(Sentences("…"), Lines{});
}

TEST(SentencesTest, GoOnAfterAbbreviationsAndInsideWords) {
  EXPECT_EQ(Sentences("Open Office.com, e.g. Now. Version 2.5 is new"),
            (Lines{"Open Office.com, e.g. Now.", " Version 2.5 is new"}));
  EXPECT_EQ(Sentences("Am 5. mai. Wait... then go."), (Lines{"Am 5. mai.", " Wait... then go."}));
  EXPECT_EQ(Sentences("Use `a. B`. Done."), (Lines{"Use a. B.", " Done."}));
}

}  // namespace
}  // namespace guided_help
