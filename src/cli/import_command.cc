#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "cli/output.h"
#include "icu/icu_services.h"
#include "project/project_import.h"
#include "project/rules.h"

namespace guided_help {
namespace {

struct Options {
  std::vector<std::string> files;
  ImportNames names;
  bool dry_run = false;
  bool json = false;
};

int Run(const std::string& root, Options options) {
  if (IsCatalogPath(options.names.folder)) {
    options.names.folder = CatalogFolderAt(options.names.folder, root);
  }
  ProjectImport import(root, options.names);
  for (const std::string& file : options.files) import.AddFile(file);
  const IcuServices services;
  const RulesLibrary rules(import.project(), services);
  import.CheckTexts(rules, services);
  const bool written = !options.dry_run && !import.HasErrors();
  if (written) {
    if (const std::optional<Error> error = WriteAllOrNone(import.Changed())) return Fail(*error);
  }
  // File names are relative to the working directory, not to the project's root.
  const std::vector<Finding> findings = import.Findings();
  const int exit_code = PrintFindings(findings, static_cast<int>(options.files.size()), 0,
                                      options.json, LinesBelow(""));
  if (!options.json) std::cout << import.Summary(written);
  return exit_code;
}

}  // namespace

void AddImportCommand(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  Command command = line.Add("import", "Merge translations from translation tools");
  command.Footer(
      "Each file names its catalog and language. If a text has changed only in the file, the new\n"
      "text is taken; if it has changed only in the catalog, the catalog's is kept. If both have\n"
      "changed it differently, or on any other error in a file, nothing is written. Changed texts\n"
      "are checked as by check; what the checks find is reported, but does not prevent writing.\n"
      "docs/translating.md explains the resulting states.\n\n"
      "  guided-help import --dry-run from-agency/*.xlf\n"
      "  guided-help import cancel.xlf --catalog articles/cancel.zh-TW");
  command.Texts("files", options->files, Command::Count::kAtLeastOne,
                "XLIFF (1.2, 2.0, 2.1) or PO files, or other versions of a catalog, with --catalog "
                "and --locale; the content determines the format");
  command.Text("--catalog", options->names.folder,
               "Id of the guide, interface or demo, if not the one named in the files; or the path "
               "of a folder that import-article wrote");
  command.Text("--locale", options->names.locale,
               "Language, such as zh-TW, if not the one named in the files");
  command.Flag("--dry-run", options->dry_run, "Show what would change without writing");
  command.TextOrJson(options->json);
  command.OnRun([options](const std::string& root) { return Run(root, *options); });
}

}  // namespace guided_help
