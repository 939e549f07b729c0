#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace guided_help {

enum class MessageState { kMachine, kTranslated, kReviewed, kStale };

/// Where a message's content comes from: what the article says, newer official guidance, or us.
enum class MessageOrigin { kArticle, kLater, kOurs };

/// A silenced check of one message.
struct IgnoredCheck {
  std::string check;
  std::string reason;
};

/// What a catalog knows of a message beside its text: its `@` entry. Pages get none of it.
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

/// A message's places in the catalog's file, and its notes.
struct MessageEntry {
  Position position;
  std::optional<MessageNotes> notes;
};

using CatalogNotes = std::map<std::string, MessageEntry, std::less<>>;

/// The names that docs/formats.md gives: `machine`, `article`, …
std::string_view Name(MessageState state);
std::string_view Name(MessageOrigin origin);

/// Reads what `ReadCatalog` passes over, for the tools that translators use. Error codes: those of
/// `ReadCatalog`.
Result<CatalogNotes> ReadCatalogNotes(std::string_view json, std::string_view file);

}  // namespace guided_help
