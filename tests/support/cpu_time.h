#pragma once

#include <ctime>

namespace guided_help {

/// Seconds of the processor that `work` takes: other programs on the machine play no part.
template <typename Work>
double CpuSeconds(const Work& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace guided_help
