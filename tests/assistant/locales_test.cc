// Every message on every screen in every shipped locale, and in the pseudo-locales.

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "assistant/tour.h"
#include "localization/catalog_reader.h"
#include "localization/locale.h"
#include "localization/pseudo.h"
#include "tests/assistant/shipped.h"

namespace guided_help {
namespace {

using Catalogs = std::vector<std::shared_ptr<const Catalog>>;

constexpr std::string_view kFolders[] = {"cancel-subscription", "interface"};

bool IsPseudo(std::string_view locale) {
  const auto pseudo = PseudoLocales();
  return std::find(pseudo.begin(), pseudo.end(), locale) != pseudo.end();
}

/// The catalog as a page reads it.
Catalog CatalogIn(const std::string& folder, const std::string& locale) {
  if (!IsPseudo(locale)) {
    const Result<Catalog> catalog = ReadShippedCatalog(folder, locale);
    EXPECT_TRUE(catalog.Ok()) << ToString(catalog.error());
    return catalog ? *catalog : Catalog{};
  }
  const auto source =
      ReadCatalogDocument(ReadFile(CatalogFile(folder, kDefaultLocale)), folder, kDefaultLocale);
  EXPECT_TRUE(source.Ok()) << ToString(source.error());
  if (!source) return {};
  const std::string json = ToJson(Pseudolocalize(*source, locale));
  const Result<Catalog> catalog = ReadCatalog(json, folder + "/" + locale, locale);
  EXPECT_TRUE(catalog.Ok()) << ToString(catalog.error());
  return catalog ? *catalog : Catalog{};
}

Catalogs CatalogsIn(const std::string& locale) {
  Catalogs catalogs;
  for (const std::string_view folder : kFolders)
    catalogs.push_back(std::make_shared<const Catalog>(CatalogIn(std::string(folder), locale)));
  return catalogs;
}

/// The messages as a page has them: the default locale as the fallback.
Words WithFallback(const std::string& locale, Catalogs catalogs) {
  for (auto& catalog : CatalogsIn(std::string(kDefaultLocale)))
    catalogs.push_back(std::move(catalog));
  return {locale, std::move(catalogs), Services()};
}

std::vector<std::string> AllLocales() {
  std::vector<std::string> locales = ShippedLocales();
  locales.insert(locales.end(), PseudoLocales().begin(), PseudoLocales().end());
  return locales;
}

class EveryLocaleTest : public testing::TestWithParam<std::string> {};

INSTANTIATE_TEST_SUITE_P(InLocale, EveryLocaleTest, testing::ValuesIn(AllLocales()), LocaleName);

TEST_P(EveryLocaleTest, EveryScreenShowsEachMessageInItsLocale) {
  const Words words = WithFallback(GetParam(), CatalogsIn(GetParam()));
  // The references between messages are the same in every locale.
  static const std::vector<TourStop> tour = Tour(*ShippedGuide(), ShippedWords("en-US"));
  ASSERT_GT(tour.size(), 20U);
  for (const TourStop& stop : tour) {
    Assistant assistant(ShippedGuide(), words);
    for (const Action& action : stop.actions) assistant.Act(action);
    const Screen screen = assistant.BuildScreen();
    EXPECT_EQ(screen.right_to_left, GetParam() == "ar-XB");
    for (const Block* block : ReadingOrder(screen)) {
      SCOPED_TRACE(GetParam() + ", " + stop.screen + ": " + block->key);
      const std::string text = PlainText(block->spans);
      EXPECT_EQ(text.find('{'), std::string::npos) << text;
      EXPECT_NE(text, block->key.empty() ? "{}" : block->key);
      EXPECT_EQ(text.empty(), block->key.empty() || block->kind == Block::Kind::kField);
      EXPECT_EQ(block->locale.empty(), block->key != "action.language");
    }
  }
}

}  // namespace
}  // namespace guided_help
