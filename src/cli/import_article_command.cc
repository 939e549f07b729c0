#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/output.h"
#include "localization/locale.h"
#include "project/article_catalogs.h"
#include "project/article_files.h"
#include "project/file_set.h"

namespace guided_help {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> files;
  std::string output;
  std::string locale;
  bool verify = false;
  bool force = false;
};

/// Returns the names of the folders for the articles' catalogs, which are theirs without `.md`. For
/// those that are named only by their language (`cancel-subscription/zh-TW.md`), the name includes
/// that of their folder; for those that would have the same, as many as tell them apart.
std::vector<std::string> FolderNames(const std::vector<std::string>& articles) {
  std::vector<std::string> names;
  std::vector<fs::path> parents;
  for (const std::string& article : articles) {
    const fs::path file(article);
    names.push_back(file.stem().string());
    parents.push_back(file.parent_path());
  }
  const auto lengthen = [&](std::size_t i) {
    const std::string parent = parents[i].filename().string();
    if (!parent.empty()) names[i] = parent + "." + names[i];
    parents[i] = parents[i].parent_path();
    return !parent.empty();
  };
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::optional<LocaleTag> tag = ParseLocale(names[i]);
    if (tag && !tag->region.empty()) lengthen(i);
  }
  for (bool has_changed = true; has_changed;) {
    std::map<std::string, std::vector<std::size_t>> same;
    for (std::size_t i = 0; i < names.size(); ++i) same[names[i]].push_back(i);
    has_changed = false;
    for (const auto& [name, indices] : same) {
      if (indices.size() < 2) continue;
      for (const std::size_t i : indices) has_changed = lengthen(i) || has_changed;
    }
  }
  return names;
}

/// Converts the catalogs to the files that an import writes, and back to the article.
Result<std::string> RoundTrip(const ArticleCatalogs& catalogs, const std::string& file) {
  const Result<CatalogDocument> source = ReadCatalogDocument(
      ToJson(catalogs.source), file, catalogs.source.locale, kArticleCatalogLimits);
  if (!source) return source.error();
  const Result<CatalogDocument> target = ReadCatalogDocument(
      ToJson(catalogs.target), file, catalogs.target.locale, kArticleCatalogLimits);
  if (!target) return target.error();
  return ExportArticle({catalogs.skeleton, *source, *target}, file);
}

/// Imports one article. An article that would not be restored exactly is an error, and is not
/// imported.
Result<ArticleCatalogs> Import(const std::string& file, const Options& options) {
  const Result<std::string> text = ReadFileText(file);
  if (!text) return text.error();
  Result<ArticleCatalogs> catalogs = ImportArticle(*text, file, options.locale);
  if (!catalogs) return catalogs;
  const Result<std::string> back = RoundTrip(*catalogs, file);
  if (!back) return back.error();
  if (*back != *text) {
    return Error{"article-syntax", file, {}, "the article cannot be restored byte for byte", ""};
  }
  return catalogs;
}

int Run(Options options) {
  if (options.output.empty() && !options.verify) {
    std::cerr << "--output: specify a folder (or use --verify)\n";
    return kExitWrongUse;
  }
  if (!options.locale.empty() && !ParseLocale(options.locale)) {
    // The locale becomes a file name.
    std::cerr << "--locale: " << options.locale << " is not a language; use one such as zh-TW\n";
    return kExitWrongUse;
  }
  Result<std::vector<std::string>> articles = FindArticles(options.files);
  if (!articles) {
    Fail(articles.error());
    return kExitWrongUse;
  }
  options.files = std::move(*articles);
  std::vector<FileText> files;
  std::set<fs::path> folders;
  std::size_t pairs = 0;
  int faults = 0;
  const std::vector<std::string> names = FolderNames(options.files);
  for (std::size_t i = 0; i < options.files.size(); ++i) {
    const std::string& file = options.files[i];
    const Result<ArticleCatalogs> catalogs = Import(file, options);
    if (!catalogs) {
      Fail(catalogs.error());
      ++faults;
      continue;
    }
    pairs += catalogs->source.entries.size();
    if (options.verify) continue;
    const fs::path folder = fs::path(options.output) / names[i];
    if (!folders.insert(folder).second || (fs::exists(folder) && !options.force)) {
      Fail({"file", folder.string(), {}, "already exists", "remove it, or use --force"});
      ++faults;
      continue;
    }
    files.push_back({folder / kSkeletonFile, catalogs->skeleton});
    files.push_back({folder / (catalogs->source.locale + ".json"), ToJson(catalogs->source)});
    files.push_back({folder / (catalogs->target.locale + ".json"), ToJson(catalogs->target)});
  }
  std::cout << options.files.size() << " article(s), " << pairs
            << " pair(s): " << options.files.size() - static_cast<std::size_t>(faults)
            << " can be restored byte for byte\n";
  if (faults > 0) {
    if (!options.verify) std::cerr << "nothing was written\n";
    return kExitErrors;
  }
  std::vector<fs::path> created;
  for (const fs::path& folder : folders) {
    std::error_code failure;
    if (fs::create_directories(folder, failure)) created.push_back(folder);
  }
  const std::optional<Error> error = WriteAllOrNone(files);
  if (!error) return 0;
  // Otherwise the next run would report that they already exist.
  for (const fs::path& folder : created) {
    std::error_code ignored;
    fs::remove(folder, ignored);
  }
  return Fail(*error);
}

}  // namespace

void AddImportArticleCommand(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  Command command =
      line.Add("import-article", "Split bilingual articles into catalogs that can be translated");
  command.Footer(
      "Each article becomes a folder: skeleton.md (the text between messages, with a placeholder\n"
      "{{key}} for each), en-US.json (the sources) and <locale>.json (the translations with their\n"
      "state). export-article restores the article, byte for byte.\n\n"
      "  guided-help import-article --output articles zh-TW/*.md\n"
      "  guided-help import-article --verify zh-TW/*.md");
  command.Articles(options->files);
  command.Text("--output", options->output, "Folder to write the articles' folders to");
  command.Text("--locale", options->locale, "Language of articles that do not state it");
  command.Flag("--verify", options->verify,
               "Write nothing; only check that each article can be restored byte for byte");
  command.Flag("--force", options->force, "Overwrite existing folders");
  command.OnRun([options](const std::string&) { return Run(*options); });
}

}  // namespace guided_help
