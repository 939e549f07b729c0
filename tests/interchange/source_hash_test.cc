#include "interchange/source_hash.h"

#include <gtest/gtest.h>

#include "localization/catalog_notes.h"
#include "localization/catalog_reader.h"
#include "tests/support/files.h"

namespace guided_help {
namespace {

TEST(SourceHashTest, IsTheBeginningOfTheSha256) {
  EXPECT_EQ(SourceHash(""), "e3b0c44298fc");
  EXPECT_EQ(SourceHash("abc"), "ba7816bf8f01");
  EXPECT_EQ(SourceHash(std::string(1000, 'a')), "41edece42d63");
}

TEST(SourceHashTest, IsWhatTheProjectsCatalogsHave) {
  const auto folder = SourceFolder() / "localization/interface";
  const Result<Catalog> source = ReadCatalog(ReadFile(folder / "en-US.json"), "", "en-US");
  const Result<CatalogNotes> notes = ReadCatalogNotes(ReadFile(folder / "zh-TW.json"), "");
  ASSERT_TRUE(source.Ok() && notes.Ok());
  for (const auto& [key, entry] : *notes) {
    ASSERT_TRUE(entry.notes) << key;
    EXPECT_EQ(entry.notes->source_hash, SourceHash(source->messages.find(key)->second)) << key;
  }
}

}  // namespace
}  // namespace guided_help
