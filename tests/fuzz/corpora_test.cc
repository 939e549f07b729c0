#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/fuzz/hold.h"
#include "tests/fuzz/targets.h"
#include "tests/support/files.h"

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/common_interface_defs.h>
#endif

namespace guided_help {
namespace {

/// The file that is being read, to be named if a sanitizer ends the program.
std::string& CurrentFile() {
  static std::string file;
  return file;
}

#ifdef __SANITIZE_ADDRESS__
void NameCurrentFile() { std::cerr << "while reading " << CurrentFile() << std::endl; }
#endif

struct Target {
  std::string_view name;
  void (*fuzz)(std::string_view input);
};

/// Used by GoogleTest.
std::ostream& operator<<(std::ostream& stream, const Target& target) {
  return stream << target.name;
}

class CorpusTest : public testing::TestWithParam<Target> {};

/// The committed inputs of a target, sorted.
std::vector<std::filesystem::path> CorpusOf(std::string_view target) {
  std::vector<std::filesystem::path> files;
  const std::filesystem::path folder = SourceFolder() / "tests/fuzz/corpus" / target;
  if (!std::filesystem::is_directory(folder)) return files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

TEST_P(CorpusTest, PropertiesHoldForEveryInput) {
#ifdef __SANITIZE_ADDRESS__
  __sanitizer_set_death_callback(NameCurrentFile);
#endif
  const std::vector<std::filesystem::path> files = CorpusOf(GetParam().name);
  ASSERT_FALSE(files.empty()) << "tests/fuzz/corpus/" << GetParam().name << " is empty";
  for (const std::filesystem::path& file : files) {
    CurrentFile() = file.string();
    // As in libFuzzer, nothing follows the last byte, not even a terminating zero.
    const std::string text = ReadFile(file);
    const std::vector<char> bytes(text.begin(), text.end());
    try {
      GetParam().fuzz({bytes.data(), bytes.size()});
    } catch (const Broken& broken) {
      ADD_FAILURE() << file.string() << ": " << broken.what();
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Corpora, CorpusTest,
                         testing::Values(Target{"guide", FuzzGuide}, Target{"catalog", FuzzCatalog},
                                         Target{"message", FuzzMessage},
                                         Target{"number", FuzzNumber}, Target{"locale", FuzzLocale},
                                         Target{"article", FuzzArticle}, Target{"xliff", FuzzXliff},
                                         Target{"po", FuzzPo}, Target{"rules", FuzzRules},
                                         Target{"text", FuzzText}),
                         [](const auto& target) { return std::string(target.param.name); });

TEST(HoldTest, ThrowsIfAPropertyDoesNotHold) {
  EXPECT_NO_THROW(Hold(true, ""));
  EXPECT_THROW(Hold(false, ""), Broken);
}

TEST(HoldTest, FindsOutWhetherAPositionIsInsideAFile) {
  constexpr std::string_view kText = "a\n個b";
  for (const Position inside : {Position{1, 1}, {1, 2}, {2, 1}, {2, 3}})
    EXPECT_TRUE(IsInside(inside, kText)) << inside.line << ":" << inside.column;
  for (const Position outside : {Position{}, {1, 0}, {0, 1}, {1, 3}, {2, 4}, {3, 1}})
    EXPECT_FALSE(IsInside(outside, kText)) << outside.line << ":" << outside.column;
}

}  // namespace
}  // namespace guided_help
