#include <memory>
#include <string>

#include "cli/command_line.h"
#include "cli/icu_services.h"
#include "cli/project.h"
#include "cli/static_article.h"

namespace guided_help {
namespace {

struct Options {
  std::string guide;
  std::string locale = "en-US";
  std::string output;
};

int Run(const std::string& root, const Options& options) {
  const Project project(root);
  const IcuServices services;
  const Result<Guide> guide = project.LoadGuide(options.guide);
  if (!guide) return Fail(guide.error());
  const Result<Words> words = project.LoadWords(options.guide, options.locale, services);
  if (!words) return Fail(words.error());
  return WriteOutput(options.output, RenderStaticArticle(*guide, *words));
}

}  // namespace

void AddRenderCommand(CLI::App& app, CommandLine& line) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("render", "Write a guide as a static HTML article");
  command->add_option("guide", options->guide, "Id of the guide, such as cancel-subscription")
      ->required();
  command->add_option("--locale", options->locale, "Language of the article, such as zh-TW")
      ->capture_default_str();
  command->add_option("--output", options->output, "File to write (default: standard output)");
  command->callback(
      [options, &line] { line.run = [options, &line] { return Run(line.root, *options); }; });
}

}  // namespace guided_help
