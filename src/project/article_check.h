#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "interchange/article.h"
#include "localization/locale_services.h"
#include "project/rules.h"

namespace guided_help {

/// What the checks say of one article.
struct ArticleReport {
  std::string file;
  /// Empty where neither the article nor its name says it.
  std::string locale;
  TranslationType type = TranslationType::kUnknown;
  int pairs = 0;
  /// First what concerns the file, then by pair.
  std::vector<Finding> findings;
};

/// Checks the pairs of a bilingual article from English. `locale` is that of an article that does
/// not say it; empty: its file's name is asked (`zh-TW.md`), then its folder's.
ArticleReport CheckArticle(std::string_view text, const std::string& file, std::string_view locale,
                           const RulesLibrary& rules, const LocaleServices& services);

/// `zh-TW.md: zh-TW, machine translated, 10 pairs`
std::string Heading(const ArticleReport& report);

}  // namespace guided_help
