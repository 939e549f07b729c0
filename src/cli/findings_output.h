#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/finding.h"

namespace guided_help {

struct FindingsSummary {
  int files = 0;
  int pairs = 0;
  int errors = 0;
  int warnings = 0;
};

/// Counts errors and warnings; `files` and `pairs` are the caller's to know.
FindingsSummary Summarize(const std::vector<Finding>& findings, int files, int pairs);

/// The line of a file (from 1); empty where it cannot be had.
using LineSource = std::function<std::string(const std::string& file, int line)>;

/// For people: place, severity and message, the line with a caret below, how to mend it.
std::string ToReadableText(const std::vector<Finding>& findings, const LineSource& line_source);

/// `1 file: 2 errors, 0 warnings`, with the pairs where there are any.
std::string ToReadableText(const FindingsSummary& summary);

/// For programs: `--format json` of docs/formats.md, version 1.
std::string ToJson(const std::vector<Finding>& findings, const FindingsSummary& summary);

}  // namespace guided_help
