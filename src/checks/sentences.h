#pragma once

#include <vector>

#include "checks/inline_text.h"

namespace guided_help {

/// Divides a text at the marks that end sentences, and at line breaks. A point inside "Office.com"
/// or "2.5", or after a short abbreviation ("e.g.", "No."), ends none. Parts without words are
/// dropped.
std::vector<InlineRange> FindSentences(const InlineText& text);

}  // namespace guided_help
