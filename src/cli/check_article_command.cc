#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <iomanip>
#include <iostream>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "checks/check.h"
#include "cli/command_line.h"
#include "cli/findings_printer.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "icu/icu_services.h"
#include "project/article_check.h"
#include "project/article_files.h"
#include "project/collection_check.h"
#include "project/project.h"
#include "project/rules.h"

namespace guided_help {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string locale;
  int jobs = 0;
  /// How often to check each article to measure the speed; 0: once, for its findings.
  int measure = 0;
  bool is_strict = false;
  bool json = false;
  bool list = false;
  bool compares = false;
};

ArticleReport CheckFile(const std::string& file, const Options& options,
                        const RulesLibrary& rules) {
  const Result<std::string> text = ReadFileText(file);
  if (!text) return {file, {}, TranslationType::kUnknown, 0, {ToFinding(text.error())}};
  return CheckArticle(*text, file, options.locale, rules, options.compares);
}

/// Checks on this thread, including reading the files, and prints the number of articles per
/// second.
int Measure(const Options& options, const RulesLibrary& rules) {
  // Reads the rules, which is not measured.
  for (const std::string& file : options.files) CheckFile(file, options, rules);
  int pairs = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (int round = 0; round < options.measure; ++round) {
    for (const std::string& file : options.files) {
      pairs += CheckFile(file, options, rules).pairs;
    }
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  const double articles = static_cast<double>(options.files.size()) * options.measure;
  std::cout << articles << " articles, " << pairs << " pairs in " << std::setprecision(3)
            << seconds.count() << " s on one core: " << std::fixed << std::setprecision(0)
            << articles / seconds.count() << " articles per second\n";
  return 0;
}

/// Checks the files with several threads, and calls `use` with each report, one at a time, in the
/// order of the files. A thread that is far ahead of the others waits, so that few reports are
/// kept.
void CheckAll(const Options& options, const RulesLibrary& rules,
              const std::function<void(const ArticleReport&)>& use) {
  constexpr std::size_t kMostKept = 256;
  Progress progress(options.files.size(), "articles");
  std::mutex mutex;
  std::condition_variable has_room;
  std::size_t next = 0;
  std::size_t used = 0;
  /// Those that wait for earlier ones.
  std::map<std::size_t, ArticleReport> kept;
  const auto work = [&] {
    std::unique_lock lock(mutex);
    while (true) {
      has_room.wait(lock, [&] { return next < used + kMostKept; });
      if (next >= options.files.size()) return;
      const std::size_t file = next++;
      lock.unlock();
      ArticleReport report = CheckFile(options.files[file], options, rules);
      progress.Advance();
      lock.lock();
      kept.emplace(file, std::move(report));
      for (auto first = kept.begin(); first != kept.end() && first->first == used; ++used) {
        use(first->second);
        first = kept.erase(first);
      }
      has_room.notify_all();
    }
  };
  const auto cores = static_cast<std::size_t>(
      options.jobs > 0 ? options.jobs : static_cast<int>(std::thread::hardware_concurrency()));
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < std::min(cores, options.files.size()); ++i)
    threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
}

int Run(const std::string& root, Options options) {
  if (options.list) {
    std::cout << ToReadableText(AllChecks());
    return 0;
  }
  if (options.files.empty()) {
    std::cerr << "files is required: name an article (.md), or a folder that contains articles\n";
    return kExitWrongUse;
  }
  Result<std::vector<std::string>> files = FindArticles(options.files);
  if (!files) {
    Fail(files.error());
    return kExitWrongUse;
  }
  options.files = std::move(*files);
  const IcuServices services;
  const Project project(root);
  const RulesLibrary rules(project, services);
  if (options.measure > 0) return Measure(options, rules);
  FindingsPrinter printer(options.json, std::cout);
  std::set<std::string> locales;
  CollectionCheck collection;
  CheckAll(options, rules, [&](const ArticleReport& report) {
    if (report.pairs > 0) locales.insert(report.locale);
    printer.Add(report.findings, 1, report.pairs, LinesBelow({}), Heading(report));
    if (options.compares) printer.Add(collection.Add(report), 0, 0, LinesBelow({}));
  });
  printer.Add(rules.errors(), 0, 0, LinesBelow(root));
  const std::vector<Unchecked> unchecked = FindUnchecked(rules, locales);
  return printer.Finish(&unchecked, options.is_strict);
}

}  // namespace

void AddCheckArticleCommand(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  Command command = line.Add("check-article", "Check the translations of bilingual articles");
  command.Footer(
      "An article contains pairs: the visible translation, and the English source in hidden "
      "spans.\n"
      "Its front matter states its language and whether a machine or a person translated it.\n"
      "docs/checks.md explains each check. Exit code: 1 with errors, 0 with warnings only.\n\n"
      "  guided-help check-article articles\n"
      "  guided-help check-article --format json zh-TW.md");
  command.Texts("files", options->files, Command::Count::kAny,
                "Articles (.md), or folders that contain articles");
  command.Text("--locale", options->locale,
               "Language of articles that do not state it (default: from the name of the file or "
               "folder, such as zh-TW.md)");
  command.Number("--jobs", options->jobs, 1, 256,
                 "Number of articles to check at a time (default: one for each core)");
  command.Number("--measure", options->measure, 1, 100'000,
                 "Check each article this many times on one core, and print only the speed");
  command.Flag("--consistency", options->compares,
               "Also compare the articles: one source with two translations, and the reverse");
  command.Strict(options->is_strict);
  command.Flag("--list", options->list, "List the checks and exit");
  command.TextOrJson(options->json);
  command.OnRun([options](const std::string& root) { return Run(root, *options); });
}

}  // namespace guided_help
