#pragma once

#include <string>

#include "guide/guide.h"
#include "localization/words.h"

namespace guided_help {

/// Returns the whole article as an HTML fragment to put inside `<guided-help>`, shown where
/// JavaScript or WebAssembly does not run. Contains no styles or scripts; keys and link ids are in
/// `data-` attributes.
std::string RenderStaticArticle(const Guide& guide, const Words& words);

}  // namespace guided_help
