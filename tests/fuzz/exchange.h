#pragma once

#include <string>
#include <string_view>

#include "base/text.h"
#include "interchange/exchange.h"
#include "tests/fuzz/hold.h"

namespace guided_help {

/// What is true of every document that a reader gives. `text` is the file.
inline void HoldDocument(const ExchangeDocument& document, std::string_view text) {
  Hold(IsUtf8(document.name) && IsUtf8(document.source_locale) && IsUtf8(document.target_locale),
       "a document says what is not UTF-8");
  for (const ExchangeUnit& unit : document.units) {
    Hold(IsInside(unit.position, text) && IsInside(unit.target_position, text),
         Concat({"a unit is not in the file: ", unit.key}));
    Hold(!unit.state, "a reader says a state");
    for (const std::string* said :
         {&unit.key, &unit.source, &unit.target, &unit.description, &unit.previous_source}) {
      Hold(IsUtf8(*said), Concat({"a unit is not UTF-8: ", unit.key}));
    }
  }
}

/// That all is as it was, but for places, and marks where `marks` is false.
inline void HoldSameDocument(const ExchangeDocument& one, const ExchangeDocument& other,
                             bool marks) {
  Hold(one.name == other.name && one.source_locale == other.source_locale &&
           one.target_locale == other.target_locale,
       "read again, it is another document");
  Hold(one.units.size() == other.units.size(), "read again, there are more units, or fewer");
  for (std::size_t i = 0; i < one.units.size(); ++i) {
    const ExchangeUnit& unit = one.units[i];
    const ExchangeUnit& again = other.units[i];
    const auto same = [&](bool is_same, std::string_view what) {
      Hold(is_same, Concat({"read again, another ", what, ": ", unit.key}));
    };
    same(unit.key == again.key, "key");
    same(unit.source == again.source, "source");
    same(unit.target == again.target, "target");
    same(unit.description == again.description, "description");
    same(unit.screens == again.screens, "list of screens");
    same(unit.previous_source == again.previous_source, "previous source");
    same(unit.record == again.record, "record");
    same(!marks || unit.mark == again.mark, "mark");
  }
}

}  // namespace guided_help
