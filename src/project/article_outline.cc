#include "project/article_outline.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string>
#include <utility>

namespace guided_help {
namespace {

using BlockKind = ArticleBlock::Kind;
using Blocks = std::vector<ArticleBlock>;

bool IsHeading(const ArticleBlock& block) { return block.kind == BlockKind::kHeading; }

bool IsOption(const ArticleBlock& block) {
  return block.kind == BlockKind::kItem && !block.is_nested;
}

/// Whether the line is one bold text without a full stop, as authors write headings.
bool IsBoldLine(const ArticleBlock& block, const ArticleParts& parts) {
  const std::string line = SourceOf(block, parts);
  const std::string_view text = line;
  constexpr std::string_view kMark = "**";
  if (block.kind != BlockKind::kParagraph || block.is_nested || text.size() <= 2 * kMark.size())
    return false;
  const std::string_view inside = text.substr(kMark.size(), text.size() - 2 * kMark.size());
  return text.starts_with(kMark) && text.ends_with(kMark) && !inside.ends_with('.') &&
         inside.find(kMark) == std::string_view::npos;
}

/// Whether the article is a list of options: the items of one list that no text interrupts.
bool HasOptions(const Blocks& blocks) {
  if (std::any_of(blocks.begin(), blocks.end(),
                  [](const ArticleBlock& block) { return block.kind == BlockKind::kStep; }))
    return false;
  const auto first = std::find_if(blocks.begin(), blocks.end(), IsOption);
  const auto end = std::find_if(first, blocks.end(), [](const ArticleBlock& block) {
    return !IsOption(block) && !block.is_nested;
  });
  return std::count_if(first, end, IsOption) > 1 && std::none_of(end, blocks.end(), IsOption);
}

/// Moves the sentences after the first one into a block of their own.
void SplitTitle(OutlineSection& section) {
  ArticleBlock& title = section.title;
  const bool has_only_sentences =
      std::all_of(title.pieces.begin(), title.pieces.end(), [](const ArticleBlock::Piece& piece) {
        return piece.text || piece.markdown.find_first_not_of(' ') == std::string::npos;
      });
  if (!has_only_sentences || title.Texts().size() < 2) return;
  ArticleBlock rest = title;
  const auto is_text = [](const ArticleBlock::Piece& piece) { return piece.text.has_value(); };
  const auto first = std::find_if(rest.pieces.begin(), rest.pieces.end(), is_text);
  const auto second = std::find_if(std::next(first), rest.pieces.end(), is_text);
  title.pieces = {*first};
  rest.kind = BlockKind::kParagraph;
  rest.pieces.erase(rest.pieces.begin(), second);
  section.blocks.insert(section.blocks.begin(), std::move(rest));
}

/// Divides the blocks at those for which `begins` is true.
void Divide(Blocks blocks, const std::function<bool(const ArticleBlock&)>& begins,
            ArticleOutline& outline) {
  for (ArticleBlock& block : blocks) {
    if (begins(block)) {
      outline.sections.push_back({std::move(block), {}});
    } else if (outline.sections.empty()) {
      outline.intro.push_back(std::move(block));
    } else {
      outline.sections.back().blocks.push_back(std::move(block));
    }
  }
}

void SkipEmptySections(ArticleOutline& outline) {
  for (OutlineSection& section : outline.sections) {
    if (section.blocks.empty()) outline.skipped.push_back(section.title);
  }
  std::erase_if(outline.sections,
                [](const OutlineSection& section) { return section.blocks.empty(); });
}

/// Moves what comes after the last option to the notices.
void TakeNotices(ArticleOutline& outline) {
  Blocks& blocks = outline.sections.back().blocks;
  const auto after = std::find_if(blocks.begin(), blocks.end(),
                                  [](const ArticleBlock& block) { return !block.is_nested; });
  outline.notices.assign(std::make_move_iterator(after), std::make_move_iterator(blocks.end()));
  blocks.erase(after, blocks.end());
}

}  // namespace

Result<ArticleOutline> OutlineOf(const ArticleParts& parts, std::string_view file) {
  Blocks blocks = BlocksOf(parts);
  ArticleOutline outline;
  const auto title = std::find_if(blocks.begin(), blocks.end(), IsHeading);
  if (title == blocks.end() || blocks.size() == 1) {
    const std::string missing = title == blocks.end() ? "title" : "text below its title";
    return Error{"article-syntax",
                 std::string(file),
                 {},
                 "the article has no " + missing,
                 "a guide can only be made from a whole article"};
  }
  outline.title = std::move(*title);
  blocks.erase(title);
  const auto is_bold_line = [&parts](const ArticleBlock& block) {
    return IsBoldLine(block, parts);
  };
  if (std::any_of(blocks.begin(), blocks.end(), IsHeading)) {
    Divide(std::move(blocks), IsHeading, outline);
    SkipEmptySections(outline);
  } else if (std::any_of(blocks.begin(), blocks.end(), is_bold_line)) {
    Divide(std::move(blocks), is_bold_line, outline);
    SkipEmptySections(outline);
  } else if (HasOptions(blocks)) {
    Divide(std::move(blocks), IsOption, outline);
    TakeNotices(outline);
    for (OutlineSection& section : outline.sections) SplitTitle(section);
  } else {
    outline.sections.push_back({outline.title, std::move(blocks)});
  }
  if (outline.sections.empty()) {
    // Headings only: the text is before them.
    outline.sections.push_back({outline.title, std::exchange(outline.intro, {})});
  }
  return outline;
}

}  // namespace guided_help
