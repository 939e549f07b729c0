#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace guided_help {

// The exit codes of docs/formats.md.
inline constexpr int kExitErrors = 1;
inline constexpr int kExitWrongUse = 2;

/// Declares the options of one command. Values given to it must outlive the command line; their
/// initial values are the defaults. A name such as `--jobs` declares an option, one such as `files`
/// a positional argument.
/// Wraps CLI11, whose header takes ten seconds to compile, so that only one source file includes
/// it.
class Command {
 public:
  /// Text that `--help` prints after the options.
  void Footer(std::string text);

  void Flag(const std::string& name, bool& value, const std::string& help);
  void Text(const std::string& name, std::string& value, const std::string& help);
  void RequiredText(const std::string& name, std::string& value, const std::string& help);
  /// An existing folder; required.
  void Folder(const std::string& name, std::string& value, const std::string& help);
  /// Any number of values; `kAtLeastOne` requires one.
  enum class Count { kAny, kAtLeastOne };
  void Texts(const std::string& name, std::vector<std::string>& values, Count count,
             const std::string& help);
  /// One of `allowed`.
  void Choice(const std::string& name, std::string& value, const std::vector<std::string>& allowed,
              const std::string& help);
  /// Some of `allowed`, each given by a separate option.
  void Choices(const std::string& name, std::vector<std::string>& values,
               const std::vector<std::string>& allowed, const std::string& help);
  /// A number from `minimum` to `maximum`.
  void Number(const std::string& name, int& value, int minimum, int maximum,
              const std::string& help);

  // Arguments shared by several commands, with one name and one meaning each.

  // Guides are named by their ids, or by the paths of their files relative to the current folder,
  // which become relative to the project's folder, as `Project::GuideFile` expects.

  /// `guides`: guides; empty means all.
  void Guides(std::vector<std::string>& names);
  /// `guide`: one guide. If it is not required, empty means the only one.
  void Guide(std::string& name, bool is_required);
  /// `catalogs`: folders of localization; empty means all.
  void Catalogs(std::vector<std::string>& names);
  /// `files`: bilingual articles or folders of them; required.
  void Articles(std::vector<std::string>& files);
  /// `--output`: a file; empty means standard output.
  void OutputFile(std::string& file);
  /// `--strict`: a language that cannot be checked completely is an error.
  void Strict(bool& is_strict);
  /// `--format text|json`; sets `json` to true for the second.
  void TextOrJson(bool& json);

  /// `run` gets the project's folder and returns the exit code.
  void OnRun(std::function<int(const std::string& root)> run);

 private:
  friend class CommandLine;
  struct State;
  explicit Command(std::shared_ptr<State> state) : state_(std::move(state)) {}
  std::shared_ptr<State> state_;
};

/// The command line of `guided-help`: `--root` and one of the commands.
class CommandLine {
 public:
  /// `root` is the project's folder unless `--root` or GUIDED_HELP_ROOT names another.
  explicit CommandLine(const std::string& root = ".");
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  Command Add(const std::string& name, const std::string& description);

  /// Runs the command that `arguments` (without the program's name) specify. Prints help to
  /// standard output, and usage errors to standard error. Returns the exit code.
  int Run(std::vector<std::string> arguments);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Each adds one command.
void AddRenderCommand(CommandLine& line);
void AddLintCommand(CommandLine& line);
void AddCheckCommand(CommandLine& line);
void AddCheckArticleCommand(CommandLine& line);
void AddImportArticleCommand(CommandLine& line);
void AddExportArticleCommand(CommandLine& line);
void AddExportCommand(CommandLine& line);
void AddImportCommand(CommandLine& line);
void AddPathsCommand(CommandLine& line);
void AddGraphCommand(CommandLine& line);
void AddTestCommand(CommandLine& line);
void AddPseudoCommand(CommandLine& line);
void AddNewCommand(CommandLine& line);
void AddLocaleCommand(CommandLine& line);
void AddRulesCommand(CommandLine& line);
void AddStaleCommand(CommandLine& line);

void AddAllCommands(CommandLine& line);

}  // namespace guided_help
