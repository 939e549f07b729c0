#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
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

inline constexpr char kShippedGuide[] = "cancel-subscription";

inline const LocaleServices& Services() {
  static const IcuServices kServices;
  return kServices;
}

/// The locales that the guide has catalogs for, sorted, without pseudo-locales.
inline std::vector<std::string> ShippedLocales() {
  std::vector<std::string> locales;
  for (const auto& file :
       std::filesystem::directory_iterator(SourceFolder() / "localization" / kShippedGuide))
    locales.push_back(file.path().stem().string());
  std::sort(locales.begin(), locales.end());
  return locales;
}

/// The locale in a test's name: `zh_TW`.
inline std::string LocaleName(const testing::TestParamInfo<std::string>& data) {
  std::string name = data.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

inline std::filesystem::path CatalogFile(std::string_view folder, std::string_view locale) {
  return SourceFolder() / "localization" / folder / (std::string(locale) + ".json");
}

inline Result<Catalog> ReadShippedCatalog(std::string_view folder, std::string_view locale) {
  const std::filesystem::path file = CatalogFile(folder, locale);
  return ReadCatalog(ReadFile(file), file.string(), locale);
}

inline std::shared_ptr<const Guide> ReadShippedGuide() {
  const std::filesystem::path file =
      SourceFolder() / "web/guides" / (std::string(kShippedGuide) + ".json");
  Result<Guide> guide = ReadGuide(ReadFile(file), file.string());
  EXPECT_TRUE(guide.Ok()) << ToString(guide.error());
  if (!guide) return nullptr;
  for (const std::string& locale : ShippedLocales()) {
    const Result<Catalog> catalog = ReadShippedCatalog("interface", locale);
    EXPECT_TRUE(catalog.Ok()) << ToString(catalog.error());
    if (catalog) guide->locales.push_back({locale, catalog->messages.at("action.language").text()});
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
  for (const std::string folder : {kShippedGuide, "interface"}) {
    Result<Catalog> catalog = ReadShippedCatalog(folder, locale);
    EXPECT_TRUE(catalog.Ok()) << ToString(catalog.error());
    if (catalog) catalogs.push_back(std::make_shared<const Catalog>(std::move(*catalog)));
  }
  return {std::string(locale), std::move(catalogs), Services()};
}

/// The shipped messages, without a fallback: a missing message is shown as its key.
inline Words ShippedWords(std::string_view locale) {
  static std::map<std::string, Words, std::less<>> words;
  const auto found = words.find(locale);
  if (found != words.end()) return found->second;
  return words.emplace(locale, ReadShippedWords(locale)).first->second;
}

/// Returns the message as written in the first catalog that has it.
inline std::string MessageIn(const Words& words, std::string_view key) {
  for (const std::shared_ptr<const Catalog>& catalog : words.catalogs()) {
    const auto found = catalog->messages.find(key);
    if (found != catalog->messages.end()) return found->second.text();
  }
  return "";
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

/// The keys of contents.
inline std::vector<std::string> KeysOfContents(const std::vector<Content>& contents) {
  std::vector<std::string> keys;
  for (const Content& content : contents) keys.push_back(content.key);
  return keys;
}

}  // namespace guided_help
