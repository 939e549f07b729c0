#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"
#include "interchange/exchange.h"
#include "interchange/text_encoding.h"
#include "tests/fuzz/hold.h"

namespace guided_help {

/// Returns the file as text, which positions refer to; nothing if it is ill-formed UTF-16.
inline std::optional<std::string> Decoded(std::string_view input, std::string_view file) {
  const Result<std::string> text = DecodeText(std::string(input), file);
  if (text) {
    Hold(text->size() <= input.size() + input.size() / 2, "a converted text is too long");
    Hold(!IsUtf16(input) || IsUtf8(*text), "a converted text is not UTF-8");
    return *text;
  }
  Hold(text.error().code == "utf-16" && text.error().file == file, "an unexpected error");
  Hold(text.error().position.line > 0 && text.error().position.column > 0,
       "an error has no position");
  return std::nullopt;
}

/// The properties of every document that a reader returns. `text` is the file.
inline void HoldDocument(const ExchangeDocument& document, std::string_view text) {
  Hold(IsUtf8(document.name) && IsUtf8(document.source_locale) && IsUtf8(document.target_locale),
       "a name or locale of a document is not UTF-8");
  for (const ExchangeUnit& unit : document.units) {
    Hold(IsInside(unit.position, text) && IsInside(unit.target_position, text),
         Concat({"the position of a unit is outside the file: ", unit.key}));
    Hold(!unit.state, "a reader has set a state");
    for (const std::string* said :
         {&unit.key, &unit.source, &unit.target, &unit.description, &unit.previous_source}) {
      Hold(IsUtf8(*said), Concat({"a unit is not UTF-8: ", unit.key}));
    }
  }
}

/// The documents are equal, except for positions and, if `marks` is false, marks.
inline void HoldSameDocument(const ExchangeDocument& one, const ExchangeDocument& other,
                             bool marks) {
  Hold(one.name == other.name && one.source_locale == other.source_locale &&
           one.target_locale == other.target_locale,
       "a round trip changes the name or the locales");
  Hold(one.units.size() == other.units.size(), "a round trip changes the number of units");
  for (std::size_t i = 0; i < one.units.size(); ++i) {
    const ExchangeUnit& unit = one.units[i];
    const ExchangeUnit& again = other.units[i];
    const auto same = [&](bool is_same, std::string_view what) {
      Hold(is_same, Concat({"a round trip changes the ", what, ": ", unit.key}));
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
