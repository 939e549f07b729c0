#include "localization/message_pattern.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/text.h"

namespace guided_help {
namespace {

/// Quotes text for a pattern. All syntax characters are in one pair of apostrophes, because two
/// adjacent pairs would contain an escaped apostrophe. A literal apostrophe is doubled only where
/// it could be mistaken for a quote, so that most messages stay as people type them.
std::string QuoteText(std::string_view text, bool in_plural, bool ends_pattern) {
  const std::string_view syntax = in_plural ? "{}#" : "{}";
  const std::size_t first = std::min(text.find_first_of(syntax), text.size());
  const std::size_t last = text.find_last_of(syntax);
  // End of the run of apostrophes after the quoted text.
  const std::size_t run_end =
      last == std::string_view::npos ? 0 : text.find_first_not_of('\'', last + 1);
  std::string quoted;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == first) quoted += '\'';
    quoted += text[i];
    if (text[i] == '\'') {
      const bool before_mark = i + 1 == text.size() ? !ends_pattern : text[i + 1] == '\'';
      if (before_mark || (i + 1 >= first && i < run_end)) quoted += '\'';
    }
    if (i == last) quoted += '\'';
  }
  return quoted;
}

// The parser limits the nesting.
std::string Write(const MessageParts& parts, bool in_plural, bool is_whole) {
  std::string pattern;
  for (const MessagePart& part : parts) {
    switch (part.kind) {
      case MessagePart::Kind::kText:
        pattern += QuoteText(part.text, in_plural, is_whole && &part == &parts.back());
        break;
      case MessagePart::Kind::kPound:
        pattern += '#';
        break;
      case MessagePart::Kind::kArgument:
        pattern += Concat({"{", part.name, "}"});
        break;
      case MessagePart::Kind::kNumber:
        pattern += Concat({"{", part.name, ", number}"});
        break;
      case MessagePart::Kind::kPlural:
      case MessagePart::Kind::kSelect: {
        const bool counts = part.kind == MessagePart::Kind::kPlural;
        pattern += Concat({"{", part.name, counts ? ", plural," : ", select,"});
        for (const MessageVariant& variant : part.variants)
          pattern +=
              Concat({" ", variant.selector, " {", Write(variant.parts, counts, false), "}"});
        pattern += "}";
        break;
      }
    }
  }
  return pattern;
}

void CollectRuns(const MessageParts& parts, std::vector<MessageRun>& runs) {
  for (const MessagePart& part : parts) {
    const bool text = part.kind == MessagePart::Kind::kText;
    runs.push_back({text ? part.text : part.name,
                    text ? MessageRun::Origin::kMessage : MessageRun::Origin::kValue});
    for (const MessageVariant& variant : part.variants) CollectRuns(variant.parts, runs);
  }
}

}  // namespace

std::string ToPattern(const MessageParts& parts) { return Write(parts, false, true); }

std::vector<MessageRun> AllRuns(const MessageParts& parts) {
  std::vector<MessageRun> runs;
  CollectRuns(parts, runs);
  return runs;
}

}  // namespace guided_help
