#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "interchange/article.h"
#include "localization/catalog_document.h"

namespace guided_help {

/// A bilingual article as the project keeps it: a catalog for each language, and the skeleton.
struct ArticleCatalogs {
  std::string skeleton;
  CatalogDocument source;
  CatalogDocument target;
};

// The files of an article's folder; the target's is `<locale>.json`.
inline constexpr std::string_view kSkeletonFile = "skeleton.md";

/// The article's language: what it says itself, else `fallback`, else what the names of its file
/// and folders say (`zh-TW.md`, `articles.zh-TW/a.md`); empty where none does.
std::string LocaleOfArticle(const Article& article, const std::string& file,
                            std::string_view fallback);

/// Takes an article apart into catalogs. The state of each translation is that of the article, and
/// its origin the article with the date of its hand-off. An article in an unknown language is in
/// `und`. Error codes: those of `ReadArticle`, and `article-syntax`.
Result<ArticleCatalogs> ImportArticle(std::string_view text, const std::string& file,
                                      std::string_view locale);

/// The article again, with what the catalogs say now. Error codes: those of `PutTogether` and
/// `FromMessage`. `folder` only names the files in errors.
Result<std::string> ExportArticle(const ArticleCatalogs& article, const std::string& folder);

}  // namespace guided_help
