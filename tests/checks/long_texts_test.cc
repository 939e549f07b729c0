#include <gtest/gtest.h>

#include <map>
#include <ostream>
#include <string>

#include "checks/document_checks.h"
#include "checks/rules_reader.h"
#include "checks/text_checks.h"
#include "tests/support/cpu_time.h"
#include "tests/support/files.h"

namespace guided_help {
namespace {

/// Of a source and its translation together.
constexpr std::size_t kLong = 64 * 1024;

/// What takes time in proportion to the text takes a tenth of that, in a build for debugging with
/// sanitizers; what takes time in proportion to its square takes ten times as much, or hundred.
constexpr double kSeconds = 5;

const LocaleRules& RulesOf(const std::string& locale) {
  static std::map<std::string, LocaleRules> rules;
  const auto [found, is_new] = rules.try_emplace(locale);
  if (is_new) {
    const std::string file = "localization/rules/" + locale + ".json";
    found->second = *ReadRules(ReadFile(SourceFolder() / file), file);
  }
  return found->second;
}

/// A text that is made of one piece again and again, and pieces around it.
struct Shape {
  std::string source;
  std::string target;
  std::string before = {};
  std::string behind = {};
};

void PrintTo(const Shape& shape, std::ostream* stream) {
  *stream << shape.before << "(" << shape.source << "|" << shape.target << ")*" << shape.behind;
}

std::string Repeat(const Shape& shape, const std::string& piece) {
  std::string text = shape.before;
  while (!piece.empty() && text.size() < kLong / 2) text += piece;
  return text + shape.behind;
}

class LongTextsTest : public testing::TestWithParam<Shape> {};

TEST_P(LongTextsTest, TakeTimeInProportion) {
  const std::string raw_source = Repeat(GetParam(), GetParam().source);
  const std::string raw_target = Repeat(GetParam(), GetParam().target);
  const double seconds = CpuSeconds([&] {
    const InlineText source = ReadMarkdown(raw_source);
    const InlineText target = ReadMarkdown(raw_target);
    CheckText({source, target, RulesOf("en-US"), RulesOf("zh-TW")});
    CheckText({target, source, RulesOf("zh-TW"), RulesOf("en-US")});
    CheckSourceText(target, RulesOf("zh-TW"));
    const DocumentText texts[] = {{&source, &target}, {&target, &source}};
    CheckDocument(texts);
  });
  EXPECT_LT(seconds, kSeconds);
}

INSTANTIATE_TEST_SUITE_P(Markup, LongTextsTest,
                         testing::Values(Shape{"](", "[a]("}, Shape{"[] ([a", "[] (http"},
                                         Shape{"`", "`", "a", "b"},
                                         Shape{"``` `` ` ", "`a``b```c", "````"},
                                         Shape{"![", "![", "", "](a)"}, Shape{"![a", "](b)"},
                                         Shape{"[", "[", "", "](a)"}, Shape{"[a](b)", "[c](d)"},
                                         Shape{"* a", "*a "}, Shape{"\\*\\* ", "** a"},
                                         Shape{"<a", "&#"}, Shape{"www.", "http://"}));

/// Nested to half the text: `[[[a](b)](b)](b)`.
TEST(LongTextsTest, TakeTimeInProportionHoweverDeepBracketsNest) {
  for (const std::string& open : {std::string("["), std::string("!["), std::string("[] (")}) {
    std::string raw;
    for (std::size_t i = 0; i < kLong / 12; ++i) raw += open + (i % 2 == 0 ? "" : " ");
    for (std::size_t i = 0; i < kLong / 12; ++i) raw += "](" + std::to_string(i) + ")";
    const double seconds = CpuSeconds([&] {
      const InlineText text = ReadMarkdown(raw);
      CheckText({text, text, RulesOf("en-US"), RulesOf("zh-TW")});
      const DocumentText texts[] = {{&text, &text}};
      CheckDocument(texts);
    });
    EXPECT_LT(seconds, kSeconds) << open;
  }
}

/// Numbers that are all different, and differ on both sides.
TEST(LongTextsTest, TakeTimeInProportionHoweverManyNumbersThereAre) {
  std::string raw_source;
  std::string raw_target;
  for (int i = 1; raw_source.size() < kLong / 2; ++i) {
    raw_source += "more than " + std::to_string(i) + ", ";
    raw_target += std::to_string(100'000 + i) + "個以上、";
  }
  const double seconds = CpuSeconds([&] {
    const InlineText source = ReadMarkdown(raw_source);
    const InlineText target = ReadMarkdown(raw_target);
    CheckText({source, target, RulesOf("en-US"), RulesOf("zh-TW")});
    CheckText({target, target, RulesOf("zh-TW"), RulesOf("zh-TW")});
  });
  EXPECT_LT(seconds, kSeconds);
}

/// Links that are all different.
TEST(LongTextsTest, TakeTimeInProportionHoweverManyLinksThereAre) {
  std::string raw;
  for (int i = 1; raw.size() < kLong; ++i) raw += "[](" + std::to_string(i) + ")";
  const double seconds = CpuSeconds([&] {
    const InlineText text = ReadMarkdown(raw);
    CheckText({text, text, RulesOf("en-US"), RulesOf("zh-TW")});
    const DocumentText texts[] = {{&text, &text}};
    CheckDocument(texts);
  });
  EXPECT_LT(seconds, kSeconds);
}

INSTANTIATE_TEST_SUITE_P(
    Words, LongTextsTest,
    testing::Values(Shape{"1+", "2+"}, Shape{"1 2 ", "3 4 "}, Shape{"≥1 ", "≤1 "},
                    Shape{"not more than 25, ", "不超過25、"}, Shape{"at most ", "最多", "", "25"},
                    Shape{"+", "以上", "25 "}, Shape{"~ ", "最多~", "", "25"},
                    Shape{"software ", "软件軟體"}, Shape{"a ", "數據點擊用戶"},
                    Shape{"a", "\u200B"}, Shape{"a", "\xE3"}, Shape{"二十", "萬"},
                    Shape{"a", "a", "(", "b)"}, Shape{"a (", "「a"}, Shape{"1萬", "1中"},
                    Shape{"中", "文", "1"}, Shape{" ", "\u3000"}));

}  // namespace
}  // namespace guided_help
