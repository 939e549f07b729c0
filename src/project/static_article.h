#pragma once

#include <string>

#include "guide/guide.h"
#include "localization/words.h"

namespace guided_help {

/// The whole article as an HTML fragment for a page to hold inside `<guided-help>`: what is read
/// where neither JavaScript nor WebAssembly runs. No styles and no scripts; keys and link ids stand
/// in `data-` attributes.
std::string RenderStaticArticle(const Guide& guide, const Words& words);

}  // namespace guided_help
