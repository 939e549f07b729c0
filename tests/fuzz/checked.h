#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "checks/check.h"
#include "checks/document_checks.h"
#include "checks/inline_text.h"
#include "checks/text_checks.h"
#include "tests/fuzz/hold.h"

namespace guided_help {

/// The properties of every text with any markup. `raw` is the text that it was read from.
inline void HoldInlineText(const InlineText& text, std::string_view raw) {
  const std::size_t size = text.text.size();
  Hold(text.small.size() == size && text.styles.size() == size && text.offsets.size() == size + 1,
       "a text has different numbers of characters, styles and offsets");
  Hold(std::is_sorted(text.offsets.begin(), text.offsets.end()), "offsets do not ascend");
  Hold(text.offsets.back() == raw.size(), "the last offset is not the end of the raw text");
  const auto hold_range = [size](InlineRange range) {
    Hold(range.begin <= range.end && range.end <= size, "a range is outside the text");
  };
  for (const InlineRange& range : text.strong) hold_range(range);
  std::size_t last = 0;
  for (const InlineLink& link : text.links) {
    hold_range(link.range);
    Hold(link.offset >= last && link.offset < raw.size(), "the offset of a link is wrong");
    Hold(IsUtf8(link.target), "a link is not UTF-8");
    last = link.offset;
  }
  for (const InlinePlaceholder& placeholder : text.placeholders) {
    Hold(placeholder.at < size && text.text[placeholder.at] == kInlineObject,
         "the position of a placeholder is wrong");
  }
  for (const MarkupFault& fault : text.faults)
    Hold(fault.offset < raw.size(), "a markup fault is outside the text");
}

inline void HoldFinding(const TextFinding& finding, std::string_view raw_target) {
  Hold(IsCheck(finding.check), "a finding has an unknown check");
  Hold(finding.offset <= raw_target.size(), "a finding is outside its text");
  Hold(!finding.message.empty() && IsUtf8(finding.message) && IsUtf8(finding.hint),
       "a finding cannot be shown");
}

/// The properties of the findings of all checks. Returns the findings.
inline TextFindings HoldChecks(const TextPair& pair, std::string_view raw_target) {
  TextFindings findings = CheckText(pair);
  std::size_t last = 0;
  for (const TextFinding& finding : findings) {
    HoldFinding(finding, raw_target);
    Hold(finding.offset >= last, "findings are not sorted by position");
    last = finding.offset;
  }
  for (const TextFinding& finding : CheckSourceText(pair.target, pair.target_rules))
    HoldFinding(finding, raw_target);
  return findings;
}

}  // namespace guided_help
