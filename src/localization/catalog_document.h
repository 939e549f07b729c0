#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "localization/catalog.h"
#include "localization/catalog_notes.h"
#include "localization/message.h"

namespace guided_help {

/// A message as its catalog has it.
struct CatalogEntry {
  std::string key;
  Message message;
  std::optional<MessageNotes> notes;
  /// Of the message's opening quote; unknown for an entry that was not read from a file.
  Position position;
  /// Of the same quote in `CatalogDocument::json`.
  std::size_t offset = 0;
};

/// A whole catalog with its notes, in the order of its file, for tools that check it or change it.
struct CatalogDocument {
  std::string locale;
  /// The locale that was translated from; may be empty.
  std::string source;
  std::vector<CatalogEntry> entries;
  /// The text that was read; empty for a document that was not read from a file.
  std::string json = {};

  /// Null if there is none.
  const CatalogEntry* Find(std::string_view key) const;
  CatalogEntry* Find(std::string_view key);

  /// Where the file has the byte at `offset` of the entry's message; unknown for an entry that was
  /// not read from a file. The message must be the one that was read.
  Position PositionIn(const CatalogEntry& entry, std::size_t offset) const;
};

/// Reads a catalog of docs/formats.md with its notes. Error codes: those of `ReadCatalog`, and
/// `missing-key`.
Result<CatalogDocument> ReadCatalogDocument(std::string_view json, std::string_view file,
                                            std::string_view locale);

/// What pages need of the document: its messages.
Catalog ToCatalog(const CatalogDocument& document);

/// The catalog as the project keeps it: one line for each message and one for its notes. A file
/// written this way is written again byte for byte.
std::string ToJson(const CatalogDocument& document);

}  // namespace guided_help
