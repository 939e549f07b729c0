#include "checks/rules_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/rules_values.h"
#include "checks/units.h"
#include "json/json.h"
#include "json/object_reader.h"

namespace guided_help {
namespace {

constexpr std::array<Relation, kRelationCount> kRelations = {
    Relation::kFewerThan, Relation::kAtMost, Relation::kExactly, Relation::kAtLeast,
    Relation::kMoreThan};

class Reader : private RulesValues {
 public:
  explicit Reader(std::string_view file) : RulesValues(file) {}

  LocaleRules Read(const JsonValue& document) {
    if (!context_.Expect(document, JsonValue::Kind::kObject, {"a rules file"})) return {};
    for (const JsonValue::Member& member : document.members) ReadMember(member);
    return std::move(rules_);
  }

  const std::optional<Error>& error() const { return context_.error(); }

 private:
  // Keys with the same type of value, and the members that they fill.
  struct Flag {
    std::string_view key;
    bool LocaleRules::*member;
  };
  struct WordList {
    std::string_view key;
    std::vector<std::u32string> LocaleRules::*member;
  };
  struct WordSet {
    std::string_view key;
    std::unordered_set<std::u32string> LocaleRules::*member;
  };
  struct Marks {
    std::string_view key;
    std::u32string LocaleRules::*member;
  };
  struct Special {
    std::string_view key;
    void (Reader::*read)(const JsonValue& value);
  };

  void ReadMember(const JsonValue::Member& member) {
    static constexpr Flag kFlags[] = {
        {"spaced", &LocaleRules::spaced},
        {"negation_follows", &LocaleRules::negation_follows},
        {"space_around_latin", &LocaleRules::space_around_latin},
        {"no_space_between_han", &LocaleRules::no_space_between_han},
        {"sentence_end", &LocaleRules::sentence_end},
        {"colon_becomes_stop", &LocaleRules::colon_becomes_stop},
        {"bracketed_labels", &LocaleRules::bracketed_labels},
        {"other_script", &LocaleRules::other_script},
    };
    static constexpr WordList kWordLists[] = {
        {"negations", &LocaleRules::negations},
        {"fillers", &LocaleRules::fillers},
        {"bracketed_asides", &LocaleRules::bracketed_asides},
        {"or_words", &LocaleRules::or_words},
    };
    static constexpr WordSet kWordSets[] = {
        {"function_words", &LocaleRules::function_words},
        {"repeatable", &LocaleRules::repeatable},
        {"kept_words", &LocaleRules::kept_words},
    };
    static constexpr Marks kMarks[] = {
        {"full_width_marks", &LocaleRules::full_width_marks},
        {"question_marks", &LocaleRules::question_marks},
        {"allowed_invisible", &LocaleRules::allowed_invisible},
        {"quotation_marks", &LocaleRules::quotation_marks},
        {"month_mark", &LocaleRules::month_mark},
    };
    static constexpr Special kSpecial[] = {
        {"locale", &Reader::ReadLocale},
        {"comparators", &Reader::ReadComparators},
        {"number_words", &Reader::ReadNumberWords},
        {"scales", &Reader::ReadScales},
        {"foreign_characters", &Reader::ReadForeignCharacters},
        {"doubtful_characters", &Reader::ReadDoubtfulCharacters},
        {"terms", &Reader::ReadTerms},
        {"questions", &Reader::ReadQuestions},
        {"denials", &Reader::ReadDenials},
        {"units", &Reader::ReadUnits},
        {"day_halves", &Reader::ReadDayHalves},
        {"months", &Reader::ReadMonths},
        {"idioms", &Reader::ReadIdioms},
        {"length", &Reader::ReadLength},
        {"names", &Reader::ReadNames},
        {"ordinary_names", &Reader::ReadOrdinaryNames},
    };
    const std::string& name = member.name;
    for (const Flag& flag : kFlags) {
      if (flag.key != name) continue;
      rules_.*flag.member = Boolean(member.value, name);
      return;
    }
    for (const WordList& list : kWordLists) {
      if (list.key != name) continue;
      rules_.*list.member = Words(member.value, name);
      return;
    }
    for (const WordSet& set : kWordSets) {
      if (set.key != name) continue;
      for (std::u32string& word : Words(member.value, name)) {
        (rules_.*set.member).insert(std::move(word));
      }
      return;
    }
    for (const Marks& marks : kMarks) {
      if (marks.key != name) continue;
      rules_.*marks.member = ToUtf32(String(member.value, name));
      return;
    }
    for (const Special& special : kSpecial) {
      if (special.key != name) continue;
      (this->*special.read)(member.value);
      return;
    }
    if (name == "comment") return;
    context_.Fail("unknown-key", member.position, {"\"", name, "\" is not a key of a rules file"},
                  "localization/rules/README.md lists the keys");
  }

