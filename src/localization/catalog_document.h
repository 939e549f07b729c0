#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "localization/catalog.h"
#include "localization/catalog_notes.h"
#include "localization/message.h"

namespace guided_help {

/// A message of a catalog, with its notes.
struct CatalogEntry {
  std::string key;
  Message message;
  std::optional<MessageNotes> notes;
  /// Position of the message's opening quote; unknown for an entry that was not read from a file.
  Position position;
  /// Offset of the same quote in `CatalogDocument::json`.
  std::size_t offset = 0;
};

/// A whole catalog with its notes, in the order of its file, for tools that check or change it.
struct CatalogDocument {
  std::string locale;
  /// The locale that was translated from; may be empty.
  std::string source;
  std::vector<CatalogEntry> entries;
  /// The text that was read; empty for a document that was not read from a file.
  std::string json = {};

  /// Returns null if there is no such entry.
  const CatalogEntry* Find(std::string_view key) const;
  CatalogEntry* Find(std::string_view key);

  /// Returns the position in the file of the byte at `offset` in the entry's message; unknown for
  /// an entry that was not read from a file. The message must not have changed since it was read.
  Position PositionIn(const CatalogEntry& entry, std::size_t offset) const;
};

/// Reads a catalog of docs/formats.md with its notes. Error codes: those of `ReadCatalog`, and
/// `missing-key`.
Result<CatalogDocument> ReadCatalogDocument(std::string_view json, std::string_view file,
                                            std::string_view locale, const JsonLimits& limits = {});

/// Returns only the messages, which are all that pages need.
Catalog ToCatalog(const CatalogDocument& document);

/// Returns the catalog in the project's format: one line for each message and one for its notes.
/// Reading the result and writing it again gives the same bytes.
std::string ToJson(const CatalogDocument& document);

}  // namespace guided_help
