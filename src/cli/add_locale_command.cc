#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/output.h"
#include "icu/icu_services.h"
#include "icu/locale_words.h"
#include "project/file_set.h"
#include "project/locale_start.h"
#include "project/project.h"
#include "project/rules.h"
#include "project/rules_draft.h"

namespace guided_help {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string locale;
  bool has_demo = false;
};

int Run(const std::string& root, const Options& options) {
  const Project project(root);
  if (project.Folders().empty())
    return WrongUse(root + ": no catalogs in localization (is --root the project's folder?)");
  if (const std::optional<Error> error = CheckStart(options.locale))
    return WrongUse(ToString(*error));
  const Result<std::vector<StartedCatalog>> started =
      StartLocale(project, {options.locale, FindLanguageName(options.locale), options.has_demo});
  if (!started) return Fail(started.error());
  std::vector<FileText> files;
  std::string said;
  const auto add = [&](const std::string& file, std::string text, const std::string& what) {
    files.push_back({fs::path(root) / file, std::move(text)});
    said += Concat({file, ": ", what, "\n"});
  };
  for (const auto& [catalog, added] : *started) {
    add(project.CatalogFile(catalog.folder, catalog.locale), catalog.json,
        Counted(static_cast<int>(added), "message") + " to translate");
  }
  const IcuServices services;
  const RulesLibrary rules(project, services);
  if (rules.For(options.locale).locale.empty() && !rules.HasError(options.locale)) {
    add(project.CatalogFile(std::string(kRulesFolder), options.locale),
        DraftRules(options.locale, services), "number words and months from CLDR");
  }
  for (const FileText& file : files) {
    std::error_code fails_later;
    fs::create_directories(file.path.parent_path(), fails_later);
  }
  if (const std::optional<Error> error = WriteAllOrNone(files)) return Fail(*error);
  std::cout << said
            << (files.empty() ? "every message is there\n"
                              : "Next: translate the texts, and set \"state\" to \"translated\" or "
                                "\"reviewed\" (docs/translating.md).\n")
            << "./scripts/guided-help check --locale " << options.locale
            << " lists what is left.\n";
  return 0;
}

}  // namespace

void AddLocaleCommand(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  Command command = line.Add("add-locale", "Start the translation to a language, or complete it");
  command.Footer(
      "Writes localization/<folder>/<locale>.json for the interface and each guide, and rules for "
      "the\n"
      "checks if there are none for the language. Each message has its English text and is marked "
      "stale.\n"
      "Messages that the language has already do not change.\n\n"
      "  guided-help add-locale de-DE");
  command.RequiredText("locale", options->locale, "Language, such as de-DE");
  command.Flag("--demo", options->has_demo, "Also the demo page");
  command.OnRun([options](const std::string& root) { return Run(root, *options); });
}

}  // namespace guided_help
