#include "interchange/article_blocks.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "interchange/article_skeleton.h"

namespace guided_help {
namespace {

constexpr int kTabWidth = 4;

bool IsBlank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), IsAsciiSpace<char>);
}

/// Removes the spaces at the beginning. Returns the number of columns.
int SkipSpaces(std::string_view& line) {
  int columns = 0;
  for (; !line.empty() && IsAsciiSpace(line.front()); line.remove_prefix(1))
    columns += line.front() == '\t' ? kTabWidth : 1;
  return columns;
}

/// Removes the mark at the beginning of a line, and returns the kind of block that it begins.
ArticleBlock::Kind SkipMark(std::string_view& line) {
  using Kind = ArticleBlock::Kind;
  const auto skip = [&line](std::size_t size, Kind kind) {
    if (size == 0 || size >= line.size() || line[size] != ' ') return Kind::kParagraph;
    line.remove_prefix(size);
    return kind;
  };
  if (line.starts_with('#')) return skip(line.find_first_not_of('#'), Kind::kHeading);
  if (line.starts_with('-') || line.starts_with('*') || line.starts_with('+'))
    return skip(1, Kind::kItem);
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool is_number =
      digits > 0 && (line.substr(digits).starts_with('.') || line.substr(digits).starts_with(')'));
  return skip(is_number ? digits + 1 : 0, Kind::kStep);
}

/// Joins the cells of a table's row.
std::string_view WithoutOuterBars(std::string_view line) {
  if (!line.starts_with('|')) return line;
  line.remove_prefix(1);
  while (!line.empty() && (IsAsciiSpace(line.back()) || line.back() == '|')) line.remove_suffix(1);
  return line;
}

class BlockReader {
 public:
  explicit BlockReader(const ArticleParts& parts) : rest_(parts.skeleton) {
    for (std::size_t i = 0; i < parts.texts.size(); ++i) texts_.emplace(parts.texts[i].key, i);
  }

  std::vector<ArticleBlock> Read() {
    SkipFrontMatter();
    while (!rest_.empty()) ReadLine(NextLine());
    return std::move(blocks_);
  }

 private:
  struct Item {
    int indent = 0;
    bool is_step = false;
  };

  std::string_view NextLine() {
    std::string_view line = rest_.substr(0, rest_.find('\n'));
    rest_.remove_prefix(std::min(rest_.size(), line.size() + 1));
    while (!line.empty() && IsAsciiSpace(line.back())) line.remove_suffix(1);
    return line;
  }

  void SkipFrontMatter() {
    if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
    const std::string_view all = rest_;
    if (NextLine() != "---") {
      rest_ = all;
      return;
    }
    while (!rest_.empty()) {
      if (NextLine() == "---") return;
    }
    // Never closed: it was a line across the page.
    rest_ = all;
  }

  void ReadLine(std::string_view line) {
    const int indent = SkipSpaces(line);
    while (line.starts_with('>')) {
      line.remove_prefix(1);
      SkipSpaces(line);
    }
    if (line.empty()) return;
    ArticleBlock block;
    block.kind = SkipMark(line);
    while (!items_.empty() && items_.back().indent >= indent) items_.pop_back();
    block.is_nested = !items_.empty();
    block.is_in_step =
        std::any_of(items_.begin(), items_.end(), [](const Item& item) { return item.is_step; });
    const bool is_step = block.kind == ArticleBlock::Kind::kStep;
    if (is_step || block.kind == ArticleBlock::Kind::kItem) items_.push_back({indent, is_step});
    SkipSpaces(line);
    ReadPieces(WithoutOuterBars(line), block);
    if (!block.Texts().empty()) blocks_.push_back(std::move(block));
  }

  void ReadPieces(std::string_view line, ArticleBlock& block) {
    std::string literal;
    std::size_t at = 0;
    while (true) {
      const std::size_t open = FindPlaceholder(line, at);
      literal += line.substr(at, open - at);
      if (open == std::string_view::npos) break;
      const std::size_t close = line.find(kPlaceholderClose, open);
      const std::string_view name =
          line.substr(open + kPlaceholderOpen.size(), close - open - kPlaceholderOpen.size());
      at = close + kPlaceholderClose.size();
      const auto text = texts_.find(LowerAscii(name));
      if (text == texts_.end()) {
        // Two braces of the article.
        literal += kPlaceholderOpen;
        continue;
      }
      if (!literal.empty()) block.pieces.push_back({std::exchange(literal, {})});
      block.pieces.push_back({{}, text->second});
    }
    if (!literal.empty()) block.pieces.push_back({std::move(literal)});
  }

  std::string_view rest_;
  /// By key.
  std::map<std::string, std::size_t> texts_;
  std::vector<ArticleBlock> blocks_;
  /// The items that the next line may be below.
  std::vector<Item> items_;
};

/// Whether the script has no space after the last character: it is full-width punctuation.
bool EndsWithoutSpace(std::string_view text) {
  constexpr std::string_view kFullWidth[] = {"。", "！", "？", "：", "；", "，", "、"};
  return std::any_of(std::begin(kFullWidth), std::end(kFullWidth),
                     [text](std::string_view mark) { return text.ends_with(mark); });
}

}  // namespace

std::vector<std::size_t> ArticleBlock::Texts() const {
  std::vector<std::size_t> texts;
  for (const Piece& piece : pieces) {
    if (piece.text) texts.push_back(*piece.text);
  }
  return texts;
}

std::vector<ArticleBlock> BlocksOf(const ArticleParts& parts) { return BlockReader(parts).Read(); }

std::string SourceOf(const ArticleBlock& block, const ArticleParts& parts) {
  std::string text;
  for (const ArticleBlock::Piece& piece : block.pieces)
    text += piece.text ? parts.texts[*piece.text].source : piece.markdown;
  return text;
}

std::string TargetOf(const ArticleBlock& block, const ArticleParts& parts) {
  std::string text;
  for (const ArticleBlock::Piece& piece : block.pieces) {
    if (piece.text) {
      text += parts.texts[*piece.text].target;
    } else if (!IsBlank(piece.markdown) || !EndsWithoutSpace(text)) {
      text += piece.markdown;
    }
  }
  return text;
}

}  // namespace guided_help
