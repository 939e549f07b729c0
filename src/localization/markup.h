#pragma once

#include <span>
#include <string>
#include <vector>

#include "localization/message.h"

namespace guided_help {

/// A run of text in one style, as it is shown.
struct Span {
  std::string text;
  /// Also for UI labels.
  bool strong = false;
  /// An aside, such as where a sentence comes from.
  bool quiet = false;
  /// Id of a link of the guide, or empty.
  std::string link;

  friend bool operator==(const Span&, const Span&) = default;
};

/// Turns `**strong**` and `[text](link-id)` of the message's own text into spans. They do not nest,
/// and what is not a whole mark is literal: a lone `[`, `]` or `*` just shows.
std::vector<Span> ParseMarkup(std::span<const MessageRun> runs);

/// The text of the spans, without style.
std::string PlainText(std::span<const Span> spans);

}  // namespace guided_help
