// The notes of the catalogs that ship. What is wrong with their messages is found by the commands
// `guided-help check` and `guided-help lint`, which `scripts/test checks` runs.

#include <gtest/gtest.h>

#include <string>

#include "localization/catalog_notes.h"
#include "localization/locale.h"
#include "tests/support/files.h"

namespace guided_help {
namespace {

CatalogNotes ReadNotes(const std::string& file) {
  Result<CatalogNotes> notes = ReadCatalogNotes(ReadFile(SourceFolder() / file), file);
  EXPECT_TRUE(notes.Ok()) << ToString(notes.error());
  return notes ? *notes : CatalogNotes{};
}

TEST(CatalogsTest, EveryMessageHasAllItsNotes) {
  ASSERT_FALSE(ShippedCatalogs().empty());
  for (const ShippedCatalog& file : ShippedCatalogs()) {
    for (const auto& [key, entry] : ReadNotes(file.path)) {
      SCOPED_TRACE(file.path + ": " + key);
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

TEST(CatalogsTest, TranslationsSayWhereAMessageComesFromAsTheirSourceDoes) {
  for (const ShippedCatalog& file : ShippedCatalogs()) {
    const CatalogNotes source =
        ReadNotes("localization/" + file.folder + "/" + std::string(kDefaultLocale) + ".json");
    for (const auto& [key, entry] : ReadNotes(file.path)) {
      SCOPED_TRACE(file.path + ": " + key);
      const auto original = source.find(key);
      ASSERT_NE(original, source.end());
      ASSERT_TRUE(entry.notes && original->second.notes);
      EXPECT_EQ(entry.notes->origin, original->second.notes->origin);
      EXPECT_EQ(entry.notes->date, original->second.notes->date);
      EXPECT_EQ(entry.notes->description, original->second.notes->description);
    }
  }
}

}  // namespace
}  // namespace guided_help
