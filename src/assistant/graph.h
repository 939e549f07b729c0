#pragma once

#include <string>

#include "guide/guide.h"
#include "localization/words.h"

namespace guided_help {

/// Returns the guide as a Graphviz graph in DOT: node titles, and edges labeled with their numbers,
/// choices and buttons. Numbers are formatted for the locale.
std::string ToDot(const Guide& guide, const Words& words);

}  // namespace guided_help
