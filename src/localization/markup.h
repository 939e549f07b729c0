#pragma once

#include <span>
#include <string>
#include <vector>

#include "localization/message.h"

namespace guided_help {

/// A run of text in one style.
struct Span {
  std::string text;
  /// Also for UI labels.
  bool strong = false;
  /// An aside, such as the origin of a sentence.
  bool quiet = false;
  /// Id of a link of the guide, or empty.
  std::string link;

  friend bool operator==(const Span&, const Span&) = default;
};

/// Converts `**strong**` and `[text](link-id)` in the message's own text to spans. They do not
/// nest. An incomplete mark, such as a lone `[`, `]` or `*`, is literal.
std::vector<Span> ParseMarkup(std::span<const MessageRun> runs);

/// Returns the text of the spans without style.
std::string PlainText(std::span<const Span> spans);

}  // namespace guided_help
