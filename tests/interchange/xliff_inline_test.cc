#include "interchange/xliff_inline.h"

#include <gtest/gtest.h>

#include <string>

namespace guided_help {
namespace {

/// Returns the message with `<` and `>` around each code: `<**>bold<**>`.
std::string Marked(const std::string& message) {
  std::string marked;
  std::vector<std::string> after(message.size() + 1);
  std::vector<std::string> before(message.size() + 1);
  for (const InlineCode& code : FindInlineCodes(message)) {
    before[code.begin] += "<";
    after[code.inside_begin] += ">";
    if (code.kind == InlineCode::Kind::kPlaceholder) continue;
    before[code.inside_end] += "<";
    after[code.end] += ">";
  }
  for (std::size_t at = 0; at <= message.size(); ++at) {
    marked += after[at] + before[at];
    if (at < message.size()) marked += message[at];
  }
  return marked;
}

TEST(XliffInlineTest, FindsPlaceholdersStrongTextAndLinks) {
  EXPECT_EQ(Marked("Choose {ui_billing}, then {n, number}."),
            "Choose <{ui_billing}>, then <{n, number}>.");
  EXPECT_EQ(Marked("**{n}** or **more**"), "<**><{n}><**> or <**>more<**>");
  EXPECT_EQ(Marked("See [your {ui_x}](learn-more)."), "See <[>your <{ui_x}><](learn-more)>.");
  EXPECT_EQ(Marked(""), "");
}

TEST(XliffInlineTest, PluralsAndQuotedTextAreText) {
  for (const std::string text : {"{n, plural, one {# **day**} other {{n} [days](x)}}",
                                 "'{n}' and '**'{x'", "It''s **", "{x, select, a {'}'} other {}}"})
    EXPECT_EQ(Marked(text), text);
  EXPECT_EQ(Marked("{n, plural, other {#}} in {year}"), "{n, plural, other {#}} in <{year}>");
  EXPECT_EQ(Marked("we're {n}"), "we're <{n}>");
}

TEST(XliffInlineTest, IncompleteCodesAreText) {
  for (const std::string text : {"a ** b", "****", "[a]", "[a](B)", "[](x)", "[a](x", "{a", "} a",
                                 "a {b **c** d", "[a] (x)"})
    EXPECT_EQ(Marked(text), text);
}

TEST(XliffInlineTest, MarksDoNotNest) {
  EXPECT_EQ(Marked("**a [b](c) d**"), "<**>a [b](c) d<**>");
  EXPECT_EQ(Marked("[a **b** c](d)"), "<[>a **b** c<](d)>");
  EXPECT_EQ(Marked("**a [b** c](d)"), "<**>a [b<**> c](d)");
}

}  // namespace
}  // namespace guided_help
