#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "assistant/graph.h"
#include "cli/command_line.h"
#include "cli/output.h"
#include "icu/icu_services.h"
#include "localization/locale.h"
#include "project/project.h"

namespace guided_help {
namespace {

struct Options {
  std::string guide;
  std::string locale{kDefaultLocale};
  std::string output;
};

int Run(const std::string& root, const Options& options) {
  const Project project(root);
  const std::vector<std::string> guides = project.GuideIds();
  if (options.guide.empty() && guides.size() != 1) {
    std::cerr << root << ": " << guides.size() << " guides in web/guides: select one";
    for (const std::string& guide : guides)
      std::cerr << (&guide == guides.data() ? " of " : ", ") << guide;
    std::cerr << '\n';
    return kExitWrongUse;
  }
  const std::string& id = options.guide.empty() ? guides.front() : options.guide;
  const IcuServices services;
  const Result<Guide> guide = project.LoadGuide(id);
  if (!guide) return Fail(guide.error());
  const Result<Words> words = project.LoadWords(guide->id, options.locale, services);
  if (!words) return Fail(words.error());
  return WriteOutput(options.output, ToDot(*guide, *words));
}

}  // namespace

void AddGraphCommand(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  Command command = line.Add("graph", "Draw a guide as a graph, for Graphviz (DOT)");
  command.Footer("To view it: guided-help graph --locale zh-TW | dot -Tsvg > guide.svg");
  command.Guide(options->guide, false);
  command.Text("--locale", options->locale, "Language of the labels, such as zh-TW");
  command.OutputFile(options->output);
  command.OnRun([options](const std::string& root) { return Run(root, *options); });
}

}  // namespace guided_help
