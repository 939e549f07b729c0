#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "interchange/exchange.h"

namespace guided_help {

/// The state attributes of a `<trans-unit>` and its `<target>`, as written in the file.
struct XliffMarks {
  bool approved = false;
  /// Empty if there is none; the same applies below.
  std::string state;
  std::string qualifier;
};

/// Returns the attributes that the export writes for a state; no value means "no target yet".
XliffMarks ToXliffMarks(std::optional<MessageState> state);

/// Returns the difference between `marks` and the exported state. Without a record, every mark
/// counts.
ToolMark ReadXliffMarks(const XliffMarks& marks, const std::optional<ExportRecord>& record);

}  // namespace guided_help
