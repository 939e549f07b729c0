#include "checks/rules_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "checks/characters.h"
#include "tests/support/files.h"
#include "tests/support/hostile-json.h"

namespace guided_help {
namespace {

LocaleRules Read(std::string_view json) {
  const Result<LocaleRules> rules = ReadRules(json, "a.json");
  EXPECT_TRUE(rules.Ok()) << (rules ? "" : ToString(rules.error()));
  return rules ? *rules : LocaleRules{};
}

/// `code | file:line:column: message (hint)`
std::string Fault(std::string_view json) {
  const Result<LocaleRules> rules = ReadRules(json, "a.json");
  return rules ? "read" : Concat({rules.error().code, " | ", ToString(rules.error())});
}

/// The only phrase that begins with the character.
ComparatorPhrase Phrase(const LocaleRules& rules, char32_t first) {
  const auto found = rules.comparators.find(first);
  EXPECT_TRUE(found != rules.comparators.end() && found->second.size() == 1);
  return found == rules.comparators.end() ? ComparatorPhrase{} : found->second.front();
}

TEST(RulesReaderTest, ReadsEveryKey) {
  const LocaleRules rules = Read(R"({
    "locale": "xx-YY", "comment": ["anything"], "spaced": false,
    "comparators": { "more-than": { "before": ["More Than*"], "after": [] },
      "fewer-than at-most": { "after": ["*under"] } },
    "negations": ["Not"], "negation_follows": true, "fillers": ["About"],
    "number_words": { "Ten": 10, "half": [2, 50] }, "scales": { "Million": 1000000 },
    "function_words": ["The"], "space_around_latin": true, "no_space_between_han": true,
    "full_width_marks": ",。", "sentence_end": false, "colon_becomes_stop": true,
    "allowed_invisible": "\u200b", "bracketed_labels": true, "bracketed_asides": ["含"],
    "foreign_characters": "软軟", "doubtful_characters": "机機",
    "terms": [ { "not": ["軟件", "软件"], "use": "軟體", "source": ["Software"], "except": ["A軟件"],
      "check": "forbidden-term" }, { "not": ["x"], "use": "y" } ],
    "questions": { "longest": 20, "particles": ["嗎"], "joiners": ["And"], "openers": ["How"],
      "openers_anywhere": true, "negations": ["*n’t"], "openings": [["Yes", "No"], ["I *"]],
      "others": ["Other"], "except": ["or not"] } })");
  EXPECT_EQ(rules.locale, "xx-YY");
  EXPECT_FALSE(rules.spaced);
  const ComparatorPhrase more = Phrase(rules, U'm');
  EXPECT_EQ(more.text, U"more than");
  EXPECT_EQ(more.relations, Only(Relation::kMoreThan));
  EXPECT_TRUE(more.is_before);
  EXPECT_FALSE(more.open_begin);
  EXPECT_TRUE(more.open_end);
  const ComparatorPhrase under = Phrase(rules, U'u');
  EXPECT_EQ(under.relations, Only(Relation::kFewerThan) | Only(Relation::kAtMost));
  EXPECT_FALSE(under.is_before);
  EXPECT_TRUE(under.open_begin);
  EXPECT_FALSE(under.open_end);
  EXPECT_EQ(rules.negations, std::vector<std::u32string>{U"not"});
  EXPECT_TRUE(rules.negation_follows);
  EXPECT_EQ(rules.fillers, std::vector<std::u32string>{U"about"});
  EXPECT_EQ(rules.number_words.at(U"ten"), std::vector<std::int64_t>{10});
  EXPECT_EQ(rules.number_words.at(U"half"), (std::vector<std::int64_t>{2, 50}));
  EXPECT_EQ(rules.scales.at(U"million"), 1000000);
  EXPECT_TRUE(rules.function_words.contains(U"the"));
  EXPECT_TRUE(rules.space_around_latin);
  EXPECT_TRUE(rules.no_space_between_han);
  EXPECT_EQ(rules.full_width_marks, U",。");
  EXPECT_FALSE(rules.sentence_end);
  EXPECT_TRUE(rules.colon_becomes_stop);
  EXPECT_EQ(rules.allowed_invisible, U"\u200B");
  EXPECT_TRUE(rules.bracketed_labels);
  EXPECT_EQ(rules.bracketed_asides, std::vector<std::u32string>{U"含"});
  EXPECT_TRUE(rules.foreign_characters.contains(U'软'));
  EXPECT_FALSE(rules.foreign_characters.contains(U'軟'));
  EXPECT_TRUE(rules.doubtful_characters.contains(U'机'));
  EXPECT_EQ(rules.character_hints.at(U'软'), U'軟');
  EXPECT_EQ(rules.character_hints.at(U'机'), U'機');
  const UnwantedTerm& term = rules.terms.at(U'軟').at(0);
  EXPECT_EQ(term.term, U"軟件");
  EXPECT_EQ(term.use, "軟體");
  EXPECT_EQ(term.source, std::vector<std::u32string>{U"software"});
  EXPECT_EQ(term.except, std::vector<std::u32string>{U"A軟件"});
  EXPECT_EQ(term.check, "forbidden-term");
  EXPECT_EQ(rules.terms.at(U'软').at(0).term, U"软件");
  EXPECT_EQ(rules.terms.at(U'x').at(0).check, "regional-term");
  const QuestionRules& questions = rules.questions;
  EXPECT_TRUE(questions.are_known);
  EXPECT_EQ(questions.longest, 20);
  EXPECT_EQ(questions.particles.at(0).text, U"嗎");
  EXPECT_EQ(questions.joiners.at(0).text, U"and");
  EXPECT_FALSE(questions.joiners.at(0).open_begin);
  EXPECT_EQ(questions.openers.at(0).text, U"how");
  EXPECT_TRUE(questions.openers_anywhere);
  EXPECT_EQ(questions.negations.at(0).text, U"n't");
  EXPECT_TRUE(questions.negations.at(0).open_begin);
  EXPECT_EQ(questions.openings.at(0).at(1).text, U"no");
  EXPECT_EQ(questions.openings.at(1).at(0).text, U"i ");
  EXPECT_TRUE(questions.openings.at(1).at(0).open_end);
  EXPECT_EQ(questions.others.at(0).text, U"other");
  EXPECT_EQ(questions.except.at(0).text, U"or not");
}

TEST(RulesReaderTest, IsEmptyWithoutKeys) {
  const LocaleRules rules = Read("{}");
  EXPECT_EQ(rules.locale, "");
  EXPECT_TRUE(rules.comparators.empty());
  EXPECT_TRUE(rules.spaced);
  EXPECT_TRUE(rules.sentence_end);
  EXPECT_FALSE(rules.negation_follows || rules.space_around_latin || rules.no_space_between_han ||
               rules.colon_becomes_stop || rules.bracketed_labels);
  EXPECT_TRUE(Read(R"({"comparators": {"exactly": {"before": ["*"]}}})").comparators.empty());
}

TEST(RulesReaderTest, ReportsErrorsWithPosition) {
  const std::vector<std::pair<std::string, std::string>> kFiles = {
      {"[]", "wrong-type | a.json:1:1: a rules file must be an object, but is an array"},
      {R"({"a": 1})",
       "unknown-key | a.json:1:2: \"a\" is not a key of a rules file (localization/rules/README.md "
       "lists the keys)"},
      {R"({"locale": 1})",
       "wrong-type | a.json:1:12: \"locale\" must be a string, but is a whole number"},
      {R"({"spaced": "no"})",
       "wrong-type | a.json:1:12: \"spaced\" must be true or false, but is a string"},
      {R"({"negations": "no"})",
       "wrong-type | a.json:1:15: \"negations\" must be an array, but is a string"},
      {R"({"fillers": [1]})",
       "wrong-type | a.json:1:14: \"an element of fillers\" must be a string, but is a whole "
       "number"},
      {R"({"scales": []})",
       "wrong-type | a.json:1:12: \"scales\" must be an object, but is an array"},
      {R"({"scales": {"k": "1000"}})",
       "wrong-type | a.json:1:18: \"k\" of \"scales\" must be a whole number, but is a string"},
      {R"({"number_words": []})",
       "wrong-type | a.json:1:18: \"number_words\" must be an object, but is an array"},
      {R"({"number_words": {"ten": "10"}})",
       "wrong-type | a.json:1:26: \"ten\" of \"number_words\" must be a whole number, but is a "
       "string"},
      {R"({"number_words": {"ten": ["10"]}})",
       "wrong-type | a.json:1:27: \"ten\" of \"number_words\" must be a whole number, but is a "
       "string"},
      {R"({"comparators": []})",
       "wrong-type | a.json:1:17: \"comparators\" must be an object, but is an array"},
      {R"({"comparators": {"more-than": []}})",
       "wrong-type | a.json:1:31: \"more-than\" of \"comparators\" must be an object, but is an "
       "array"},
      {R"({"comparators": {"more-than or-so": {}}})",
       "bad-value | a.json:1:18: unknown relation \"or-so\" (use fewer-than, at-most, exactly, "
       "at-least or more-than)"},
      {R"({"comparators": {"": {}}})",
       "bad-value | a.json:1:18: unknown relation \"\" (use fewer-than, at-most, exactly, at-least "
       "or more-than)"},
      {R"({"comparators": {"exactly": {"behind": []}}})",
       "unknown-key | a.json:1:30: unknown comparator position \"behind\" (known positions: "
       "before, after (the number))"},
      {R"({"foreign_characters": "软軟件"})",
       "bad-value | a.json:1:24: the last character of \"foreign_characters\" has no replacement "
       "(each character must be followed by its replacement)"},
      {R"({"doubtful_characters": []})",
       "wrong-type | a.json:1:25: \"doubtful_characters\" must be a string, but is an array"},
      {R"({"questions": []})",
       "wrong-type | a.json:1:15: \"questions\" must be an object, but is an array"},
      {R"({"questions": {"longest": -1}})",
       "bad-value | a.json:1:27: \"longest\" is negative (give the most words in a title, or "
       "remove "
       "it)"},
      {R"({"questions": {"openings": ["yes"]}})",
       "wrong-type | a.json:1:29: \"openings\" must be an array, but is a string"},
      {R"({"terms": {}})",
       "wrong-type | a.json:1:11: \"terms\" must be an array, but is an object"},
      {R"({"terms": [1]})",
       "wrong-type | a.json:1:12: a term must be an object, but is a whole number"},
      {R"({"terms": [{"not": ["a"]}]})",
       "missing-key | a.json:1:12: a term has no \"use\" (add it)"},
      {R"({"terms": [{"not": ["a"], "use": "b", "except": ["cd"]}]})",
       "bad-value | a.json:1:12: \"cd\" contains none of the terms (remove it from \"except\")"},
      {R"({"terms": [{"not": ["a"], "use": "b", "why": "c"}]})",
       "unknown-key | a.json:1:39: \"why\" is not a key of a term (known keys: not, use, source, "
       "unless, except, check)"},
      {R"({"terms": [{"not": ["a"], "use": "b", "check": "number"}]})",
       "bad-value | a.json:1:12: unknown term check \"number\" (use regional-term or "
       "forbidden-term)"},
  };
  for (const auto& [json, fault] : kFiles) EXPECT_EQ(Fault(json), fault) << json;
}

TEST(RulesReaderTest, RejectsHostileFiles) {
  for (const HostileJson& hostile : HostileFiles()) {
    EXPECT_EQ(Fault(hostile.text), Concat({hostile.code, " | a.json:", hostile.fault}))
        << hostile.text.substr(0, 40);
  }
}

TEST(RulesReaderTest, ReadsAllFilesOfTheProject) {
  int files = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(SourceFolder() / "localization/rules")) {
    if (entry.path().extension() != ".json") continue;
    ++files;
    const Result<LocaleRules> rules = ReadRules(ReadFile(entry.path()), entry.path().string());
    ASSERT_TRUE(rules.Ok()) << ToString(rules.error());
    EXPECT_EQ(rules->locale, entry.path().stem());
    EXPECT_FALSE(rules->comparators.empty()) << rules->locale;
    EXPECT_FALSE(rules->number_words.empty()) << rules->locale;
    EXPECT_FALSE(rules->function_words.empty()) << rules->locale;
    // The replacement must itself be allowed.
    for (const auto& [foreign, hint] : rules->character_hints) {
      EXPECT_NE(foreign, hint) << rules->locale << ' ' << CodePointName(foreign);
      EXPECT_FALSE(rules->foreign_characters.contains(hint))
          << rules->locale << ' ' << CodePointName(hint);
    }
  }
  EXPECT_EQ(files, 25);
}

}  // namespace
}  // namespace guided_help
