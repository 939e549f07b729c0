#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_line.h"
#include "cli/output.h"
#include "project/project.h"
#include "project/project_lint.h"

namespace guided_help {
namespace {

struct Options {
  std::vector<std::string> guides;
  bool json = false;
};

int Run(const std::string& root, const Options& options) {
  const Project project(root);
  const std::vector<std::string> guides = project.GuidesOrAll(options.guides);
  if (guides.empty()) return NoGuides(root);
  std::vector<Finding> findings;
  for (const std::string& guide : guides) {
    for (Finding& finding : LintProjectGuide(project, guide))
      findings.push_back(std::move(finding));
  }
  return PrintFindings(findings, static_cast<int>(guides.size()), 0, options.json,
                       LinesBelow(root));
}

}  // namespace

void AddLintCommand(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  Command command =
      line.Add("lint", "Find gaps, dead ends, unknown names and unclear questions in guides");
  command.Guides(options->guides);
  command.TextOrJson(options->json);
  command.OnRun([options](const std::string& root) { return Run(root, *options); });
}

}  // namespace guided_help
