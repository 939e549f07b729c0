#pragma once

#include <string>
#include <vector>

#include "assistant/tour.h"
#include "guide/paths.h"

namespace guided_help {

/// The ways through one guide.
struct GuidePaths {
  std::string guide;
  Paths paths;
  std::vector<TourStop> tour;
};

/// A path a line, below the guide's name and their number.
std::string ToReadableText(const GuidePaths& guide);

/// As docs/formats.md has it.
std::string ToJson(const std::vector<GuidePaths>& guides);

}  // namespace guided_help
