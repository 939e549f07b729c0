#include "project/rules_draft.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/json_writer.h"
#include "checks/units.h"
#include "icu/locale_words.h"
#include "icu/number_words.h"
#include "localization/locale.h"

namespace guided_help {
namespace {

/// Scripts without spaces between words.
constexpr std::array<std::string_view, 8> kUnspaced = {"Hans", "Hant", "Jpan", "Kore",
                                                       "Thai", "Laoo", "Khmr", "Mymr"};

bool IsSpaced(std::string_view locale, const LocaleServices& services) {
  const std::optional<LocaleTag> likely = ParseLocale(services.Maximize(locale));
  return !likely ||
         std::find(kUnspaced.begin(), kUnspaced.end(), likely->script) == kUnspaced.end();
}

bool IsInOtherScript(std::string_view locale, const LocaleServices& services) {
  const std::optional<LocaleTag> likely = ParseLocale(services.Maximize(locale));
  return likely && likely->script != "Latn";
}

void WriteEmptyLists(JsonWriter& json, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    json.BeginArray(name);
    json.EndArray();
  }
}

void WriteNumberWords(JsonWriter& json, std::string_view locale) {
  json.BeginObject("number_words");
  for (const auto& [word, numbers] : NumberWords(locale)) {
    if (numbers.size() == 1) {
      json.Integer(word, *numbers.begin());
      continue;
    }
    json.BeginArray(word);
    for (const std::int64_t number : numbers) json.Integer({}, number);
    json.EndArray();
  }
  json.EndObject();
}

void WriteWords(JsonWriter& json, std::string_view name, const WordSet& words) {
  json.BeginArray(name);
  for (const std::string& word : words) json.String({}, word);
  json.EndArray();
}

void WriteLocaleWords(JsonWriter& json, std::string_view locale) {
  std::set<std::string> units;
  for (const Unit& unit : Units()) units.emplace(unit.id);
  const LocaleWords words = FindLocaleWords(locale, units);
  json.BeginArray("months");
  for (const WordSet& month : words.months) WriteWords(json, {}, month);
  json.EndArray();
  json.BeginObject("units");
  for (const Unit& unit : Units()) WriteWords(json, unit.id, words.units.at(std::string(unit.id)));
  json.EndObject();
  json.BeginObject("day_halves");
  WriteWords(json, "am", words.day_halves[0]);
  WriteWords(json, "pm", words.day_halves[1]);
  json.EndObject();
  json.String("quotation_marks", words.quotation_marks);
}

}  // namespace

std::string DraftRules(std::string_view locale, const LocaleServices& services) {
  JsonWriter json;
  json.BeginObject();
  json.String("locale", locale);
  json.String("comment",
              "Number words and months: CLDR. Add inflected forms that are missing, the "
              "comparators, and the "
              "source of each: localization/rules/README.md.");
  if (!IsSpaced(locale, services)) json.Boolean("spaced", false);
  if (IsInOtherScript(locale, services)) json.Boolean("other_script", true);
  json.BeginObject("comparators");
  for (const std::string_view relation :
       {"fewer-than", "at-most", "exactly", "at-least", "more-than"}) {
    json.BeginObject(relation);
    WriteEmptyLists(json, {"before", "after"});
    json.EndObject();
  }
  json.EndObject();
  WriteEmptyLists(json, {"negations", "fillers"});
  WriteNumberWords(json, locale);
  json.BeginObject("scales");
  json.EndObject();
  WriteLocaleWords(json, locale);
  json.BeginObject("denials");
  WriteEmptyLists(json, {"words", "certain", "except"});
  json.EndObject();
  WriteEmptyLists(json, {"or_words", "function_words", "repeatable", "terms"});
  json.EndObject();
  return json.Finish();
}

}  // namespace guided_help
