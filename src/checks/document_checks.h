#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "checks/check.h"

namespace guided_help {

/// A text of a document, in both languages.
struct DocumentText {
  const InlineText* source = nullptr;
  const InlineText* target = nullptr;
};

struct DocumentFinding {
  /// Index of the text.
  std::size_t index = 0;
  TextFinding finding;
};

/// Finds problems that only several texts together show: `inconsistent`, `link-label`.
std::vector<DocumentFinding> CheckDocument(std::span<const DocumentText> texts);

}  // namespace guided_help
