#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/result.h"
#include "project/project.h"

namespace guided_help {

/// What a translator says of a message beside its text.
enum class EditMark : std::uint8_t {
  /// Nothing: a new text is translated, but not reviewed.
  kNone,
  kReviewed,
  /// A reviewed text is not reviewed any more.
  kTranslated,
  /// The text has to be translated again.
  kNeedsTranslation,
};

/// The new text of one message of a catalog.
struct MessageEdit {
  /// As for `Project::CatalogFolder`.
  std::string folder;
  std::string locale;
  std::string key;
  std::string text;
  EditMark mark = EditMark::kNone;
};

struct EditedCatalog {
  /// Path of the catalog below the root.
  std::string file;
  /// Its new text, as the project writes it. Nothing if the edit changes nothing, or has an error.
  std::optional<std::string> json;
  /// Why the text was not taken (invalid message syntax, an unknown key), or what to know about it:
  /// an empty text changes nothing (`emptied`). Positions are in the new text.
  std::vector<Finding> findings;
};

/// Returns the catalog with the edited message, whose state and hash follow from the edit as from
/// an import (docs/translating.md). The catalog may be new. Writes nothing. Error codes: those of
/// `ReadCatalogDocument`, and `wrong-locale`.
Result<EditedCatalog> EditMessage(const Project& project, const MessageEdit& edit);

}  // namespace guided_help
