#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "interchange/exchange.h"
#include "interchange/xliff.h"

namespace guided_help {

/// The state attributes of a unit: of XLIFF 1.2's `<trans-unit>` and its `<target>`, or of XLIFF
/// 2.1's `<segment>`.
struct XliffMarks {
  /// Only in 1.2.
  bool approved = false;
  /// Empty if there is none; the same applies below.
  std::string state;
  /// `state-qualifier` of 1.2, `subState` of 2.1.
  std::string qualifier;
};

/// Returns the attributes that the export writes for a state; no value means "no target yet".
XliffMarks ToXliffMarks(std::optional<MessageState> state, XliffVersion version);

/// Returns the difference between `marks` and the exported state. Without a record, every mark
/// counts.
ToolMark ReadXliffMarks(const XliffMarks& marks, const std::optional<ExportRecord>& record,
                        XliffVersion version);

}  // namespace guided_help
