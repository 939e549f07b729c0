#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "localization/message.h"

namespace guided_help {

/// Replaces objects that are not text: placeholders and images.
inline constexpr char32_t kInlineObject = 0xFFFC;

/// A range of `InlineText::text`.
struct InlineRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct InlineLink {
  /// A URL, or the id of a link of the guide.
  std::string target;
  /// The visible part of the link.
  InlineRange range;
  /// Offset of its opening bracket in the raw text, in bytes.
  std::size_t offset = 0;
  bool is_image = false;
};

struct InlinePlaceholder {
  /// As written, including the braces: `{n, number}`.
  std::string text;
  /// `n`
  std::string name;
  /// Index into `InlineText::text`.
  std::size_t at = 0;
};

/// Markup that is not rendered as intended.
struct MarkupFault {
  enum class Kind {
    /// An unpaired `**`.
    kUnbalanced,
    /// Bold that begins inside brackets and ends outside, or the other way round.
    kCrossing,
    /// Spaces just inside `**`, which make it visible.
    kSpaceInside,
    /// `\*\*`, which shows the asterisks.
    kEscaped,
    /// `[text] (url)`, which is not a link.
    kBrokenLink,
    /// `& sup1;`, which shows the letters.
    kBrokenEntity,
  };
  Kind kind = Kind::kUnbalanced;
  /// Offset in the raw text, in bytes.
  std::size_t offset = 0;
};

/// A text without its markup, as readers see it, with the origin of each character.
struct InlineText {
  enum Style : std::uint8_t {
    kPlain = 0,
    kStrong = 1,
    kLinked = 2,
    /// Not prose: code, and visible URLs.
    kCode = 4,
    /// Written with a backslash, or as an entity.
    kEscaped = 8,
  };

  std::u32string text;
  /// `text` in lowercase.
  std::u32string small;
  /// The offset of each character, and of the end, in the raw text, in bytes.
  std::vector<std::size_t> offsets;
  /// The combined `Style`s of each character.
  std::vector<std::uint8_t> styles;
  std::vector<InlineRange> strong;
  std::vector<InlineLink> links;
  /// Contents of the code spans.
  std::vector<std::string> code;
  std::vector<InlinePlaceholder> placeholders;
  std::vector<MarkupFault> faults;

  bool Has(std::size_t at, Style style) const { return (styles[at] & style) != 0; }
  /// Returns the offset in the raw text; `at` may be the end.
  std::size_t OffsetOf(std::size_t at) const { return offsets[at]; }
  /// Returns a part of `text`, as messages quote it.
  std::string Utf8(InlineRange range) const;
  /// Returns whether the range contains only spaces.
  bool IsBlank(InlineRange range) const;
};

/// Reads one text of an article's pair: the Markdown that these articles use (bold, emphasis,
/// links, images, code, entities, tags, backslashes). Never fails: anything that is not markup is
/// text.
InlineText ReadMarkdown(std::string_view raw);

/// One of the texts that a message can produce.
struct MessageText {
  /// The selected variants, such as `{n, plural} one`; empty without variants.
  std::string variant;
  InlineText text;
};

/// Returns the texts that a message of docs/formats.md can produce: each variant at least once,
/// starting with `other` everywhere.
std::vector<MessageText> ReadMessage(const Message& message);

}  // namespace guided_help