  void ReadLocale(const JsonValue& value) { rules_.locale = String(value, "locale"); }

  void ReadScales(const JsonValue& value) {
    for (const auto& [word, number] : Integers(value, "scales")) rules_.scales[word] = number;
  }

  void ReadIdioms(const JsonValue& value) {
    FillIndex(Elements(value, "idioms"), "idioms", 0, rules_.idioms);
  }

  void ReadLength(const JsonValue& value) {
    if (!context_.Expect(value, JsonValue::Kind::kInteger, {"\"length\""})) return;
    rules_.length = value.integer;
    if (rules_.length > 0) return;
    context_.Fail("bad-value", value.position, {"\"length\" is not positive"},
                  "give the usual length of a translation in percent of the English text");
  }

  void ReadForeignCharacters(const JsonValue& value) {
    ReadCharacters(value, "foreign_characters", rules_.foreign_characters);
  }

  void ReadDoubtfulCharacters(const JsonValue& value) {
    ReadCharacters(value, "doubtful_characters", rules_.doubtful_characters);
  }

  void ReadTerms(const JsonValue& value) {
    for (const JsonValue& term : Elements(value, "terms")) ReadTerm(term);
  }

  /// `{ "half": [2, 50], "ten": 10 }`
  void ReadNumberWords(const JsonValue& value) {
    if (!context_.Expect(value, JsonValue::Kind::kObject, {"\"number_words\""})) return;
    for (const JsonValue::Member& member : value.members) {
      const std::string what = Concat({"\"", member.name, "\" of \"number_words\""});
      std::vector<std::int64_t>& numbers = rules_.number_words[Small(member.name)];
      if (member.value.kind == JsonValue::Kind::kArray) {
        for (const JsonValue& element : member.value.elements) {
          if (context_.Expect(element, JsonValue::Kind::kInteger, {what}))
            numbers.push_back(element.integer);
        }
      } else if (context_.Expect(member.value, JsonValue::Kind::kInteger, {what})) {
        numbers.push_back(member.value.integer);
      }
    }
  }

  /// `{ "more-than": { "before": ["more than"], "after": [] } }`. A name can contain two relations,
  /// `at-most fewer-than`, if the phrase is ambiguous.
  void ReadComparators(const JsonValue& value) {
    if (!context_.Expect(value, JsonValue::Kind::kObject, {"\"comparators\""})) return;
    for (const JsonValue::Member& member : value.members) {
      const Relations relations = ReadRelations(member);
      if (!context_.Expect(member.value, JsonValue::Kind::kObject,
                           {"\"", member.name, "\" of \"comparators\""})) {
        continue;
      }
      for (const JsonValue::Member& side : member.value.members) {
        if (side.name != "before" && side.name != "after") {
          context_.Fail("unknown-key", side.position,
                        {"unknown comparator position \"", side.name, "\""},
                        "known positions: before, after (the number)");
        }
        for (const std::u32string& phrase : Words(side.value, side.name)) {
          AddPhrase(phrase, relations, side.name == "before");
        }
      }
    }
  }

