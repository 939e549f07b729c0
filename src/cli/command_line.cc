#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "project/project.h"

namespace guided_help {

struct CommandLine::State {
  CLI::App app{
      "Works with guides and their translations. Exit codes: 0 without errors, 1 with errors, 2 "
      "for incorrect usage.",
      "guided-help"};
  std::string root;
  std::function<int(const std::string& root)> run;
};

struct Command::State {
  CLI::App* app;
  /// Set by the selected command: the function to run.
  std::function<int(const std::string& root)>* chosen;
  /// The values that name guides.
  std::vector<std::string*> guides = {};
  std::vector<std::vector<std::string>*> guide_lists = {};
};

namespace {

/// Returns a guide as `Project::GuideFile` expects it.
std::string BelowRoot(const std::string& guide, const std::string& root) {
  if (!IsGuidePath(guide)) return guide;
  std::error_code error;
  const std::filesystem::path path = std::filesystem::proximate(guide, root, error);
  return error ? guide : path.generic_string();
}

}  // namespace

void Command::Footer(std::string text) { state_->app->footer(std::move(text)); }

void Command::Flag(const std::string& name, bool& value, const std::string& help) {
  state_->app->add_flag(name, value, help);
}

void Command::Text(const std::string& name, std::string& value, const std::string& help) {
  CLI::Option* option = state_->app->add_option(name, value, help);
  if (!value.empty()) option->capture_default_str();
}

void Command::RequiredText(const std::string& name, std::string& value, const std::string& help) {
  state_->app->add_option(name, value, help)->required();
}

void Command::Folder(const std::string& name, std::string& value, const std::string& help) {
  state_->app->add_option(name, value, help)->required()->check(CLI::ExistingDirectory);
}

void Command::Texts(const std::string& name, std::vector<std::string>& values, Count count,
                    const std::string& help) {
  state_->app->add_option(name, values, help)->required(count == Count::kAtLeastOne);
}

void Command::Choice(const std::string& name, std::string& value,
                     const std::vector<std::string>& allowed, const std::string& help) {
  state_->app->add_option(name, value, help)->check(CLI::IsMember(allowed))->capture_default_str();
}

void Command::Choices(const std::string& name, std::vector<std::string>& values,
                      const std::vector<std::string>& allowed, const std::string& help) {
  state_->app->add_option(name, values, help)
      ->check(CLI::IsMember(allowed))
      // The next argument is positional.
      ->allow_extra_args(false)
      ->capture_default_str();
}

void Command::Number(const std::string& name, int& value, int minimum, int maximum,
                     const std::string& help) {
  state_->app->add_option(name, value, help)->check(CLI::Range(minimum, maximum));
}

void Command::Guides(std::vector<std::string>& names) {
  Texts("guides", names, Count::kAny,
        "Guides: their ids, such as cancel-subscription, or their files (default: all)");
  state_->guide_lists.push_back(&names);
}

void Command::Guide(std::string& name, bool is_required) {
  const std::string help = "The guide: its id, such as cancel-subscription, or its file";
  if (is_required) {
    RequiredText("guide", name, help);
  } else {
    Text("guide", name, help + " (default: the only one)");
  }
  state_->guides.push_back(&name);
}

void Command::Catalogs(std::vector<std::string>& names) {
  Texts("catalogs", names, Count::kAny,
        "Folders of localization: the id of a guide, interface or demo (default: all)");
}

void Command::Articles(std::vector<std::string>& files) {
  Texts("files", files, Count::kAtLeastOne, "Articles (.md), or folders that contain articles");
}

void Command::OutputFile(std::string& file) {
  Text("--output", file, "File to write (default: standard output)");
}

void Command::Strict(bool& is_strict) {
  Flag("--strict", is_strict, "Treat a language that cannot be checked completely as an error");
}

void Command::TextOrJson(bool& json) {
  state_->app
      ->add_option_function<std::string>(
          "--format", [&json](const std::string& format) { json = format == "json"; },
          "Output format: text for people, json for programs")
      ->check(CLI::IsMember({"text", "json"}))
      ->default_str("text");
}

void Command::OnRun(std::function<int(const std::string& root)> run) {
  state_->app->callback([state = state_, run = std::move(run)] {
    *state->chosen = [state, run](const std::string& root) {
      for (std::string* guide : state->guides) *guide = BelowRoot(*guide, root);
      for (std::vector<std::string>* guides : state->guide_lists) {
        for (std::string& guide : *guides) guide = BelowRoot(guide, root);
      }
      return run(root);
    };
  });
}

CommandLine::CommandLine(const std::string& root) : state_(std::make_unique<State>()) {
  state_->root = root;
  state_->app.require_subcommand(1);
  state_->app
      .add_option("--root", state_->root, "Folder of the project, with web/guides and localization")
      ->envname("GUIDED_HELP_ROOT")
      ->check(CLI::ExistingDirectory)
      ->capture_default_str();
}

CommandLine::~CommandLine() = default;

Command CommandLine::Add(const std::string& name, const std::string& description) {
  CLI::App* app = state_->app.add_subcommand(name, description);
  return Command(std::make_shared<Command::State>(Command::State{app, &state_->run}));
}

int CommandLine::Run(std::vector<std::string> arguments) {
  // CLI11 takes the arguments in reverse order.
  std::reverse(arguments.begin(), arguments.end());
  try {
    state_->app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    return state_->app.exit(error) == 0 ? 0 : kExitWrongUse;
  }
  return state_->run(state_->root);
}

void AddAllCommands(CommandLine& line) {
  AddRenderCommand(line);
  AddLintCommand(line);
  AddCheckCommand(line);
  AddCheckArticleCommand(line);
  AddImportArticleCommand(line);
  AddExportArticleCommand(line);
  AddExportCommand(line);
  AddImportCommand(line);
  AddPathsCommand(line);
  AddGraphCommand(line);
  AddTestCommand(line);
  AddPseudoCommand(line);
  AddNewCommand(line);
  AddLocaleCommand(line);
  AddRulesCommand(line);
  AddStaleCommand(line);
}

}  // namespace guided_help
