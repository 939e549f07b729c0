#pragma once

#include <optional>

#include "interchange/exchange.h"

namespace guided_help {

/// What an import sees of a unit whose source is today's.
struct ImportedUnit {
  ToolMark mark = ToolMark::kNone;
  /// Since the export.
  bool text_changed = false;
  /// At the export; nothing where there was no target. Then the text has changed.
  std::optional<MessageState> exported;
  /// The file says that the target belongs to another source (PO's previous msgid).
  bool of_other_source = false;
};

/// The state that such a unit gets: the table of docs/translating.md.
MessageState ImportedState(const ImportedUnit& unit);

}  // namespace guided_help
