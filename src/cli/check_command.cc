#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "checks/check.h"
#include "cli/catalog_check.h"
#include "cli/command_line.h"
#include "cli/icu_services.h"
#include "cli/project.h"
#include "cli/rules.h"

namespace guided_help {
namespace {

struct Options {
  CatalogCheckOptions catalogs;
  bool json = false;
  bool list = false;
};

constexpr const char* kLayoutNote =
    "layout: not run here, it needs a browser: ./scripts/test web --filter layout\n";

int ListChecks() {
  for (const CheckInfo& check : AllChecks()) {
    std::cout << check.id << " (" << (check.severity == Severity::kError ? "error" : "warning")
              << "): " << check.finds << '\n';
  }
  return 0;
}

int Run(const std::string& root, Options options) {
  if (options.list) return ListChecks();
  const Project project(root);
  const Result<RulesLibrary> rules = RulesLibrary::Load(project);
  if (!rules) return Fail(rules.error());
  const std::vector<std::string> folders = project.Folders();
  if (folders.empty()) {
    std::cerr << root << ": no catalog in localization (is --root the project's folder?)\n";
    return kExitWrongUse;
  }
  if (options.catalogs.folders.empty()) options.catalogs.folders = folders;
  for (const std::string& folder : options.catalogs.folders) {
    if (std::find(folders.begin(), folders.end(), folder) != folders.end()) continue;
    std::cerr << folder << ": no such folder in localization\n";
    return kExitWrongUse;
  }
  const CatalogReport report = CheckCatalogs(project, *rules, IcuServices(), options.catalogs);
  const int code =
      PrintFindings(report.findings, Summarize(report.findings, report.files, report.pairs),
                    options.json, LinesBelow(root));
  (options.json ? std::cerr : std::cout) << kLayoutNote;
  return code;
}

}  // namespace

void AddCheckCommand(CLI::App& app, CommandLine& line) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("check", "Find faults in the project's catalogs and their translations");
  command->footer(
      "Looks at localization/<guide>, interface and demo, in every language. What each check "
      "finds,\n"
      "and how a message ignores one with a reason, is in docs/checks.md.\n\n"
      "  guided-help check\n"
      "  guided-help check cancel-subscription --locale zh-TW --format json\n"
      "  guided-help check --release");
  command->add_option("folders", options->catalogs.folders,
                      "Guides, interface or demo (default: all)");
  command->add_option("--locale", options->catalogs.locales,
                      "Languages to check, such as zh-TW (default: all)");
  command->add_flag("--release", options->catalogs.is_release,
                    "A machine's translation that nobody reviewed is an error");
  command->add_flag("--list", options->list, "Say which checks there are, and nothing else");
  AddFindingsFormat(*command, options->json);
  command->callback(
      [options, &line] { line.run = [options, &line] { return Run(line.root, *options); }; });
}

}  // namespace guided_help
