// The catalogs that ship: what must be true of every message, whatever its words.

#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "icu/icu_services.h"
#include "localization/catalog_notes.h"
#include "localization/catalog_reader.h"
#include "localization/markup.h"
#include "localization/message.h"
#include "localization/typed_number.h"
#include "tests/support/files.h"
#include "tests/support/words_of.h"

namespace guided_help {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFolders[] = {"cancel-subscription", "interface", "demo"};
constexpr std::string_view kLocales[] = {"en-US", "zh-TW"};

/// One catalog with its notes.
struct Both {
  Catalog catalog;
  CatalogNotes notes;
};

Both Read(std::string_view folder, std::string_view locale) {
  const std::string file =
      "localization/" + std::string(folder) + "/" + std::string(locale) + ".json";
  const std::string json = ReadFile(SourceFolder() / file);
  Result<Catalog> catalog = ReadCatalog(json, file, locale);
  Result<CatalogNotes> notes = ReadCatalogNotes(json, file);
  EXPECT_TRUE(catalog.Ok()) << ToString(catalog.error());
  EXPECT_TRUE(notes.Ok()) << ToString(notes.error());
  return {catalog ? *catalog : Catalog{}, notes ? *notes : CatalogNotes{}};
}

std::set<std::string> KeysOf(const Catalog& catalog) {
  std::set<std::string> keys;
  for (const auto& [key, message] : catalog.messages) keys.insert(key);
  return keys;
}

/// Names of arguments and references, and `->link` for links.
void CollectNames(const MessageParts& parts, std::set<std::string>& names,
                  std::vector<MessageRun>& runs) {
  for (const MessagePart& part : parts) {
    if (!part.name.empty()) names.insert(part.name);
    const bool text = part.kind == MessagePart::Kind::kText;
    runs.push_back(
        {text ? part.text : "x", text ? MessageRun::Origin::kMessage : MessageRun::Origin::kValue});
    for (const MessageVariant& variant : part.variants) CollectNames(variant.parts, names, runs);
  }
}

std::set<std::string> NamesIn(const std::string& message) {
  std::set<std::string> names;
  std::vector<MessageRun> runs;
  const Result<MessageParts> parts = ParseMessage(message);
  if (parts) CollectNames(*parts, names, runs);
  for (const Span& span : ParseMarkup(runs)) {
    if (!span.link.empty()) names.insert("->" + span.link);
  }
  return names;
}

/// What a reader sees of a message, argument for argument replaced by a letter that is neither Han
/// nor Latin.
std::u32string VisibleText(const std::string& message) {
  std::set<std::string> names;
  std::vector<MessageRun> runs;
  const Result<MessageParts> parts = ParseMessage(message);
  if (parts) CollectNames(*parts, names, runs);
  for (MessageRun& run : runs) {
    if (run.origin == MessageRun::Origin::kValue) run.text = "ก";
  }
  const std::vector<char32_t> text = ToCodePoints(PlainText(ParseMarkup(runs)));
  return {text.begin(), text.end()};
}

bool IsHan(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_HAN;
}

bool IsLatinOrDigit(char32_t c) { return c < 0x80 && u_isalnum(static_cast<UChar32>(c)) != 0; }

TEST(CatalogsTest, BothLocalesHaveTheSameMessages) {
  for (const std::string_view folder : kFolders) {
    EXPECT_EQ(KeysOf(Read(folder, "en-US").catalog), KeysOf(Read(folder, "zh-TW").catalog))
        << folder;
  }
}

TEST(CatalogsTest, EveryFolderAndFileIsLookedAt) {
  std::set<std::string> files;
  for (const fs::directory_entry& entry :
       fs::recursive_directory_iterator(SourceFolder() / "localization")) {
    if (entry.path().extension() != ".json") continue;
    // What the checks know of languages is no catalog.
    if (entry.path().parent_path().filename() == "rules") continue;
    files.insert(fs::relative(entry.path(), SourceFolder() / "localization").string());
  }
  std::set<std::string> expected;
  for (const std::string_view folder : kFolders) {
    for (const std::string_view locale : kLocales)
      expected.insert(std::string(folder) + "/" + std::string(locale) + ".json");
  }
  EXPECT_EQ(files, expected);
}

TEST(CatalogsTest, EveryMessageHasAllItsNotes) {
  for (const std::string_view folder : kFolders) {
    for (const std::string_view locale : kLocales) {
      for (const auto& [key, entry] : Read(folder, locale).notes) {
        SCOPED_TRACE(std::string(folder) + "/" + std::string(locale) + ": " + key);
        ASSERT_TRUE(entry.notes.has_value());
        EXPECT_NE(entry.notes->description, "");
        EXPECT_TRUE(entry.notes->state.has_value());
        EXPECT_TRUE(entry.notes->origin.has_value());
        EXPECT_NE(entry.notes->date, "");
        EXPECT_EQ(entry.notes->source_hash.empty(), locale == "en-US");
        for (const IgnoredCheck& ignored : entry.notes->ignore) EXPECT_NE(ignored.reason, "");
      }
    }
  }
}

TEST(CatalogsTest, NoMessageIsEmpty) {
  for (const std::string_view folder : kFolders) {
    for (const std::string_view locale : kLocales) {
      for (const auto& [key, message] : Read(folder, locale).catalog.messages)
        EXPECT_NE(message, "") << key;
    }
  }
}

TEST(CatalogsTest, BothLocalesSayWhereAMessageComesFromAlike) {
  for (const std::string_view folder : kFolders) {
    const Both english = Read(folder, "en-US");
    for (const auto& [key, entry] : Read(folder, "zh-TW").notes) {
      const auto source = english.notes.find(key);
      ASSERT_NE(source, english.notes.end()) << key;
      ASSERT_TRUE(entry.notes && source->second.notes) << key;
      EXPECT_EQ(entry.notes->origin, source->second.notes->origin) << key;
      EXPECT_EQ(entry.notes->date, source->second.notes->date) << key;
      EXPECT_EQ(entry.notes->description, source->second.notes->description) << key;
    }
  }
}

TEST(CatalogsTest, BothLocalesNameTheSameArgumentsLabelsAndLinks) {
  for (const std::string_view folder : kFolders) {
    const Both english = Read(folder, "en-US");
    for (const auto& [key, message] : Read(folder, "zh-TW").catalog.messages) {
      const auto source = english.catalog.messages.find(key);
      ASSERT_NE(source, english.catalog.messages.end()) << key;
      EXPECT_EQ(NamesIn(message), NamesIn(source->second)) << key;
    }
  }
}

TEST(CatalogsTest, EveryLabelAndOriginThatASentenceNamesIsAMessage) {
  for (const std::string_view locale : kLocales) {
    std::set<std::string> known = KeysOf(Read("interface", locale).catalog);
    known.merge(KeysOf(Read("cancel-subscription", locale).catalog));
    for (const std::string_view folder : kFolders) {
      for (const auto& [key, message] : Read(folder, locale).catalog.messages) {
        for (const std::string& name : NamesIn(message)) {
          if (name.rfind("ui_", 0) != 0 && name.rfind("origin_", 0) != 0) continue;
          EXPECT_EQ(known.count(name), 1U) << key << " names " << name;
        }
      }
    }
  }
}

/// The first 12 hex digits of the SHA-256 of each text, by the system's sha256sum: the standard
/// library and ICU have none.
std::vector<std::string> Hashes(const std::vector<std::string>& texts) {
  const fs::path folder =
      fs::temp_directory_path() / ("guided-help-hashes-" + std::to_string(::getpid()));
  std::string command = "sha256sum";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const fs::path file = folder / std::to_string(i);
    WriteFile(file, texts[i]);
    command += " '" + file.string() + "'";
  }
  std::vector<std::string> hashes;
  FILE* output = popen(command.c_str(), "r");
  std::array<char, 4096> line{};
  while (output != nullptr && std::fgets(line.data(), line.size(), output) != nullptr)
    hashes.push_back(std::string(line.data()).substr(0, 12));
  if (output != nullptr) pclose(output);
  fs::remove_all(folder);
  return hashes;
}

