#include "interchange/article_skeleton.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <random>
#include <string>

#include "interchange/literal_message.h"
#include "tests/support/files.h"
#include "tests/support/messages.h"
#include "tests/support/pairs.h"

namespace guided_help {
namespace {

/// Front matter, a pair in a heading, a table, a link around a pair, a repeated id, and braces.
std::string SampleArticle() {
  return "---\ntitle: \"貓\"\nms.custom: \"4\"\ndescription: 一隻貓\n---\n# <a name=\"x\"></a>" +
         Pair("0a1b2-102", "貓", "Cat") + "\n|" + Pair("0a1b2-p103", "{{x}}", "{x}") +
         " <br/> |\n{{literal}} {{{\n- [" + Pair("0a1b2-104", "狗", "Dog") + "](https://a.b)\n" +
         Pair("0a1b2-104", "again", "twice") + "\n";
}

ArticleParts PartsOfText(const std::string& text) {
  const Result<Article> article = ReadArticle(text, "a.md");
  EXPECT_TRUE(article.Ok());
  return article ? TakeApart(*article) : ArticleParts{};
}

TEST(ArticleSkeletonTest, ContainsEverythingExceptTheTexts) {
  const ArticleParts parts = PartsOfText(SampleArticle());
  EXPECT_EQ(parts.skeleton,
            "---\ntitle: \"{{title}}\"\nms.custom: \"4\"\ndescription: {{description}}\n---\n# <a "
            "name=\"x\"></a>{{0a1b2-102}}\n|{{0a1b2-p103}} <br/> |\n{{}}literal}} {{}}{\n- "
            "[{{0a1b2-104}}](https://a.b)\n{{0a1b2-104.2}}\n");
  ASSERT_EQ(parts.texts.size(), 6U);
  EXPECT_EQ(parts.texts[0].key, "title");
  EXPECT_EQ(parts.texts[0].source, "");
  EXPECT_EQ(parts.texts[3].source, "{x}");
  EXPECT_EQ(parts.texts[5].key, "0a1b2-104.2");
  EXPECT_EQ(parts.texts[5].target, "again");
}

TEST(ArticleSkeletonTest, RoundTripsByteForByte) {
  for (const std::string& text :
       {SampleArticle(), std::string(), std::string("{{}}"), std::string("no pairs\r\n"),
        Pair("ABCDE-p1", "t", "s"), "\xEF\xBB\xBF---\r\ntitle: x\r\n---\r\n" + Pair("0-1", "", ""),
        "{" + Pair("0-1", "t", "s") + "}", "{{{" + Pair("0-1", "{", "}"),
        "---\ntitle: {\n---\n{{" + Pair("0-1", "t", "s") + "}}}",
        "---\nx: y\n" + Pair("0-1", "a\ntitle: b\nc", "d")}) {
    const Result<std::string> whole = JoinArticle(PartsOfText(text), "a.md");
    ASSERT_TRUE(whole.Ok()) << ToString(whole.error());
    EXPECT_EQ(*whole, text);
  }
}

TEST(ArticleSkeletonTest, ChangesOnlyTheEditedTarget) {
  const std::string text = SampleArticle();
  ArticleParts parts = PartsOfText(text);
  parts.texts[2].target = "貓咪";
  std::string expected = text;
  expected.replace(expected.find("\">貓<") + 2, std::string("貓").size(), "貓咪");
  EXPECT_EQ(*JoinArticle(parts, "a.md"), expected);
}

TEST(ArticleSkeletonTest, ReportsMismatchedTexts) {
  const auto fault = [](const ArticleParts& parts) {
    return ToString(JoinArticle(parts, "skeleton.md").error());
  };
  ArticleParts parts = PartsOfText(SampleArticle());
  parts.texts.erase(parts.texts.begin() + 2);
  EXPECT_EQ(fault(parts),
            "skeleton.md:6:19: no catalog has a text for {{0a1b2-102}} (add it to the catalog)");
  EXPECT_EQ(fault({"text", {{"a", "", ""}}}),
            "skeleton.md: the skeleton has no placeholder for \"a\" (remove it from the catalog, "
            "or correct its name)");
  EXPECT_EQ(fault({"x {{open", {}}),
            "skeleton.md:1:3: this placeholder is not closed (use {{key}})");
}

TEST(LiteralMessageTest, ProducesAnyTextExactly) {
  std::mt19937 random(5);  // NOLINT(cert-msc51-cpp): the same texts each time
  constexpr std::string_view kAlphabet = "{}'# a";
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (std::size_t size = random() % 9; text.size() < size;) {
      text += kAlphabet[random() % kAlphabet.size()];
    }
    const Result<std::string> back = FromMessage(ToMessage(text));
    ASSERT_TRUE(back.Ok()) << text << " as " << ToMessage(text).text();
    EXPECT_EQ(*back, text);
  }
  EXPECT_EQ(ToMessage("don't").text(), "don't");
}

TEST(LiteralMessageTest, RejectsPlaceholders) {
  EXPECT_EQ(ToString(FromMessage(MessageOf("a {b}")).error()),
            "an article cannot have the placeholder {b} (use '{' and '}' for literal braces)");
}

/// The articles next to the checkout, if they exist.
TEST(ArticleSkeletonTest, RoundTripsTheSamples) {
  const std::filesystem::path samples = SourceFolder() / "../shared/data/articles";
  if (!std::filesystem::exists(samples)) GTEST_SKIP() << "no sample articles next to the checkout";
  int articles = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(samples)) {
    if (entry.path().extension() != ".md") continue;
    const std::string text = ReadFile(entry.path());
    const ArticleParts parts = PartsOfText(text);
    EXPECT_EQ(*JoinArticle(parts, "a.md"), text) << entry.path();
    for (const ArticleText& part : parts.texts) {
      // Short words also occur in names and keys.
      if (part.target.size() < 8) continue;
      EXPECT_EQ(parts.skeleton.find(part.target), std::string::npos) << part.key;
      EXPECT_TRUE(part.source.empty() || parts.skeleton.find(part.source) == std::string::npos);
    }
    ++articles;
  }
  EXPECT_GT(articles, 20);
}

}  // namespace
}  // namespace guided_help
