#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "cli/findings_output.h"

namespace guided_help {

// The exit codes of docs/formats.md.
inline constexpr int kExitErrors = 1;
inline constexpr int kExitWrongUse = 2;

/// What the commands share: the options of all of them, and the one that was asked for.
struct CommandLine {
  /// Folder of the project.
  std::string root = ".";
  /// Runs the command that was named; returns the exit code.
  std::function<int()> run;
};

// Each adds one command with its options. Whoever names it sets `line.run`. `line` must outlive
// `app`.
void AddRenderCommand(CLI::App& app, CommandLine& line);
void AddLintCommand(CLI::App& app, CommandLine& line);
void AddCheckCommand(CLI::App& app, CommandLine& line);
void AddCheckArticleCommand(CLI::App& app, CommandLine& line);
void AddImportArticleCommand(CLI::App& app, CommandLine& line);
void AddExportArticleCommand(CLI::App& app, CommandLine& line);
void AddExportCommand(CLI::App& app, CommandLine& line);
void AddImportCommand(CLI::App& app, CommandLine& line);
void AddPathsCommand(CLI::App& app, CommandLine& line);
void AddGraphCommand(CLI::App& app, CommandLine& line);
void AddPseudoCommand(CLI::App& app, CommandLine& line);

/// `--format text|json` of the commands that print findings; true in `json` for the second.
void AddFindingsFormat(CLI::App& command, bool& json);

/// Prints findings on standard output, and returns the exit code that they mean.
int PrintFindings(const std::vector<Finding>& findings, const FindingsSummary& summary, bool json,
                  const LineSource& lines);

/// Writes `text` to the file, or to standard output where there is none; returns the exit code.
/// What cannot be written is said on standard error.
int WriteOutput(const std::string& file, std::string_view text);

/// Says an error on standard error; returns the exit code.
int Fail(const Error& error);

/// The lines of files below `root`, each file read once.
LineSource LinesBelow(const std::filesystem::path& root);

}  // namespace guided_help
