#pragma once

#include <ostream>
#include <string>

#include "interchange/exchange.h"

namespace guided_help {

/// Spaces, quotes and special characters that tools and editors may change in either format.
inline const std::string kHardText =
    "  two  spaces, a tab\t, \"quotes\" 'here', back\\slash, <b>&amp; ]]> &#13;\n\n line\r\n"
    "{n, plural, one {# 個} other {# 個}} **strong** [a](link) "
    "\xC2\xA0\xE2\x80\xA8\xF0\x9F\x98\x80 ";

inline ExchangeUnit Unit(const std::string& key, const std::string& target,
                         std::optional<MessageState> state) {
  ExchangeUnit unit;
  unit.key = key;
  unit.source = "Source of " + key;
  unit.target = target;
  unit.state = state;
  unit.record = ExportRecord{state, "0123456789ab"};
  return unit;
}

/// One unit of each state, and one with every field.
inline ExchangeDocument Everything() {
  ExchangeDocument document{"a-guide", "en-US", "zh-TW", {}, {}};
  document.units = {Unit("new", "", std::nullopt),
                    Unit("machine", "機器", MessageState::kMachine),
                    Unit("translated", "翻譯", MessageState::kTranslated),
                    Unit("reviewed", "審閱", MessageState::kReviewed),
                    Unit("stale", "過期", MessageState::kStale),
                    Unit("hard", kHardText, MessageState::kStale)};
  document.units[4].previous_source = "An older source";
  ExchangeUnit& hard = document.units[5];
  hard.source = kHardText;
  hard.description = "What it is.\n\nscreen: no screen\nA <b> & \"more\" ";
  hard.previous_source = kHardText;
  hard.screens = {"license-count", "a \"b\" & <c>"};
  return document;
}

}  // namespace guided_help
