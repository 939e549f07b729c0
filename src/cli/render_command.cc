#include <memory>
#include <string>

#include "cli/command_line.h"
#include "cli/output.h"
#include "icu/icu_services.h"
#include "project/project.h"
#include "project/static_article.h"

namespace guided_help {
namespace {

struct Options {
  std::string guide;
  std::string locale = "en-US";
  std::string output;
  bool first_screen = false;
};

int Run(const std::string& root, const Options& options) {
  const Project project(root);
  const IcuServices services;
  const Result<Guide> guide = project.LoadOfferedGuide(options.guide);
  if (!guide) return Fail(guide.error());
  const Result<Words> words = project.LoadWords(guide->id, options.locale, services);
  if (!words) return Fail(words.error());
  return WriteOutput(options.output, options.first_screen ? FirstScreen(*guide, *words)
                                                          : RenderStaticArticle(*guide, *words));
}

}  // namespace

void AddRenderCommand(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  Command command = line.Add("render", "Write a guide as a static HTML article");
  command.Guide(options->guide, true);
  command.Text("--locale", options->locale, "Language of the article, such as zh-TW");
  command.Flag("--first-screen", options->first_screen,
               "Write the first screen as JSON instead, for pages in other languages");
  command.OutputFile(options->output);
  command.OnRun([options](const std::string& root) { return Run(root, *options); });
}

}  // namespace guided_help
