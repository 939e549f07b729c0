#include "checks/rules_values.h"

#include <algorithm>

#include "base/text.h"
#include "checks/characters.h"

namespace guided_help {
namespace {

WordPattern PatternOf(std::u32string_view text) {
  WordPattern pattern;
  pattern.open_begin = text.starts_with(U'*');
  if (pattern.open_begin) text.remove_prefix(1);
  pattern.open_end = text.ends_with(U'*');
  if (pattern.open_end) text.remove_suffix(1);
  pattern.text = text;
  return pattern;
}

}  // namespace

std::u32string RulesValues::Small(std::string_view text) {
  std::u32string small = ToUtf32(text);
  std::transform(small.begin(), small.end(), small.begin(), ToSmall);
  return small;
}

std::string RulesValues::String(const JsonValue& value, std::string_view what) {
  return context_.Expect(value, JsonValue::Kind::kString, {"\"", what, "\""}) ? value.string
                                                                              : std::string();
}

bool RulesValues::Boolean(const JsonValue& value, std::string_view what) {
  return context_.Expect(value, JsonValue::Kind::kBoolean, {"\"", what, "\""}) && value.boolean;
}

const std::vector<JsonValue>& RulesValues::Elements(const JsonValue& value, std::string_view what) {
  static const std::vector<JsonValue> kNone;
  return context_.Expect(value, JsonValue::Kind::kArray, {"\"", what, "\""}) ? value.elements
                                                                             : kNone;
}

std::vector<std::u32string> RulesValues::Words(const JsonValue& value, std::string_view what) {
  std::vector<std::u32string> words;
  for (const JsonValue& element : Elements(value, what)) {
    words.push_back(Small(String(element, Concat({"an element of ", what}))));
    if (!words.back().empty()) continue;
    context_.Fail("bad-value", element.position, {"an element of ", what, " is empty"},
                  "remove it");
  }
  return words;
}

std::vector<std::pair<std::u32string, std::int64_t>> RulesValues::Integers(const JsonValue& value,
                                                                           std::string_view what) {
  std::vector<std::pair<std::u32string, std::int64_t>> integers;
  if (!context_.Expect(value, JsonValue::Kind::kObject, {"\"", what, "\""})) return {};
  for (const JsonValue::Member& member : value.members) {
    if (context_.Expect(member.value, JsonValue::Kind::kInteger,
                        {"\"", member.name, "\" of \"", what, "\""})) {
      integers.emplace_back(Small(member.name), member.value.integer);
    }
  }
  return integers;
}

std::vector<WordPattern> RulesValues::Patterns(ObjectReader& reader, std::string_view key) {
  std::vector<WordPattern> patterns;
  for (const JsonValue& element : reader.Elements(key)) {
    patterns.push_back(Pattern(element, key));
  }
  return patterns;
}

std::vector<WordPattern> RulesValues::Patterns(const JsonValue& list, std::string_view what) {
  std::vector<WordPattern> patterns;
  for (const JsonValue& element : Elements(list, what)) {
    patterns.push_back(Pattern(element, what));
  }
  return patterns;
}

WordPattern RulesValues::Pattern(const JsonValue& value, std::string_view what) {
  WordPattern pattern = PatternOf(Small(String(value, Concat({"an element of ", what}))));
  if (pattern.text.empty()) {
    context_.Fail("bad-value", value.position, {"an element of ", what, " is empty"}, "remove it");
  }
  return pattern;
}

QuestionRules RulesValues::Questions(const JsonValue& value) {
  ObjectReader reader(context_, value, "\"questions\"",
                      "longest, particles, joiners, openers, openers_anywhere, negations, "
                      "openings, others, except");
  QuestionRules questions;
  questions.are_known = true;
  if (reader.Has("longest")) questions.longest = reader.Integer("longest");
  if (questions.longest < 0) {
    context_.Fail("bad-value", value.Find("longest")->position, {"\"longest\" is negative"},
                  "give the most words in a title, or remove it");
  }
  questions.particles = Patterns(reader, "particles");
  questions.joiners = Patterns(reader, "joiners");
  questions.openers = Patterns(reader, "openers");
  questions.openers_anywhere = reader.OptionalBoolean("openers_anywhere");
  questions.negations = Patterns(reader, "negations");
  for (const JsonValue& set : reader.Elements("openings")) {
    questions.openings.push_back(Patterns(set, "openings"));
  }
  questions.others = Patterns(reader, "others");
  questions.except = Patterns(reader, "except");
  return questions;
}

}  // namespace guided_help