TEST(CatalogsTest, EachTranslationWasMadeFromTodaysSource) {
  for (const std::string_view folder : kFolders) {
    const Both english = Read(folder, "en-US");
    std::vector<std::string> keys;
    std::vector<std::string> sources;
    for (const auto& [key, message] : english.catalog.messages) {
      keys.push_back(key);
      sources.push_back(message);
    }
    const std::vector<std::string> hashes = Hashes(sources);
    ASSERT_EQ(hashes.size(), keys.size()) << "is sha256sum installed?";
    const Both chinese = Read(folder, "zh-TW");
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const auto entry = chinese.notes.find(keys[i]);
      ASSERT_TRUE(entry != chinese.notes.end() && entry->second.notes) << keys[i];
      EXPECT_EQ(entry->second.notes->source_hash, hashes[i]) << keys[i];
    }
  }
}

TEST(CatalogsTest, ChineseUsesFullWidthPunctuation) {
  for (const std::string_view folder : kFolders) {
    for (const auto& [key, message] : Read(folder, "zh-TW").catalog.messages) {
      const std::u32string text = VisibleText(message);
      for (std::size_t i = 1; i < text.size(); ++i) {
        EXPECT_FALSE(IsHan(text[i - 1]) &&
                     std::u32string_view(U",;?!:.").find(text[i]) != std::u32string_view::npos)
            << key << ": " << message;
      }
    }
  }
}

