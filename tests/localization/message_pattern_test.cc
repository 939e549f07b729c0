#include "localization/message_pattern.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "localization/catalog_document.h"
#include "tests/support/files.h"

namespace guided_help {
namespace {

/// An unambiguous description of a message's parts.
std::string Describe(const MessageParts& parts) {
  std::string text;
  for (const MessagePart& part : parts) {
    text += "<" + std::to_string(static_cast<int>(part.kind)) + " " + part.name + " " +
            std::to_string(part.text.size()) + " " + part.text;
    for (const MessageVariant& variant : part.variants)
      text += "<" + variant.selector + Describe(variant.parts) + ">";
    text += ">";
  }
  return text;
}

std::string Again(const std::string& pattern) {
  const Result<MessageParts> parts = ParseMessage(pattern);
  EXPECT_TRUE(parts.Ok()) << pattern << ": " << ToString(parts.error());
  return parts ? ToPattern(*parts) : "";
}

TEST(MessagePatternTest, WritesMessagesAsCatalogsDo) {
  for (const std::string pattern : {
           "",
           "plain [text](link) and **strong**",
           "{name} and {n, number}",
           "{n, plural, =0 {none} one {# license} other {# licenses}}",
           "{x, select, a {{n, plural, other {#}}} other {#}}",
       }) {
    EXPECT_EQ(Again(pattern), pattern);
  }
  EXPECT_EQ(Again("it's the users'"), "it's the users'");
  EXPECT_EQ(Again("it''s '{'literal'}'"), "it's '{literal}'");
  EXPECT_EQ(Again("l''{name}"), "l''{name}");
  EXPECT_EQ(Again("{n,plural,other{'#'#}}"), "{n, plural, other {'#'#}}");
  EXPECT_EQ(Again("# {x,select,other{#}}"), "# {x, select, other {#}}");
}

TEST(MessagePatternTest, ParsesToTheSameParts) {
  std::mt19937 random(20210519);
  constexpr std::string_view kLetters = "a'{}#|[](* \n";
  for (int run = 0; run < 20'000; ++run) {
    MessageParts parts;
    std::string text;
    for (std::size_t left = random() % 8; left > 0; --left)
      text += kLetters[random() % kLetters.size()];
    const bool in_plural = random() % 2 == 0;
    MessageParts inside;
    if (!text.empty()) inside.push_back({MessagePart::Kind::kText, text, {}, {}});
    if (random() % 2 == 0) inside.push_back({MessagePart::Kind::kArgument, {}, "name", {}});
    if (in_plural) {
      inside.push_back({MessagePart::Kind::kPound, {}, {}, {}});
      parts.push_back({MessagePart::Kind::kPlural, {}, "n", {{"one", {}}, {"other", inside}}});
    } else {
      parts = inside;
    }
    const std::string pattern = ToPattern(parts);
    const Result<MessageParts> again = ParseMessage(pattern);
    ASSERT_TRUE(again.Ok()) << pattern << ": " << ToString(again.error());
    ASSERT_EQ(Describe(*again), Describe(parts)) << pattern;
  }
}

TEST(MessagePatternTest, KeepsEveryShippedMessage) {
  for (const ShippedCatalog& file : ShippedCatalogs()) {
    const auto document =
        ReadCatalogDocument(ReadFile(SourceFolder() / file.path), file.path, file.locale);
    ASSERT_TRUE(document.Ok()) << ToString(document.error());
    for (const CatalogEntry& entry : document->entries) {
      const std::string again = Again(entry.message.text());
      EXPECT_EQ(Describe(*ParseMessage(again)), Describe(entry.message.parts())) << entry.key;
    }
  }
}

}  // namespace
}  // namespace guided_help
