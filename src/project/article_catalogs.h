#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "interchange/article.h"
#include "localization/catalog_document.h"

namespace guided_help {

/// A bilingual article in the project: a catalog for each language, and the skeleton.
struct ArticleCatalogs {
  std::string skeleton;
  CatalogDocument source;
  CatalogDocument target;
};

// Names of the files in an article's folder; the target's is `<locale>.json`.
inline constexpr std::string_view kSkeletonFile = "skeleton.md";

/// Returns the article's language: the one that it states, otherwise `fallback`, otherwise the one
/// in the names of its file and folders (`zh-TW.md`, `articles.zh-TW/a.md`); empty if there is
/// none.
std::string LocaleOfArticle(const Article& article, const std::string& file,
                            std::string_view fallback);

/// Returns the state of an article's translations; nothing if the article does not state who made
/// them.
std::optional<MessageState> StateOfArticle(TranslationType type);

/// Splits an article into catalogs. Each translation gets the state of the article, the origin
/// `article`, and the date of the article's hand-off. The locale of an article in an unknown
/// language is `und`. Error codes: those of `ReadArticle`, and `article-syntax`.
Result<ArticleCatalogs> ImportArticle(std::string_view text, const std::string& file,
                                      std::string_view locale);

/// Restores the article with the current text of the catalogs. Error codes: those of `JoinArticle`
/// and `FromMessage`. `folder` is only used to name the files in errors.
Result<std::string> ExportArticle(const ArticleCatalogs& article, const std::string& folder);

}  // namespace guided_help
