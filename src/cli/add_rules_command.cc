#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <system_error>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/output.h"
#include "icu/icu_services.h"
#include "localization/locale.h"
#include "project/file_set.h"
#include "project/project.h"
#include "project/rules_draft.h"

namespace guided_help {
namespace {

int Run(const std::string& root, const std::string& locale) {
  namespace fs = std::filesystem;
  const std::optional<LocaleTag> tag = ParseLocale(locale);
  if (!tag || ToString(*tag) != locale) {
    return WrongUse(Concat({"\"", locale, "\" is not a language tag",
                            tag ? ": use " + ToString(*tag) : " (such as it-IT)"}));
  }
  const Project project(root);
  const std::string file = project.CatalogFile(std::string(kRulesFolder), locale);
  const fs::path path = fs::path(root) / file;
  std::error_code failure;
  if (fs::exists(path, failure)) {
    return WrongUse(Concat({file, " exists; delete it first to start again"}));
  }
  fs::create_directories(path.parent_path(), failure);
  if (const std::optional<Error> error =
          WriteAllOrNone({{path, DraftRules(locale, IcuServices())}})) {
    return Fail(*error);
  }
  std::cout << file
            << "\nNumber words and months are from CLDR. Next: add the comparators and the "
               "rest, as localization/rules/README.md explains.\n";
  return 0;
}

}  // namespace

void AddRulesCommand(CommandLine& line) {
  const auto locale = std::make_shared<std::string>();
  Command command = line.Add("add-rules", "Start the rules of a language for the checks");
  command.Footer(
      "Writes localization/rules/<locale>.json: number words and months from CLDR, and empty "
      "lists.\n"
      "Until comparators are added, check says that it does not look at them.\n\n"
      "  guided-help add-rules it-IT");
  command.RequiredText("locale", *locale, "Language, such as it-IT");
  command.OnRun([locale](const std::string& root) { return Run(root, *locale); });
}

}  // namespace guided_help
