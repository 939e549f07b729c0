#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/project.h"
#include "localization/locale.h"
#include "localization/pseudo.h"

namespace guided_help {
namespace {

struct Options {
  std::vector<std::string> folders;
  std::vector<std::string> locales{PseudoLocales().begin(), PseudoLocales().end()};
  std::string output;
};

int Write(const std::filesystem::path& file, const std::string& text) {
  std::error_code error;
  std::filesystem::create_directories(file.parent_path(), error);
  return WriteOutput(file.string(), text);
}

int Run(const std::string& root, const Options& options) {
  const Project project(root);
  const std::vector<std::string> folders =
      options.folders.empty() ? project.Folders() : options.folders;
  if (folders.empty()) {
    std::cerr << root << ": no catalogs in localization (is --root the project's folder?)\n";
    return kExitWrongUse;
  }
  for (const std::string& folder : folders) {
    const Result<CatalogDocument> source =
        project.LoadCatalogDocument(folder, std::string(kDefaultLocale));
    if (!source) return Fail(source.error());
    for (const std::string& locale : options.locales) {
      const std::filesystem::path file =
          std::filesystem::path(options.output) / folder / (locale + ".json");
      if (const int code = Write(file, ToJson(Pseudolocalize(*source, locale))); code != 0)
        return code;
    }
  }
  return 0;
}

}  // namespace

void AddPseudoCommand(CLI::App& app, CommandLine& line) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "pseudo", "Write catalogs in locales that nobody speaks, to find what does not fit");
  command->footer(
      "en-XA: accented, 40 % longer, in brackets. zh-XC: wide Han characters. ar-XB: Arabic "
      "letters, right to left.\nFOLDER gets FOLDER/<guide or interface>/<locale>.json. With "
      "--output localization the next build shows them\nin the demo; take them away again before "
      "a release.");
  command->add_option("folders", options->folders,
                      "Guides, interface or demo: folders of localization (default: all)");
  command->add_option("--locale", options->locales, "Only this one; may be given again")
      ->check(CLI::IsMember(std::vector<std::string>(options->locales)))
      // What follows is a folder.
      ->allow_extra_args(false)
      ->capture_default_str();
  command->add_option("--output", options->output, "Folder to write to; made if it is not there")
      ->required();
  command->callback(
      [options, &line] { line.run = [options, &line] { return Run(line.root, *options); }; });
}

}  // namespace guided_help
