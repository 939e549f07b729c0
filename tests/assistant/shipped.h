#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assistant/assistant.h"
#include "guide/guide_reader.h"
#include "icu/icu_services.h"
#include "localization/catalog_reader.h"
#include "tests/support/files.h"

namespace guided_help {

/// The shipped locales.
inline constexpr std::string_view kLocales[] = {"en-US", "zh-TW"};

inline const LocaleServices& Services() {
  static const IcuServices kServices;
  return kServices;
}

/// The locales that the guide's words are in, pseudo-locales apart; sorted.
inline std::vector<std::string> LocalesWithCatalogs() {
  std::vector<std::string> locales;
  for (const auto& file :
       std::filesystem::directory_iterator(SourceFolder() / "localization/cancel-subscription"))
    locales.push_back(file.path().stem().string());
  std::sort(locales.begin(), locales.end());
  return locales;
}

inline std::filesystem::path CatalogFile(std::string_view folder, std::string_view locale) {
  return SourceFolder() / "localization" / folder / (std::string(locale) + ".json");
}

inline Result<Catalog> ReadShippedCatalog(std::string_view folder, std::string_view locale) {
  const std::filesystem::path file = CatalogFile(folder, locale);
  return ReadCatalog(ReadFile(file), file.string(), locale);
}

inline std::shared_ptr<const Guide> ReadShippedGuide() {
  const std::filesystem::path file = SourceFolder() / "web/guides/cancel-subscription.json";
  Result<Guide> guide = ReadGuide(ReadFile(file), file.string());
  EXPECT_TRUE(guide.Ok()) << ToString(guide.error());
  if (!guide) return nullptr;
  for (const std::string& locale : LocalesWithCatalogs()) {
    const Result<Catalog> catalog = ReadShippedCatalog("interface", locale);
    EXPECT_TRUE(catalog.Ok()) << ToString(catalog.error());
    if (catalog) guide->locales.push_back({locale, catalog->messages.at("action.language")});
  }
  return std::make_shared<const Guide>(std::move(*guide));
}

/// The shipped guide, with the languages that the build adds.
inline std::shared_ptr<const Guide> ShippedGuide() {
  static const std::shared_ptr<const Guide> kGuide = ReadShippedGuide();
  return kGuide;
}

inline Words ReadShippedWords(std::string_view locale) {
  std::vector<std::shared_ptr<const Catalog>> catalogs;
  for (const std::string folder : {"cancel-subscription", "interface"}) {
    Result<Catalog> catalog = ReadShippedCatalog(folder, locale);
    EXPECT_TRUE(catalog.Ok()) << ToString(catalog.error());
    if (catalog) catalogs.push_back(std::make_shared<const Catalog>(std::move(*catalog)));
  }
  return {std::string(locale), std::move(catalogs), Services()};
}

/// The shipped messages, without a fallback: a missing message is shown as its key.
inline Words ShippedWords(std::string_view locale) {
  static const Words kEnglish = ReadShippedWords("en-US");
  static const Words kChinese = ReadShippedWords("zh-TW");
  return locale == "zh-TW" ? kChinese : kEnglish;
}

inline Assistant ShippedAssistant(std::string_view locale) {
  return {ShippedGuide(), ShippedWords(locale)};
}

/// Performs the actions in these lines (`answer`, `choose find-count`, …); each must apply.
inline void Act(Assistant& assistant, std::initializer_list<std::string_view> lines) {
  for (const std::string_view line : lines) {
    const std::optional<Action> action = ParseAction(line);
    ASSERT_TRUE(action.has_value()) << line;
    ASSERT_TRUE(assistant.Act(*action)) << line;
  }
}

/// All blocks, each before its children.
inline std::vector<const Block*> AllBlocks(const std::vector<Block>& blocks) {
  std::vector<const Block*> all;
  for (const Block& block : blocks) {
    all.push_back(&block);
    for (const Block* child : AllBlocks(block.children)) all.push_back(child);
  }
  return all;
}

/// The keys of all blocks that show a message, in reading order.
inline std::vector<std::string> KeysOf(const std::vector<Block>& blocks) {
  std::vector<std::string> keys;
  for (const Block* block : AllBlocks(blocks)) {
    if (!block->key.empty()) keys.push_back(block->key);
  }
  return keys;
}

inline bool HasKey(const std::vector<Block>& blocks, std::string_view key) {
  for (const Block* block : AllBlocks(blocks)) {
    if (block->key == key) return true;
  }
  return false;
}

}  // namespace guided_help
