#include "icu/number_words.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

using Numbers = std::set<std::int64_t>;

TEST(NumberWordsTest, KnowsNumbersAndMonths) {
  const auto words = NumberWords("it-IT");
  EXPECT_EQ(words.at("tre"), Numbers{3});
  EXPECT_EQ(words.at("novanta"), Numbers{90});
  EXPECT_EQ(words.at("mille"), Numbers{1000});
  EXPECT_EQ(words.at("maggio"), Numbers{5});
}

TEST(NumberWordsTest, KnowsAllGendersAndCasesOfCldr) {
  const auto words = NumberWords("pl-PL");
  for (const std::string word : {"pięć", "pięciu", "pięcioma"})
    EXPECT_EQ(words.at(word), Numbers{5});
  for (const std::string word : {"maj", "maja"}) EXPECT_EQ(words.at(word), Numbers{5});
}

TEST(NumberWordsTest, AreSingleLowercaseWordsWithoutDigitsAndHyphens) {
  for (const std::string locale : {"de-DE", "fr-FR", "hu-HU", "ja-JP", "tr-TR", "zh-TW"}) {
    const auto words = NumberWords(locale);
    EXPECT_GT(words.size(), 20U) << locale;
    for (const auto& [word, numbers] : words) {
      EXPECT_EQ(word.find_first_of(" 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"), std::string::npos)
          << word;
      EXPECT_EQ(word.find("\u00AD"), std::string::npos) << word;
      EXPECT_FALSE(numbers.empty());
    }
  }
}

TEST(NumberWordsTest, DependOnTheLanguage) {
  EXPECT_EQ(NumberWords("pl-PL").at("listopad"), Numbers{11});
  EXPECT_EQ(NumberWords("hr-HR").at("listopad"), Numbers{10});
}

TEST(NumberWordsTest, AreEmptyForWhatCldrDoesNotKnow) {
  EXPECT_TRUE(NumberWords("no locale").empty());
}

}  // namespace
}  // namespace guided_help
