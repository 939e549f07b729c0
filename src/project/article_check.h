#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "interchange/article.h"
#include "project/rules.h"

namespace guided_help {

/// The findings of one article.
struct ArticleReport {
  std::string file;
  /// Empty if neither the article nor its file name states it.
  std::string locale;
  TranslationType type = TranslationType::kUnknown;
  int pairs = 0;
  /// Findings about the file first, then by pair.
  std::vector<Finding> findings;
};

/// Checks the pairs of a bilingual article from English. `locale` is used if the article does not
/// state its language; if empty, the file name (`zh-TW.md`) and then the folder names are used.
ArticleReport CheckArticle(std::string_view text, const std::string& file, std::string_view locale,
                           const RulesLibrary& rules);

/// `zh-TW.md: zh-TW, machine translated, 10 pairs`
std::string Heading(const ArticleReport& report);

}  // namespace guided_help
