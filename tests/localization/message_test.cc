#include "localization/message.h"

#include <gtest/gtest.h>
#include <unicode/fmtable.h>
#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

#include <string>
#include <vector>

#include "base/limits.h"
#include "icu/icu_services.h"
#include "tests/support/fake_locale_services.h"

namespace guided_help {
namespace {

using Origin = MessageRun::Origin;

/// Has the messages `ui_billing` and `origin_ours`.
class FakeReferences : public MessageReferences {
 public:
  std::optional<MessageRun> Refer(std::string_view name) const override {
    if (name == "ui_billing") return MessageRun{"Billing '{n}'", Origin::kLabel};
    if (name == "origin_ours") return MessageRun{"(Ours.)", Origin::kQuiet};
    return std::nullopt;
  }
};

std::vector<MessageRun> Runs(std::string_view pattern, MessageArguments arguments,
                             std::string_view locale, const LocaleServices& services) {
  const Result<MessageParts> parts = ParseMessage(pattern);
  EXPECT_TRUE(parts.Ok()) << pattern << ": " << ToString(parts.error());
  if (!parts) return {};
  return FormatMessage(*parts, arguments, FakeReferences(), locale, services);
}

/// A short form of runs: `text`, `[value]`, `<label>`, `~quiet~`.
std::string Show(std::string_view pattern, MessageArguments arguments = {}) {
  std::string shown;
  for (const MessageRun& run : Runs(pattern, arguments, "en-US", FakeLocaleServices())) {
    if (run.origin == Origin::kMessage) shown += run.text;
    if (run.origin == Origin::kValue) shown += "[" + run.text + "]";
    if (run.origin == Origin::kLabel) shown += "<" + run.text + ">";
    if (run.origin == Origin::kQuiet) shown += "~" + run.text + "~";
  }
  return shown;
}

std::string Join(const std::vector<MessageRun>& runs) {
  std::string text;
  for (const MessageRun& run : runs) text += run.text;
  return text;
}

TEST(FormatMessageTest, InsertsValues) {
  const MessageArgument arguments[] = {{"n", 1'234}, {"s", "**x** [y](z) {n}"}};
  EXPECT_EQ(Show("a {n} b {s}", arguments), "a [1,234] b [**x** [y](z) {n}]");
  EXPECT_EQ(Show("{n, number}", arguments), "[1,234]");
}

TEST(FormatMessageTest, InsertsReferencesUnparsed) {
  EXPECT_EQ(Show("Go to {ui_billing}. {origin_ours}"), "Go to <Billing '{n}'>. ~(Ours.)~");
}

TEST(FormatMessageTest, AnArgumentTakesPrecedenceOverAReference) {
  const MessageArgument argument("ui_billing", "mine");
  EXPECT_EQ(Show("{ui_billing}", {&argument, 1}), "[mine]");
}

TEST(FormatMessageTest, ShowsUnknownArgumentsAsWritten) {
  EXPECT_EQ(Show("a {nobody} b"), "a [{nobody}] b");
  EXPECT_EQ(Show("{nobody, number}"), "[{nobody}]");
}

TEST(FormatMessageTest, SelectsOtherIfTheNumberIsMissingOrText) {
  constexpr std::string_view kPattern = "{n, plural, one {# one} other {# other}}";
  EXPECT_EQ(Show(kPattern), " other");
  const MessageArgument text("n", "one");
  EXPECT_EQ(Show("{n, plural, =1 {x} other {y}}", {&text, 1}), "y");
}

TEST(FormatMessageTest, PrefersTheExactNumberToTheCategory) {
  constexpr std::string_view kPattern = "{n, plural, one {one} =1 {exactly} other {#}}";
  const MessageArgument one("n", 1);
  EXPECT_EQ(Show(kPattern, {&one, 1}), "exactly");
  const MessageArgument two("n", 2);
  EXPECT_EQ(Show(kPattern, {&two, 1}), "[2]");
}

TEST(FormatMessageTest, SelectsByTextAndByNumber) {
  constexpr std::string_view kPattern = "{s, select, a {A} 5 {five} other {O}}";
  const MessageArgument text("s", "a");
  EXPECT_EQ(Show(kPattern, {&text, 1}), "A");
  const MessageArgument number("s", 5);
  EXPECT_EQ(Show(kPattern, {&number, 1}), "five");
  const MessageArgument strange("s", "other words");
  EXPECT_EQ(Show(kPattern, {&strange, 1}), "O");
  EXPECT_EQ(Show(kPattern), "O");
}

TEST(FormatMessageTest, MergesAdjacentTextOfTheMessage) {
  const MessageArgument number("n", 1);
  const auto runs =
      Runs("a {n, plural, one {b} other {c}} d", {&number, 1}, "en-US", FakeLocaleServices());
  ASSERT_EQ(runs.size(), 1U);
  EXPECT_EQ(runs[0].text, "a b d");
}

TEST(FormatMessageTest, DropsTextBeyondTheLimit) {
  const std::string half(kMaximumMessageBytes / 2, 'x');
  const MessageArgument argument("s", std::string_view(half));
  EXPECT_EQ(Join(Runs("{s}{s}", {&argument, 1}, "en-US", FakeLocaleServices())), half + half);
  EXPECT_EQ(Join(Runs("{s}{s}{s}!", {&argument, 1}, "en-US", FakeLocaleServices())), half + half);
}

/// Formats the pattern with ICU.
std::string FormatByIcu(std::string_view pattern, const std::string& locale, std::int64_t n,
                        std::int64_t m, const std::string& s) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(icu::UnicodeString::fromUTF8(std::string(pattern)),
                                  icu::Locale(locale.c_str()), status);
  EXPECT_TRUE(U_SUCCESS(status)) << pattern << ": " << u_errorName(status);
  const icu::UnicodeString names[] = {"n", "m", "s"};
  const icu::Formattable values[] = {icu::Formattable(n), icu::Formattable(m),
                                     icu::Formattable(icu::UnicodeString::fromUTF8(s))};
  icu::UnicodeString text;
  format.format(names, values, 3, text, status);
  EXPECT_TRUE(U_SUCCESS(status)) << pattern << ": " << u_errorName(status);
  std::string utf8;
  return text.toUTF8String(utf8);
}

constexpr std::string_view kPatterns[] = {
    "",
    "plain, 中文",
    "{n} {m} {s}",
    "{n, number} {m, number}",
    "{ n }{\tn , number }",
    "don't, don''t, ' and ''",
    "'",
    "'''",
    "'''' {n}",
    "It'{s}",
    "It'{s}' {n}",
    "''{n}''",
    "'''{n}'''",
    "'{''}' {n}",
    "a 'b' c '{' d '}' e",
    "'{never closed {n}",
    "# '#' {n}",
    "{n, plural, one {# license} other {# licenses}}",
    "{n, plural, =0 {none} =1 {just one} one {#!} other {#}}",
    "{n, plural, zero {z#} one {o#} two {t#} few {f#} many {m#} other {x#}}",
    "{n,plural,few{a}many{b}other{c}}",
    "{n , plural , other { # } }",
    "{n, plural, other {'#' is #}}",
    "{n, plural, other {#'#'#''#'''#'''}}",
    "{n, plural, other {it's # of '{'#'}' or '{#}'}}",
    "{n, plural, other {'}' #}}",
    "{n, plural, other {{n, number} {n} {s} #}}",
    "{n, plural, one {{m, plural, one {#} other {#!}}} other {{m, plural, =2 {2} other {#}} # #}}",
    "{s, select, a {A} other {O}}",
    "{s, select, a {A # '#' } b {B} other {it''s '{s}' #}}",
    "{s, select, b {no} other {{n, plural, one {# one '#'} other {# '#' other}}}}",
    "{n, plural, one {{s, select, a {A {n}} other {O}}} other {{s, select, a {a} other {o}} #}}",
    "{n, plural, other {# {s, select, a {# '#' } other {'#' #}} #}}",
};

TEST(FormatMessageTest, FormatsLikeIcu) {
  for (const std::string locale : {"en-US", "ru", "ar", "zh-TW"}) {
    for (const std::string_view pattern : kPatterns) {
      if (HasFailure()) return;
      for (const std::int64_t n : {-1, 0, 1, 2, 3, 5, 11, 21, 25, 100, 1'000, 1'000'000}) {
        for (const std::string text : {"a", "b", "{n}'"}) {
          const std::int64_t m = n % 3;
          const MessageArgument arguments[] = {{"n", n}, {"m", m}, {"s", std::string_view(text)}};
          ASSERT_EQ(Join(Runs(pattern, arguments, locale, IcuServices())),
                    FormatByIcu(pattern, locale, n, m, text))
              << pattern << " in " << locale << " for " << n << ", " << text;
        }
      }
    }
  }
}

TEST(PluralKeywordTest, NamesEachCategory) {
  EXPECT_EQ(PluralKeyword(PluralCategory::kZero), "zero");
  EXPECT_EQ(PluralKeyword(PluralCategory::kOne), "one");
  EXPECT_EQ(PluralKeyword(PluralCategory::kTwo), "two");
  EXPECT_EQ(PluralKeyword(PluralCategory::kFew), "few");
  EXPECT_EQ(PluralKeyword(PluralCategory::kMany), "many");
  EXPECT_EQ(PluralKeyword(PluralCategory::kOther), "other");
}

}  // namespace
}  // namespace guided_help
