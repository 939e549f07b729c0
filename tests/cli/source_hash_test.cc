#include "cli/source_hash.h"

#include <gtest/gtest.h>

#include "cli/project.h"
#include "tests/support/files.h"

namespace guided_help {
namespace {

TEST(SourceHashTest, IsTheBeginningOfTheSha256) {
  EXPECT_EQ(SourceHash(""), "e3b0c44298fc");
  EXPECT_EQ(SourceHash("abc"), "ba7816bf8f01");
  EXPECT_EQ(SourceHash(std::string(1000, 'a')), "41edece42d63");
}

TEST(SourceHashTest, IsWhatTheProjectsCatalogsHave) {
  const Project project(SourceFolder());
  const Result<Catalog> source = project.LoadCatalog("interface", "en-US");
  const Result<CatalogNotes> notes = project.LoadCatalogNotes("interface", "zh-TW");
  ASSERT_TRUE(source.Ok() && notes.Ok());
  for (const auto& [key, entry] : *notes) {
    ASSERT_TRUE(entry.notes) << key;
    EXPECT_EQ(entry.notes->source_hash, SourceHash(source->messages.find(key)->second)) << key;
  }
}

}  // namespace
}  // namespace guided_help
