#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "base/finding.h"
#include "checks/check.h"
#include "project/findings_json.h"
#include "project/rules.h"

namespace guided_help {

/// Returns a line of a file (from 1), or an empty string if it is not available.
using LineSource = std::function<std::string(const std::string& file, int line)>;

/// For people: position, severity and message, the line with a caret below, and the fix. What is
/// the same elsewhere in a file is said once, with the number of places.
std::string ToReadableText(const std::vector<Finding>& findings, const LineSource& line_source);

/// `1 file: 2 errors, 0 warnings`, with the number of pairs if there are any.
std::string ToReadableText(const FindingsSummary& summary);

/// `not checked in it-IT: …`: one paragraph per language.
std::string ToReadableText(const std::vector<Unchecked>& unchecked);

/// A line for each check: its id, severity, and what it finds.
std::string ToReadableText(std::span<const CheckInfo> checks);

}  // namespace guided_help