TEST(CatalogsTest, ChineseSetsHanApartFromLatinAndDigits) {
  for (const std::string_view folder : kFolders) {
    for (const auto& [key, message] : Read(folder, "zh-TW").catalog.messages) {
      const std::u32string text = VisibleText(message);
      for (std::size_t i = 1; i < text.size(); ++i) {
        EXPECT_FALSE((IsHan(text[i - 1]) && IsLatinOrDigit(text[i])) ||
                     (IsLatinOrDigit(text[i - 1]) && IsHan(text[i])))
            << key << ": " << message;
      }
    }
  }
}

/// What typed text is read as with the catalogs that ship; -1 where it is refused.
std::int64_t ReadTyped(std::string_view text, const std::string& locale) {
  const IcuServices services;
  const Words words = WordsOf(locale, Read("interface", locale).catalog.messages, services);
  const TypedNumber number = ReadTypedNumber(text, 1'000'000, words);
  return number.fault == TypedNumber::Fault::kNone ? number.value : -1;
}

TEST(CatalogsTest, TheWordsThatChangeANumberAreKnownInBothLocales) {
  for (const std::string locale : {"en-US", "zh-TW"}) {
    for (const std::string_view text : {"2 thousand", "3 Million", "2 dozen", "2 hundred"})
      EXPECT_EQ(ReadTyped(text, locale), -1) << text << " in " << locale;
    for (const std::string_view text : {"25 licenses", "25 users", "25 seats", "25 license"})
      EXPECT_EQ(ReadTyped(text, locale), 25) << text << " in " << locale;
  }
  for (const std::string_view text : {"2萬", "2 萬", "3千", "2百個授權", "25 個半", "2億"})
    EXPECT_EQ(ReadTyped(text, "zh-TW"), -1) << text;
  for (const std::string_view text : {"25個", "25 個授權", "25 位使用者", "25 名", "25 份授權"})
    EXPECT_EQ(ReadTyped(text, "zh-TW"), 25) << text;
}

}  // namespace
}  // namespace guided_help
