#include "project/draft_links.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

using Strings = std::vector<std::string>;

TEST(DraftLinksTest, LinksGetIdsAndKeepTheirTexts) {
  DraftLinks links("");
  const DraftText source = links.AddSource(
      "Go to **[Your products](https://A.example/p?x=1)** or [the *other*](https://b.example), not "
      "[Products](https://a.example/p?x=1).");
  EXPECT_EQ(source.markup,
            "Go to [Your products](your-products) or [the other](the-other), not "
            "[Products](your-products).");
  EXPECT_EQ(source.links, (Strings{"your-products", "the-other", "your-products"}));
  EXPECT_EQ(links.Hosts(), (Strings{"a.example", "b.example"}));
  ASSERT_EQ(links.links().size(), 2U);
  EXPECT_EQ(links.links()[0].url, "https://a.example/p?x=1");
  EXPECT_EQ(links.links()[1].url, "https://b.example/");
  EXPECT_EQ(links.LabelOf("your-products").source, "Your products");
}

TEST(DraftLinksTest, ATranslationHasTheLinksOfItsSource) {
  DraftLinks links("");
  const DraftText source =
      links.AddSource("[one](https://a.example/en-us/1) [two](https://a.example/2)");
  const DraftText target =
      links.AddTarget("[二](https://a.example/2)、[[一]](https://a.example/zh-tw/1)", source);
  // The unknown address is at the place of the second link.
  EXPECT_EQ(target.markup, "[二](two)、[一](two)");
  EXPECT_EQ(links.AddTarget("[一](https://a.example/zh-tw/1)[二](/x)[三](/y)", source).markup,
            "[一](one)[二](two)三");
  EXPECT_EQ(links.LabelOf("two").target, "二");
  EXPECT_EQ(links.LabelOf("one").target, "一");
}

TEST(DraftLinksTest, LinksWithoutAHostNeedThePage) {
  const std::string text = "[a](/b) [c](#d) [e](f.md) [g](http://h.example/) [i](//j.example/)";
  DraftLinks without("");
  EXPECT_EQ(without.AddSource(text).markup, "a c e g i");
  EXPECT_EQ(without.left_out(), (Strings{"/b", "#d", "f.md", "http://h.example/", "//j.example/"}));
  EXPECT_EQ(without.AddPage("x", "y"), "");
  DraftLinks with("https://k.example/l/m");
  EXPECT_EQ(with.AddSource(text).markup, "[a](a) c e g i");
  EXPECT_EQ(with.links()[0].url, "https://k.example/b");
  EXPECT_EQ(with.AddPage("The page", "y"), "the-page");
  EXPECT_EQ(with.links()[1].url, "https://k.example/l/m");
  EXPECT_EQ(with.LabelOf("the-page").target, "y");
}

TEST(DraftLinksTest, LeavesOutAddressesThatAGuideRejects) {
  DraftLinks links("");
  EXPECT_EQ(links.AddSource("[a](https://b.example/../c) [d](https://e@f.example/)").markup, "a d");
  EXPECT_EQ(links.left_out(), (Strings{"https://b.example/../c", "https://e@f.example/"}));
}

TEST(DraftLinksTest, KeepsOnlyTheMarksOfMessages) {
  const std::vector<std::pair<std::string, std::string>> kTexts = {
      {"**a** *b* `c` \\> &amp; <br/> d\n e", "**a** b c > & d e"},
      {"a ** b ** c", "a **b** c"},
      {"**a [b](https://c.example/) d**", "**a** [b](b) **d**"},
      {"**[[b](https://c.example/)]**", "[[b](b)]"},
      {"a ![an icon](b.png) c", "a c"},
      {"[](https://c.example/)", ""},
  };
  for (const auto& [markdown, markup] : kTexts)
    EXPECT_EQ(DraftLinks("").AddSource(markdown).markup, markup) << markdown;
  EXPECT_EQ(PlainTextOf("**a [b](https://c.example/)**  d"), "a b d");
}

}  // namespace
}  // namespace guided_help
