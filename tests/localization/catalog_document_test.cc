#include "localization/catalog_document.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/support/files.h"

namespace guided_help {
namespace {

TEST(CatalogDocumentTest, WritesTheProjectsCatalogsAsTheyAre) {
  for (const ShippedCatalog& file : ShippedCatalogs()) {
    const std::string json = ReadFile(SourceFolder() / file.path);
    const Result<CatalogDocument> document = ReadCatalogDocument(json, file.path, file.locale);
    ASSERT_TRUE(document.Ok()) << ToString(document.error());
    EXPECT_EQ(ToJson(*document), json) << file.path;
  }
}

TEST(CatalogDocumentTest, KeepsWhatAnEntryKnows) {
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
  EXPECT_EQ(document->Find("c")->message, "");
  EXPECT_EQ(document->Find("d"), nullptr);
  document->Find("a")->message = "Å";
  std::string changed = json;
  changed.replace(changed.find("\"A\""), 3, "\"Å\"");
  EXPECT_EQ(ToJson(*document), changed);
}

TEST(CatalogDocumentTest, RefusesWhatTheOtherReadersRefuse) {
  EXPECT_EQ(ReadCatalogDocument("{\"a\": 1}", "f", "zh-TW").error().code, "wrong-type");
  EXPECT_EQ(ReadCatalogDocument("{\"@a\": {}}", "f", "zh-TW").error().code, "unknown-key");
}

}  // namespace
}  // namespace guided_help
