#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/findings_output.h"

namespace guided_help {

/// Prints findings on standard output, and returns the exit code that they mean.
int PrintFindings(const std::vector<Finding>& findings, const FindingsSummary& summary, bool json,
                  const LineSource& lines);

/// Writes `text` to the file, or to standard output if `file` is empty; returns the exit code.
/// Reports on standard error what cannot be written.
int WriteOutput(const std::string& file, std::string_view text);

/// Prints an error on standard error; returns kExitErrors.
int Fail(const Error& error);

/// Prints a message on standard error; returns kExitWrongUse.
int WrongUse(std::string_view message);

/// The lines of files below `root`, each file read once.
LineSource LinesBelow(const std::filesystem::path& root);

}  // namespace guided_help
