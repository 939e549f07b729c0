#pragma once

#include <vector>

#include "assistant/tour.h"
#include "base/json_writer.h"

namespace guided_help {

/// Writes the member `tour` of docs/formats.md.
void WriteTour(JsonWriter& writer, const std::vector<TourStop>& tour);

}  // namespace guided_help
