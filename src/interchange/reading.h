#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "interchange/exchange.h"

namespace guided_help {

// What both formats share.

/// Stands where a state would, for a unit that had no target.
inline constexpr std::string_view kNoState = "none";

/// The name of a record's state, or `kNoState`.
std::string_view StateName(const ExportRecord& record);

/// Nothing where `state` is no name of a state, and not `kNoState` either.
std::optional<ExportRecord> ReadRecord(std::string_view state, std::string_view target_hash);

/// `too-large` above `kMaximumExchangeBytes`.
std::optional<Error> CheckSize(std::string_view text, std::string_view file);

std::string_view WithoutByteOrderMark(std::string_view text);

}  // namespace guided_help
