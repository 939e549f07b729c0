#pragma once

#include <span>
#include <string>
#include <string_view>

#include "assistant/screen.h"
#include "localization/words.h"

namespace guided_help {

/// Returns the same words with each message between private-use characters, together with its key
/// and arguments, so that a screen shows which messages it consists of. The message that is never
/// shown stays as it is.
Words Traced(const Words& words);

/// A message on a screen that was built with `Traced` words.
struct Said {
  std::string key;
  /// `(n=25)`; empty if the message has none.
  std::string arguments;
  /// As catalogs write it, with the arguments in place: `Go to {ui_billing} > [here](a-link).`
  std::string text;
};

/// Returns the message that the spans of a block, or a text, consist of; empty if there is none.
Said ReadSaid(std::span<const Span> spans);
Said ReadSaid(std::string_view text);

/// Returns a catalog's message in the form of `Said::text`; empty if it has arguments.
std::string TextWithoutArguments(std::string_view message);

struct OutlineOptions {
  /// Arguments differ from locale to locale: in dates and numbers.
  bool has_arguments = true;
};

/// Returns an outline of a screen that was built with `Traced` words, without any text: the focus,
/// the announcement, and a line for each block, indented below its parent:
///
///     button action-next: action.next, primary -> next
///
/// Omits the buttons of other languages, because each new catalog adds one.
std::string Outline(const Screen& screen, OutlineOptions options = {});

}  // namespace guided_help
