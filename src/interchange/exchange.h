#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/limits.h"
#include "base/result.h"
#include "localization/catalog_notes.h"

namespace guided_help {

/// An exchange file contains the text of two catalogs, notes, and escapes, which can take six bytes
/// for one (`&quot;`). A larger file cannot come from our export.
inline constexpr std::size_t kMaximumExchangeBytes = 16 * kMaximumFileBytes;

/// The state of a unit's translation in a file. For XLIFF, only changes from the exported state
/// count. docs/translating.md has a table of their effects.
enum class ToolMark {
  /// No change: the state is as exported.
  kNone,
  /// XLIFF: final or signed off, and approved.
  kReviewed,
  /// XLIFF `translated`.
  kTranslated,
  /// XLIFF `needs-review-…`.
  kNeedsReview,
  /// XLIFF `new`, `needs-translation` and the like.
  kNeedsTranslation,
  /// PO: the fuzzy flag, whether or not there is a record.
  kFuzzy,
  kNotFuzzy,
  /// XLIFF: the tool marks the target as machine translation or a translation memory match.
  kMachine,
};

/// The exported target, recorded to find later which side has changed. Tools pass it through.
struct ExportRecord {
  /// Empty if there was no target yet.
  std::optional<MessageState> state;
  /// `SourceHash` of the target.
  std::string target_hash;

  friend bool operator==(const ExportRecord&, const ExportRecord&) = default;
};

/// A finding of the checks on a unit's translation.
struct UnitFinding {
  /// Id of the check.
  std::string check;
  Severity severity = Severity::kError;
  /// The check's type in ITS 2.0 and in MQM.
  std::string its_type;
  std::string mqm_type;
  std::string message;
  /// How to fix it; may be empty.
  std::string hint;
};

/// One message in an exchange with a translation tool.
struct ExchangeUnit {
  /// Key in the catalog.
  std::string key;
  std::string source;
  /// Empty if there is none.
  std::string target;
  /// For writers; readers set `mark` instead.
  std::optional<MessageState> state;
  std::string description;
  /// Ids of the screens that show the message.
  std::vector<std::string> screens;
  /// The text that `target` was translated from, if it differs from `source`; may be empty.
  std::string previous_source;
  /// Empty if a tool has dropped it.
  std::optional<ExportRecord> record;
  /// For people who look at the export; readers ignore them.
  std::vector<UnitFinding> findings;
  /// Names of pictures that show the message; readers ignore them, too.
  std::vector<std::string> pictures;
  /// Set only by readers.
  ToolMark mark = ToolMark::kNone;
  /// Positions of the unit and of its target text; set only by readers.
  Position position;
  Position target_position;
};

/// The messages of one guide, of the interface, or of the demo pages.
struct ExchangeDocument {
  /// Folder in `localization`. Here and below, readers leave values empty that the file does not
  /// state.
  std::string name;
  std::string source_locale;
  std::string target_locale;
  std::vector<ExchangeUnit> units;
  /// Position of `name` and the locales; set only by readers.
  Position position;
};

}  // namespace guided_help
