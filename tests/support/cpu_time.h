#pragma once

#include <ctime>

namespace guided_help {

/// Returns the CPU time of `work` in seconds, which does not depend on other programs.
template <typename Work>
double CpuSeconds(const Work& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace guided_help
