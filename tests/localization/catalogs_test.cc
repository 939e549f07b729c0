// The notes of the shipped catalogs. `guided-help check` and `guided-help lint`, which
// `scripts/test checks` runs, check their messages.

#include <gtest/gtest.h>

#include <string>

#include "localization/catalog_document.h"
#include "localization/locale.h"
#include "tests/support/files.h"

namespace guided_help {
namespace {

CatalogDocument Read(const std::string& file, const std::string& locale) {
  Result<CatalogDocument> read = ReadCatalogDocument(ReadFile(SourceFolder() / file), file, locale);
  EXPECT_TRUE(read.Ok()) << ToString(read.error());
  return read ? *read : CatalogDocument{};
}

TEST(CatalogsTest, EveryMessageHasAllItsNotes) {
  ASSERT_FALSE(ShippedCatalogs().empty());
  for (const ShippedCatalog& file : ShippedCatalogs()) {
    const CatalogDocument catalog = Read(file.path, file.locale);
    for (const CatalogEntry& entry : catalog.entries) {
      SCOPED_TRACE(file.path + ": " + entry.key);
      ASSERT_TRUE(entry.notes.has_value());
      EXPECT_NE(entry.notes->description, "");
      EXPECT_TRUE(entry.notes->state.has_value());
      EXPECT_TRUE(entry.notes->origin.has_value());
      EXPECT_NE(entry.notes->date, "");
      EXPECT_EQ(entry.notes->source_hash.empty(), file.locale == kDefaultLocale);
      for (const IgnoredCheck& ignored : entry.notes->ignore) EXPECT_NE(ignored.reason, "");
    }
  }
}

TEST(CatalogsTest, TranslationsHaveTheOriginOfTheirSource) {
  const std::string default_locale(kDefaultLocale);
  for (const ShippedCatalog& file : ShippedCatalogs()) {
    const CatalogDocument source =
        Read("localization/" + file.folder + "/" + default_locale + ".json", default_locale);
    const CatalogDocument catalog = Read(file.path, file.locale);
    for (const CatalogEntry& entry : catalog.entries) {
      SCOPED_TRACE(file.path + ": " + entry.key);
      const CatalogEntry* original = source.Find(entry.key);
      ASSERT_NE(original, nullptr);
      ASSERT_TRUE(entry.notes && original->notes);
      EXPECT_EQ(entry.notes->origin, original->notes->origin);
      EXPECT_EQ(entry.notes->date, original->notes->date);
      EXPECT_EQ(entry.notes->description, original->notes->description);
    }
  }
}

}  // namespace
}  // namespace guided_help
