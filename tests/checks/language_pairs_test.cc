#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "checks/text_checks.h"
#include "json/json.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

/// English sentences of help pages and their translations, right or wrong in a number or a
/// comparison: `fixtures/pairs/<locale>.json`. They were written together with the rules of the
/// language, so they show that the rules fit together, not how many errors the checks find.
struct Pairs {
  std::string locale;
  JsonValue document;
};

std::vector<Pairs> AllPairs() {
  std::vector<Pairs> all;
  for (const auto& entry :
       std::filesystem::directory_iterator(SourceFolder() / "tests/checks/fixtures/pairs")) {
    Result<JsonValue> document = ParseJson(ReadFile(entry.path()), entry.path().string());
    EXPECT_TRUE(document.Ok()) << (document ? "" : ToString(document.error()));
    if (document) all.push_back({entry.path().stem(), *std::move(document)});
  }
  return all;
}

std::vector<std::string> FoundIn(const std::string& locale, const JsonValue& pair) {
  return Found(CheckText, locale, pair.elements.at(0).string, pair.elements.at(1).string);
}

TEST(LanguagePairsTest, RightTranslationsHaveNoFinding) {
  const std::vector<Pairs> all = AllPairs();
  EXPECT_EQ(all.size(), 10U);
  for (const Pairs& pairs : all) {
    const std::vector<JsonValue>& right = pairs.document.Find("right")->elements;
    EXPECT_GE(right.size(), 50U) << pairs.locale;
    for (const JsonValue& pair : right) {
      EXPECT_EQ(FoundIn(pairs.locale, pair), std::vector<std::string>())
          << pairs.locale << ": " << pair.elements.at(1).string;
    }
  }
}

TEST(LanguagePairsTest, WrongNumbersAndComparisonsAreErrors) {
  for (const Pairs& pairs : AllPairs()) {
    const std::vector<JsonValue>& wrong = pairs.document.Find("wrong")->elements;
    EXPECT_GE(wrong.size(), 12U) << pairs.locale;
    for (const JsonValue& pair : wrong) {
      const std::vector<std::string> found = FoundIn(pairs.locale, pair);
      const bool is_error = std::any_of(found.begin(), found.end(), [](const std::string& line) {
        return line.starts_with("error number ") || line.starts_with("error comparator ");
      });
      EXPECT_TRUE(is_error) << pairs.locale << ": " << pair.elements.at(1).string;
    }
  }
}

}  // namespace
}  // namespace guided_help
