// The blocks of every screen, and the messages with arguments as formatted: see README.md.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "assistant/tour.h"
#include "assistant/walk.h"
#include "localization/locale.h"
#include "tests/assistant/outline.h"
#include "tests/assistant/shipped.h"

namespace guided_help {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kHint =
    "look at the difference; if it is meant, run with GUIDED_HELP_UPDATE_GOLDENS=1";

fs::path GoldenFile(std::string_view name) {
  return SourceFolder() / "tests/assistant/goldens" / kShippedGuide / (std::string(name) + ".txt");
}

bool Updates() {
  const char* update = std::getenv("GUIDED_HELP_UPDATE_GOLDENS");
  return update != nullptr && std::string_view(update) == "1";
}

/// Like `Walk`, with `Traced` words.
const std::vector<Move>& TracedWalk(const std::string& locale) {
  static std::map<std::string, std::vector<Move>> walks;
  const auto [found, is_new] = walks.try_emplace(locale);
  if (is_new) {
    found->second =
        WalkScreens(Assistant(ShippedGuide(), Traced(ShippedWords(locale))),
                    {[](const std::string& other) { return Traced(ShippedWords(other)); }, {}});
  }
  return found->second;
}

/// Returns the differences of the first question from the screen that opens with the page.
std::vector<std::string> VariantsOfStart(const Move& move) {
  const Screen& screen = *move.screen;
  const Block* error = FindBlock(screen.blocks, "field-error");
  const bool changing = FindBlock(screen.blocks, "action-back") != nullptr;
  std::vector<std::string> variants;
  if (changing) variants.emplace_back("changing");
  if (error != nullptr) variants.push_back(error->key);
  // While an answer is being changed, it is always the draft.
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

/// Returns the first move of the walk to each screen and to each variant of the first question.
/// Combinations of variants are left out, because they show nothing new. In the order of the guide,
/// with names such as `license-count, changing`.
std::vector<std::pair<std::string, const Move*>> ScreensIn(const std::vector<Move>& walk) {
  std::map<std::string, std::vector<std::pair<std::string, const Move*>>> found;
  const std::string start = ShippedGuide()->start;
  for (const Move& move : walk) {
    const Screen& screen = *move.screen;
    std::vector<std::string> variants;
    if (screen.id == start) {
      variants = VariantsOfStart(move);
    } else if (move.before->id == screen.id) {
      continue;
    }
    if (variants.size() > 1) continue;
    const std::string name = screen.id + (variants.empty() ? "" : ", " + variants.front());
    auto& same = found[screen.id];
    const bool known =
        std::any_of(same.begin(), same.end(), [&](const auto& each) { return each.first == name; });
    if (!known) same.emplace_back(name, &move);
  }
  std::vector<std::pair<std::string, const Move*>> screens;
  for (const std::string& id : ScreenIds(*ShippedGuide()))
    screens.insert(screens.end(), found[id].begin(), found[id].end());
  return screens;
}

using Sections = std::vector<std::pair<std::string, std::string>>;

/// Returns the sections of a file: the lines after each line `# name`, without empty ones.
Sections ReadSections(const std::string& text) {
  Sections sections;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("# ")) {
      sections.emplace_back(line.substr(2), "");
    } else if (!line.empty() && !sections.empty()) {
      sections.back().second += line + "\n";
    }
  }
  return sections;
}

std::string Write(const Sections& sections) {
  std::string text;
  for (const auto& [name, lines] : sections)
    text += (text.empty() ? "# " : "\n# ") + name + "\n" + lines;
  return text;
}

std::vector<std::string> NamesIn(const Sections& sections) {
  std::vector<std::string> names;
  for (const auto& [name, lines] : sections) names.push_back(name);
  return names;
}

/// Replaces the name of each language by `{language}`, because a new catalog adds another name.
std::string WithoutLanguages(std::string text) {
  for (const OfferedLocale& language : ShippedGuide()->locales) {
    for (std::size_t at = 0; (at = text.find(language.name)) != std::string::npos;)
      text.replace(at, language.name.size(), "{language}");
  }
  return text;
}

Sections OutlinesIn(const std::string& locale, OutlineOptions options) {
  Sections outlines;
  for (const auto& [name, move] : ScreensIn(TracedWalk(locale)))
    outlines.emplace_back(name, WithoutLanguages(Outline(*move->screen, options)));
  return outlines;
}

void ExpectSame(const Sections& golden, const Sections& now, const std::string& where) {
  EXPECT_EQ(NamesIn(golden), NamesIn(now)) << where << ": " << kHint;
  for (const auto& [name, lines] : now) {
    for (const auto& [golden_name, golden_lines] : golden) {
      if (golden_name == name) {
        EXPECT_EQ(golden_lines, lines) << where << ", " << name << ": " << kHint;
      }
    }
  }
}

TEST(GoldensTest, EveryScreenMatchesTheGolden) {
  const Sections outlines = OutlinesIn(std::string(kDefaultLocale), {});
  if (Updates()) WriteFile(GoldenFile("screens"), Write(outlines));
  ExpectSame(ReadSections(ReadFile(GoldenFile("screens"))), outlines, "screens.txt");
}

