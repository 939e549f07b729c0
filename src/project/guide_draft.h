#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "guide/guide.h"
#include "localization/catalog_document.h"
#include "project/article_record.h"

namespace guided_help {

struct GuideDraftOptions {
  /// Id of the guide.
  std::string id;
  /// Language of an article that does not state it.
  std::string locale;
  /// Address of the published article: sections without a link lead to it, and links without a host
  /// lead to its host. May be empty.
  std::string page;
  /// Date of an article that does not state it: `2021-05-19`.
  std::string published;
};

/// The start of a guide, made from an article.
struct GuideDraft {
  Guide guide;
  CatalogDocument source;
  CatalogDocument target;
  ArticleRecord record;
  /// Targets of links that became plain text, because a guide cannot have them.
  std::vector<std::string> left_out;
};

/// Makes a guide from a bilingual article. Its messages are the article's sentences; none are
/// added. Sections (`OutlineOf`) become nodes: numbered lists are nodes with steps, and what is
/// left is an outcome. With several sections, the first node is a question whose choices lead to
/// them. Error codes: those of `ImportArticle` and `OutlineOf`; `article-locale`, `wrong-locale`,
/// `bad-value`; `no-link` if an outcome has no link and there is no page.
Result<GuideDraft> DraftGuide(std::string_view text, const std::string& file,
                              const GuideDraftOptions& options);

/// Returns the guide in the format of docs/formats.md. Supports only what drafts have.
std::string DraftToJson(const Guide& guide);

}  // namespace guided_help
