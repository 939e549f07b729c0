#pragma once

#include <string>
#include <vector>

#include "assistant/tour.h"
#include "guide/paths.h"

namespace guided_help {

/// The paths through one guide.
struct GuidePaths {
  std::string guide;
  Paths paths;
  std::vector<TourStop> tour;
};

/// One path per line, below the guide's name and the number of paths.
std::string ToReadableText(const GuidePaths& guide);

/// The format of docs/formats.md.
std::string ToJson(const std::vector<GuidePaths>& guides);

}  // namespace guided_help