class EveryLocaleGoldensTest : public testing::TestWithParam<std::string> {};

INSTANTIATE_TEST_SUITE_P(InLocale, EveryLocaleGoldensTest, testing::ValuesIn(ShippedLocales()),
                         LocaleName);

TEST_P(EveryLocaleGoldensTest, EveryScreenMatchesTheGoldenInAllLocales) {
  static const Sections source = OutlinesIn(std::string(kDefaultLocale), {.has_arguments = false});
  ExpectSame(source, OutlinesIn(GetParam(), {.has_arguments = false}), GetParam());
}

/// Returns the messages of a screen in order.
std::vector<Said> AllSaid(const Screen& screen) {
  std::vector<Said> said = {ReadSaid(screen.label)};
  if (!screen.announcement.empty()) said.push_back(ReadSaid(screen.announcement));
  for (const Block* block : ReadingOrder(screen)) {
    if (block->key.empty() || block->spans.empty() || block->key == "action.language") continue;
    said.push_back(ReadSaid(block->spans));
    EXPECT_EQ(said.back().key, block->key) << block->id;
  }
  return said;
}

TEST_P(EveryLocaleGoldensTest, EveryMessageIsShownAsInItsCatalog) {
  const Words words = ShippedWords(GetParam());
  // The messages with arguments, by key and arguments.
  std::map<std::string, std::string> with_arguments;
  for (const Move& move : TracedWalk(GetParam())) {
    // The walk in another language covers that language.
    if (move.screen->locale != GetParam()) continue;
    for (const Said& said : AllSaid(*move.screen)) {
      const std::string text = TextWithoutArguments(MessageIn(words, said.key));
      if (!text.empty()) {
        EXPECT_EQ(said.text, text) << said.key;
      } else if (said.key == "error.language") {
        with_arguments[said.key] = WithoutLanguages(said.text);
      } else {
        with_arguments[said.key + said.arguments] = said.text;
      }
    }
    if (HasFailure()) return;
  }
  std::string lines;
  for (const auto& [said, text] : with_arguments) lines += said + ": " + text + "\n";
  // A new language needs no golden.
  const fs::path file = GoldenFile(GetParam());
  if (Updates()) WriteFile(file, lines);
  if (GetParam() == kDefaultLocale || fs::exists(file)) {
    EXPECT_EQ(ReadFile(file), lines) << file.filename() << ": " << kHint;
  }
}

TEST_P(EveryLocaleGoldensTest, LabelsAreStrongAndOriginsQuiet) {
  for (const Move& move : TracedWalk(GetParam())) {
    for (const Block* block : ReadingOrder(*move.screen)) {
      for (const Span& span : block->spans) {
        SCOPED_TRACE(move.screen->id + ", " + block->id + ": " + span.text);
        const Said said = ReadSaid(span.text);
        const bool is_label = said.key.starts_with("ui_");
        EXPECT_TRUE(span.strong || !is_label);
        EXPECT_EQ(span.quiet, said.key.starts_with("origin_"));
      }
    }
    if (HasFailure()) return;
  }
}

TEST_P(EveryLocaleGoldensTest, OtherLanguagesAreOfferedByTheirNames) {
  for (const Move& move : TracedWalk(GetParam())) {
    std::vector<Block> expected;
    for (const OfferedLocale& language : ShippedGuide()->locales) {
      if (language.locale == move.screen->locale) continue;
      Block block;
      block.kind = Block::Kind::kButton;
      block.id = "language-" + language.locale;
      block.key = "action.language";
      block.locale = language.locale;
      block.emphasis = Block::Emphasis::kQuiet;
      block.action = "locale " + language.locale;
      block.spans = {{language.name, false, false, {}}};
      expected.push_back(std::move(block));
    }
    Screen offered;
    for (const Block& block : FindBlock(move.screen->blocks, "languages")->children) {
      if (block.kind == Block::Kind::kButton) offered.blocks.push_back(block);
    }
    Screen wanted;
    wanted.blocks = std::move(expected);
    ASSERT_EQ(ToJson(offered), ToJson(wanted)) << move.screen->id;
  }
}

TEST_P(EveryLocaleGoldensTest, ScreensStateTheirLanguageAndTheGuidesLinks) {
  for (const Move& move : TracedWalk(GetParam())) {
    const Screen& screen = *move.screen;
    const bool changes = move.action && move.action->kind == Action::Kind::kLocale;
    ASSERT_EQ(screen.locale, changes ? move.action->value : GetParam()) << screen.id;
    ASSERT_EQ(screen.hosts, ShippedGuide()->hosts) << screen.id;
    std::string links;
    std::string wanted;
    for (const ScreenLink& link : screen.links) links += link.id + " " + link.url + "\n";
    for (const Link& link : ShippedGuide()->links) wanted += link.id + " " + link.url + "\n";
    ASSERT_EQ(links, wanted) << screen.id;
  }
}

}  // namespace
}  // namespace guided_help
