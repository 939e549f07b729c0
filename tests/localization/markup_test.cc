#include "localization/markup.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

using Origin = MessageRun::Origin;

/// A short form of spans: `text`, after `*` for strong or `~` for quiet, and followed by `@link`;
/// separated by bars.
std::string ShowSpans(const std::vector<Span>& spans) {
  std::string shown;
  for (const Span& span : spans) {
    if (!shown.empty()) shown += "|";
    shown += std::string(span.strong ? "*" : "") + (span.quiet ? "~" : "") + span.text +
             (span.link.empty() ? "" : "@" + span.link);
  }
  return shown;
}

std::string Markup(std::string text) {
  const MessageRun runs[] = {{std::move(text), Origin::kMessage}};
  return ShowSpans(ParseMarkup(runs));
}

TEST(MarkupTest, ConvertsCompleteMarksToSpans) {
  struct Row {
    std::string text;
    std::string spans;
  };
  const Row rows[] = {
      {"", ""},
      {"plain", "plain"},
      {"**all**", "*all"},
      {"a **b** c", "a |*b| c"},
      {"**a** and **b**", "*a| and |*b"},
      {"[text](learn-more)", "text@learn-more"},
      {"see [text](a1), then", "see |text@a1|, then"},
      {"[a](x)[b](y)", "a@x|b@y"},
      {"**a**[b](y)", "*a|b@y"},
      {"[b](y)**a**", "b@y|*a"},
      {"移至 [您的產品](your-products)。", "移至 |您的產品@your-products|。"},
      {"**退款：**按比例", "*退款：|按比例"},
  };
  for (const Row& row : rows) EXPECT_EQ(Markup(row.text), row.spans) << row.text;
}

TEST(MarkupTest, TreatsIncompleteMarksAsText) {
  const std::string texts[] = {
      "a * b",
      "**",
      "**a",
      "a**",
      "*a*",
      "****",
      "[a]",
      "[a",
      "a]",
      "(a)",
      "[a] (b)",
      "[a](b",
      "[](b)",
      "[a]()",
      "[a](B)",
      "[a](b c)",
      "[a](http://x.example/)",
      "]( [",
      "a](b)",
      "[[a]]",
      "five * six",
      "[**[標籤]**]",
  };
  for (const std::string& text : texts) {
    // Strong marks inside brackets are marks; everything else is text.
    const std::string expected = text == "[**[標籤]**]" ? "[|*[標籤]|]" : text;
    EXPECT_EQ(Markup(text), expected) << text;
  }
}

TEST(MarkupTest, ALinkBeginsAtTheNearestBracket) {
  EXPECT_EQ(Markup("[a [b](c)"), "[a |b@c");
  EXPECT_EQ(Markup("[a] [b](c)"), "[a] |b@c");
  EXPECT_EQ(Markup("[a](B) [b](c)"), "[a](B) |b@c");
}

TEST(MarkupTest, DoesNotNestMarks) {
  EXPECT_EQ(Markup("**a [b](c) d**"), "*a [b](c) d");
  EXPECT_EQ(Markup("[a **b** c](d)"), "a **b** c@d");
}

TEST(MarkupTest, MergesAdjacentSpansOfTheSameStyle) {
  EXPECT_EQ(Markup("**a****b**"), "*ab");
  EXPECT_EQ(Markup("[a](x)[b](x)"), "ab@x");
}

TEST(MarkupTest, ShowsLabelsStrongAndAsidesQuiet) {
  const MessageRun runs[] = {{"Go to ", Origin::kMessage},
                             {"Billing", Origin::kLabel},
                             {". ", Origin::kMessage},
                             {"(Ours.)", Origin::kQuiet}};
  EXPECT_EQ(ShowSpans(ParseMarkup(runs)), "Go to |*Billing|. |~(Ours.)");
}

TEST(MarkupTest, AcceptsLabelsAndValuesInsideMarks) {
  const MessageRun link[] = {{"[", Origin::kMessage},
                             {"Your products", Origin::kLabel},
                             {" page](your-products)", Origin::kMessage}};
  EXPECT_EQ(ShowSpans(ParseMarkup(link)), "*Your products@your-products| page@your-products");
  const MessageRun strong[] = {
      {"**", Origin::kMessage}, {"1,000", Origin::kValue}, {" left**", Origin::kMessage}};
  EXPECT_EQ(ShowSpans(ParseMarkup(strong)), "*1,000 left");
}

TEST(MarkupTest, TreatsMarkupInValuesAndLabelsAsText) {
  for (const Origin origin : {Origin::kValue, Origin::kLabel, Origin::kQuiet}) {
    const MessageRun runs[] = {
        {"a ", Origin::kMessage}, {"**b** [c](d)", origin}, {" e", Origin::kMessage}};
    EXPECT_EQ(PlainText(ParseMarkup(runs)), "a **b** [c](d) e");
    for (const Span& span : ParseMarkup(runs)) EXPECT_EQ(span.link, "");
  }
}

TEST(MarkupTest, DoesNotCombineAMarkFromAMessageAndAValue) {
  const MessageRun stars[] = {
      {"*", Origin::kMessage}, {"*a*", Origin::kValue}, {"*", Origin::kMessage}};
  EXPECT_EQ(ShowSpans(ParseMarkup(stars)), "**a**");
  const MessageRun link[] = {{"[a", Origin::kMessage}, {"](b)", Origin::kValue}};
  EXPECT_EQ(ShowSpans(ParseMarkup(link)), "[a](b)");
}

TEST(MarkupTest, ALinkIdCannotComeFromAValue) {
  const MessageRun runs[] = {
      {"[a](", Origin::kMessage}, {"call-support", Origin::kValue}, {")", Origin::kMessage}};
  EXPECT_EQ(ShowSpans(ParseMarkup(runs)), "[a](call-support)");
}

TEST(MarkupTest, PlainTextIsTheTextOfAllSpans) {
  const std::vector<Span> spans = {{"a ", true, false, {}}, {"b", false, true, "c"}};
  EXPECT_EQ(PlainText(spans), "a b");
  EXPECT_EQ(PlainText({}), "");
}

}  // namespace
}  // namespace guided_help
