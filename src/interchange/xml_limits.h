#pragma once

#include <cstddef>

#include "base/limits.h"

namespace guided_help {

/// The most elements and texts of a file. Uses the factor of `kMaximumExchangeBytes`.
inline constexpr std::size_t kMaximumXmlNodes = 16 * kMaximumValues;

}  // namespace guided_help
