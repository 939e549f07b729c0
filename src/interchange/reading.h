#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "interchange/exchange.h"

namespace guided_help {

// Shared by both formats.

/// Replaces the state of a unit that had no target.
inline constexpr std::string_view kNoState = "none";

/// Returns the name of a record's state, or `kNoState`.
std::string_view StateName(const ExportRecord& record);

/// Returns nothing if `state` is neither the name of a state nor `kNoState`.
std::optional<ExportRecord> ReadRecord(std::string_view state, std::string_view target_hash);

/// Fails with `too-large` above `kMaximumExchangeBytes`.
std::optional<Error> CheckSize(std::string_view text, std::string_view file);

std::string_view WithoutByteOrderMark(std::string_view text);

}  // namespace guided_help
