// Every screen, byte for byte: see README.md.

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "tests/assistant/shipped.h"
#include "tests/assistant/walk.h"

namespace guided_help {
namespace {

namespace fs = std::filesystem;

const fs::path& GoldenFolder() {
  static const fs::path kFolder = SourceFolder() / "tests/assistant/goldens";
  return kFolder;
}

/// Returns how this state of the first question differs from the initial one.
std::vector<std::string> VariantsOfStart(const Move& move) {
  const Screen& screen = *move.screen;
  const Block* error = FindBlock(screen.blocks, "field-error");
  const bool changing = FindBlock(screen.blocks, "action-back") != nullptr;
  std::vector<std::string> variants;
  if (changing) variants.emplace_back("changing");
  if (error != nullptr) variants.push_back(error->key.substr(error->key.find('.') + 1));
  // An answer that is being changed always has a draft.
  const bool typed = !FindBlock(screen.blocks, "field")->draft.empty();
  if (typed && error == nullptr && !changing) variants.emplace_back("draft");
  if (FindBlock(screen.blocks, "article") != nullptr) variants.emplace_back("article");
  if (FindBlock(screen.blocks, "languages-error") != nullptr)
    variants.emplace_back("language-failed");
  if (!move.action) return variants;
  if (move.action->kind == Action::Kind::kStartOver) variants.emplace_back("started-over");
  if (move.action->kind == Action::Kind::kLocale) variants.emplace_back("language-changed");
  if (move.action->kind == Action::Kind::kBack) variants.emplace_back("back");
  return variants;
}

/// The goldens of a locale by file name: the first arrival at each screen, and each variant of the
/// first question. Combinations of two variants show nothing new.
std::map<std::string, std::string> ScreensOf(std::string_view locale) {
  std::map<std::string, std::string> screens;
  const std::string start = ShippedGuide()->start;
  for (const Move& move : Walk(locale)) {
    const Screen& screen = *move.screen;
    std::vector<std::string> variants;
    if (screen.id == start) {
      variants = VariantsOfStart(move);
    } else if (move.before->id == screen.id) {
      continue;
    }
    if (variants.size() > 1) continue;
    const std::string suffix = variants.empty() ? "" : "-" + variants.front();
    screens.emplace(screen.locale + "/" + screen.id + suffix + ".json", ToJson(screen));
  }
  return screens;
}

std::map<std::string, std::string> AllScreens() {
  std::map<std::string, std::string> screens;
  for (const std::string_view locale : kLocales) screens.merge(ScreensOf(locale));
  return screens;
}

std::map<std::string, std::string> ReadGoldens() {
  std::map<std::string, std::string> goldens;
  std::error_code missing;
  for (const fs::directory_entry& entry :
       fs::recursive_directory_iterator(GoldenFolder(), missing)) {
    if (!entry.is_regular_file()) continue;
    goldens[fs::relative(entry.path(), GoldenFolder()).generic_string()] = ReadFile(entry.path());
  }
  return goldens;
}

/// The first differing line, before and after.
std::string FirstDifference(const std::string& golden, const std::string& json) {
  std::istringstream before(golden);
  std::istringstream now(json);
  std::string line_before;
  std::string line_now;
  int number = 0;
  do {
    ++number;
    if (!std::getline(before, line_before)) line_before = "(the end)";
    if (!std::getline(now, line_now)) line_now = "(the end)";
  } while (line_before == line_now && before && now);
  return std::to_string(number) + "\n  was: " + line_before + "\n  is:  " + line_now + "\n";
}

TEST(GoldensTest, EveryScreenMatchesItsGolden) {
  const std::map<std::string, std::string> screens = AllScreens();
  ASSERT_FALSE(HasFailure());
  const char* update = std::getenv("GUIDED_HELP_UPDATE_GOLDENS");
  if (update != nullptr && std::string_view(update) == "1") {
    fs::remove_all(GoldenFolder());
    for (const auto& [file, json] : screens) WriteFile(GoldenFolder() / file, json);
  }
  const std::map<std::string, std::string> goldens = ReadGoldens();
  constexpr std::string_view kHint =
      "look at the difference; if it is meant, run with GUIDED_HELP_UPDATE_GOLDENS=1";
  for (const auto& [file, json] : screens) {
    const auto golden = goldens.find(file);
    if (golden == goldens.end()) {
      ADD_FAILURE() << file << " is missing; " << kHint;
    } else if (golden->second != json) {
      ADD_FAILURE() << file << ":" << FirstDifference(golden->second, json) << kHint;
    }
  }
  for (const auto& [file, json] : goldens)
    EXPECT_EQ(screens.count(file), 1U) << file << " is no screen any more; " << kHint;
}

}  // namespace
}  // namespace guided_help
