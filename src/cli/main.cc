#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "cli/command_line.h"

namespace guided_help {
namespace {

int Main(std::vector<std::string> arguments) {
  CommandLine line;
  AddAllCommands(line);
  const int code = line.Run(std::move(arguments));
  if (std::cout.flush()) return code;
  std::fputs("standard output: cannot be written (is the disk full?)\n", stderr);
  return kExitErrors;
}

}  // namespace
}  // namespace guided_help

int main(int argc, char** argv) {
  try {
    return guided_help::Main({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "guided-help: %s\n", error.what());
    return guided_help::kExitErrors;
  }
}
