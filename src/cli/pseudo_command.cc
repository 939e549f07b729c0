#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/output.h"
#include "localization/pseudo.h"
#include "project/project.h"
#include "project/pseudo_catalogs.h"

namespace guided_help {
namespace {

struct Options {
  std::vector<std::string> catalogs;
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
      options.catalogs.empty() ? project.Folders() : options.catalogs;
  if (folders.empty()) {
    std::cerr << root << ": no catalogs in localization (is --root the project's folder?)\n";
    return kExitWrongUse;
  }
  const Result<std::vector<CatalogText>> catalogs =
      PseudoCatalogs(project, folders, options.locales);
  if (!catalogs) return Fail(catalogs.error());
  for (const CatalogText& catalog : *catalogs) {
    const std::filesystem::path file =
        std::filesystem::path(options.output) / catalog.folder / (catalog.locale + ".json");
    if (const int code = Write(file, catalog.json); code != 0) return code;
  }
  return 0;
}

}  // namespace

void AddPseudoCommand(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  Command command =
      line.Add("pseudo", "Write catalogs in pseudo-locales, to find text that does not fit");
  command.Footer(
      "en-XA: accented, 40 % longer, in brackets. zh-XC: wide Han characters. ar-XB: Arabic "
      "letters,\n"
      "right to left. Writes FOLDER/<guide or interface>/<locale>.json. With --output "
      "localization\n"
      "the next build shows them in the demo; remove them before a release.");
  command.Catalogs(options->catalogs);
  command.Choices("--locale", options->locales, options->locales,
                  "Pseudo-locale to write; can be repeated");
  command.RequiredText("--output", options->output, "Folder to write to; created if missing");
  command.OnRun([options](const std::string& root) { return Run(root, *options); });
}

}  // namespace guided_help
