#include "guide/condition_reader.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "base/text.h"

namespace guided_help {
namespace {

constexpr std::string_view kTestHint =
    "use a value, a list of values, a number, or comparisons: { \"at_least\": 3, \"less_than\": 8 "
    "}";

/// A comparison, and how far the ends of the range are from its number.
struct Comparison {
  std::string_view name;
  bool has_from;
  bool has_to;
  std::int8_t distance;
};

constexpr std::array<Comparison, 5> kComparisons = {{{"at_least", true, false, 0},
                                                     {"more_than", true, false, 1},
                                                     {"at_most", false, true, 0},
                                                     {"less_than", false, true, -1},
                                                     {"equals", true, true, 0}}};

/// Narrows the range by `{ "at_least": 3, "less_than": 8 }`.
void ReadComparisons(ReadContext& context, const JsonValue& value, Condition& condition) {
  ObjectReader reader(context, value, "a comparison",
                      "at_least, at_most, more_than, less_than, equals, days_since");
  if (value.members.empty())
    context.Fail("bad-value", value.position, {"a comparison is empty"}, kTestHint);
  for (const Comparison& comparison : kComparisons) {
    if (!reader.Has(comparison.name)) continue;
    const std::int64_t end = reader.Integer(comparison.name) + comparison.distance;
    if (comparison.has_from) condition.from = std::max(condition.from, end);
    if (comparison.has_to) condition.to = std::min(condition.to, end);
  }
  if (const JsonValue* days = value.Find("days_since")) {
    condition.days_since = true;
    if (value.members.size() > 1 || days->Find("days_since") != nullptr ||
        !context.Expect(*days, JsonValue::Kind::kObject, {"\"days_since\""}))
      context.Fail("bad-value", days->position, {"\"days_since\" needs comparisons of its own"},
                   "use { \"days_since\": { \"at_most\": 7 } }");
    else
      ReadComparisons(context, *days, condition);
  }
}

void ExpectElements(ReadContext& context, const JsonValue::Member& member) {
  const JsonValue& value = member.value;
  if (context.Expect(value, JsonValue::Kind::kArray, {"\"", member.name, "\""}) &&
      value.elements.empty())
    context.Fail("bad-value", value.position, {"\"", member.name, "\" is empty"},
                 "add what it lists, or remove it");
}

/// Reads `{ "licenses": { "at_most": 25 } }`.
void ReadTest(ReadContext& context, const JsonValue::Member& member, Condition& condition) {
  condition.fact = member.name;
  const JsonValue& value = member.value;
  switch (value.kind) {
    case JsonValue::Kind::kString:
      condition.kind = Condition::Kind::kValue;
      condition.values.push_back(value.string);
      break;
    case JsonValue::Kind::kArray:
      ExpectElements(context, member);
      condition.kind = Condition::Kind::kValue;
      for (const JsonValue& element : value.elements) {
        context.Expect(element, JsonValue::Kind::kString, {"a value"});
        condition.values.push_back(element.string);
      }
      break;
    case JsonValue::Kind::kInteger:
      condition.kind = Condition::Kind::kRange;
      condition.from = condition.to = context.Exact(value, {"a number"});
      break;
    case JsonValue::Kind::kObject:
      condition.kind = Condition::Kind::kRange;
      ReadComparisons(context, value, condition);
      break;
    default:
      context.Fail("wrong-type", value.position,
                   {"the test of \"", member.name, "\" is ", KindName(value.kind)}, kTestHint);
  }
}

void ReadMember(ReadContext& context, const JsonValue::Member& member, Condition& condition) {
  const JsonValue& value = member.value;
  condition.position = member.position;
  const bool all = member.name == "all";
  if (all || member.name == "any") {
    condition.kind = all ? Condition::Kind::kAll : Condition::Kind::kAny;
    ExpectElements(context, member);
    condition.parts = ReadAll(context, value.elements, ReadCondition);
  } else if (member.name == "not") {
    condition.kind = Condition::Kind::kNot;
    condition.parts = std::vector<Condition>(1);
    ReadCondition(context, value, condition.parts.front());
  } else if (member.name == "known") {
    condition.kind = Condition::Kind::kKnown;
    context.Expect(value, JsonValue::Kind::kString, {"\"known\""});
    condition.fact = value.string;
  } else {
    ReadTest(context, member, condition);
  }
}

}  // namespace

// The depth of JSON is limited.
void ReadCondition(ReadContext& context, const JsonValue& value, Condition& condition) {
  const std::vector<JsonValue::Member>& members = value.members;
  if (!context.Expect(value, JsonValue::Kind::kObject, {"a condition"})) return;
  if (members.empty())
    context.Fail("bad-value", value.position, {"a condition is empty"},
                 "name an answer to test: { \"licenses\": { \"at_most\": 25 } }");
  if (members.size() == 1) return ReadMember(context, members.front(), condition);
  condition.position = value.position;
  condition.parts = ReadAll(context, members, ReadMember);
}

}  // namespace guided_help
