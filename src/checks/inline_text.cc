#include "checks/inline_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/unicode.h"
#include "base/utf8.h"
#include "checks/characters.h"
#include "checks/inline_scanner.h"

namespace guided_help {

std::string InlineText::Utf8(InlineRange range) const {
  return ToUtf8(std::u32string_view(text).substr(range.begin, range.end - range.begin));
}

bool InlineText::IsBlank(InlineRange range) const {
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (!IsSpace(text[at])) return false;
  }
  return true;
}

InlineText ReadMarkdown(std::string_view raw) {
  RawText characters;
  characters.characters.reserve(raw.size());
  characters.offsets.reserve(raw.size());
  characters.Append(raw, 0);
  return InlineScanner(characters, InlineScanner::Syntax::kMarkdown).Scan();
}

}  // namespace guided_help
