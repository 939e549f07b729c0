#include "cli/output.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <sstream>
#include <system_error>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/findings_printer.h"
#include "interchange/text_encoding.h"
#include "project/file_set.h"

namespace guided_help {

int PrintFindings(const std::vector<Finding>& findings, int files, int pairs, bool json,
                  const LineSource& lines) {
  FindingsPrinter printer(json, std::cout);
  printer.Add(findings, files, pairs, lines);
  return printer.Finish();
}

int WriteOutput(const std::string& file, std::string_view text) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  if (file.empty()) {
    std::cout << text;
    return 0;
  }
  if (fs::exists(file, ignored) && !fs::is_regular_file(file, ignored)) {
    // A device or a pipe cannot be replaced by a file.
    std::ofstream stream(file, std::ios::binary);
    stream << text;
    stream.close();
    if (stream) return 0;
  } else if (!WriteAllOrNone({{file, std::string(text)}})) {
    return 0;
  }
  std::cerr << file
            << ": cannot be written (does the folder exist, and is there space on the disk?)\n";
  return kExitErrors;
}

int Fail(const Error& error) {
  std::cerr << ToString(error) << '\n';
  return kExitErrors;
}

int WrongUse(std::string_view message) {
  std::cerr << message << '\n';
  return kExitWrongUse;
}

int NoGuides(const std::string& root) {
  return WrongUse(Concat({root, ": no guide in web/guides (is --root the project's folder?)"}));
}

LineSource LinesBelow(const std::filesystem::path& root) {
  using Lines = std::vector<std::string>;
  const auto files = std::make_shared<std::map<std::string, Lines>>();
  return [root, files](const std::string& file, int number) -> std::string {
    const auto [entry, is_new] = files->try_emplace(file);
    if (is_new) {
      std::ifstream stream(root / file, std::ios::binary);
      const Result<std::string> text =
          DecodeText(std::string(std::istreambuf_iterator<char>(stream), {}), file);
      std::istringstream contents(text ? *text : "");
      for (std::string line; std::getline(contents, line);) entry->second.push_back(line);
    }
    const auto index = static_cast<std::size_t>(number - 1);
    return index < entry->second.size() ? entry->second[index] : std::string();
  };
}

std::string CatalogFolderAt(const std::string& path, const std::string& root) {
  std::filesystem::path folder = std::filesystem::absolute(path).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  const std::filesystem::path own =
      (std::filesystem::absolute(root) / "localization").lexically_normal();
  return (folder.parent_path() == own ? folder.filename() : folder).string();
}

}  // namespace guided_help
