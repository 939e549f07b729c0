#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace guided_help {

/// A part of a message that translators must keep, as offsets in bytes.
struct InlineCode {
  enum class Kind {
    /// `{name}` or `{n, number}`; nothing is inside.
    kPlaceholder,
    /// `**strong**`
    kStrong,
    /// `[text](link-id)`
    kLink,
  };

  Kind kind = Kind::kPlaceholder;
  std::size_t begin = 0;
  /// The text between the two marks.
  std::size_t inside_begin = 0;
  std::size_t inside_end = 0;
  std::size_t end = 0;
};

/// Returns the codes of a message in order, each before those inside it. Only placeholders can be
/// inside another code. Plurals and selects are text, with all that they contain, because their
/// variants differ from language to language. So is everything from a brace that is not closed.
std::vector<InlineCode> FindInlineCodes(std::string_view message);

}  // namespace guided_help
