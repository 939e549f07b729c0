#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/findings_output.h"
#include "cli/icu_services.h"
#include "cli/project.h"
#include "cli/project_lint.h"
#include "cli/static_article.h"

namespace guided_help {
namespace {

// The exit codes of docs/formats.md.
constexpr int kExitErrors = 1;
constexpr int kExitWrongUse = 2;

struct Options {
  std::string root = ".";
  std::string guide;
  std::vector<std::string> guides;
  std::string locale = "en-US";
  std::string output;
  bool json = false;
};

std::string LineOf(const Project& project, const std::string& file, int number) {
  const Result<std::string> text = project.ReadText(file);
  if (!text) return {};
  std::istringstream stream(*text);
  std::string line;
  for (int i = 0; i < number; ++i) std::getline(stream, line);
  return line;
}

int Render(const Options& options) {
  const Project project(options.root);
  const IcuServices services;
  const Result<Guide> guide = project.LoadGuide(options.guide);
  if (!guide) {
    std::cerr << ToString(guide.error()) << '\n';
    return kExitErrors;
  }
  const Result<Words> words = project.LoadWords(options.guide, options.locale, services);
  if (!words) {
    std::cerr << ToString(words.error()) << '\n';
    return kExitErrors;
  }
  const std::string html = RenderStaticArticle(*guide, *words);
  if (options.output.empty()) {
    std::cout << html;
    return 0;
  }
  std::ofstream file(options.output, std::ios::binary);
  file << html;
  file.close();
  if (!file) {
    std::cerr << options.output << ": cannot be written (does the folder exist?)\n";
    return kExitErrors;
  }
  return 0;
}

int RunLint(const Options& options) {
  const Project project(options.root);
  const std::vector<std::string> guides =
      options.guides.empty() ? project.GuideIds() : options.guides;
  if (guides.empty()) {
    std::cerr << options.root << ": no guide in web/guides (is --root the project's folder?)\n";
    return kExitWrongUse;
  }
  std::vector<Finding> findings;
  for (const std::string& guide : guides) {
    for (Finding& finding : LintProjectGuide(project, guide))
      findings.push_back(std::move(finding));
  }
  const FindingsSummary summary = Summarize(findings, static_cast<int>(guides.size()), 0);
  const LineSource lines = [&](const std::string& file, int line) {
    return LineOf(project, file, line);
  };
  std::cout << (options.json ? ToJson(findings, summary)
                             : ToReadableText(findings, summary, lines));
  return summary.errors > 0 ? kExitErrors : 0;
}

int Main(int argc, char** argv) {
  Options options;
  std::function<int()> command;
  CLI::App app(
      "Works with guides and their translations. Exit code: 0 without errors, 1 with errors, 2 on "
      "wrong use.",
      "guided-help");
  app.require_subcommand(1);
  app.add_option("--root", options.root, "Folder of the project, with web/guides and localization")
      ->envname("GUIDED_HELP_ROOT")
      ->check(CLI::ExistingDirectory)
      ->capture_default_str();

  CLI::App* render = app.add_subcommand("render", "Write a guide as a static HTML article");
  render->add_option("guide", options.guide, "Id of the guide, such as cancel-subscription")
      ->required();
  render->add_option("--locale", options.locale, "Language of the article, such as zh-TW")
      ->capture_default_str();
  render->add_option("--output", options.output, "File to write (default: standard output)");
  render->callback([&] { command = [&] { return Render(options); }; });

  CLI::App* lint = app.add_subcommand("lint", "Find gaps, dead ends and unknown names in guides");
  lint->add_option("guides", options.guides, "Ids of guides (default: all)");
  lint->add_option_function<std::string>(
          "--format", [&](const std::string& format) { options.json = format == "json"; },
          "How to print findings")
      ->check(CLI::IsMember({"text", "json"}))
      ->default_str("text");
  lint->callback([&] { command = [&] { return RunLint(options); }; });

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kExitWrongUse;
  }
  return command();
}

}  // namespace
}  // namespace guided_help

int main(int argc, char** argv) {
  try {
    return guided_help::Main(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "guided-help: %s\n", error.what());
    return guided_help::kExitErrors;
  }
}
