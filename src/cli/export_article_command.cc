#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/output.h"
#include "localization/locale.h"
#include "project/article_catalogs.h"
#include "project/article_files.h"

namespace guided_help {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string folder;
  std::string locale;
  std::string output;
};

constexpr const char* kHint = "was this folder written by import-article?";

Result<CatalogDocument> ReadCatalogOf(const fs::path& folder, const std::string& locale) {
  const fs::path file = folder / (locale + ".json");
  const Result<std::string> text = ReadFileText(file, kHint);
  if (!text) return text.error();
  return ReadCatalogDocument(*text, file.string(), locale, kArticleCatalogLimits);
}

/// Returns the only language in the folder other than the source's.
Result<std::string> FindLocale(const fs::path& folder) {
  std::vector<std::string> locales;
  std::error_code missing;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, missing)) {
    const std::string name = entry.path().stem().string();
    if (entry.path().extension() == ".json" && name != kDefaultLocale) locales.push_back(name);
  }
  if (locales.size() == 1) return locales.front();
  return Error{
      "file",
      folder.string(),
      {},
      locales.empty() ? "has no translation" : "has more than one translation",
      locales.empty() ? "was this folder written by import-article?" : "select one with --locale"};
}

int Run(const Options& options) {
  const Result<std::string> locale =
      options.locale.empty() ? FindLocale(options.folder) : Result<std::string>(options.locale);
  if (!locale) return Fail(locale.error());
  const Result<std::string> skeleton =
      ReadFileText(fs::path(options.folder) / kSkeletonFile, kHint);
  if (!skeleton) return Fail(skeleton.error());
  const Result<CatalogDocument> source = ReadCatalogOf(options.folder, std::string(kDefaultLocale));
  if (!source) return Fail(source.error());
  const Result<CatalogDocument> target = ReadCatalogOf(options.folder, *locale);
  if (!target) return Fail(target.error());
  const Result<std::string> article = ExportArticle({*skeleton, *source, *target}, options.folder);
  if (!article) return Fail(article.error());
  return WriteOutput(options.output, *article);
}

}  // namespace

void AddExportArticleCommand(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  Command command = line.Add("export-article",
                             "Restore an imported article, with the current text of its catalogs");
  command.Footer(
      "  guided-help export-article articles/cancel-subscription.zh-TW --output zh-TW.md");
  command.Folder("folder", options->folder, "Folder that import-article wrote");
  command.Text("--locale", options->locale,
               "Language to write (default: the only one in the folder)");
  command.OutputFile(options->output);
  command.OnRun([options](const std::string&) { return Run(*options); });
}

}  // namespace guided_help
