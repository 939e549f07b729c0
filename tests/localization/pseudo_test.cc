#include "localization/pseudo.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/limits.h"
#include "base/utf8.h"
#include "icu/icu_services.h"
#include "localization/catalog_reader.h"
#include "localization/locale.h"
#include "localization/markup.h"
#include "localization/message.h"
#include "tests/support/files.h"
#include "tests/support/messages.h"

namespace guided_help {
namespace {

/// The parts of a message that must not change, and its shown text.
struct Anatomy {
  /// Arguments, plurals and selects with their variants, in order.
  std::vector<std::string> syntax;
  /// Links and strong, in order.
  std::vector<std::string> marks;
  /// With `1` for each argument, and the variant `other`.
  std::string shown;
};

void Collect(const MessageParts& parts, bool shown, Anatomy& anatomy, std::vector<MessageRun>& runs,
             std::vector<MessageRun>& shown_runs) {
  for (const MessagePart& part : parts) {
    const bool text = part.kind == MessagePart::Kind::kText;
    if (!text) anatomy.syntax.push_back(std::to_string(static_cast<int>(part.kind)) + part.name);
    runs.push_back(
        {text ? part.text : "1", text ? MessageRun::Origin::kMessage : MessageRun::Origin::kValue});
    if (shown && part.variants.empty()) shown_runs.push_back(runs.back());
    for (const MessageVariant& variant : part.variants) {
      anatomy.syntax.push_back(variant.selector);
      Collect(variant.parts, shown && variant.selector == "other", anatomy, runs, shown_runs);
    }
  }
}

Anatomy AnatomyOf(const std::string& message) {
  const Result<MessageParts> parts = ParseMessage(message);
  EXPECT_TRUE(parts.Ok()) << message << ": " << ToString(parts.error());
  Anatomy anatomy;
  if (!parts) return anatomy;
  std::vector<MessageRun> runs;
  std::vector<MessageRun> shown_runs;
  Collect(*parts, true, anatomy, runs, shown_runs);
  anatomy.shown = PlainText(ParseMarkup(shown_runs));
  for (const Span& span : ParseMarkup(runs)) {
    if (span.strong || !span.link.empty()) anatomy.marks.push_back("**" + span.link);
  }
  return anatomy;
}

/// Returns the width in terminal columns, without spaces, because Chinese has none.
/// Chinese has no spaces, so they count only in the other scripts.
int ColumnsOf(const std::string& text, std::string_view locale) {
  int columns = 0;
  for (const char32_t c : ToCodePoints(text)) {
    if (c == ' ' && locale == "zh-XC") continue;
    const auto icu = static_cast<UChar32>(c);
    const int width = u_getIntPropertyValue(icu, UCHAR_EAST_ASIAN_WIDTH);
    columns += width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
  }
  return columns;
}

void ExpectSurvives(const std::string& message, std::string_view locale) {
  SCOPED_TRACE(message + " in " + std::string(locale));
  const std::string pseudo = Pseudolocalize(message, locale, kMaximumMessageBytes);
  SCOPED_TRACE(pseudo);
  const Anatomy before = AnatomyOf(message);
  const Anatomy after = AnatomyOf(pseudo);
  EXPECT_EQ(after.syntax, before.syntax);
  EXPECT_EQ(after.marks, before.marks);
}

TEST(PseudoTest, RewritesOnlyTheShownText) {
  const std::string message =
      "Don't **miss** [{ui_your_products}](your-products), {n, plural, one {# day} other {# "
      "days}} left.";
  EXPECT_EQ(Pseudolocalize(message, "en-XA", 1000),
            "[Độñ'ţ **ṁîšš** [{ui_your_products}](your-products), {n, plural, one {# đấý} other {# "
            "đấýš}} ļệƒţ. ộñệ ţŵộ ţĥŕệệ ƒộứŕ ƒî]");
  EXPECT_EQ(Pseudolocalize(message, "zh-XC", 1000),
            "【刀口几'丅 **从工丂丂** [{ui_your_products}](your-products)， {n, plural, one {# "
            "刀卂丫} other {# 刀卂丫丂}} 乚乇下丅。】");
  EXPECT_EQ(Pseudolocalize("Next?", "ar-XB", 1000), "[نيخت؟ و]");
}

TEST(PseudoTest, KeepsTheSyntaxAndMarksOfEveryShippedMessage) {
  for (const auto& [folder, source_locale, file] : ShippedCatalogs()) {
    if (source_locale != "en-US") continue;
    const auto document = ReadCatalogDocument(ReadFile(SourceFolder() / file), file, "en-US");
    ASSERT_TRUE(document.Ok()) << ToString(document.error());
    for (const std::string_view locale : PseudoLocales()) {
      const CatalogDocument pseudo = Pseudolocalize(*document, locale);
      // A reader accepts it: it stays within the limits.
      const auto read = ReadCatalog(ToJson(pseudo), "pseudo.json", locale);
      ASSERT_TRUE(read.Ok()) << ToString(read.error());
      ASSERT_EQ(pseudo.entries.size(), document->entries.size());
      for (std::size_t i = 0; i < pseudo.entries.size(); ++i) {
        const CatalogEntry& source = document->entries[i];
        EXPECT_EQ(pseudo.entries[i].key, source.key);
        ExpectSurvives(source.message.text(), locale);
        if (source.key == "number.modifiers") {
          EXPECT_EQ(pseudo.entries[i].message.text(), source.message.text());
          continue;
        }
        const int before = ColumnsOf(AnatomyOf(source.message.text()).shown, locale);
        const int after = ColumnsOf(AnatomyOf(pseudo.entries[i].message.text()).shown, locale);
        EXPECT_GE(after * 10, before * 14) << source.key << " in " << locale;
      }
    }
  }
}

TEST(PseudoTest, KeepsTheSyntaxAndMarksOfRandomMessages) {
  const std::vector<std::string> pieces = {"word",
                                           " ",
                                           "**",
                                           "[",
                                           "]",
                                           "](go)",
                                           "](",
                                           ")",
                                           "'",
                                           "''",
                                           "{n}",
                                           "{ui_a}",
                                           "*",
                                           ".",
                                           "{n, plural, one {a '#' b} other {# **c**}}",
                                           "{x, select, a {[A](go)} other {b}}",
                                           "'{'"};
  std::mt19937 random(20210519);
  int tried = 0;
  for (int run = 0; run < 5'000; ++run) {
    std::string message;
    for (std::size_t left = 1 + random() % 9; left > 0; --left)
      message += pieces[random() % pieces.size()];
    if (!ParseMessage(message)) continue;
    ++tried;
    for (const std::string_view locale : PseudoLocales()) {
      ExpectSurvives(message, locale);
      if (HasFailure()) return;
    }
  }
  EXPECT_GT(tried, 2'500);
}

TEST(PseudoTest, StaysWithinLimits) {
  const std::string label = std::string(120, 'e');
  EXPECT_EQ(Pseudolocalize(label, "zh-XC", kMaximumReferenceBytes), label);
  EXPECT_NE(Pseudolocalize(label, "zh-XC", 1000), label);
  EXPECT_EQ(Pseudolocalize("", "en-XA", 1000), "");
}

TEST(PseudoTest, NotesKeepTheDescriptionAndGetTheStateMachine) {
  CatalogDocument source;
  source.locale = "en-US";
  MessageNotes notes;
  notes.description = "A button.";
  notes.state = MessageState::kReviewed;
  notes.origin = MessageOrigin::kOurs;
  notes.date = "2026";
  notes.source_hash = "0123456789ab";
  notes.ignore = {{"check", "reason"}};
  source.entries = {{"a", MessageOf("Go"), notes, {}}, {"b", MessageOf("Stop"), std::nullopt, {}}};
  EXPECT_EQ(ToJson(Pseudolocalize(source, "en-XA")),
            "{\n  \"@@locale\": \"en-XA\",\n  \"@@source\": \"en-US\",\n"
            "  \"a\": \"[Ĝộộ]\",\n"
            "  \"@a\": { \"description\": \"A button.\", \"state\": \"machine\", \"origin\": "
            "\"ours\", \"date\": \"2026\" },\n"
            "  \"b\": \"[Šţộþ ộ]\"\n}\n");
}

TEST(PseudoTest, LocalesHaveTheScriptAndDirectionOfTheirText) {
  const IcuServices services;
  for (const std::string_view locale : PseudoLocales()) {
    ASSERT_TRUE(ParseLocale(locale).has_value());
    EXPECT_EQ(ToString(*ParseLocale(locale)), locale);
    EXPECT_EQ(IsRightToLeft(locale, services), locale == "ar-XB");
    const std::vector<std::string> requests = {std::string(locale)};
    const std::vector<std::string> all = {"en-US", "zh-TW", "en-XA", "zh-XC", "ar-XB"};
    EXPECT_EQ(Negotiate(requests, all, services), locale);
    // A request for a language never gets a pseudo-locale.
    for (const std::string request : {"en", "en-GB", "zh-Hant", "zh-TW"})
      EXPECT_NE(Negotiate(std::vector<std::string>{request}, all, services), locale) << request;
  }
}

}  // namespace
}  // namespace guided_help
