#pragma once

#include <optional>

#include "interchange/exchange.h"

namespace guided_help {

/// A unit whose source is current, as an import sees it.
struct ImportedUnit {
  ToolMark mark = ToolMark::kNone;
  /// Whether the text has changed since the export.
  bool text_changed = false;
  /// The exported state; nothing if there was no target. In that case the text has changed.
  std::optional<MessageState> exported;
  /// The file says that the target belongs to another source (PO's previous msgid).
  bool of_other_source = false;
};

/// Returns the state that the unit gets, by the table in docs/translating.md.
MessageState ImportedState(const ImportedUnit& unit);

}  // namespace guided_help
