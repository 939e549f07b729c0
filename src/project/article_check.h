#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "interchange/article.h"
#include "project/rules.h"

namespace guided_help {

/// A sentence and its translation, for comparing them with those of other articles.
struct ComparedText {
  /// Hashes of the words, in lowercase and without markup and punctuation.
  std::uint64_t source = 0;
  std::uint64_t target = 0;
  Position position;
  /// Number of the pair.
  std::string pair;
};

/// The findings of one article.
struct ArticleReport {
  std::string file;
  /// Empty if neither the article nor its file name states it.
  std::string locale;
  TranslationType type = TranslationType::kUnknown;
  int pairs = 0;
  /// Findings about the file first, then by pair.
  std::vector<Finding> findings;
  /// Those with enough words, if they are wanted.
  std::vector<ComparedText> compared = {};
};

/// Checks the pairs of a bilingual article from English. `locale` is used if the article does not
/// state its language; if empty, the file name (`zh-TW.md`) and then the folder names are used.
/// With `compares`, the report has `compared`.
ArticleReport CheckArticle(std::string_view text, const std::string& file, std::string_view locale,
                           const RulesLibrary& rules, bool compares = false);

/// `zh-TW.md: zh-TW, machine translated, 10 pairs`
std::string Heading(const ArticleReport& report);

}  // namespace guided_help
