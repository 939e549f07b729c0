#pragma once

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <limits>

namespace guided_help {

/// The ratio of the sizes of the two inputs that are compared.
inline constexpr std::size_t kGrowthFactor = 8;

/// Linear work grows by 8, or 10 with a logarithm; quadratic work by 64.
inline constexpr double kMostGrowth = 24;

/// Returns the CPU time of `work` in seconds. Unlike elapsed time, it excludes other programs.
template <typename Work>
double CpuSeconds(const Work& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// Returns the ratio of the times of `work(make(size))` and `work(make(size / 8))`, without the
/// time of `make`. Compares the shortest of several CPU times, so that the result does not depend
/// on the speed or load of the machine.
template <typename Make, typename Work>
double Growth(std::size_t size, const Make& make, const Work& work) {
  const auto small = make(size / kGrowthFactor);
  const auto large = make(size);
  double least_small = std::numeric_limits<double>::max();
  double least_large = least_small;
  constexpr int kRounds = 5;
  constexpr int kSmallAround = 3;
  // Warm up: the first run also reads rules, for example.
  work(small);
  for (int round = 0; round < kRounds; ++round) {
    for (int i = 0; i < kSmallAround; ++i)
      least_small = std::min(least_small, CpuSeconds([&] { work(small); }));
    least_large = std::min(least_large, CpuSeconds([&] { work(large); }));
    if (least_large < kMostGrowth * least_small) break;
  }
  // No time is shorter than the clock's resolution.
  return least_large / std::max(least_small, 1.0 / CLOCKS_PER_SEC);
}

}  // namespace guided_help
