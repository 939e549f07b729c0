#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cli/command_line.h"
#include "tests/cli/temp_project.h"

namespace guided_help {

/// The exit code of a command, and its standard output and standard error.
struct CommandResult {
  int exit_code = -1;
  std::string output;
  std::string errors;
};

/// A project whose messages are exported to translation tools and imported again, with the commands
/// as people type them.
class ExchangeProject : public TempProject {
 public:
  /// Runs `export NAME --locale zh-TW` with that format. Returns the path of the file.
  std::string Export(const std::string& name, const std::string& format,
                     const std::string& locale = "zh-TW") const {
    std::string file = Path("exchange/" + name + (format == "po" ? ".po" : ".xlf"));
    std::filesystem::create_directories(root() / "exchange");
    const CommandResult result =
        Run({"export", name, "--locale", locale, "--format", format, "--output", file});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_EQ(result.output, file + "\n");
    return file;
  }

  CommandResult Import(const std::vector<std::string>& files) const {
    std::vector<std::string> arguments = {"import"};
    arguments.insert(arguments.end(), files.begin(), files.end());
    return Run(arguments);
  }

  CommandResult Run(std::vector<std::string> arguments) const {
    CommandLine line(root().string());
    AddAllCommands(line);
    CommandResult result;
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    result.exit_code = line.Run(std::move(arguments));
    result.output = testing::internal::GetCapturedStdout();
    result.errors = testing::internal::GetCapturedStderr();
    return result;
  }

  std::string Path(const std::string& file) const { return (root() / file).string(); }
  std::string Read(const std::string& file) const { return ReadFile(root() / file); }

  /// Returns the contents of all catalogs, each after its name.
  std::string Catalogs() const {
    std::string text;
    for (const std::string folder : {"cancel-subscription", "demo", "interface"}) {
      for (const std::string& locale : project().Locales(folder)) {
        const std::string file = project().CatalogFile(folder, locale);
        text += file + "\n" + Read(file);
      }
    }
    return text;
  }

  /// Gives zh-TW's interface one of everything that a catalog can contain: every state, a changed
  /// source, a missing message, and text that is hard for tools.
  void MakeVaried() const {
    SetState("action.not-sure", "machine");
    SetState("action.change", "reviewed");
    SetState("action.done", "stale");
    Replace(kCatalog, "\"顯示完整文章\"",
            R"("  \"a\" \\ \u0009\u000a<b>&amp; 繁\u000d\u000a ]]> #. {language} 'x'  ")");
    Replace(kSource, "\"action.back\": \"Back\"",
            R"("action.back": "  \"B\" \\ \u0009\u000a<b>&lt; ]]> ")");
    Replace(kCatalog, "\"source_hash\": \"76900f1bfd16\"",
            "\"source_hash\": \"76900f1bfd16\", \"previous_source\": \"Back\"");
    Replace(kSource, "\"Enter a number.\"", "\"Please enter a number.\"");
    Replace(kCatalog, "  \"action.next\": \"下一步\",\n", "");
    const std::string notes = "  \"@action.next\": ";
    const std::string text = Read(kCatalog);
    const std::size_t begin = text.find(notes);
    Write(kCatalog, text.substr(0, begin) + text.substr(text.find('\n', begin) + 1));
  }

  void SetState(const std::string& key, const std::string& state) const {
    const std::string text = Read(kCatalog);
    const std::string translated = "\"translated\"";
    const std::size_t at = text.find(translated, text.find("\"@" + key + "\""));
    Write(kCatalog, std::string(text).replace(at, translated.size(), "\"" + state + "\""));
  }

  static constexpr const char* kCatalog = "localization/interface/zh-TW.json";
  static constexpr const char* kSource = "localization/interface/en-US.json";
};

}  // namespace guided_help
