#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checks/inline_text.h"

namespace guided_help {

/// Characters with their offsets in the raw text, including markup: the scanner's input.
struct RawText {
  std::u32string characters;
  /// In bytes.
  std::vector<std::size_t> offsets;
  /// `at` counts characters here.
  std::vector<InlinePlaceholder> placeholders;
  /// End of the raw text, in bytes.
  std::size_t end = 0;

  /// Appends UTF-8 text that is at `offset` in the raw text.
  void Append(std::string_view utf8, std::size_t offset);
  void AppendPlaceholder(InlinePlaceholder placeholder, std::size_t offset);
};

/// Removes the markup from one text. Use a scanner only once.
class InlineScanner {
 public:
  enum class Syntax {
    kMarkdown,
    /// Only `**strong**` and `[text](link-id)`.
    kMessage,
  };

  InlineScanner(const RawText& raw, Syntax syntax) : raw_(raw), syntax_(syntax) {}

  InlineText Scan();

 private:
  /// A `[` that may open a link.
  struct OpenBracket {
    /// Index of the `[` in `out_.text`.
    std::size_t index = 0;
    std::size_t offset = 0;
    /// The number of `**` before it.
    std::size_t marks = 0;
    bool is_image = false;
  };

  char32_t At(std::size_t at) const {
    return at < raw_.characters.size() ? raw_.characters[at] : U'\0';
  }
  bool IsAt(std::u32string_view text, std::size_t at) const {
    return std::u32string_view(raw_.characters).substr(at).starts_with(text);
  }
  std::size_t OffsetAt(std::size_t at) const {
    return at < raw_.offsets.size() ? raw_.offsets[at] : raw_.end;
  }

  void Put(char32_t c, std::size_t raw_at, std::uint8_t style = InlineText::kPlain);
  // Each of these reads the element that begins at `at_` and moves past it, or returns false.
  bool ReadEscape();
  bool ReadCode();
  bool ReadTag();
  bool ReadEntity();
  /// Returns whether the entity is at `at_` with spaces inside: `& sup1;`.
  bool IsBrokenEntity(std::u32string_view name) const;
  /// Returns whether angle brackets enclose a placeholder (`<tenant-name>`), and not a tag.
  bool IsVariable(InlineRange name) const;
  bool ReadUrl();
  bool ReadStrong();
  bool ReadEmphasis();
  bool ReadOpenBracket();
  bool ReadCloseBracket();
  /// The link target in the parentheses at `at`, and where they end; `end` is 0 if there is none.
  struct Target {
    std::u32string_view text;
    std::size_t end = 0;
  };
  Target FindTarget(std::size_t at);
  /// Finds the closing parenthesis on the same line for each opening one; 0 if there is none.
  void PairParentheses();
  /// Returns where the next run of exactly `count` backticks begins, or `npos`.
  std::size_t FindBackticks(std::size_t count, std::size_t from);
  void CloseBracket();
  void Link(const OpenBracket& open, const Target& target);
  void Finish();
  void DropImage(InlineRange shown);
  void Drop(std::size_t index);

  const RawText& raw_;
  Syntax syntax_;
  InlineText out_;
  std::size_t at_ = 0;
  std::vector<OpenBracket> brackets_;
  /// The number of `brackets_` that cannot open a link because they contain one: links do not nest.
  std::size_t no_links_ = 0;
  /// For each character of `out_.text` up to the last one marked: whether it was markup.
  std::vector<bool> dropped_;
  /// The outermost images so far, in order. Their alternative texts are dropped.
  std::vector<InlineRange> images_;
  /// Both are empty until needed.
  std::vector<std::size_t> parentheses_;
  std::unordered_map<std::size_t, std::vector<std::size_t>> backticks_;
  std::size_t marks_ = 0;
  bool strong_ = false;
  std::size_t strong_begin_ = 0;
  std::size_t strong_offset_ = 0;
};

}  // namespace guided_help
