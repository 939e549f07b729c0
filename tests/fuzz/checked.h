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

/// What is true of every text, whatever its markup: `raw` is what it was read from.
inline void HoldInlineText(const InlineText& text, std::string_view raw) {
  const std::size_t size = text.text.size();
  Hold(text.small.size() == size && text.styles.size() == size && text.offsets.size() == size + 1,
       "a text's characters, styles and places are not as many");
  Hold(std::is_sorted(text.offsets.begin(), text.offsets.end()), "places do not ascend");
  Hold(text.offsets.back() == raw.size(), "a text does not end where what it was read from ends");
  const auto hold_range = [size](InlineRange range) {
    Hold(range.begin <= range.end && range.end <= size, "a range is not in the text");
  };
  for (const InlineRange& range : text.strong) hold_range(range);
  std::size_t last = 0;
  for (const InlineLink& link : text.links) {
    hold_range(link.range);
    Hold(link.offset >= last && link.offset < raw.size(), "a link lies elsewhere");
    Hold(IsUtf8(link.target), "a link is not UTF-8");
    last = link.offset;
  }
  for (const InlinePlaceholder& placeholder : text.placeholders) {
    Hold(placeholder.at < size && text.text[placeholder.at] == kObject,
         "a placeholder stands elsewhere");
  }
  for (const MarkupFault& fault : text.faults)
    Hold(fault.offset < raw.size(), "a fault of markup lies elsewhere");
}

inline void HoldFinding(const TextFinding& finding, std::string_view raw_target) {
  Hold(IsCheck(finding.check), "a finding of a check that there is not");
  Hold(finding.offset <= raw_target.size(), "a finding lies outside of its text");
  Hold(!finding.message.empty() && IsUtf8(finding.message) && IsUtf8(finding.hint),
       "a finding cannot be shown");
}

/// All checks of a text. Returns what they find.
inline TextFindings HoldChecks(const TextPair& pair, std::string_view raw_target) {
  TextFindings findings = CheckText(pair);
  std::size_t last = 0;
  for (const TextFinding& finding : findings) {
    HoldFinding(finding, raw_target);
    Hold(finding.offset >= last, "findings are not in the order of their places");
    last = finding.offset;
  }
  for (const TextFinding& finding : CheckSourceText(pair.target, pair.target_rules))
    HoldFinding(finding, raw_target);
  return findings;
}

}  // namespace guided_help
