#pragma once

#include <span>
#include <string>
#include <string_view>

#include "assistant/screen.h"
#include "localization/words.h"

namespace guided_help {

/// The same words, each message between private-use characters with its key and arguments, so that
/// a screen says which messages it is made of. What is read and never shown stays as it is.
Words Traced(const Words& words);

/// A message on a screen that was built with `Traced` words.
struct Said {
  std::string key;
  /// `(n=25)`; empty where the message has none.
  std::string arguments;
  /// As catalogs write it, with the arguments in place: `Go to {ui_billing} > [here](a-link).`
  std::string text;
};

/// The one message that spans of a block, or a text, consist of; empty where there is none.
Said ReadSaid(std::span<const Span> spans);
Said ReadSaid(std::string_view text);

/// A message of a catalog as `Said::text` has it, or empty where it has arguments of its own.
std::string TextWithoutArguments(std::string_view message);

struct OutlineOptions {
  /// Arguments differ from locale to locale: in dates and numbers.
  bool has_arguments = true;
};

/// What a screen of `Traced` words consists of, without any words: where focus goes, what is said,
/// and a line for each block, indented below its parent:
///
///     button action-next: action.next, primary -> next
///
/// Languages to choose from are left out: there is one button more with each catalog.
std::string Outline(const Screen& screen, OutlineOptions options = {});

}  // namespace guided_help
