#include "checks/inline_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "base/text.h"
#include "checks/characters.h"

namespace guided_help {
namespace {

std::string Shown(const InlineText& text, InlineRange range) {
  return ToUtf8(std::u32string_view(text.text).substr(range.begin, range.end - range.begin));
}

std::string Shown(std::string_view raw) { return ToUtf8(ReadMarkdown(raw).text); }

std::string Name(MarkupFault::Kind kind) {
  switch (kind) {
    case MarkupFault::Kind::kUnbalanced:
      return "unbalanced";
    case MarkupFault::Kind::kCrossing:
      return "crossing";
    case MarkupFault::Kind::kSpaceInside:
      return "space";
    case MarkupFault::Kind::kEscaped:
      return "escaped";
    case MarkupFault::Kind::kBrokenLink:
      return "broken-link";
    case MarkupFault::Kind::kBrokenEntity:
      return "broken-entity";
  }
  return {};
}

/// `space 3, unbalanced 3`
std::string Faults(std::string_view raw) {
  std::string faults;
  for (const MarkupFault& fault : ReadMarkdown(raw).faults) {
    if (!faults.empty()) faults += ", ";
    faults += Concat({Name(fault.kind), " ", std::to_string(fault.offset)});
  }
  return faults;
}

/// `target@offset=shown`; images are prefixed with `!`.
std::string Links(std::string_view raw) {
  const InlineText text = ReadMarkdown(raw);
  std::string links;
  for (const InlineLink& link : text.links) {
    if (!links.empty()) links += ", ";
    links += Concat({link.is_image ? "!" : "", link.target, "@", std::to_string(link.offset), "=",
                     Shown(text, link.range)});
  }
  return links;
}

/// The characters that have the style, in order.
std::string With(std::string_view raw, InlineText::Style style) {
  const InlineText text = ReadMarkdown(raw);
  std::u32string with;
  for (std::size_t at = 0; at < text.text.size(); ++at) {
    if (text.Has(at, style)) with += text.text[at];
  }
  return ToUtf8(with);
}

TEST(InlineTextTest, ReturnsTheVisibleText) {
  const std::vector<std::pair<std::string, std::string>> kTexts = {
      {"", ""},
      {"plain", "plain"},
      {"**Billing** page", "Billing page"},
      {"*slanted* and ***both***", "slanted and both"},
      {"2 * 3 * 4", "2 * 3 * 4"},
      {"* item", "* item"},
      {"[text](/a) end", "text end"},
      {"[](/a) end", " end"},
      {"[no link] end", "[no link] end"},
      {"[a [b](/b) c] d", "[a b c] d"},
      {"[**b**](/b)", "b"},
      {"[a](/a \"a title\")", "a"},
      {"[a](/wiki/A_(b))", "a"},
      {"[a](/a\n)", "[a](/a\n)"},
      {"a ] b", "a ] b"},
      {"a [ b", "a [ b"},
      {"![alt text](/i.png) end", "\uFFFC end"},
      {"[![alt](/i.png)](/a)", "\uFFFC"},
      {"`**code**` [x](/y)", "**code** x"},
      {"``a ` b``", "a ` b"},
      {"a ` b", "a ` b"},
      {"\\*\\* \\[x\\] \\\\ \\a", "** [x] \\ \\a"},
      {"&lt;b&gt; &amp;amp; &nbsp;| &#8217; &#x2019; &#x; &unknown; &",
       "<b> &amp; \u00a0| ’ ’ &#x; &unknown; &"},
      {"<b>bold</b> a < b > c", "bold a < b > c"},
      {"one<br/>two<BR>three", "one\ntwo\nthree"},
      {"<!-- hidden -->shown", "shown"},
      {"<a unclosed", "<a unclosed"},
      {"<https://a.b/c>", "https://a.b/c"},
      {"see https://a.b/c_d*e, or", "see https://a.b/c_d*e, or"},
  };
  for (const auto& [raw, shown] : kTexts) EXPECT_EQ(Shown(raw), shown) << raw;
}

TEST(InlineTextTest, OmitsInvalidCharacterReferences) {
  EXPECT_EQ(Shown("&#0; &#xD800; &#xDFFF; &#x110000; &#99999999;"),
            "&#0; &#xD800; &#xDFFF; &#x110000; &#99999999;");
  EXPECT_EQ(Shown("&#xD7FF;&#xE000;&#x10FFFF;"), "\uD7FF\uE000\U0010FFFF");
}

TEST(InlineTextTest, FindsLinksWithTheirPositions) {
  EXPECT_EQ(Links("[a](/a) and [b](/b)"), "/a@0=a, /b@12=b");
  EXPECT_EQ(Links("[](/a)"), "/a@0=");
  EXPECT_EQ(Links("x [y](/a \"t\")"), "/a@2=y");
  EXPECT_EQ(Links("貓 [狗](/d)"), "/d@4=狗");
  EXPECT_EQ(Links("[a [b](/b) c](/c)"), "/b@3=b") << "links do not nest";
  EXPECT_EQ(Links("[![alt](/i.png) x](/a)"), "/a@0=\uFFFC x, !/i.png@1=");
  EXPECT_EQ(Links("![alt](/i.png)"), "!/i.png@0=");
  EXPECT_EQ(Links("[a] (/a)"), "");
  EXPECT_EQ(Links("`[a](/a)` \\[b](/b)"), "");
  EXPECT_EQ(Links("[**Billing**](/b)"), "/b@0=Billing");
}

TEST(InlineTextTest, KnowsTheStyleOfEachCharacter) {
  EXPECT_EQ(With("a **b** c **[d](/d)**", InlineText::kStrong), "bd");
  EXPECT_EQ(With("a [b](/b) [**c**](/c) [d]", InlineText::kLinked), "bc");
  EXPECT_EQ(With("a `b` https://c.d. <http://e> www.f", InlineText::kCode),
            "bhttps://c.dhttp://ewww.f");
  EXPECT_EQ(With("\\* a &gt; &#65;", InlineText::kEscaped), "*>A");
}

TEST(InlineTextTest, FindsBoldTextsAndCode) {
  const InlineText text = ReadMarkdown("**a** b **c d** `e` ``f``");
  ASSERT_EQ(text.strong.size(), 2U);
  EXPECT_EQ(Shown(text, text.strong[0]), "a");
  EXPECT_EQ(Shown(text, text.strong[1]), "c d");
  EXPECT_EQ(text.code, (std::vector<std::string>{"e", "f"}));
}

TEST(InlineTextTest, ReportsMarkupThatIsNotRendered) {
  const std::vector<std::pair<std::string, std::string>> kTexts = {
      {"**a** [**b**](/b) **[c](/c)**", ""},
      {"[**a** b] **[a] b**", ""},
      {"x **a", "unbalanced 2"},
      {"**a** b**", "unbalanced 7"},
      {"[**a](/a)**", "crossing 0"},
      {"**[a**](/a)", "crossing 2"},
      {"[ **a** > **[b](/b)** ]", ""},
      {"x [**a] b**", "crossing 2"},
      {"** a**", "space 0"},
      {"**a ** b", "space 4"},
      {"**a\n** b", "space 4"},
      {"** **", "space 0, space 3"},
      {"****", ""},
      {"貓 ** a**", "space 4"},
      {"a \\*\\*b\\*\\*", "escaped 2, escaped 7"},
      {"\\*\\*\\*", "escaped 0"},
      {"\\*a\\*", ""},
      {"[a] (https://a.b)", "broken-link 0"},
      {"x [a] (/a)", "broken-link 2"},
      {"[a] (b)", ""},
      {"[a]  (/a)", ""},
      {"`** a`", ""},
  };
  for (const auto& [raw, faults] : kTexts) EXPECT_EQ(Faults(raw), faults) << raw;
}

TEST(InlineTextTest, IsBlankIfOnlySpacesRemain) {
  const InlineText text = ReadMarkdown(" \n\u3000x");
  EXPECT_TRUE(text.IsBlank({0, 3}));
  EXPECT_TRUE(text.IsBlank({3, 3}));
  EXPECT_FALSE(text.IsBlank({0, 4}));
}

TEST(InlineTextTest, MapsEachCharacterToItsOffset) {
  const std::string raw = "貓 **[狗](/d)** \\> &amp; ![i](/i) <b>x</b> `y`";
  const InlineText text = ReadMarkdown(raw);
  EXPECT_EQ(ToUtf8(text.text), "貓 狗 > & \uFFFC x y");
  for (const auto& [shown, written] : std::vector<std::pair<char32_t, std::string>>{{U'貓', "貓"},
                                                                                    {U'狗', "狗"},
                                                                                    {U'>', "\\>"},
                                                                                    {U'&', "&amp;"},
                                                                                    {U'x', "x<"},
                                                                                    {U'y', "y`"}}) {
    EXPECT_EQ(text.OffsetOf(text.text.find(shown)), raw.find(written)) << written;
  }
  EXPECT_EQ(text.OffsetOf(text.text.find(kInlineObject)), raw.find("](/i)"));
  EXPECT_EQ(text.OffsetOf(text.text.size()), raw.size());
}

TEST(InlineTextTest, ReplacesEachIllFormedByte) {
  const InlineText text = ReadMarkdown(
      "a\xFF\xC0\xAF"
      "b");
  EXPECT_EQ(text.text, U"a\uFFFD\uFFFD\uFFFDb");
  EXPECT_EQ(text.offsets, (std::vector<std::size_t>{0, 1, 2, 3, 4, 5}));
}

/// Checks the invariants of any text.
void ExpectSound(const InlineText& text, std::size_t size, std::string_view raw) {
  ASSERT_EQ(text.offsets.size(), text.text.size() + 1) << raw;
  ASSERT_EQ(text.styles.size(), text.text.size()) << raw;
  ASSERT_EQ(text.small.size(), text.text.size()) << raw;
  EXPECT_TRUE(std::is_sorted(text.offsets.begin(), text.offsets.end())) << raw;
  EXPECT_EQ(text.offsets.back(), size) << raw;
  const auto is_inside = [&](InlineRange range) {
    return range.begin <= range.end && range.end <= text.text.size();
  };
  EXPECT_TRUE(std::all_of(text.strong.begin(), text.strong.end(), is_inside)) << raw;
  for (const InlineLink& link : text.links) {
    EXPECT_TRUE(is_inside(link.range)) << raw;
    EXPECT_LT(link.offset, size) << raw;
  }
  for (const MarkupFault& fault : text.faults) EXPECT_LT(fault.offset, size) << raw;
  for (const InlinePlaceholder& placeholder : text.placeholders) {
    ASSERT_LT(placeholder.at, text.text.size()) << raw;
    EXPECT_EQ(text.text[placeholder.at], kInlineObject) << raw;
  }
}

std::string RandomText(std::mt19937& random, const std::vector<std::string>& pieces) {
  std::string text;
  for (std::size_t i = random() % 16; i > 0; --i) text += pieces[random() % pieces.size()];
  return text;
}

TEST(InlineTextTest, InvariantsHoldForAnyMarkup) {
  const std::vector<std::string> kPieces = {
      "**",          "*",        "[",          "]",      "](/a)",  "(",        ")",
      "![",          "`",        "``",         "\\",     "\\*\\*", "<",        ">",
      "<br>",        "<b>",      "<http://a>", "&amp;",  "&#",     "&#x2019;", ";",
      "https://a.b", "www.",     " ",          "\n",     "a",      "貓",       "\xF0\x9F\x98\x80",
      "\xFF",        "\xE8\xB2", "25",         " \"t\")"};
  std::mt19937 random(1);
  for (int i = 0; i < 20'000; ++i) {
    const std::string raw = RandomText(random, kPieces);
    ExpectSound(ReadMarkdown(raw), raw.size(), raw);
  }
}

TEST(InlineTextTest, InvariantsHoldForAnyMessage) {
  const std::vector<std::string> kPieces = {"**",
                                            "[",
                                            "](a-link)",
                                            "]",
                                            "{n}",
                                            "{n, number}",
                                            "'",
                                            "''",
                                            "'{'",
                                            "'}'",
                                            "a",
                                            "貓",
                                            " ",
                                            "#",
                                            "{n, plural, one {# a} other {# b}}",
                                            "{n,plural,=0{no '{'a'}'}other{{ui_a} #}}",
                                            "{g, select, a {x} other {y {n}}}",
                                            "\xFF"};
  std::mt19937 random(2);
  int parsed = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string raw = RandomText(random, kPieces);
    const Result<Message> message = Message::Parse(raw);
    if (!message) continue;
    for (const MessageText& text : ReadMessage(*message)) {
      ExpectSound(text.text, raw.size(), raw);
      ++parsed;
    }
  }
  EXPECT_GT(parsed, 20'000);
}

}  // namespace
}  // namespace guided_help
