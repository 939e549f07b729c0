#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checks/inline_text.h"

namespace guided_help {

/// Characters with their places in the raw text, markup and all: what the scanner reads.
struct RawText {
  std::u32string characters;
  /// In bytes.
  std::vector<std::size_t> offsets;
  /// `at` counts characters here.
  std::vector<InlinePlaceholder> placeholders;
  /// Of the raw text's end, in bytes.
  std::size_t end = 0;

  /// Adds UTF-8 text that stands at `offset` of the raw text.
  void Append(std::string_view utf8, std::size_t offset);
  void AppendPlaceholder(InlinePlaceholder placeholder, std::size_t offset);
};

/// Takes the markup out of one text. A scanner is used once.
class InlineScanner {
 public:
  enum class Syntax {
    kMarkdown,
    /// `**strong**` and `[text](link-id)` alone.
    kMessage,
  };

  InlineScanner(const RawText& raw, Syntax syntax) : raw_(raw), syntax_(syntax) {}

  InlineText Scan();

 private:
  /// A `[` that may yet turn out to open a link.
  struct OpenBracket {
    /// Of the `[` in `out_.text`.
    std::size_t index = 0;
    std::size_t offset = 0;
    /// How many `**` stood before it.
    std::size_t marks = 0;
    bool is_image = false;
  };

  char32_t At(std::size_t at) const {
    return at < raw_.characters.size() ? raw_.characters[at] : U'\0';
  }
  bool Says(std::u32string_view text, std::size_t at) const {
    return std::u32string_view(raw_.characters).substr(at).starts_with(text);
  }
  std::size_t OffsetAt(std::size_t at) const {
    return at < raw_.offsets.size() ? raw_.offsets[at] : raw_.end;
  }

  void Put(char32_t c, std::size_t raw_at, std::uint8_t style = InlineText::kPlain);
  // Each reads what begins at `at_` and moves behind it; false: it is no such thing.
  bool ReadEscape();
  bool ReadCode();
  bool ReadTag();
  bool ReadEntity();
  /// Whether the entity stands at `at_` with spaces in it: `& sup1;`.
  bool IsBrokenEntity(std::u32string_view name) const;
  bool ReadUrl();
  bool ReadStrong();
  bool ReadEmphasis();
  bool ReadOpenBracket();
  bool ReadCloseBracket();
  /// The link target in the parentheses at `at`, and where they end; `end` 0: none.
  struct Target {
    std::u32string_view text;
    std::size_t end = 0;
  };
  Target FindTarget(std::size_t at);
  /// For each parenthesis that opens, which one on its line closes it; 0: none.
  void PairParentheses();
  /// Where the next run of exactly so many backticks begins, or `npos`.
  std::size_t FindBackticks(std::size_t count, std::size_t from);
  void CloseBracket();
  void Link(const OpenBracket& open, const Target& target);
  void Finish();
  void Drop(std::size_t index);

  const RawText& raw_;
  Syntax syntax_;
  InlineText out_;
  std::size_t at_ = 0;
  std::vector<OpenBracket> brackets_;
  /// How many of `brackets_` can open no link, for one stands in them: links do not nest.
  std::size_t no_links_ = 0;
  /// For each character of `out_.text`, as far as one was: whether it was markup.
  std::vector<bool> dropped_;
  /// Both empty until they are needed.
  std::vector<std::size_t> parentheses_;
  std::unordered_map<std::size_t, std::vector<std::size_t>> backticks_;
  std::size_t marks_ = 0;
  bool strong_ = false;
  std::size_t strong_begin_ = 0;
  std::size_t strong_offset_ = 0;
};

}  // namespace guided_help
