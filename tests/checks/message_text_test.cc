#include <gtest/gtest.h>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/inline_text.h"
#include "tests/support/messages.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

/// `variant: text`
Lines Variants(std::string_view message) {
  Lines lines;
  for (const MessageText& text : ReadMessage(MessageOf(message))) {
    lines.push_back(Concat({text.variant, ": ", ToUtf8(text.text.text)}));
  }
  return lines;
}

InlineText Only(std::string_view message) {
  const std::vector<MessageText> texts = ReadMessage(MessageOf(message));
  EXPECT_EQ(texts.size(), 1U) << message;
  return texts.empty() ? InlineText{} : texts.front().text;
}

/// The part of the message that the character comes from.
std::string From(const std::string& message, const InlineText& text, char32_t c, std::size_t size) {
  const std::size_t at = text.text.find(c);
  return at == std::u32string::npos ? "nowhere" : message.substr(text.OffsetOf(at), size);
}

TEST(MessageTextTest, ReadsOnlyBoldAndLinks) {
  const InlineText text =
      Only("**a** [b](a-link-2) [c] [d](/d) `e` &amp; *f* \\* <b> [g]() https://h");
  EXPECT_EQ(ToUtf8(text.text), "a b [c] [d](/d) `e` &amp; *f* \\* <b> [g]() https://h");
  ASSERT_EQ(text.links.size(), 1U);
  EXPECT_EQ(text.links[0].target, "a-link-2");
  EXPECT_EQ(text.strong.size(), 1U);
  EXPECT_TRUE(text.code.empty());
}

TEST(MessageTextTest, KeepsPlaceholdersInPlace) {
  const std::string message = "Go to {ui_billing}, then **{n, number}** of [{total}](all).";
  const InlineText text = Only(message);
  EXPECT_EQ(ToUtf8(text.text), "Go to \uFFFC, then \uFFFC of \uFFFC.");
  ASSERT_EQ(text.placeholders.size(), 3U);
  EXPECT_EQ(text.placeholders[0].text, "{ui_billing}");
  EXPECT_EQ(text.placeholders[0].name, "ui_billing");
  EXPECT_EQ(text.placeholders[1].text, "{n, number}");
  EXPECT_EQ(text.placeholders[1].name, "n");
  EXPECT_EQ(text.placeholders[2].text, "{total}");
  for (const InlinePlaceholder& placeholder : text.placeholders) {
    EXPECT_EQ(message.substr(text.OffsetOf(placeholder.at), placeholder.text.size()),
              placeholder.text);
  }
  EXPECT_TRUE(text.Has(text.placeholders[1].at, InlineText::kStrong));
  EXPECT_TRUE(text.Has(text.placeholders[2].at, InlineText::kLinked));
}

TEST(MessageTextTest, ReadsAPlaceholderWithAnySpacing) {
  EXPECT_EQ(Only("{ n ,number }").placeholders.at(0).text, "{n, number}");
}

TEST(MessageTextTest, ReadsEachVariantOnce) {
  EXPECT_EQ(Variants("{n, plural, one {# day} other {# days}} left"),
            (Lines{": \uFFFC days left", "{n} one: \uFFFC day left"}));
  EXPECT_EQ(Variants("{g, select, a {A} b {B} other {C}}"), (Lines{": C", "{g} a: A", "{g} b: B"}));
  EXPECT_EQ(Variants("{g, select, a {{n, plural, =0 {none} other {#}}} other {C}}"),
            (Lines{": C", "{g} a: \uFFFC", "{n} =0: C"}));
  EXPECT_EQ(Variants("x"), (Lines{": x"}));
}

TEST(MessageTextTest, ReadsANumberSignAsThePluralsNumber) {
  const std::vector<MessageText> texts =
      ReadMessage(MessageOf("{a, plural, other {# of {b, plural, other {# #}} #}} #"));
  ASSERT_EQ(texts.size(), 1U);
  Lines names;
  for (const InlinePlaceholder& placeholder : texts[0].text.placeholders) {
    names.push_back(placeholder.text);
  }
  EXPECT_EQ(names, (Lines{"{a, number}", "{b, number}", "{b, number}", "{a, number}"}));
  EXPECT_EQ(texts[0].text.text.back(), U'#');
}

TEST(MessageTextTest, TreatsApostrophesLikeIcu) {
  EXPECT_EQ(Variants("It's 5 o''clock, '{'n'}' '{''}'"), (Lines{": It's 5 o'clock, {n} {'}"}));
}

TEST(MessageTextTest, MapsPositionsAfterApostrophes) {
  const std::string quoted = "'{xxxxxxxx}' y {n} z";
  const InlineText text = Only(quoted);
  EXPECT_EQ(ToUtf8(text.text), "{xxxxxxxx} y \uFFFC z");
  EXPECT_EQ(From(quoted, text, U'{', 2), "{x");
  EXPECT_EQ(From(quoted, text, U'y', 2), "y ");
  EXPECT_EQ(From(quoted, text, kInlineObject, 3), "{n}");
  EXPECT_EQ(From(quoted, text, U'z', 1), "z");
  const std::string doubled = "a''b c''d {n}";
  const InlineText other = Only(doubled);
  EXPECT_EQ(From(doubled, other, U'c', 1), "c");
  EXPECT_EQ(From(doubled, other, U'd', 1), "d");
  EXPECT_EQ(From(doubled, other, kInlineObject, 3), "{n}");
}

TEST(MessageTextTest, MapsPositionsInAndAfterVariants) {
  const std::string message = "p {n, plural, one {x other {b} q} other {x # r q}} q {m}";
  const std::vector<MessageText> texts = ReadMessage(MessageOf(message));
  ASSERT_EQ(texts.size(), 2U);
  const auto place = [&](std::size_t variant, char32_t c, bool last) {
    const InlineText& text = texts[variant].text;
    return text.OffsetOf(last ? text.text.rfind(c) : text.text.find(c));
  };
  EXPECT_EQ(place(0, U'x', false), message.rfind('x'));
  EXPECT_EQ(place(0, kInlineObject, false), message.find('#'));
  EXPECT_EQ(place(0, U'r', false), message.rfind(" r") + 1);
  EXPECT_EQ(place(0, U'q', false), message.find("q}}"));
  EXPECT_EQ(place(0, U'q', true), message.rfind('q'));
  EXPECT_EQ(place(0, kInlineObject, true), message.find("{m}"));
  EXPECT_EQ(place(1, U'x', false), message.find('x'));
  EXPECT_EQ(place(1, U'q', true), message.rfind('q'));
  EXPECT_EQ(place(1, kInlineObject, true), message.find("{m}"));
}

TEST(MessageTextTest, MapsPositionsInVariantsWithoutSpaces) {
  const std::string message = "{n,plural,=0{x}other{yx}}";
  const std::vector<MessageText> texts = ReadMessage(MessageOf(message));
  ASSERT_EQ(texts.size(), 2U);
  EXPECT_EQ(texts[0].text.OffsetOf(0), message.find("yx"));
  EXPECT_EQ(texts[1].text.OffsetOf(0), message.find('x'));
}

}  // namespace
}  // namespace guided_help
