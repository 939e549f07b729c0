#include "checks/check.h"

#include <gtest/gtest.h>

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
