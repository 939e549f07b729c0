#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "checks/check.h"
#include "cli/command_line.h"
#include "cli/findings_printer.h"
#include "cli/output.h"
#include "icu/icu_services.h"
#include "project/catalog_check.h"
#include "project/project.h"
#include "project/rules.h"

namespace guided_help {
namespace {

struct Options {
  CatalogCheckOptions catalogs;
  bool is_strict = false;
  bool json = false;
  bool list = false;
};

constexpr const char* kLayoutNote =
    "layout: not run, because it needs a browser: ./scripts/test web --filter layout\n";

/// A catalog's file means its folder and language: `localization/demo/zh-TW.json`.
void ReplaceFiles(CatalogCheckOptions& options) {
  for (std::string& name : options.folders) {
    std::filesystem::path path(name);
    if (path.extension() == ".json") {
      options.locales.push_back(path.stem().string());
      path = path.parent_path();
    }
    // `localization/demo/`
    if (!path.has_filename()) path = path.parent_path();
    name = path.filename().string();
  }
}

int Run(const std::string& root, Options options) {
  if (options.list) {
    std::cout << ToReadableText(AllChecks());
    return 0;
  }
  ReplaceFiles(options.catalogs);
  const Project project(root);
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
  const IcuServices services;
  const RulesLibrary rules(project, services);
  const CatalogReport report = CheckCatalogs(project, rules, services, options.catalogs);
  const std::vector<Unchecked> unchecked = FindUnchecked(rules, report.locales);
  FindingsPrinter printer(options.json, std::cout);
  printer.Add(report.findings, report.files, report.pairs, LinesBelow(root));
  printer.Add(rules.errors(), 0, 0, LinesBelow(root));
  const int code = printer.Finish(&unchecked, options.is_strict);
  (options.json ? std::cerr : std::cout) << kLayoutNote;
  return code;
}

}  // namespace

void AddCheckCommand(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  Command command = line.Add("check", "Check the project's catalogs and their translations");
  command.Footer(
      "Checks localization/<guide>, interface and demo, in every language. docs/checks.md "
      "explains\n"
      "each check, and how a message can ignore one with a reason. Exit code: 1 with errors, 0 "
      "with\n"
      "warnings only.\n\n"
      "  guided-help check\n"
      "  guided-help check cancel-subscription --locale zh-TW --format json\n"
      "  guided-help check localization/cancel-subscription/zh-TW.json\n"
      "  guided-help check --release");
  command.Catalogs(options->catalogs.folders);
  command.Texts("--locale", options->catalogs.locales, Command::Count::kAny,
                "Languages to check, such as zh-TW (default: all)");
  command.Flag("--release", options->catalogs.is_release,
               "Treat unreviewed machine translations as errors");
  command.Strict(options->is_strict);
  command.Flag("--list", options->list, "List the checks and exit");
  command.TextOrJson(options->json);
  command.OnRun([options](const std::string& root) { return Run(root, *options); });
}

}  // namespace guided_help
