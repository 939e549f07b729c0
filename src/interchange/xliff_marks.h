#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "interchange/exchange.h"

namespace guided_help {

/// The marks of a `<trans-unit>` and its `<target>`, as the file has them.
struct XliffMarks {
  bool approved = false;
  /// Empty where there is none, as with the next.
  std::string state;
  std::string qualifier;
};

/// What the export writes for a state; nothing stands for "no target yet".
XliffMarks ToXliffMarks(std::optional<MessageState> state);

/// What a file says by `marks` that the export did not. Without a record every mark counts.
ToolMark ReadXliffMarks(const XliffMarks& marks, const std::optional<ExportRecord>& record);

}  // namespace guided_help
