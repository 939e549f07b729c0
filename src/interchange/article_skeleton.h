#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "interchange/article.h"

namespace guided_help {

/// What encloses the name of a placeholder in a skeleton.
inline constexpr std::string_view kPlaceholderOpen = "{{";
inline constexpr std::string_view kPlaceholderClose = "}}";

/// A translatable text of an article.
struct ArticleText {
  /// The pair's id in lowercase (`4de71-102`; a second pair with that id is `4de71-102.2`), or the
  /// key in the front matter (`title`), which has no source.
  std::string key;
  std::string source;
  std::string target;
};

/// A split article: the translatable texts, and the skeleton around them with a placeholder
/// `{{key}}` for each text. The skeleton contains no text.
struct ArticleParts {
  std::string skeleton;
  std::vector<ArticleText> texts;
};

ArticleParts TakeApart(const Article& article);

/// Returns where the next placeholder of a skeleton begins, from `from`; `npos` if there is none.
std::size_t FindPlaceholder(std::string_view skeleton, std::size_t from);

/// Joins the parts to an article. Texts without a placeholder in the skeleton, and placeholders
/// without a text, are errors (`missing-key`, `unknown-key`); so is an unclosed placeholder
/// (`syntax`). `file` names the skeleton in errors.
Result<std::string> JoinArticle(const ArticleParts& parts, std::string_view file);

}  // namespace guided_help
