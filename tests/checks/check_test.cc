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

TEST(CheckTest, DocsStateTheSeverity) {
  const std::string docs = ReadFile(SourceFolder() / "docs/checks.md");
  for (const CheckInfo& check : AllChecks()) {
    const std::string severity = check.severity == Severity::kError ? "error" : "warning";
    EXPECT_NE(docs.find("### `" + std::string(check.id) + "` (" + severity), std::string::npos)
        << check.id;
  }
}

TEST(CheckTest, KnowsExactlyItsIds) {
  for (const CheckInfo& check : AllChecks()) {
    EXPECT_TRUE(IsCheck(check.id));
    EXPECT_FALSE(check.finds.empty()) << check.id;
  }
  EXPECT_FALSE(IsCheck(""));
  EXPECT_FALSE(IsCheck("numbers"));
  EXPECT_FALSE(IsCheck("Number"));
}

}  // namespace
}  // namespace guided_help
