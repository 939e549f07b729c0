#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "interchange/article_skeleton.h"

namespace guided_help {

/// A line of an article: a heading, a paragraph, an item of a list, a row of a table.
struct ArticleBlock {
  enum class Kind {
    kHeading,
    kParagraph,
    /// An item of a list without numbers.
    kItem,
    /// An item of a numbered list.
    kStep,
  };
  /// A text of the article, or Markdown between texts, which both languages have.
  struct Piece {
    std::string markdown;
    /// Index into `ArticleParts::texts`.
    std::optional<std::size_t> text = std::nullopt;
  };

  Kind kind = Kind::kParagraph;
  /// Whether it is below an item or a step: indented further.
  bool is_nested = false;
  /// Whether one of those is a step.
  bool is_in_step = false;
  std::vector<Piece> pieces;

  /// Indices of its texts.
  std::vector<std::size_t> Texts() const;
};

/// Returns the lines that have a text, in order, without the front matter. Quotes and notes are
/// paragraphs.
std::vector<ArticleBlock> BlocksOf(const ArticleParts& parts);

/// Returns a block in English, in Markdown.
std::string SourceOf(const ArticleBlock& block, const ArticleParts& parts);
/// Returns a block in the article's language, in Markdown. Leaves out the spaces after the full
/// stop of a script that has none.
std::string TargetOf(const ArticleBlock& block, const ArticleParts& parts);

}  // namespace guided_help
