#include "localization/catalog_document.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/support/files.h"
#include "tests/support/messages.h"

namespace guided_help {
namespace {

TEST(CatalogDocumentTest, WritesTheProjectsCatalogsUnchanged) {
  for (const ShippedCatalog& file : ShippedCatalogs()) {
    const std::string json = ReadFile(SourceFolder() / file.path);
    const Result<CatalogDocument> document = ReadCatalogDocument(json, file.path, file.locale);
    ASSERT_TRUE(document.Ok()) << ToString(document.error());
    EXPECT_EQ(ToJson(*document), json) << file.path;
  }
}

TEST(CatalogDocumentTest, RoundTripKeepsEveryNote) {
  const std::string json = R"({
  "@@locale": "zh-TW",
  "b": "two\nlines\tand\r \"quoted\" \\ \u0001",
  "@b": { "description": "D", "state": "stale", "origin": "later", "date": "2024", "source_hash": "0123456789ab", "previous_source": "P", "ignore": [ { "check": "c", "reason": "r" }, { "check": "d", "reason": "s" } ] },
  "a": "A",
  "c": "",
  "@c": {}
}
)";
  Result<CatalogDocument> document = ReadCatalogDocument(json, "zh-TW.json", "zh-TW");
  ASSERT_TRUE(document.Ok()) << ToString(document.error());
  ASSERT_EQ(document->entries.size(), 3U);
  EXPECT_EQ(document->entries[0].key, "b");
  EXPECT_EQ(document->entries[1].position, (Position{5, 8}));
  EXPECT_EQ(document->Find("c")->message.text(), "");
  EXPECT_EQ(document->Find("d"), nullptr);
  document->Find("a")->message = MessageOf("Å");
  std::string changed = json;
  changed.replace(changed.find("\"A\""), 3, "\"Å\"");
  EXPECT_EQ(ToJson(*document), changed);
}

TEST(CatalogDocumentTest, FindsPositionsInsideMessagesInTheFile) {
  const Result<CatalogDocument> document = ReadCatalogDocument(
      "{\n  \"a\": \"數 {n}\",\n  \"b\": \"\\u6578\\n\\ud83d\\ude00 \\\"{n}\", \"c\": \"x\" }", "f",
      "zh-TW");
  ASSERT_TRUE(document.Ok()) << ToString(document.error());
  const auto place = [&](std::string_view key, std::string_view text) {
    const CatalogEntry& entry = *document->Find(key);
    return document->PositionIn(entry, entry.message.text().find(text));
  };
  EXPECT_EQ(place("a", "數"), (Position{2, 9}));
  EXPECT_EQ(place("a", "{n}"), (Position{2, 11}));
  EXPECT_EQ(place("b", "數"), (Position{3, 9}));
  EXPECT_EQ(place("b", "😀"), (Position{3, 17}));
  EXPECT_EQ(place("b", "{n}"), (Position{3, 32}));
  EXPECT_EQ(place("c", "x"), (Position{3, 44}));
  // The end of the message has the position of its closing quote.
  EXPECT_EQ(document->PositionIn(document->entries[2], 1), (Position{3, 45}));
  EXPECT_EQ(document->PositionIn({"d", MessageOf("D"), std::nullopt, {}}, 0), Position());
}

TEST(CatalogDocumentTest, ParsesEachMessage) {
  const Result<CatalogDocument> document =
      ReadCatalogDocument(R"({"a": "{n, number} x"})", "f", "zh-TW");
  ASSERT_TRUE(document.Ok()) << ToString(document.error());
  const Catalog catalog = ToCatalog(*document);
  EXPECT_EQ(catalog.locale, "zh-TW");
  const MessageParts& parts = catalog.messages.at("a").parts();
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].name, "n");
  EXPECT_EQ(parts[1].text, " x");
}

TEST(CatalogDocumentTest, ReportsErrorsOfTheOtherReaders) {
  EXPECT_EQ(ReadCatalogDocument("{\"a\": 1}", "f", "zh-TW").error().code, "wrong-type");
  EXPECT_EQ(ReadCatalogDocument("{\"@a\": {}}", "f", "zh-TW").error().code, "unknown-key");
}

}  // namespace
}  // namespace guided_help
