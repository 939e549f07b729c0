#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_line.h"
#include "cli/icu_services.h"
#include "cli/paths_output.h"
#include "cli/project.h"
#include "cli/strings_page.h"
#include "localization/locale.h"

namespace guided_help {
namespace {

struct Options {
  std::vector<std::string> guides;
  bool json = false;
  bool strings = false;
  std::string output;
};

Result<GuidePaths> FindIn(const Project& project, const std::string& id) {
  const IcuServices services;
  const Result<Guide> guide = project.LoadOfferedGuide(id);
  if (!guide) return guide.error();
  const Result<Words> words = project.LoadWords(id, std::string(kDefaultLocale), services);
  if (!words) return words.error();
  return GuidePaths{id, FindPaths(*guide), Tour(*guide, *words)};
}

int Run(const std::string& root, const Options& options) {
  const Project project(root);
  if (options.strings) {
    const Result<std::string> page = StringsPage(project);
    return page ? WriteOutput(options.output, *page) : Fail(page.error());
  }
  const std::vector<std::string> guides =
      options.guides.empty() ? project.GuideIds() : options.guides;
  if (guides.empty()) {
    std::cerr << root << ": no guide in web/guides (is --root the project's folder?)\n";
    return kExitWrongUse;
  }
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

void AddPathsCommand(CLI::App& app, CommandLine& line) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("paths", "Print every path of a guide with its answers, to its outcome");
  command->footer(
      "A path passes no node twice; one that would ends with \"back to\". Of each route, both ends "
      "and the middle\nare given as answers: 0, 12 or 24. --format json adds a tour: what to do to "
      "see each message on each\nscreen (docs/formats.md).");
  command->add_option("guides", options->guides,
                      "Ids of guides, such as cancel-subscription (default: all)");
  command
      ->add_option_function<std::string>(
          "--format", [options](const std::string& format) { options->json = format == "json"; },
          "text for people, json for programs")
      ->check(CLI::IsMember({"text", "json"}))
      ->default_str("text");
  command->add_flag("--strings", options->strings,
                    "Write docs/strings.md instead: each message of all guides, and the screens "
                    "that show it");
  command->add_option("--output", options->output, "File to write (default: standard output)");
  command->callback(
      [options, &line] { line.run = [options, &line] { return Run(line.root, *options); }; });
}

}  // namespace guided_help
