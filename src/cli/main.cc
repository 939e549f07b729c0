#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <iostream>

#include "cli/command_line.h"

namespace guided_help {
namespace {

int Main(int argc, char** argv) {
  CommandLine line;
  CLI::App app(
      "Works with guides and their translations. Exit code: 0 without errors, 1 with errors, 2 on "
      "wrong use.",
      "guided-help");
  app.require_subcommand(1);
  app.add_option("--root", line.root, "Folder of the project, with web/guides and localization")
      ->envname("GUIDED_HELP_ROOT")
      ->check(CLI::ExistingDirectory)
      ->capture_default_str();
  AddRenderCommand(app, line);
  AddLintCommand(app, line);
  AddCheckCommand(app, line);
  AddCheckArticleCommand(app, line);
  AddImportArticleCommand(app, line);
  AddExportArticleCommand(app, line);
  AddExportCommand(app, line);
  AddImportCommand(app, line);
  AddPathsCommand(app, line);
  AddGraphCommand(app, line);
  AddPseudoCommand(app, line);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kExitWrongUse;
  }
  const int code = line.run();
  if (std::cout.flush()) return code;
  std::fputs("standard output: cannot be written (is there room on the disk?)\n", stderr);
  return kExitErrors;
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
