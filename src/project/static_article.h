#pragma once

#include <string>

#include "guide/guide.h"
#include "localization/words.h"

namespace guided_help {

/// Returns the screen at the guide's start as JSON (assistant/screen.h).
std::string FirstScreen(const Guide& guide, const Words& words);

/// Returns the whole article as an HTML fragment to put inside `<guided-help>`, shown where
/// JavaScript or WebAssembly does not run. Contains no styles; keys and link ids are in `data-`
/// attributes. At its end is a data block with the first screen: the element shows it at once, and
/// loads the engine meanwhile.
std::string RenderStaticArticle(const Guide& guide, const Words& words);

}  // namespace guided_help
