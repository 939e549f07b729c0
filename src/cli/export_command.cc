#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/output.h"
#include "icu/icu_services.h"
#include "interchange/catalog_export.h"
#include "interchange/po.h"
#include "interchange/xliff.h"
#include "localization/locale.h"
#include "project/catalog_check.h"
#include "project/catalog_files.h"
#include "project/export_findings.h"
#include "project/file_set.h"
#include "project/project.h"
#include "project/rules.h"
#include "project/screens_by_key.h"

namespace guided_help {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> catalogs;
  std::string locale;
  std::string format = "xliff";
  std::string output;
  bool findings = false;
};

/// Returns the last part of a path, or the name itself.
std::string NameOf(const std::string& catalog) { return fs::path(catalog).filename().string(); }

Result<std::string> ExportOne(const Project& project, const std::string& name,
                              const Options& options) {
  const Result<CatalogDocument> source =
      project.LoadCatalogDocument(name, std::string(kDefaultLocale));
  if (!source) return source.error();
  const Result<CatalogDocument> target = LoadOrCreateCatalog(project, name, options.locale);
  if (!target) return target.error();
  const IcuServices services;
  ExchangeDocument document =
      ToExchange(NameOf(name), *source, *target, ScreensOf(project, name, services));
  if (options.findings) {
    const RulesLibrary rules(project, services);
    document = WithFindings(std::move(document),
                            CheckTranslation(project, rules, services, name, *source, *target));
  }
  if (options.format == "po") return WritePo(document);
  Result<std::string> xliff =
      WriteXliff(document, options.format == "xliff2" ? XliffVersion::k2 : XliffVersion::k1);
  if (xliff) return xliff;
  Error error = xliff.error();
  error.file = Concat({project.CatalogFile(name, options.locale), " or its source"});
  return error;
}

/// A single export goes to a file, several go to a folder: `cancel-subscription.zh-TW.xlf`.
fs::path PathFor(const std::string& name, const Options& options) {
  const std::string file =
      Concat({NameOf(name), ".", options.locale, options.format == "po" ? ".po" : ".xlf"});
  const bool is_folder = options.catalogs.size() > 1 || options.output.ends_with('/') ||
                         fs::is_directory(options.output);
  return is_folder ? fs::path(options.output) / file : fs::path(options.output);
}

int ExportAll(const Project& project, const Options& options) {
  std::vector<FileText> files;
  for (const std::string& name : options.catalogs) {
    Result<std::string> text = ExportOne(project, name, options);
    if (!text) return Fail(text.error());
    if (options.output.empty()) return WriteOutput("", *text);
    files.push_back({PathFor(name, options), std::move(*text)});
  }
  std::error_code exists_or_fails_later;
  if (options.catalogs.size() > 1) fs::create_directories(options.output, exists_or_fails_later);
  if (const std::optional<Error> error = WriteAllOrNone(files)) return Fail(*error);
  for (const FileText& file : files) std::cout << file.path.string() << '\n';
  return 0;
}

int Run(const std::string& root, Options options) {
  const Project project(root);
  const std::vector<std::string> folders = project.Folders();
  const auto is_path = [](const std::string& name) { return IsCatalogPath(name); };
  const bool has_only_paths =
      !options.catalogs.empty() &&
      std::all_of(options.catalogs.begin(), options.catalogs.end(), is_path);
  if (folders.empty() && !has_only_paths)
    return WrongUse(root + ": no catalogs in localization (is --root the project's folder?)");
  for (std::string& name : options.catalogs) {
    if (is_path(name)) name = CatalogFolderAt(name, root);
    if (is_path(name)) {
      if (project.Has(project.CatalogFile(name, std::string(kDefaultLocale)))) continue;
      return WrongUse(Concat(
          {name, " has no ", kDefaultLocale, " catalog; import-article writes such folders"}));
    }
    if (std::find(folders.begin(), folders.end(), name) != folders.end()) continue;
    std::string known;
    for (const std::string& folder : folders) known += Concat({known.empty() ? "" : ", ", folder});
    return WrongUse(Concat(
        {"localization/", name, " has no ", kDefaultLocale, " catalog; available: ", known}));
  }
  if (options.catalogs.empty()) options.catalogs = folders;
  std::set<std::string> names;
  for (const std::string& name : options.catalogs) {
    if (names.insert(NameOf(name)).second) continue;
    return WrongUse(Concat({"two catalogs have the name ", NameOf(name),
                            ", so their exports would overwrite each other; export them one by "
                            "one"}));
  }
  const std::optional<std::string> locale =
      NormalizeLocale(options.locale, project.Locales(options.catalogs.front()));
  if (!locale || *locale == kDefaultLocale)
    return WrongUse("--locale: " + options.locale +
                    " is not a language to translate into; use one such as zh-TW");
  if (options.catalogs.size() > 1 && options.output.empty())
    return WrongUse("several files need a folder: --output FOLDER (or name one catalog to print)");
  options.locale = *locale;
  return ExportAll(project, options);
}

}  // namespace

void AddExportCommand(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  Command command = line.Add("export", "Write messages for translation tools, as XLIFF or PO");
  command.Footer(
      "Each message comes with its translation and state, its description, the screens that show\n"
      "it, and a record by which import detects later changes. The language may be new.\n\n"
      "  guided-help export cancel-subscription --locale zh-TW --output cancel.xlf\n"
      "  guided-help export --locale de-DE --format po --output to-translate\n"
      "  guided-help export demo --locale zh-TW --format xliff2 --findings\n"
      "  guided-help export articles/cancel.zh-TW --locale zh-TW --output cancel.xlf");
  command.Texts("catalogs", options->catalogs, Command::Count::kAny,
                "Folders of localization: the id of a guide, interface or demo (default: all); or "
                "paths of folders that import-article wrote");
  command.RequiredText("--locale", options->locale, "Language to translate into, such as zh-TW");
  command.Choice("--format", options->format, {"xliff", "xliff2", "po"},
                 "xliff (1.2) for Trados, memoQ, OmegaT, Weblate; xliff2 (2.1) for tools that "
                 "protect its inline codes; po for Poedit and gettext");
  command.Flag("--findings", options->findings,
               "Add the findings of check to the messages, with their types in ITS and MQM");
  command.Text("--output", options->output,
               "File to write, or folder if there are several (default: standard output)");
  command.OnRun([options](const std::string& root) { return Run(root, *options); });
}

}  // namespace guided_help
