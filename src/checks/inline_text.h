#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace guided_help {

/// What stands in a text for something that is not text: a placeholder, an image.
inline constexpr char32_t kObject = 0xFFFC;

/// A stretch of `InlineText::text`.
struct InlineRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct InlineLink {
  /// URL, or id of the guide's link.
  std::string target;
  /// What is shown of it.
  InlineRange range;
  /// Of its opening bracket in the raw text, in bytes.
  std::size_t offset = 0;
  bool is_image = false;
};

struct InlinePlaceholder {
  /// As written, braces included: `{n, number}`.
  std::string text;
  /// `n`
  std::string name;
  /// Index into `InlineText::text`.
  std::size_t at = 0;
};

/// Markup that does not come out as it was meant.
struct MarkupFault {
  enum class Kind {
    /// A `**` without its partner.
    kUnbalanced,
    /// Bold begins inside of brackets and ends outside, or the other way round.
    kCrossing,
    /// Spaces just inside `**`, which then shows.
    kSpaceInside,
    /// `\*\*`: the asterisks show.
    kEscaped,
    /// `[text] (url)`: nothing is linked.
    kBrokenLink,
    /// `& sup1;`: the letters show.
    kBrokenEntity,
  };
  Kind kind = Kind::kUnbalanced;
  /// In the raw text, in bytes.
  std::size_t offset = 0;
};

/// A text with its markup taken out, as a reader sees it, and where each character comes from.
struct InlineText {
  enum Style : std::uint8_t {
    kPlain = 0,
    kStrong = 1,
    kLinked = 2,
    /// Not prose: code, and URLs that are shown.
    kCode = 4,
    /// Written with a backslash, or as an entity.
    kEscaped = 8,
  };

  std::u32string text;
  /// `text` in small letters.
  std::u32string small;
  /// Of each character, and of the end, in the raw text, in bytes.
  std::vector<std::size_t> offsets;
  /// Of each character, `Style`s together.
  std::vector<std::uint8_t> styles;
  std::vector<InlineRange> strong;
  std::vector<InlineLink> links;
  /// Contents of the code spans.
  std::vector<std::string> code;
  std::vector<InlinePlaceholder> placeholders;
  std::vector<MarkupFault> faults;

  bool Has(std::size_t at, Style style) const { return (styles[at] & style) != 0; }
  /// Offset in the raw text; `at` may be the end.
  std::size_t OffsetOf(std::size_t at) const { return offsets[at]; }
  /// Whether anything is left to read but spaces.
  bool IsBlank(InlineRange range) const;
};

/// Reads one half of an article's pair: the Markdown that such articles use (bold, emphasis, links,
/// images, code, entities, tags, backslashes). Never fails: what is no markup is text.
InlineText ReadMarkdown(std::string_view raw);

/// One of the texts that a message can be.
struct MessageText {
  /// Which variants were chosen, such as `{n, plural} one`; empty where there are none.
  std::string variant;
  InlineText text;
};

/// The texts that a message of docs/formats.md can be: all variants at least once, beginning with
/// `other` throughout. Empty for a message that does not parse.
std::vector<MessageText> ReadMessage(std::string_view raw);

}  // namespace guided_help