  Relations ReadRelations(const JsonValue::Member& member) {
    Relations relations = 0;
    std::string_view rest = member.name;
    do {
      const std::string_view name = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(rest.size(), name.size() + 1));
      const auto found = std::find_if(kRelations.begin(), kRelations.end(),
                                      [&](Relation relation) { return Name(relation) == name; });
      if (found == kRelations.end()) {
        context_.Fail("bad-value", member.position, {"unknown relation \"", name, "\""},
                      "use fewer-than, at-most, exactly, at-least or more-than");
        return 0;
      }
      relations = static_cast<Relations>(relations | Only(*found));
    } while (!rest.empty());
    return relations;
  }

  void AddPhrase(std::u32string_view text, Relations relations, bool is_before) {
    ComparatorPhrase phrase;
    phrase.relations = relations;
    phrase.is_before = is_before;
    phrase.open_begin = text.starts_with(U'*');
    phrase.open_end = text.ends_with(U'*');
    if (phrase.open_begin) text.remove_prefix(1);
    if (phrase.open_end && !text.empty()) text.remove_suffix(1);
    phrase.text = text;
    if (phrase.text.empty()) return;
    rules_.has_open_comparators = rules_.has_open_comparators || phrase.open_begin;
    rules_.comparator_beginnings.Add(phrase.text);
    rules_.comparators[phrase.text.front()].push_back(std::move(phrase));
  }

  /// Reads a string of characters, each followed by its replacement: `软軟件件` has two.
  void ReadCharacters(const JsonValue& value, std::string_view what,
                      std::unordered_set<char32_t>& characters) {
    const std::u32string pairs = ToUtf32(String(value, what));
    if (pairs.size() % 2 != 0) {
      context_.Fail("bad-value", value.position,
                    {"the last character of \"", what, "\" has no replacement"},
                    "each character must be followed by its replacement");
    }
    for (std::size_t at = 0; at + 1 < pairs.size(); at += 2) {
      characters.insert(pairs[at]);
      rules_.character_hints[pairs[at]] = pairs[at + 1];
    }
  }

  void ReadTerm(const JsonValue& value) {
    ObjectReader reader(context_, value, "a term", "not, use, source, unless, except, check");
    UnwantedTerm unwanted{{}, reader.String("use"), {}, {}, {}, "regional-term"};
    for (const std::string& word : reader.Strings("source")) unwanted.source.push_back(Small(word));
    for (const std::string& word : reader.Strings("unless")) unwanted.unless.push_back(Small(word));
    if (reader.Has("check")) unwanted.check = reader.String("check");
    if (unwanted.check != "regional-term" && unwanted.check != "forbidden-term") {
      context_.Fail("bad-value", value.position, {"unknown term check \"", unwanted.check, "\""},
                    "use regional-term or forbidden-term");
    }
    std::vector<std::u32string> terms;
    for (const std::string& term : reader.Strings("not")) terms.push_back(ToUtf32(term));
    for (const std::string& longer : reader.Strings("except")) {
      unwanted.except.push_back(ToUtf32(longer));
      const bool contains =
          std::any_of(terms.begin(), terms.end(), [&](const std::u32string& term) {
            return unwanted.except.back().find(term) != std::u32string::npos;
          });
      if (contains) continue;
      context_.Fail("bad-value", value.position, {"\"", longer, "\" contains none of the terms"},
                    "remove it from \"except\"");
    }
    for (const std::u32string& term : terms) {
      if (term.empty()) continue;
      unwanted.term = term;
      rules_.term_beginnings.Add(term);
      rules_.terms[term[0]].push_back(unwanted);
    }
  }

  void ReadDenials(const JsonValue& value) {
    if (!context_.Expect(value, JsonValue::Kind::kObject, {"\"denials\""})) return;
    DenialRules& denials = rules_.denials;
    struct List {
      std::string_view key;
      WordIndex* index;
      std::size_t id;
    };
    const List lists[] = {{"explicit", &denials.explicit_words, 0},
                          {"pseudo", &denials.explicit_words, 1},
                          {"words", &denials.words, 0},
                          {"actions", &denials.words, 1},
                          {"certain", &denials.certain, 0},
                          {"except", &denials.except, 0}};
    for (const JsonValue::Member& member : value.members) {
      const auto list = std::find_if(std::begin(lists), std::end(lists),
                                     [&](const List& known) { return known.key == member.name; });
      if (list == std::end(lists)) {
        context_.Fail("unknown-key", member.position,
                      {"unknown key \"", member.name, "\" of \"denials\""},
                      "known keys: explicit, pseudo, words, actions, certain, except");
        return;
      }
      FillIndex(Elements(member.value, member.name), member.name, list->id, *list->index);
    }
  }

