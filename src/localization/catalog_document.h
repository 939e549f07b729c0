#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "localization/catalog_notes.h"

namespace guided_help {

/// A message as a catalog's file has it.
struct CatalogEntry {
  std::string key;
  std::string message;
  std::optional<MessageNotes> notes;
  /// Of the message's opening quote; unknown where the entry comes from no file.
  Position position;
};

/// A whole catalog with its notes, in the order of its file: what tools change and write again.
struct CatalogDocument {
  std::string locale;
  /// The locale that was translated from; may be empty.
  std::string source;
  std::vector<CatalogEntry> entries;

  /// Null where there is none.
  const CatalogEntry* Find(std::string_view key) const;
  CatalogEntry* Find(std::string_view key);
};

/// Reads all that a catalog of docs/formats.md holds. Error codes: those of `ReadCatalog`.
Result<CatalogDocument> ReadCatalogDocument(std::string_view json, std::string_view file,
                                            std::string_view locale);

/// The catalog as it stands in the project: a message a line, its notes on the next. What
/// `ReadCatalogDocument` reads comes back byte for byte, if it was written so.
std::string ToJson(const CatalogDocument& document);

}  // namespace guided_help
