#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace guided_help {

using WordSet = std::set<std::string>;

/// Words of a language that the checks of its translations look for, in lowercase. Source: CLDR.
/// Empty where CLDR has none; inflected forms that it lacks must be added by hand.
struct LocaleWords {
  /// By the unit's identifier in CLDR: `minute` has "minute", "minutes" and "min".
  std::map<std::string, WordSet> units;
  /// Before and after noon: "am" and "pm"; 上午 and 下午.
  std::array<WordSet, 2> day_halves;
  /// From January; full names, in all forms, and abbreviations.
  std::array<WordSet, 12> months;
  /// Opening and closing marks, outer before inner.
  std::string quotation_marks;
};

/// Returns the name of the language in itself ("Deutsch", "繁體中文"), as in a list of languages;
/// empty if CLDR has none.
std::string FindLanguageName(std::string_view locale);

/// Returns the words for these units; an identifier that CLDR does not know has none.
LocaleWords FindLocaleWords(std::string_view locale, const std::set<std::string>& units);

}  // namespace guided_help
