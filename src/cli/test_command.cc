#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_line.h"
#include "cli/output.h"
#include "guide/scenario.h"
#include "project/project.h"

namespace guided_help {
namespace {

struct Options {
  std::vector<std::string> guides;
  bool json = false;
};

std::string ToReadableText(const Share& share, std::string_view what) {
  return std::to_string(share.used) + " of " + std::to_string(share.all) + " " + std::string(what);
}

/// Runs the scenarios of one guide. Adds a line about it to `text`.
std::vector<Finding> TestGuide(const Project& project, const std::string& name, std::string& text) {
  const Result<Guide> guide = project.LoadGuide(name);
  if (!guide) return {ToFinding(guide.error())};
  const std::string file = project.ScenarioFile(name);
  const Result<std::string> json = project.ReadText(file);
  if (!json) {
    return {{"no-scenarios",
             Severity::kWarning,
             project.GuideFile(name),
             {},
             {},
             {},
             "the guide \"" + guide->id + "\" has no scenarios",
             "write " + file + " (docs/formats.md)"}};
  }
  const Result<Scenarios> scenarios = ReadScenarios(*json, file);
  if (!scenarios) return {ToFinding(scenarios.error())};
  if (scenarios->guide != guide->id) {
    return {{"bad-value",
             Severity::kError,
             file,
             {},
             {},
             {},
             "these are scenarios of \"" + scenarios->guide + "\", not of \"" + guide->id + "\"",
             "correct \"guide\""}};
  }
  ScenarioReport report = RunScenarios(*guide, project.GuideFile(name), *scenarios, file);
  text += guide->id + ": " + std::to_string(report.passed) + " of " +
          std::to_string(scenarios->scenarios.size()) + " scenarios passed; they use " +
          ToReadableText(report.nodes, "nodes") + ", " + ToReadableText(report.exits, "exits") +
          ", " + ToReadableText(report.contents, "conditional contents") + " and " +
          ToReadableText(report.boundaries, "boundaries") + "\n";
  return std::move(report.findings);
}

int Run(const std::string& root, const Options& options) {
  const Project project(root);
  const std::vector<std::string> guides = project.GuidesOrAll(options.guides);
  if (guides.empty()) return NoGuides(root);
  std::vector<Finding> findings;
  std::string text;
  for (const std::string& guide : guides) {
    for (Finding& finding : TestGuide(project, guide, text)) findings.push_back(std::move(finding));
  }
  if (!options.json) std::cout << text;
  return PrintFindings(findings, static_cast<int>(guides.size()), 0, options.json,
                       LinesBelow(root));
}

}  // namespace

void AddTestCommand(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  Command command = line.Add("test", "Run the scenarios of guides, and find what they do not use");
  command.Footer(
      "Scenarios are in a file beside the guide: my-guide.scenarios.json (docs/formats.md).\n"
      "A scenario that fails is an error. Nodes, rules, contents and boundaries that no scenario\n"
      "uses are warnings.");
  command.Guides(options->guides);
  command.TextOrJson(options->json);
  command.OnRun([options](const std::string& root) { return Run(root, *options); });
}

}  // namespace guided_help
