#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "interchange/article.h"

namespace guided_help {

/// A text of an article that is translated.
struct ArticleText {
  /// The pair's id in small letters (`4de71-102`; a second one of that id is `4de71-102.2`), or
  /// the key of the front matter (`title`), which has no source.
  std::string key;
  std::string source;
  std::string target;
};

/// An article taken apart: what is translated, and what stands around it, with a hole `{{key}}` for
/// each text. No text stands in the skeleton.
struct ArticleParts {
  std::string skeleton;
  std::vector<ArticleText> texts;
};

ArticleParts TakeApart(const Article& article);

/// The article that the parts make. Texts that the skeleton has no hole for, and holes without a
/// text, are errors (`missing-key`, `unknown-key`); so is a hole that does not end (`syntax`).
/// `file` names the skeleton.
Result<std::string> PutTogether(const ArticleParts& parts, std::string_view file);

}  // namespace guided_help
