#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "cli/project_import.h"

namespace guided_help {
namespace {

struct Options {
  std::vector<std::string> files;
  ImportNames names;
  bool dry_run = false;
  bool json = false;
};

int Run(const std::string& root, const Options& options) {
  ProjectImport import(root, options.names);
  for (const std::string& file : options.files) import.AddFile(file);
  const bool written = !options.dry_run && !import.HasErrors();
  if (written) {
    if (const std::optional<Error> error = WriteAllOrNone(import.Changed())) return Fail(*error);
  }
  // Files stand where the caller does, not below the project's root.
  const std::vector<Finding> findings = import.Findings();
  const int exit_code =
      PrintFindings(findings, Summarize(findings, static_cast<int>(options.files.size()), 0),
                    options.json, LinesBelow(""));
  if (!options.json) std::cout << import.Summary(written);
  return exit_code;
}

}  // namespace

void AddImportCommand(CLI::App& app, CommandLine& line) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "import", "Take translations back from translation tools, into localization");
  command->footer(
      "Each file says itself which guide and language it is for. What only the file has changed "
      "is\n"
      "taken, what only the catalog has changed stays; where both have, or anything else is "
      "wrong,\n"
      "nothing at all is written. docs/translating.md has the table of what becomes of each "
      "state.\n"
      "\n"
      "Example:\n"
      "  guided-help import --dry-run from-agency/*.xlf");
  command->add_option("files", options->files, "Files of XLIFF 1.2 or PO, told by their content")
      ->required();
  command->add_option("--name", options->names.folder,
                      "Guide, or interface, or demo, in the place of what the files say");
  command->add_option("--locale", options->names.locale,
                      "Language, such as zh-TW, in the place of what the files say");
  command->add_flag("--dry-run", options->dry_run, "Say what would come of it, and write nothing");
  AddFindingsFormat(*command, options->json);
  command->callback(
      [options, &line] { line.run = [options, &line] { return Run(line.root, *options); }; });
}

}  // namespace guided_help
