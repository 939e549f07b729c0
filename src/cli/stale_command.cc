#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "cli/command_line.h"
#include "cli/output.h"
#include "project/article_files.h"
#include "project/article_outline.h"
#include "project/draft_links.h"
#include "project/file_set.h"
#include "project/project.h"
#include "project/stale_nodes.h"

namespace guided_help {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string guide;
  std::string article;
  bool accept = false;
  bool json = false;
};

/// Records which article this is.
void Update(ArticleRecord& record, const Article& article, const ArticleParts& parts,
            const std::string& file) {
  record.article = fs::path(file).filename().string();
  if (!article.date.empty()) record.published = article.date;
  if (const Result<ArticleOutline> outline = OutlineOf(parts, file))
    record.title = PlainTextOf(SourceOf(outline->title, parts));
}

int Run(const std::string& root, const Options& options) {
  const Project project(root);
  const Result<Guide> guide = project.LoadGuide(options.guide);
  if (!guide) return Fail(guide.error());
  const std::string record_file = ArticleRecordFile(project, options.guide);
  if (!project.Has(record_file)) {
    return Fail({"file",
                 record_file,
                 {},
                 "cannot be read",
                 "only a guide that \"guided-help new\" made from an article has this file"});
  }
  const Result<std::string> json = project.ReadText(record_file);
  if (!json) return Fail(json.error());
  const Result<ArticleRecord> record = ReadArticleRecord(*json, record_file);
  if (!record) return Fail(record.error());
  const Result<std::string> text = ReadFileText(options.article);
  if (!text) return Fail(text.error());
  const Result<Article> article = ReadArticle(*text, options.article);
  if (!article) return Fail(article.error());
  if (!article->faults.empty()) return Fail(article->faults.front());
  const ArticleParts parts = TakeApart(*article);
  StaleReport report =
      FindStaleNodes(*guide, project.GuideFile(options.guide), *record, record_file, parts);
  const int code = PrintFindings(report.findings, 1, static_cast<int>(article->pairs.size()),
                                 options.json, LinesBelow(root));
  if (!options.accept) return code;
  Update(report.current, *article, parts, options.article);
  const std::string accepted = ToJson(report.current);
  const Result<ArticleRecord> limited = ReadArticleRecord(accepted, record_file);
  if (!limited) return Fail(limited.error());
  const fs::path file = fs::path(root) / record_file;
  if (const auto error = WriteAllOrNone({{file, accepted}})) return Fail(*error);
  if (!options.json) std::cout << record_file << ": accepted the article as it is now\n";
  return 0;
}

}  // namespace

void AddStaleCommand(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  Command command = line.Add("stale", "Find nodes of a guide whose article has changed");
  command.Footer(
      "Compares the English sentences of the article with those that \"guided-help new\" recorded\n"
      "in web/guides/ID.article.json. A sentence that has changed, vanished or is new is an error\n"
      "(stale-node) at its node. After correcting the guide, record the article with --accept.\n\n"
      "  guided-help stale move-mailbox --article zh-TW/move-mailbox.md");
  command.Guide(options->guide, true);
  command.RequiredText("--article", options->article, "The article as it is now (.md)");
  command.Flag("--accept", options->accept,
               "Record the sentences as they are now; then they are no longer reported");
  command.TextOrJson(options->json);
  command.OnRun([options](const std::string& root) { return Run(root, *options); });
}

}  // namespace guided_help
