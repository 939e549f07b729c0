#include "checks/check.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <sstream>

#include "tests/support/files.h"

namespace guided_help {
namespace {

/// Returns the ids after `### ` and between backticks: `number` of "### `number`: error".
std::vector<std::string> IdsInDocs() {
  std::vector<std::string> ids;
  std::istringstream lines(ReadFile(SourceFolder() / "docs/checks.md"));
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("### ")) continue;
    const std::size_t begin = line.find('`');
    ids.push_back(line.substr(begin + 1, line.find('`', begin + 1) - begin - 1));
  }
  return ids;
}

TEST(CheckTest, DocsHaveExactlyOneParagraphPerCheckInOrder) {
  std::vector<std::string> ids;
  for (const CheckInfo& check : AllChecks()) ids.emplace_back(check.id);
  EXPECT_EQ(IdsInDocs(), ids);
}

TEST(CheckTest, DocsStateTheSeverityAndWhetherLintRunsIt) {
  const std::string docs = ReadFile(SourceFolder() / "docs/checks.md");
  for (const CheckInfo& check : AllChecks()) {
    const std::string severity = check.severity == Severity::kError ? "error" : "warning";
    const std::size_t heading = docs.find("### `" + std::string(check.id) + "` (" + severity);
    EXPECT_NE(heading, std::string::npos) << check.id;
    if (heading == std::string::npos) continue;
    EXPECT_EQ(docs.substr(heading, docs.find('\n', heading) - heading).ends_with(" · lint"),
              check.is_lint)
        << check.id;
  }
}

/// The values of ITS 2.0.
constexpr std::string_view kItsTypes[] = {
    "terminology",
    "mistranslation",
    "omission",
    "untranslated",
    "untranslated-word",
    "addition",
    "duplication",
    "inconsistency",
    "grammar",
    "legal",
    "register",
    "locale-specific-content",
    "locale-violation",
    "style",
    "characters",
    "misspelling",
    "typographical",
    "formatting",
    "inconsistent-entities",
    "numbers",
    "markup",
    "pattern-problem",
    "whitespace",
    "internationalization",
    "length",
    "non-conformance",
    "uncategorized",
    "other",
};
/// The dimensions of MQM.
constexpr std::string_view kMqmDimensions[] = {
    "terminology",
    "accuracy",
    "linguistic-conventions",
    "style",
    "locale-conventions",
    "audience-appropriateness",
    "design-and-markup",
    "custom",
};

TEST(CheckTest, EveryCheckHasTheTypesOfIts20AndMqm) {
  for (const CheckInfo& check : AllChecks()) {
    EXPECT_NE(std::find(std::begin(kItsTypes), std::end(kItsTypes), check.its_type),
              std::end(kItsTypes))
        << check.id;
    const std::size_t slash = check.mqm_type.find('/');
    const std::string_view dimension = check.mqm_type.substr(0, slash);
    EXPECT_NE(std::find(std::begin(kMqmDimensions), std::end(kMqmDimensions), dimension),
              std::end(kMqmDimensions))
        << check.id;
    EXPECT_EQ(slash == std::string_view::npos, dimension == "custom") << check.id;
  }
}

TEST(CheckTest, DocsHaveTheTypesOfEveryCheck) {
  const std::string docs = ReadFile(SourceFolder() / "docs/checks.md");
  for (const CheckInfo& check : AllChecks()) {
    std::string row = "\n| `";
    row.append(check.id).append("` | `").append(check.its_type);
    row.append("` | `").append(check.mqm_type).append("` |\n");
    EXPECT_NE(docs.find(row), std::string::npos) << row;
  }
}

TEST(CheckTest, KnowsExactlyItsIds) {
  for (const CheckInfo& check : AllChecks()) {
    EXPECT_TRUE(IsCheck(check.id));
    EXPECT_FALSE(check.finds.empty()) << check.id;
  }
  EXPECT_TRUE(IsLintCheck("double-question"));
  EXPECT_FALSE(IsLintCheck("number"));
  EXPECT_FALSE(IsLintCheck("double"));
  EXPECT_FALSE(IsCheck(""));
  EXPECT_FALSE(IsCheck("numbers"));
  EXPECT_FALSE(IsCheck("Number"));
}

}  // namespace
}  // namespace guided_help