  /// `{ "minute": ["minute", "minutes"] }`
  void ReadUnits(const JsonValue& value) {
    if (!context_.Expect(value, JsonValue::Kind::kObject, {"\"units\""})) return;
    const auto units = Units();
    for (const JsonValue::Member& member : value.members) {
      const auto unit = std::find_if(units.begin(), units.end(),
                                     [&](const Unit& known) { return known.id == member.name; });
      if (unit == units.end()) {
        context_.Fail("unknown-key", member.position, {"unknown unit \"", member.name, "\""},
                      "localization/rules/README.md lists the units");
        return;
      }
      FillIndex(Elements(member.value, member.name), member.name,
                static_cast<std::size_t>(unit - units.begin()), rules_.units);
    }
  }

  void ReadDayHalves(const JsonValue& value) {
    ObjectReader reader(context_, value, "\"day_halves\"", "am, pm");
    FillIndex(reader.Elements("am"), "am", 0, rules_.day_halves);
    FillIndex(reader.Elements("pm"), "pm", 1, rules_.day_halves);
  }

  /// Twelve lists of names; they are number words as well.
  void ReadMonths(const JsonValue& value) {
    constexpr std::size_t kMonths = 12;
    const std::vector<JsonValue>& months = Elements(value, "months");
    if (months.size() != kMonths) {
      context_.Fail("bad-value", value.position, {"\"months\" needs twelve lists"},
                    "give a list of names for each month");
    }
    for (std::size_t i = 0; i < months.size(); ++i) {
      const auto month = static_cast<std::int64_t>(i + 1);
      for (const std::u32string& name : Words(months[i], "months")) {
        rules_.months[name] = month;
        std::vector<std::int64_t>& numbers = rules_.number_words[name];
        if (std::find(numbers.begin(), numbers.end(), month) == numbers.end()) {
          numbers.push_back(month);
        }
      }
    }
  }

  /// `{ "Outlook on the web": ["Outlook 網頁版"] }`
  void ReadNames(const JsonValue& value) {
    if (!context_.Expect(value, JsonValue::Kind::kObject, {"\"names\""})) return;
    for (const JsonValue::Member& member : value.members) {
      const std::u32string name = ToUtf32(member.name);
      rules_.names[name] = Words(member.value, member.name);
      if (name.empty()) continue;
      rules_.name_index.Add({name, false, false}, rules_.name_list.size());
      rules_.name_list.push_back(name);
    }
  }

  void ReadOrdinaryNames(const JsonValue& value) {
    for (const JsonValue& name : Elements(value, "ordinary_names")) {
      rules_.ordinary_names.insert(ToUtf32(String(name, "an element of ordinary_names")));
    }
  }

  void FillIndex(const std::vector<JsonValue>& list, std::string_view what, std::size_t id,
                 WordIndex& index) {
    for (const JsonValue& element : list) {
      WordPattern pattern = Pattern(element, what);
      if (!pattern.text.empty()) index.Add(std::move(pattern), id);
    }
  }

  void ReadQuestions(const JsonValue& value) { rules_.questions = Questions(value); }

  LocaleRules rules_;
};

}  // namespace

Result<LocaleRules> ReadRules(std::string_view json, std::string_view file) {
  const Result<JsonValue> document = ParseJson(json, file);
  if (!document) return document.error();
  Reader reader(file);
  LocaleRules rules = reader.Read(*document);
  if (reader.error()) return *reader.error();
  return rules;
}

}  // namespace guided_help
