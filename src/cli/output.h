#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/findings_output.h"

namespace guided_help {

/// Prints the findings of that many files and pairs to standard output, and returns the
/// corresponding exit code.
int PrintFindings(const std::vector<Finding>& findings, int files, int pairs, bool json,
                  const LineSource& lines);

/// Writes `text` to the file, or to standard output if `file` is empty; returns the exit code.
/// Prints write errors to standard error.
int WriteOutput(const std::string& file, std::string_view text);

/// Prints an error to standard error; returns kExitErrors.
int Fail(const Error& error);

/// Prints a message to standard error; returns kExitWrongUse.
int WrongUse(std::string_view message);

/// Reports that the folder has no guides; returns kExitWrongUse.
int NoGuides(const std::string& root);

/// Returns a folder of catalogs that someone has named by its path, relative to the working
/// directory, as `Project::CatalogFolder` takes it: the name of one in the project's localization,
/// otherwise the absolute path.
std::string CatalogFolderAt(const std::string& path, const std::string& root);

/// Reads lines of files below `root`; reads each file once.
LineSource LinesBelow(const std::filesystem::path& root);

}  // namespace guided_help
