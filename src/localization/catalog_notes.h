#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guided_help {

enum class MessageState { kMachine, kTranslated, kReviewed, kStale };

/// The source of a message's content: the article, later official guidance, or this project.
enum class MessageOrigin { kArticle, kLater, kOurs };

/// A silenced check of one message.
struct IgnoredCheck {
  std::string check;
  std::string reason;

  friend bool operator==(const IgnoredCheck&, const IgnoredCheck&) = default;
};

/// The `@` entry of a message: what a catalog records about it. Pages do not get it.
struct MessageNotes {
  std::string description;
  std::optional<MessageState> state;
  std::optional<MessageOrigin> origin;
  /// Date of the origin: `2021-05-19`, or a year.
  std::string date;
  /// The first 12 hex digits of the SHA-256 of the source message that was translated.
  std::string source_hash;
  /// That source message, if it has changed since and is known
  /// (docs/adr/0020-previous-source.md).
  std::string previous_source;
  std::vector<IgnoredCheck> ignore;

  friend bool operator==(const MessageNotes&, const MessageNotes&) = default;
};

/// Returns the name in docs/formats.md: `machine`, `article`, …
std::string_view Name(MessageState state);
std::string_view Name(MessageOrigin origin);

}  // namespace guided_help
