#include <gtest/gtest.h>

#include <map>
#include <ostream>
#include <string>

#include "checks/document_checks.h"
#include "checks/question_check.h"
#include "checks/rules_reader.h"
#include "checks/text_checks.h"
#include "tests/support/files.h"
#include "tests/support/growth.h"

namespace guided_help {
namespace {

/// The size of a source and its translation together, in bytes.
constexpr std::size_t kLong = 32 * 1024;

const LocaleRules& RulesOf(const std::string& locale) {
  static std::map<std::string, LocaleRules> rules;
  const auto [found, is_new] = rules.try_emplace(locale);
  if (is_new) {
    const std::string file = "localization/rules/" + locale + ".json";
    found->second = *ReadRules(ReadFile(SourceFolder() / file), file);
  }
  return found->second;
}

/// A text that consists of a repeated piece, and optional text around it.
struct Shape {
  std::string source;
  std::string target;
  std::string before = {};
  std::string after = {};
};

void PrintTo(const Shape& shape, std::ostream* stream) {
  *stream << shape.before << "(" << shape.source << "|" << shape.target << ")*" << shape.after;
}

std::string Repeat(const Shape& shape, const std::string& piece, std::size_t size) {
  std::string text = shape.before;
  while (!piece.empty() && text.size() < size) text += piece;
  return text + shape.after;
}

struct Pair {
  std::string source;
  std::string target;
};

/// Runs all checks in both directions.
void CheckPair(const Pair& pair) {
  const InlineText source = ReadMarkdown(pair.source);
  const InlineText target = ReadMarkdown(pair.target);
  CheckText({source, target, RulesOf("en-US"), RulesOf("zh-TW")});
  CheckText({target, source, RulesOf("zh-TW"), RulesOf("en-US")});
  CheckSourceText(target, RulesOf("zh-TW"));
  const InlineText* const choices[] = {&source, &target};
  CheckQuestion(source, choices, RulesOf("en-US"));
  CheckQuestion(target, choices, RulesOf("zh-TW"));
  const DocumentText texts[] = {{&source, &target}, {&target, &source}};
  CheckDocument(texts);
}

class LongTextsTest : public testing::TestWithParam<Shape> {};

TEST_P(LongTextsTest, TakeLinearTime) {
  const auto make = [](std::size_t size) {
    return Pair{Repeat(GetParam(), GetParam().source, size / 2),
                Repeat(GetParam(), GetParam().target, size / 2)};
  };
  EXPECT_LT(Growth(kLong, make, CheckPair), kMostGrowth);
}

TEST(LongTextsTest, DetectQuadraticTime) {
  const auto make = [](std::size_t size) { return std::string(size, 'a'); };
  const auto square = [](const std::string& text) {
    volatile std::size_t count = 0;
    for (const char one : text) {
      for (const char other : text) count = count + (one == other ? 1 : 0);
    }
  };
  EXPECT_GT(Growth(kLong / 8, make, square), kMostGrowth);
}

INSTANTIATE_TEST_SUITE_P(Markup, LongTextsTest,
                         testing::Values(Shape{"](", "[a]("}, Shape{"[] ([a", "[] (http"},
                                         Shape{"`", "`", "a", "b"},
                                         Shape{"``` `` ` ", "`a``b```c", "````"},
                                         Shape{"![", "![", "", "](a)"}, Shape{"![a", "](b)"},
                                         Shape{"[", "[", "", "](a)"}, Shape{"[a](b)", "[c](d)"},
                                         Shape{"* a", "*a "}, Shape{"\\*\\* ", "** a"},
                                         Shape{"<a", "&#"}, Shape{"www.", "http://"}));

/// The depth of nesting grows with the text: `[[[a](b)](b)](b)`.
TEST(LongTextsTest, TakeLinearTimeWithDeeplyNestedBrackets) {
  for (const std::string& open : {std::string("["), std::string("!["), std::string("[] (")}) {
    const auto make = [&open](std::size_t size) {
      std::string raw;
      for (std::size_t i = 0; i < size / 12; ++i) raw += open + (i % 2 == 0 ? "" : " ");
      for (std::size_t i = 0; i < size / 12; ++i) raw += "](" + std::to_string(i) + ")";
      return Pair{raw, raw};
    };
    EXPECT_LT(Growth(kLong, make, CheckPair), kMostGrowth) << open;
  }
}

/// Numbers that are all different, and differ on both sides.
TEST(LongTextsTest, TakeLinearTimeWithManyNumbers) {
  const auto make = [](std::size_t size) {
    Pair pair;
    for (int i = 1; pair.source.size() < size / 2; ++i) {
      pair.source += "more than " + std::to_string(i) + ", ";
      pair.target += std::to_string(100'000 + i) + "個以上、";
    }
    return pair;
  };
  EXPECT_LT(Growth(kLong, make, CheckPair), kMostGrowth);
}

/// Links that are all different.
TEST(LongTextsTest, TakeLinearTimeWithManyLinks) {
  const auto make = [](std::size_t size) {
    std::string raw;
    for (int i = 1; raw.size() < size; ++i) raw += "[](" + std::to_string(i) + ")";
    return Pair{raw, raw};
  };
  EXPECT_LT(Growth(kLong, make, CheckPair), kMostGrowth);
}

INSTANTIATE_TEST_SUITE_P(
    Words, LongTextsTest,
    testing::Values(Shape{"Not. ", "不。"}, Shape{"not only ", "不只"}, Shape{"1+", "2+"},
                    Shape{"1 2 ", "3 4 "}, Shape{"≥1 ", "≤1 "},
                    Shape{"not more than 25, ", "不超過25、"}, Shape{"at most ", "最多", "", "25"},
                    Shape{"+", "以上", "25 "}, Shape{"~ ", "最多~", "", "25"},
                    Shape{"software ", "软件軟體"}, Shape{"a ", "數據點擊用戶"},
                    Shape{"a", "\u200B"}, Shape{"a", "\xE3"}, Shape{"二十", "萬"},
                    Shape{"a", "a", "(", "b)"}, Shape{"a (", "「a"}, Shape{"1萬", "1中"},
                    Shape{"and how not ", "並且什麼不"}, Shape{"and ", "並且", "", "how"},
                    Shape{"\"a\" ", "「a"}, Shape{"a? ", "嗎？"}, Shape{"中", "文", "1"},
                    Shape{" ", "\u3000"}, Shape{"permission ", "ransom ", "", "文文"},
                    Shape{"permission ", "permission ", "", "文文"}, Shape{"permission", "許可權"},
                    Shape{"ABC ", "DEF ", "", "文文"},
                    Shape{"[a of b](c)", "[a of b](c)", "", "文文"}, Shape{"SharePoint ", "文"}));

}  // namespace
}  // namespace guided_help
