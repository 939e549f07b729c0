#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "localization/catalog_notes.h"

namespace guided_help {

/// A file for exchange holds the text of two catalogs, markup, which can make six bytes of one
/// (`&quot;`), and notes. What comes back larger was not made from our export.
inline constexpr std::size_t kMaximumExchangeBytes = 16 * kMaximumFileBytes;

/// What a file says of a unit's translation; of XLIFF's marks only what the export did not write.
/// docs/translating.md has the table of what becomes of each.
enum class ToolMark {
  /// Nothing: the marks are those of the export.
  kNone,
  /// XLIFF: final or signed off, and approved.
  kReviewed,
  /// XLIFF `translated`.
  kTranslated,
  /// XLIFF `needs-review-…`.
  kNeedsReview,
  /// XLIFF `new`, `needs-translation` and the like.
  kNeedsTranslation,
  /// PO: the fuzzy flag is there, or not; a record plays no part in that.
  kFuzzy,
  kNotFuzzy,
  /// XLIFF: the tool says that the target is a machine's, or a memory's guess.
  kMachine,
};

/// What the export wrote down of the target, in order to see later what has changed since, and
/// where. Tools pass it through.
struct ExportRecord {
  /// Nothing where there was no target yet.
  std::optional<MessageState> state;
  /// `SourceHash` of the target.
  std::string target_hash;

  friend bool operator==(const ExportRecord&, const ExportRecord&) = default;
};

/// One message on its way to a translation tool and back.
struct ExchangeUnit {
  /// Of the catalog.
  std::string key;
  std::string source;
  /// Empty where there is none.
  std::string target;
  /// For writers; readers say `mark` instead.
  std::optional<MessageState> state;
  std::string description;
  /// Ids of the screens that show the message.
  std::vector<std::string> screens;
  /// What `target` was translated from, where that is no longer `source`; may be empty.
  std::string previous_source;
  /// Nothing where a tool has dropped it.
  std::optional<ExportRecord> record;
  /// Only from readers.
  ToolMark mark = ToolMark::kNone;
  /// Of the unit, and of its target's text; only from readers.
  Position position;
  Position target_position;
};

/// The messages of one guide, of the interface, or of the demo pages.
struct ExchangeDocument {
  /// Folder in `localization`; readers leave empty what a file does not say, here and below.
  std::string name;
  std::string source_locale;
  std::string target_locale;
  std::vector<ExchangeUnit> units;
  /// Of the place that says `name` and the locales; only from readers.
  Position position;
};

}  // namespace guided_help
