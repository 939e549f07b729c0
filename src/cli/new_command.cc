#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/text.h"
#include "cli/command_line.h"
#include "cli/output.h"
#include "localization/locale.h"
#include "project/article_files.h"
#include "project/article_record.h"
#include "project/file_set.h"
#include "project/guide_draft.h"
#include "project/project.h"

namespace guided_help {
namespace {

namespace fs = std::filesystem;

struct Options {
  GuideDraftOptions draft;
  std::string article;
};

/// Returns the files of the draft, with paths below the project's folder.
std::vector<FileText> FilesOf(const GuideDraft& draft, const Project& project) {
  const std::string& id = draft.guide.id;
  return {{project.GuideFile(id), DraftToJson(draft.guide)},
          {project.CatalogFile(id, draft.source.locale), ToJson(draft.source)},
          {project.CatalogFile(id, draft.target.locale), ToJson(draft.target)},
          {ArticleRecordFile(project, id), ToJson(draft.record)}};
}

/// Writes the files below `root`. Removes the folders that it created if that fails.
std::optional<Error> Write(const fs::path& root, std::vector<FileText> files) {
  std::vector<fs::path> created;
  for (FileText& file : files) {
    file.path = root / file.path;
    std::error_code failure;
    const fs::path folder = file.path.parent_path();
    if (fs::create_directories(folder, failure)) created.push_back(folder);
  }
  std::optional<Error> error = WriteAllOrNone(files);
  if (!error) return std::nullopt;
  for (const fs::path& folder : created) {
    std::error_code ignored;
    fs::remove(folder, ignored);
  }
  return error;
}

void PrintSummary(const GuideDraft& draft, const std::vector<FileText>& files,
                  const Project& project) {
  for (const FileText& file : files) std::cout << file.path.generic_string() << '\n';
  std::cout << Counted(static_cast<int>(draft.guide.nodes.size()), "node") << ", "
            << Counted(static_cast<int>(draft.source.entries.size()), "message") << ", "
            << Counted(static_cast<int>(draft.guide.links.size()), "link") << '\n';
  for (const std::string& target : draft.left_out)
    std::cout << "plain text instead of a link to " << target
              << ": a guide links only to https addresses (does --page complete it?)\n";
  if (!project.Has(project.CatalogFile("interface", draft.target.locale)))
    std::cout << "translate the interface, too; the page cannot offer the language without "
              << project.CatalogFile("interface", draft.target.locale) << '\n';
  std::cout << "next: guided-help lint " << draft.guide.id << "; guided-help check "
            << draft.guide.id << '\n';
}

int Run(const std::string& root, const Options& options) {
  if (!options.draft.locale.empty() && !ParseLocale(options.draft.locale))
    return WrongUse(
        Concat({"--locale: ", options.draft.locale, " is not a language; use one such as zh-TW"}));
  if (!options.draft.published.empty() && !ParseDay(options.draft.published))
    return WrongUse(Concat(
        {"--published: ", options.draft.published, " is not a date; use one such as 2021-05-19"}));
  if (!options.draft.page.empty() && !options.draft.page.starts_with("https://"))
    return WrongUse(Concat({"--page: ", options.draft.page, " is not an https address"}));
  const Result<std::string> text = ReadFileText(options.article);
  if (!text) return Fail(text.error());
  const Result<GuideDraft> draft = DraftGuide(*text, options.article, options.draft);
  if (!draft) return Fail(draft.error());
  const Project project(root);
  const std::vector<FileText> files = FilesOf(*draft, project);
  for (const FileText& file : files) {
    if (!project.Has(file.path.generic_string())) continue;
    return Fail({"file",
                 file.path.generic_string(),
                 {},
                 "already exists",
                 "choose another id, or remove the guide first"});
  }
  if (const std::optional<Error> error = Write(root, files)) return Fail(*error);
  PrintSummary(*draft, files, project);
  return 0;
}

}  // namespace

void AddNewCommand(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  Command command = line.Add("new", "Start a guide from a bilingual article");
  command.Footer(
      "Writes web/guides/ID.json, its catalogs localization/ID/en-US.json and <locale>.json, and\n"
      "web/guides/ID.article.json, which records the sentences that each node is made from.\n"
      "Existing files are never overwritten. Sections of the article (headings, or the options\n"
      "of its only list) become choices, numbered lists become steps, and the rest becomes\n"
      "outcomes: a draft that lint accepts, for the author to change. If the article changes,\n"
      "\"guided-help stale\" lists the nodes to look at.\n\n"
      "  guided-help new move-mailbox --article zh-TW/move-mailbox.md --locale zh-TW");
  command.RequiredText("id", options->draft.id, "Id of the new guide, such as move-mailbox");
  command.RequiredText("--article", options->article, "Bilingual article (.md)");
  command.Text("--locale", options->draft.locale, "Language of an article that does not state it");
  command.Text("--page", options->draft.page,
               "Address of the published article: links without a host lead to its host, and "
               "outcomes without a link to the page");
  command.Text("--published", options->draft.published,
               "Date of an article that does not state it, such as 2021-05-19");
  command.OnRun([options](const std::string& root) { return Run(root, *options); });
}

}  // namespace guided_help
