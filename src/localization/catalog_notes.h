#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guided_help {

enum class MessageState { kMachine, kTranslated, kReviewed, kStale };

/// Where a message's content comes from: what the article says, newer official guidance, or us.
enum class MessageOrigin { kArticle, kLater, kOurs };

/// A silenced check of one message.
struct IgnoredCheck {
  std::string check;
  std::string reason;
};

/// What a catalog records about a message: its `@` entry. Pages get none of it.
struct MessageNotes {
  std::string description;
  std::optional<MessageState> state;
  std::optional<MessageOrigin> origin;
  /// Of the origin: `2021-05-19`, or a year.
  std::string date;
  /// The first 12 hex digits of the SHA-256 of the source message that was translated.
  std::string source_hash;
  /// That source message itself, where it has changed since and is known
  /// (docs/adr/0020-previous-source.md).
  std::string previous_source;
  std::vector<IgnoredCheck> ignore;
};

/// The names that docs/formats.md gives: `machine`, `article`, …
std::string_view Name(MessageState state);
std::string_view Name(MessageOrigin origin);

}  // namespace guided_help
