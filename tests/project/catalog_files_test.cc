#include "project/catalog_files.h"

#include <gtest/gtest.h>

#include "tests/project/fake_project.h"

namespace guided_help {
namespace {

TEST(CatalogFilesTest, CreatesACatalogOnlyIfThereIsNone) {
  FakeProject temp;
  EXPECT_FALSE(LoadOrCreateCatalog(temp.project(), "demo", "zh-TW")->entries.empty());
  const Result<CatalogDocument> begun = LoadOrCreateCatalog(temp.project(), "demo", "de-DE");
  ASSERT_TRUE(begun.Ok());
  EXPECT_EQ(begun->locale, "de-DE");
  EXPECT_EQ(begun->source, "en-US");
  EXPECT_TRUE(begun->entries.empty());
  temp.Write("localization/demo/fr-FR.json", "{");
  EXPECT_FALSE(LoadOrCreateCatalog(temp.project(), "demo", "fr-FR").Ok());
}

TEST(CatalogFilesTest, NormalizesLocales) {
  const std::vector<std::string> known = {"en-US", "zh-TW"};
  EXPECT_EQ(NormalizeLocale("zh-TW", known), "zh-TW");
  EXPECT_EQ(NormalizeLocale("zh_tw", known), "zh-TW");
  EXPECT_EQ(NormalizeLocale("DE_de", known), "de-DE");
  EXPECT_EQ(NormalizeLocale("zh_hant_hk", known), "zh-Hant-HK");
  EXPECT_EQ(NormalizeLocale("de-DE-1996", known), "de-DE-1996");
  for (const std::string none : {"", "..", "../en-US", "zh/TW", "zh TW", "1", "zh-TW.json"})
    EXPECT_EQ(NormalizeLocale(none, known), std::nullopt) << none;
}

}  // namespace
}  // namespace guided_help
