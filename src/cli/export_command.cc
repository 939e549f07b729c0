#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "base/text.h"
#include "cli/command_line.h"
#include "cli/output.h"
#include "icu/icu_services.h"
#include "localization/locale.h"
#include "project/catalog_files.h"
#include "project/file_set.h"
#include "project/file_system.h"
#include "project/picture_names.h"
#include "project/project.h"
#include "project/project_export.h"
#include "project/rules.h"

namespace guided_help {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> catalogs;
  std::string locale;
  std::string format = "xliff";
  std::string output;
  bool findings = false;
  /// A file of names, or empty.
  std::string pictures;
};

/// A single export goes to a file, several go to a folder: `cancel-subscription.zh-TW.xlf`.
fs::path PathFor(const ExportRequest& request, const Options& options) {
  const bool is_folder = options.catalogs.size() > 1 || options.output.ends_with('/') ||
                         fs::is_directory(options.output);
  return is_folder ? fs::path(options.output) / ExportFileName(request) : fs::path(options.output);
}

ExchangeFormat FormatOf(const Options& options) {
  const auto* const found =
      std::find_if(kExchangeFormats.begin(), kExchangeFormats.end(),
                   [&](const auto& format) { return format.second == options.format; });
  return found->first;
}

Result<PictureNames> ReadPictureFile(const std::string& file) {
  const std::optional<std::string> json = Disk().Read(file, kArticleCatalogLimits.bytes + 1);
  if (!json) return Error{"file", file, {}, "cannot be read", "is the name correct?"};
  return ReadPictureNames(*json, file);
}

int ExportAll(const Project& project, const Options& options) {
  const IcuServices services;
  const RulesLibrary rules(project, services);
  PictureNames pictures;
  if (!options.pictures.empty()) {
    Result<PictureNames> read = ReadPictureFile(options.pictures);
    if (!read) return Fail(read.error());
    pictures = std::move(*read);
  }
  std::vector<FileText> files;
  for (const std::string& name : options.catalogs) {
    const ExportRequest request{name, options.locale, FormatOf(options), options.findings,
                                pictures};
    Result<std::string> text = ExportCatalog(project, rules, services, request);
    if (!text) return Fail(text.error());
    if (options.output.empty()) return WriteOutput("", *text);
    files.push_back({PathFor(request, options), std::move(*text)});
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
    if (names.insert(CatalogName(name)).second) continue;
    return WrongUse(Concat({"two catalogs have the name ", CatalogName(name),
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
  command.Text("--pictures", options->pictures,
               "File with the names of pictures that show the messages, to add to them "
               "(docs/formats.md)");
  command.Text("--output", options->output,
               "File to write, or folder if there are several (default: standard output)");
  command.OnRun([options](const std::string& root) { return Run(root, *options); });
}

}  // namespace guided_help
