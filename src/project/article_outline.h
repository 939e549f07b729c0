#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "interchange/article_blocks.h"

namespace guided_help {

/// A part of an article that becomes nodes of a guide.
struct OutlineSection {
  ArticleBlock title;
  std::vector<ArticleBlock> blocks;
};

/// The structure of an article. It is only a proposal: the author of the guide knows better.
struct ArticleOutline {
  ArticleBlock title;
  /// What comes before the sections.
  std::vector<ArticleBlock> intro;
  std::vector<OutlineSection> sections;
  /// What comes after the options, and applies to all of them.
  std::vector<ArticleBlock> notices;
  /// Headings without anything below them.
  std::vector<ArticleBlock> skipped;
};

/// Divides an article after its title into sections by the first of these that it has: headings;
/// bold lines without a full stop; options, which are the items of its only list, if no list is
/// numbered. Otherwise everything is one section with the article's title. An option with several
/// sentences has the first one as its title. Error code: `article-syntax`, without a heading or
/// without a text below it.
Result<ArticleOutline> OutlineOf(const ArticleParts& parts, std::string_view file);

}  // namespace guided_help
