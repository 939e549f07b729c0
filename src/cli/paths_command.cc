#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_line.h"
#include "cli/output.h"
#include "cli/paths_output.h"
#include "icu/icu_services.h"
#include "localization/locale.h"
#include "project/project.h"
#include "project/strings_page.h"

namespace guided_help {
namespace {

struct Options {
  std::vector<std::string> guides;
  bool json = false;
  bool strings = false;
  std::string output;
};

Result<GuidePaths> FindIn(const Project& project, const std::string& name) {
  const IcuServices services;
  const Result<Guide> guide = project.LoadOfferedGuide(name);
  if (!guide) return guide.error();
  const Result<Words> words = project.LoadWords(guide->id, std::string(kDefaultLocale), services);
  if (!words) return words.error();
  return GuidePaths{guide->id, FindPaths(*guide), Tour(*guide, *words)};
}

int Run(const std::string& root, const Options& options) {
  const Project project(root);
  if (options.strings) {
    const Result<std::string> page = StringsPage(project);
    return page ? WriteOutput(options.output, *page) : Fail(page.error());
  }
  const std::vector<std::string> guides = project.GuidesOrAll(options.guides);
  if (guides.empty()) return NoGuides(root);
  std::vector<GuidePaths> found;
  std::string text;
  for (const std::string& guide : guides) {
    Result<GuidePaths> paths = FindIn(project, guide);
    if (!paths) return Fail(paths.error());
    text += ToReadableText(*paths);
    found.push_back(std::move(*paths));
  }
  return WriteOutput(options.output, options.json ? ToJson(found) : text);
}

}  // namespace

void AddPathsCommand(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  Command command =
      line.Add("paths", "Print every path through a guide, with its answers and its outcome");
  command.Footer(
      "A path that returns to an earlier node ends with \"back to\". Each range of answers is\n"
      "represented by its two ends and its middle: 0, 12 or 24. --format json adds a tour: the\n"
      "actions that lead to each message on each screen (docs/formats.md).");
  command.Guides(options->guides);
  command.TextOrJson(options->json);
  command.Flag("--strings", options->strings,
               "Write docs/strings.md instead: every message, and the screens that show it");
  command.OutputFile(options->output);
  command.OnRun([options](const std::string& root) { return Run(root, *options); });
}

}  // namespace guided_help
