// Each zh-TW message was translated back by someone who saw only the Chinese
// (back-translation/zh-TW.json). The translation back must contain everything that customers act
// on: numbers, the direction of each comparison, negations, the promise.

#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "json/json.h"
#include "localization/catalog_reader.h"
#include "tests/support/files.h"

namespace guided_help {
namespace {

std::map<std::string, Message, std::less<>> ReadMessages(const std::string& folder,
                                                         const std::string& locale) {
  const std::string file = "localization/" + folder + "/" + locale + ".json";
  const Result<Catalog> catalog = ReadCatalog(ReadFile(SourceFolder() / file), file, locale);
  EXPECT_TRUE(catalog) << ToString(catalog.error());
  return catalog ? catalog->messages : decltype(catalog->messages){};
}

/// Phrases for one statement that must not change in translation.
struct Fact {
  std::string name;
  std::regex phrase;
};

const std::vector<Fact>& Facts() {
  const auto flags = std::regex::icase | std::regex::optimize;
  static const std::vector<Fact> facts = {
      {"below", std::regex("fewer than|less than", flags)},
      {"at most", std::regex("or (fewer|less)", flags)},
      {"exactly", std::regex("exactly", flags)},
      {"at least", std::regex("or more", flags)},
      {"above", std::regex("more than", flags)},
      {"within the next billing cycle", std::regex("within the next billing cycle", flags)},
      {"not", std::regex("n't|\\bnot\\b|unclear", flags)},
      {"prorated", std::regex("prorated", flags)},
      {"returned", std::regex("returned", flags)},
      {"online", std::regex("online", flags)},
      {"support", std::regex("support", flags)},
  };
  return facts;
}

/// Writes small numbers in digits: Chinese has them in digits where English has words.
std::string WithDigits(std::string text) {
  constexpr std::string_view kWords[] = {"zero", "one",   "two",   "three", "four", "five",
                                         "six",  "seven", "eight", "nine",  "ten"};
  // "One" is also a pronoun.
  for (std::size_t number = 2; number < std::size(kWords); ++number) {
    const std::regex word("\\b" + std::string(kWords[number]) + "\\b", std::regex::icase);
    text = std::regex_replace(text, word, std::to_string(number));
  }
  return text;
}

std::set<std::string> FactsIn(const std::string& original) {
  const std::string text = WithDigits(original);
  std::set<std::string> found;
  for (const Fact& fact : Facts()) {
    if (std::regex_search(text, fact.phrase)) found.insert(fact.name);
  }
  const std::regex number("[0-9]+");
  for (auto match = std::sregex_iterator(text.begin(), text.end(), number);
       match != std::sregex_iterator(); ++match) {
    found.insert(match->str());
  }
  return found;
}

class BackTranslationTest : public testing::TestWithParam<std::string> {
 protected:
  BackTranslationTest()
      : document_(
            ParseJson(ReadFile(SourceFolder() / "tests/localization/back-translation/zh-TW.json"),
                      "zh-TW.json")) {}

  const JsonValue* Find(const std::string& key) const {
    if (!document_) return nullptr;
    const JsonValue* folder = document_->Find(GetParam());
    return folder == nullptr ? nullptr : folder->Find(key);
  }

  Result<JsonValue> document_;
};

TEST_P(BackTranslationTest, EveryMessageHasOneOfItsCurrentText) {
  for (const auto& [key, message] : ReadMessages(GetParam(), "zh-TW")) {
    if (key == "number.modifiers") continue;  // A list of words that is never shown.
    const JsonValue* entry = Find(key);
    ASSERT_NE(entry, nullptr) << key << " has no back-translation";
    EXPECT_EQ(entry->Find("message")->string, message.text())
        << key << " has changed since it was translated back";
  }
}

TEST_P(BackTranslationTest, NumbersComparisonsAndPromisesArePreserved) {
  const auto translated = ReadMessages(GetParam(), "zh-TW");
  for (const auto& [key, source] : ReadMessages(GetParam(), "en-US")) {
    const JsonValue* entry = Find(key);
    if (entry == nullptr) continue;
    // ICU's syntax is not English.
    const std::string english =
        std::regex_replace(source.text(), std::regex("\\{[^{}]*(\\{[^{}]*\\}[^{}]*)*\\}"), "");
    const std::set<std::string> back = FactsIn(entry->Find("back_translation")->string);
    // Someone has compared both and found the same meaning in other words.
    if (entry->Find("same_meaning") != nullptr) {
      EXPECT_NE(back, FactsIn(english)) << key << " needs no \"same_meaning\"";
    } else {
      EXPECT_EQ(back, FactsIn(english)) << key;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Folders, BackTranslationTest,
                         testing::Values("cancel-subscription", "interface", "demo", "cancel-today",
                                         "renew-loan"),
                         [](const auto& folder) {
                           return std::regex_replace(folder.param, std::regex("-"), "_");
                         });

}  // namespace
}  // namespace guided_help
