#include <gtest/gtest.h>

#include <string>

#include "base/limits.h"
#include "base/text.h"
#include "localization/message.h"

namespace guided_help {
namespace {

using Kind = MessagePart::Kind;

/// A short form of parts: text as it is, `<n>` for an argument, `<n:number>`, `<#>`, and
/// `<n:plural one=… other=…>`.
std::string ShowParts(const MessageParts& parts) {
  std::string shown;
  for (const MessagePart& part : parts) {
    if (part.kind == Kind::kText) {
      shown += part.text;
      continue;
    }
    shown += "<" + part.name;
    if (part.kind == Kind::kPound) shown += "#";
    if (part.kind == Kind::kNumber) shown += ":number";
    if (part.kind == Kind::kPlural) shown += ":plural";
    if (part.kind == Kind::kSelect) shown += ":select";
    for (const MessageVariant& variant : part.variants)
      shown += " " + variant.selector + "=" + ShowParts(variant.parts);
    shown += ">";
  }
  return shown;
}

std::string ParsedPattern(std::string_view pattern) {
  const Result<MessageParts> parts = ParseMessage(pattern);
  return parts ? ShowParts(*parts) : "error: " + ToString(parts.error());
}

/// `column: message (hint)`; empty if the pattern was read.
std::string PatternFault(std::string_view pattern) {
  const Result<MessageParts> parts = ParseMessage(pattern);
  if (parts) return {};
  EXPECT_EQ(parts.error().code, "message-syntax");
  EXPECT_EQ(parts.error().position.line, 1);
  Error error = parts.error();
  error.position = {};
  return std::to_string(parts.error().position.column) + ": " + ToString(error);
}

/// Selects that are nested `depth` levels deep.
std::string Nested(std::size_t depth) {
  std::string pattern = "x";
  for (std::size_t i = 0; i < depth; ++i) pattern = Concat({"{s, select, other {", pattern, "}}"});
  return pattern;
}

TEST(MessageParserTest, ReadsArgumentsAndVariants) {
  struct Row {
    std::string_view pattern;
    std::string_view parts;
  };
  constexpr Row kRows[] = {
      {"", ""},
      {"plain", "plain"},
      {"a {b} c", "a <b> c"},
      {"{ b\n}", "<b>"},
      {"{a}{b}", "<a><b>"},
      {"{n, number}", "<n:number>"},
      {"{n,number}", "<n:number>"},
      {"{ n , number }", "<n:number>"},
      {"{n, plural, one {# a} other {# b}}", "<n:plural one=<#> a other=<#> b>"},
      {"{n,plural,=0{none}other{#}}", "<n:plural =0=none other=<#>>"},
      {"{n, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}",
       "<n:plural zero=z one=o two=t few=f many=m other=x>"},
      {"{s, select, a {A} b_2 {B {s}} other {}}", "<s:select a=A b_2=B <s> other=>"},
      {"# {n, number} #", "# <n:number> #"},
      {"{ui_billing} > [{ui_your_products}](your-products)",
       "<ui_billing> > [<ui_your_products>](your-products)"},
      {"您有 {n, plural, other {# 個授權}}。", "您有 <n:plural other=<#> 個授權>。"},
  };
  for (const Row& row : kRows) EXPECT_EQ(ParsedPattern(row.pattern), row.parts) << row.pattern;
}

TEST(MessageParserTest, TreatsApostrophesLikeIcu) {
  struct Row {
    std::string_view pattern;
    std::string_view parts;
  };
  constexpr Row kRows[] = {
      {"don't", "don't"},
      {"don''t", "don't"},
      {"'", "'"},
      {"''", "'"},
      {"'''", "''"},
      {"It'{s}", "It{s}"},
      {"'{'{n}'}'", "{<n>}"},
      {"'{n}' {n}", "{n} <n>"},
      {"'{''}' {n}", "{'} <n>"},
      {"''{n}''", "'<n>'"},
      {"'{never closed {n}", "{never closed {n}"},
      {"'#'", "'#'"},
      {"{n, plural, other {'#' #}}", "<n:plural other=# <#>>"},
      {"{n, plural, other {'}' it's #}}", "<n:plural other=} it's <#>>"},
      {"{s, select, other {'#' #}}", "<s:select other='#' #>"},
  };
  for (const Row& row : kRows) EXPECT_EQ(ParsedPattern(row.pattern), row.parts) << row.pattern;
}

TEST(MessageParserTest, ReportsErrorsWithTheirColumn) {
  constexpr std::string_view kName = ": expected a name of letters, digits and _";
  struct Row {
    std::string_view pattern;
    std::string_view column;
    std::string_view fault;
  };
  const Row rows[] = {
      {"a } b", "3", ": unmatched \"}\" (write '}' for a literal brace)"},
      {"{n}}", "4", ": unmatched \"}\" (write '}' for a literal brace)"},
      {"{", "2", kName},
      {"{}", "2", kName},
      {"{ }", "3", kName},
      {"{a-b}", "3", ": expected \"}\" after the argument"},
      {"{個}", "2", kName},
      {"{a b}", "4", ": expected \"}\" after the argument"},
      {"{a", "3", ": expected \"}\" after the argument"},
      {"個個{a", "5", ": expected \"}\" after the argument"},
      {"{a,}", "4", kName},
      {"{a, date}", "9", ": unknown argument type \"date\" (one of number, plural, select)"},
      {"{a, number, integer}", "11", ": expected \"}\" after the argument"},
      {"{a, plural}", "11", ": expected \",\" after the type"},
      {"{a, plural,}", "12", ": missing variant \"other\" (add other {…})"},
      {"{a, plural, one {x}}", "20", ": missing variant \"other\" (add other {…})"},
      {"{a, plural, other x}", "19", ": expected \"{\" before the text of the variant"},
      {"{a, plural, other {x}", "22", ": expected \"}\" after the argument"},
      {"{a, plural, other {x", "21", ": expected \"}\" after the text of the variant"},
      {"{a, plural, other {x} other {y}}", "30",
       ": duplicate variant \"other\" (remove one of them)"},
      {"{a, plural, some {x} other {y}}", "17",
       ": unknown plural category \"some\" (one of zero, one, two, few, many, other, or =number)"},
      {"{a, plural, offset:1 other {y}}", "19",
       ": unknown plural category \"offset\" (one of zero, one, two, few, many, other, or "
       "=number)"},
      {"{a, plural, =x {x} other {y}}", "15", ": expected a number after \"=\""},
      {"{a, plural, = {x} other {y}}", "15", kName},
      {"{a, select, {x} other {y}}", "13", kName},
      {"{a, select, other {個}", "22", ": expected \"}\" after the argument"},
      {"{a, selectordinal, other {x}}", "18",
       ": unknown argument type \"selectordinal\" (one of number, plural, select)"},
      {"{a, plural, other {{b}}", "24", ": expected \"}\" after the argument"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(PatternFault(row.pattern), std::string(row.column) + std::string(row.fault))
        << row.pattern;
}

TEST(MessageParserTest, LimitsTheNestingOfVariants) {
  EXPECT_EQ(PatternFault(Nested(kMaximumMessageDepth)), "");
  EXPECT_EQ(PatternFault(Nested(kMaximumMessageDepth + 1)),
            "163: nested deeper than 8 levels (reduce the nesting)");
}

TEST(MessageParserTest, RejectsUnclosedNestingWithoutRecursion) {
  std::string pattern;
  for (int i = 0; i < 10'000; ++i) pattern += "{s, select, other {";
  EXPECT_EQ(PatternFault(pattern), "163: nested deeper than 8 levels (reduce the nesting)");
  EXPECT_EQ(PatternFault(std::string(100'000, '{')), "2: expected a name of letters, digits and _");
}

TEST(MessageParserTest, KeepsIllFormedBytes) {
  EXPECT_EQ(ParsedPattern("a\xFF{n}"), "a\xFF<n>");
  EXPECT_EQ(PatternFault("\xFF\xFF{"), "4: expected a name of letters, digits and _");
}

}  // namespace
}  // namespace guided_help
