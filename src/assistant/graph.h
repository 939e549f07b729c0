#pragma once

#include <string>

#include "guide/guide.h"
#include "localization/words.h"

namespace guided_help {

/// The guide as a graph in DOT, for Graphviz: titles of its nodes, ways between them with the
/// numbers, choices and buttons that take them. Numbers are written as the locale does.
std::string ToDot(const Guide& guide, const Words& words);

}  // namespace guided_help
