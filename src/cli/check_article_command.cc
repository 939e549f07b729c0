#include <algorithm>
#include <atomic>
#include <chrono>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "checks/check.h"
#include "cli/command_line.h"
#include "cli/findings_output.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "icu/icu_services.h"
#include "project/article_check.h"
#include "project/article_files.h"
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
};

ArticleReport CheckFile(const std::string& file, const Options& options, const RulesLibrary& rules,
                        const LocaleServices& services) {
  const Result<std::string> text = ReadFileText(file);
  if (!text) return {file, {}, TranslationType::kUnknown, 0, {ToFinding(text.error())}};
  return CheckArticle(*text, file, options.locale, rules, services);
}

/// Checks on this thread, including reading the files, and prints the number of articles per
/// second.
int Measure(const Options& options, const RulesLibrary& rules) {
  const IcuServices services;
  int pairs = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (int round = 0; round < options.measure; ++round) {
    for (const std::string& file : options.files) {
      pairs += CheckFile(file, options, rules, services).pairs;
    }
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  const double articles = static_cast<double>(options.files.size()) * options.measure;
  std::cout << articles << " articles, " << pairs << " pairs in " << std::setprecision(3)
            << seconds.count() << " s on one core: " << std::fixed << std::setprecision(0)
            << articles / seconds.count() << " articles per second\n";
  return 0;
}

/// Each thread takes the next unclaimed file; reports are in the order of the files.
std::vector<ArticleReport> CheckAll(const Options& options, const RulesLibrary& rules) {
  const IcuServices services;
  std::vector<ArticleReport> reports(options.files.size());
  std::atomic<std::size_t> next = 0;
  Progress progress(options.files.size(), "articles");
  const auto work = [&] {
    for (std::size_t i = next++; i < options.files.size(); i = next++) {
      reports[i] = CheckFile(options.files[i], options, rules, services);
      progress.Advance();
    }
  };
  const auto cores = static_cast<std::size_t>(
      options.jobs > 0 ? options.jobs : static_cast<int>(std::thread::hardware_concurrency()));
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < std::min(cores, options.files.size()); ++i)
    threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  return reports;
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
  const Result<RulesLibrary> rules = RulesLibrary::Load(Project(root));
  if (!rules) return Fail(rules.error());
  if (options.measure > 0) return Measure(options, *rules);
  std::vector<ArticleReport> reports = CheckAll(options, *rules);
  FindingsSummary summary;
  std::vector<Finding> all;
  std::set<std::string> locales;
  const LineSource lines = LinesBelow({});
  for (ArticleReport& report : reports) {
    if (report.pairs > 0) locales.insert(report.locale);
    const FindingsSummary own = Summarize(report.findings, 1, report.pairs);
    summary.files += 1;
    summary.pairs += own.pairs;
    summary.errors += own.errors;
    summary.warnings += own.warnings;
    if (options.json) {
      std::move(report.findings.begin(), report.findings.end(), std::back_inserter(all));
    } else {
      std::cout << Heading(report) << '\n' << ToReadableText(report.findings, lines);
    }
  }
  const std::vector<Unchecked> unchecked = FindUnchecked(*rules, IcuServices(), locales);
  if (options.is_strict) {
    summary.errors += static_cast<int>(unchecked.size());
    std::vector<Finding> errors = ToFindings(unchecked);
    if (!options.json) std::cout << ToReadableText(errors, lines);
    std::move(errors.begin(), errors.end(), std::back_inserter(all));
  }
  if (options.json) {
    std::cout << ToJson(all, summary, &unchecked);
  } else {
    std::cout << ToReadableText(summary) << (options.is_strict ? "" : ToReadableText(unchecked));
  }
  return summary.errors > 0 ? kExitErrors : 0;
}

}  // namespace

void AddCheckArticleCommand(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  Command command = line.Add("check-article", "Check the translations of bilingual articles");
  command.Footer(
      "An article contains pairs: the visible translation, and the English source in hidden "
      "spans.\n"
      "Its front matter states its language and whether a machine or a person translated it.\n"
      "docs/checks.md explains each check.\n\n"
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
  command.Strict(options->is_strict);
  command.Flag("--list", options->list, "List the checks and exit");
  command.TextOrJson(options->json);
  command.OnRun([options](const std::string& root) { return Run(root, *options); });
}

}  // namespace guided_help
