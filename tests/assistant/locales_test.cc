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

/// The problems that a translator has to fix, one per line.
std::string MissingMessages(const Words& words) {
  const auto screens_of = ScreensByKey(*ShippedGuide(), words);
  std::vector<std::string> keys;
  for (const auto& [key, screens] : screens_of) keys.push_back(key);
  std::string lines;
  for (const std::string& key : words.Missing(keys)) {
    lines += words.locale() + ": \"" + key + "\" is " +
             (words.Has(key) ? "only a fallback" : "missing") + " on";
    for (const std::string& screen : screens_of.at(key)) lines += " " + screen;
    lines += "\n";
  }
  return lines;
}

std::vector<std::string> AllLocales() {
  std::vector<std::string> locales = LocalesWithCatalogs();
  locales.insert(locales.end(), PseudoLocales().begin(), PseudoLocales().end());
  return locales;
}

class EveryLocaleTest : public testing::TestWithParam<std::string> {};

INSTANTIATE_TEST_SUITE_P(InLocale, EveryLocaleTest, testing::ValuesIn(AllLocales()),
                         [](const testing::TestParamInfo<std::string>& data) {
                           std::string name = data.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST_P(EveryLocaleTest, NoScreenShowsAMissingOrFallbackMessage) {
  EXPECT_EQ(MissingMessages(WithFallback(GetParam(), CatalogsIn(GetParam()))), "");
}

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

TEST(MissingMessagesTest, AreReportedWithKeyScreenAndLocale) {
  Catalogs catalogs = CatalogsIn("zh-TW");
  Catalog guide = *catalogs[0];
  for (const std::string_view key : {"license-count.hint", "ui_details_section", "find-count.add"})
    guide.messages.erase(std::string(key));
  catalogs[0] = std::make_shared<const Catalog>(guide);
  EXPECT_EQ(MissingMessages(WithFallback("zh-TW", catalogs)),
            "zh-TW: \"find-count.add\" is only a fallback on find-count (article)\n"
            "zh-TW: \"license-count.hint\" is only a fallback on license-count\n"
            "zh-TW: \"ui_details_section\" is only a fallback on details-page.1 details-page.2 "
            "canceled (article)\n");
  EXPECT_NE(MissingMessages(Words("zh-TW", catalogs, Services()))
                .find("zh-TW: \"license-count.hint\" is missing on license-count\n"),
            std::string::npos);
}

}  // namespace
}  // namespace guided_help
