#include "interchange/article.h"

#include <gtest/gtest.h>

#include <deque>
#include <string>
#include <vector>

#include "tests/support/growth.h"
#include "tests/support/pairs.h"

namespace guided_help {
namespace {

Article Read(const std::string& text) {
  // An article refers to its text.
  static std::deque<std::string> texts;
  const Result<Article> article = ReadArticle(texts.emplace_back(text), "a.md");
  EXPECT_TRUE(article.Ok());
  return article ? *article : Article{};
}

TEST(ArticleTest, FindsPairsWithAnyContents) {
  const std::vector<std::pair<std::string, std::string>> kHalves = {
      {"貓", "cat"},
      {"", ""},
      {"<span>https:</span>//a.b", "<span>https:</span>//a.b"},
      {"stray </span> end", "x"},
      {"two\nlines", "two\r\nlines"},
      {"**b** [l](u) `c` \\> >", "&amp; ![i](p.png)"},
      {"</span><span class=\"sxs-lookup\"><span data-stu-id=\"0-1\">", "lookalike"},
  };
  std::string text = "# <a name=\"x\"></a>";
  for (std::size_t i = 0; i < kHalves.size(); ++i) {
    const std::string id = "0a1b2-" + std::string(i % 2 == 0 ? "" : "p") + std::to_string(100 + i);
    text += Pair(id, kHalves[i].first, kHalves[i].second) + (i % 2 == 0 ? " " : "  <br/> |");
  }
  const Article article = Read(text);
  ASSERT_EQ(article.pairs.size(), kHalves.size());
  EXPECT_TRUE(article.faults.empty());
  for (std::size_t i = 0; i < kHalves.size(); ++i) {
    EXPECT_EQ(article.pairs[i].target, kHalves[i].first);
    EXPECT_EQ(article.pairs[i].source, kHalves[i].second);
  }
  EXPECT_EQ(article.pairs[0].Number(), "100");
  EXPECT_EQ(article.pairs[1].Number(), "p101");
  EXPECT_EQ(article.pairs[1].id, "0a1b2-p101");
}

TEST(ArticleTest, ReadsFrontMatter) {
  const std::string text =
      "---\ntitle: \"標題: 一\"\nms.custom:\n- \"4\"\ndescription: 說明\nms.translationtype: MT\n"
      "ms.contentlocale: zh-TW\nms.lasthandoff: 05/19/2021\n---\ntitle: no\n";
  const Article article = Read(text);
  EXPECT_EQ(article.type, TranslationType::kMachine);
  EXPECT_EQ(article.locale, "zh-TW");
  EXPECT_EQ(article.date, "2021-05-19");
  ASSERT_EQ(article.front_matter.size(), 2U);
  EXPECT_EQ(article.front_matter[0].key, "title");
  EXPECT_EQ(article.front_matter[0].value, "標題: 一");
  EXPECT_EQ(article.front_matter[1].value, "說明");
}

TEST(ArticleTest, ReadsTheTranslationType) {
  for (const auto& [value, type] : std::vector<std::pair<std::string, TranslationType>>{
           {"MT", TranslationType::kMachine},
           {"HT", TranslationType::kHuman},
           {"Human Translation", TranslationType::kHuman}}) {
    EXPECT_EQ(Read("---\nms.translationtype: " + value + "\n---\n").type, type) << value;
  }
  EXPECT_EQ(Read("no front matter").type, TranslationType::kUnknown);
  EXPECT_EQ(Read("<!--\nms.translationtype: MT\n-->\n").type, TranslationType::kUnknown);
}

TEST(ArticleTest, ReadsPairsThatLeakedIntoTheFrontMatter) {
  const Article article = Read("---\n" + Pair("8edfa-101", "title：x", "title: x") + "\n---\n" +
                               Pair("8edfa-102", "y", "z"));
  ASSERT_EQ(article.pairs.size(), 2U);
  EXPECT_TRUE(article.front_matter.empty());
}

TEST(ArticleTest, DoesNotReadPairsAsFrontMatter) {
  const Article article =
      Read("---\nx: y\n" + Pair("0-1", "a\ntitle: b\nc", "d\ndescription: e\nf"));
  EXPECT_EQ(article.pairs.size(), 1U);
  EXPECT_TRUE(article.front_matter.empty());
}

TEST(ArticleTest, ReportsAnUnclosedId) {
  const Article article =
      Read("<span data-ttu-id=\"0-1\n<span data-ttu-id=\"" + std::string(39, 'a') + "貓");
  ASSERT_EQ(article.faults.size(), 2U);
  EXPECT_EQ(
      ToString(article.faults[0]),
      "a.md:1:1: \"0-1\" is not a valid pair id (use hexadecimal digits, a hyphen and a number)");
  EXPECT_EQ(ToString(article.faults[1]),
            "a.md:2:1: \"" + std::string(39, 'a') +
                "\" is not a valid pair id (use hexadecimal digits, a hyphen and a number)");
}

TEST(ArticleTest, TakesLinearTimeForMalformedArticles) {
  const std::string source = "</span><span class=\"sxs-lookup\"><span data-stu-id=\"0-1\">";
  for (const std::string& piece :
       {std::string("<span data-ttu-id=\""), std::string("<span data-ttu-id=\"0-1\">"), source,
        "<span data-ttu-id=\"0-1\">" + source}) {
    const auto make = [&piece](std::size_t size) {
      std::string text = "---\n";
      while (text.size() < size) text += piece;
      return text;
    };
    EXPECT_LT(Growth(1'000'000, make, [](const std::string& text) { Read(text); }), kMostGrowth)
        << piece;
  }
}

TEST(ArticleTest, ReportsMalformedPairsAndReadsTheOthers) {
  const Article article = Read("line\n <span data-ttu-id=\"0a1b2-101\">no source " +
                               Pair("0a1b2-102", "t", "s") + "<span data-ttu-id=\"x\">" +
                               "\n<span data-ttu-id=\"0a1b2-103\">t</span><span "
                               "class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-103\">no end");
  ASSERT_EQ(article.pairs.size(), 1U);
  EXPECT_EQ(article.pairs[0].target, "t");
  ASSERT_EQ(article.faults.size(), 3U);
  EXPECT_EQ(ToString(article.faults[0]),
            "a.md:2:2: the pair 0a1b2-101 has no source (the target ends with </span><span "
            "class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-101\">)");
  EXPECT_EQ(
      ToString(article.faults[1]),
      "a.md:2:150: \"x\" is not a valid pair id (use hexadecimal digits, a hyphen and a number)");
  EXPECT_EQ(
      ToString(article.faults[2]),
      "a.md:3:1: the source of the pair 0a1b2-103 is not closed (add its end: </span></span>)");
}

TEST(ArticleTest, RejectsFilesThatAreNotText) {
  EXPECT_EQ(ToString(ReadArticle("a\n\xFF", "a.md").error()),
            "a.md:2:1: this is not UTF-8 (save the file as UTF-8)");
  EXPECT_EQ(ReadArticle(std::string(9'000'000, 'a'), "a.md").error().code, "too-large");
}

}  // namespace
}  // namespace guided_help
