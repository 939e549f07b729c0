#include "project/article_check.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/place_finder.h"
#include "base/text.h"
#include "checks/characters.h"
#include "checks/document_checks.h"
#include "checks/text_checks.h"
#include "localization/locale.h"
#include "project/article_catalogs.h"

namespace guided_help {
namespace {

/// Shorter texts, such as headings, have one translation in many contexts, or several.
constexpr std::size_t kComparedWords = 4;

/// Returns the words of a text, in lowercase, with a space between them; their number in `count`.
std::u32string WordsIn(const InlineText& text, std::size_t& count) {
  std::u32string words;
  bool in_word = false;
  for (const char32_t c : text.small) {
    const bool is_word = IsWordCharacter(c) || c == kInlineObject;
    if (is_word && !in_word && ++count > 1) words += U' ';
    if (is_word) words += c;
    in_word = is_word;
  }
  return words;
}

/// Longer texts are not sentences, and the checks could take quadratic time.
constexpr std::size_t kMaximumPairBytes = 64 * 1024;

class ArticleCheck {
 public:
  ArticleCheck(const Article& article, const std::string& file)
      : article_(article), places_(article.text) {
    report_.file = file;
    report_.type = article.type;
    report_.pairs = static_cast<int>(article.pairs.size());
  }

  ArticleReport Run(std::string locale, const LocaleRules& source, const LocaleRules& target,
                    bool compares) {
    report_.locale = std::move(locale);
    CheckFile();
    ReadPairs();
    if (compares) CollectCompared();
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      if (pairs_[i].is_too_long) continue;
      for (TextFinding& finding : CheckText({pairs_[i].source, pairs_[i].target, source, target})) {
        Add(i, std::move(finding));
      }
    }
    CheckTogether();
    std::stable_sort(by_pair_.begin(), by_pair_.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    for (auto& [pair, finding] : by_pair_) report_.findings.push_back(std::move(finding));
    return std::move(report_);
  }

 private:
  struct Pair {
    InlineText source;
    InlineText target;
    bool is_too_long = false;
  };

  void CheckFile() {
    for (const Error& fault : article_.faults) {
      report_.findings.push_back(ToFinding(fault, report_.locale));
    }
    if (report_.locale.empty()) {
      report_.findings.push_back({"article-locale",
                                  Severity::kWarning,
                                  report_.file,
                                  {},
                                  {},
                                  {},
                                  "the article does not state its language",
                                  "specify it with --locale, or as ms.contentlocale"});
    }
    if (article_.pairs.empty()) {
      report_.findings.push_back({"article-pairs",
                                  Severity::kWarning,
                                  report_.file,
                                  {},
                                  report_.locale,
                                  {},
                                  "the file has no pairs of a translation and its source",
                                  "docs/formats.md shows a pair; catalogs are checked with check"});
    }
    if (article_.type != TranslationType::kMachine) return;
    const std::size_t at = article_.text.find("ms.translationtype");
    report_.findings.push_back({"machine-translation",
                                Severity::kError,
                                report_.file,
                                places_.At(at),
                                report_.locale,
                                {},
                                "machine translation that nobody has reviewed",
                                "have a person review it, then mark it: ms.translationtype: HT"});
  }

  void ReadPairs() {
    for (const ArticlePair& pair : article_.pairs) {
      if (pair.target.size() > kMaximumPairBytes || pair.source.size() > kMaximumPairBytes) {
        pairs_.push_back({{}, {}, true});
        TextFinding finding{"article-syntax", Severity::kError, 0, "the pair is too long to check",
                            "split it into sentences"};
        Add(pairs_.size() - 1, std::move(finding));
      } else {
        pairs_.push_back({ReadMarkdown(pair.source), ReadMarkdown(pair.target)});
      }
    }
  }

  void CollectCompared() {
    const std::hash<std::u32string> hash;
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      std::size_t source_words = 0;
      std::size_t target_words = 0;
      const std::u32string source = WordsIn(pairs_[i].source, source_words);
      const std::u32string target = WordsIn(pairs_[i].target, target_words);
      if (source_words < kComparedWords || target.empty()) continue;
      const ArticlePair& pair = article_.pairs[i];
      const auto begin = static_cast<std::size_t>(pair.target.data() - article_.text.data());
      report_.compared.push_back(
          {hash(source), hash(target), places_.At(begin), std::string(pair.Number())});
    }
  }

  void CheckTogether() {
    std::vector<DocumentText> texts;
    for (const Pair& pair : pairs_) texts.push_back({&pair.source, &pair.target});
    for (DocumentFinding& found : CheckDocument(texts)) Add(found.index, std::move(found.finding));
  }

  void Add(std::size_t index, TextFinding finding) {
    const ArticlePair& pair = article_.pairs[index];
    const auto begin = static_cast<std::size_t>(pair.target.data() - article_.text.data());
    by_pair_.emplace_back(index,
                          Finding{std::string(finding.check),
                                  finding.severity,
                                  report_.file,
                                  places_.At(begin + std::min(finding.offset, pair.target.size())),
                                  report_.locale,
                                  {},
                                  std::move(finding.message),
                                  std::move(finding.hint),
                                  std::string(pair.Number()),
                                  {},
                                  Beginning(pair.source)});
  }

  const Article& article_;
  PlaceFinder places_;
  ArticleReport report_;
  std::vector<Pair> pairs_;
  std::vector<std::pair<std::size_t, Finding>> by_pair_;
};

}  // namespace

ArticleReport CheckArticle(std::string_view text, const std::string& file, std::string_view locale,
                           const RulesLibrary& rules, bool compares) {
  const Result<Article> article = ReadArticle(text, file);
  if (!article) {
    return {file,
            std::string(locale),
            TranslationType::kUnknown,
            0,
            {ToFinding(article.error(), std::string(locale))}};
  }
  const std::string own = LocaleOfArticle(*article, file, locale);
  return ArticleCheck(*article, file).Run(own, rules.For(kDefaultLocale), rules.For(own), compares);
}

std::string Heading(const ArticleReport& report) {
  const std::string_view type = report.type == TranslationType::kMachine ? "machine translated"
                                : report.type == TranslationType::kHuman ? "human translated"
                                                                         : "unknown translator";
  return Concat({report.file, ": ", report.locale.empty() ? "unknown language" : report.locale,
                 ", ", type, ", ", Counted(report.pairs, "pair")});
}

}  // namespace guided_help
