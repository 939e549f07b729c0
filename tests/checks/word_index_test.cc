#include "checks/word_index.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

/// `begin-end:id` of each match.
std::string Found(const WordIndex& index, std::u32string_view text, bool spaced = true) {
  std::string found;
  for (const WordIndex::Match& match : index.Find(text, spaced)) {
    found += (found.empty() ? "" : " ") + std::to_string(match.range.begin) + "-" +
             std::to_string(match.range.end) + ":" + std::to_string(match.id);
  }
  EXPECT_EQ(index.Occurs(text, spaced), !found.empty());
  return found;
}

TEST(WordIndexTest, FindsTheLongestWholeWords) {
  WordIndex index;
  EXPECT_TRUE(index.IsEmpty());
  EXPECT_EQ(Found(index, U"not"), "");
  index.Add({U"not", false, false}, 1);
  index.Add({U"not only", false, false}, 2);
  index.Add({U"a", false, false}, 3);
  EXPECT_FALSE(index.IsEmpty());
  EXPECT_EQ(Found(index, U"not a note, not only"), "0-3:1 4-5:3 12-20:2");
  EXPECT_EQ(Found(index, U"knot"), "");
  EXPECT_EQ(Found(index, U""), "");
}

TEST(WordIndexTest, OpenPatternsBeginOrEndInsideWords) {
  WordIndex index;
  index.Add({U"n't", true, false}, 0);
  index.Add({U"un", false, true}, 1);
  EXPECT_EQ(Found(index, U"can't undo"), "2-5:0 6-8:1");
  EXPECT_EQ(Found(index, U"n'ts sun"), "");
}

TEST(WordIndexTest, WithoutSpacesWordsAreAnywhere) {
  WordIndex index;
  index.Add({U"不", false, false}, 0);
  index.Add({U"不同", false, false}, 1);
  EXPECT_EQ(Found(index, U"我不會不同", false), "1-2:0 3-5:1");
}

}  // namespace
}  // namespace guided_help
