#pragma once

#include <iostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_line.h"
#include "tests/cli/temp_project.h"

namespace guided_help {

struct Outcome {
  int code = 0;
  std::string printed;
  std::string said;
};

/// Runs a command line on the project, in this process.
inline Outcome RunOn(const TempProject& temp, std::vector<std::string> arguments) {
  CommandLine line(temp.root().string());
  AddAllCommands(line);
  std::ostringstream printed;
  std::ostringstream said;
  std::streambuf* const out = std::cout.rdbuf(printed.rdbuf());
  std::streambuf* const error = std::cerr.rdbuf(said.rdbuf());
  Outcome outcome;
  outcome.code = line.Run(std::move(arguments));
  std::cout.rdbuf(out);
  std::cerr.rdbuf(error);
  outcome.printed = printed.str();
  outcome.said = said.str();
  return outcome;
}

}  // namespace guided_help
