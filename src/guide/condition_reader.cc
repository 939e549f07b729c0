#include "guide/condition_reader.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "base/text.h"

namespace guided_help {
namespace {

constexpr std::string_view kTestHint =
    "use a value, a list of values, a number, or comparisons: { \"at_least\": 3, \"less_than\": 8 "
    "}";

/// A side of a range that a comparison leaves open.
constexpr std::int64_t kNone = 2;

/// Narrows the range by `{ "at_least": 3, "less_than": 8 }`.
void ReadComparisons(ReadContext& context, const JsonValue& value, Condition& condition) {
  ObjectReader reader(context, value, "a comparison",
                      {"at_least", "at_most", "more_than", "less_than", "equals", "days_since"});
  if (value.members.empty()) {
    context.Fail("bad-value", value.position, "a comparison is empty", std::string(kTestHint));
  }
  const auto narrow = [&](std::string_view key, std::int64_t from, std::int64_t to) {
    if (!reader.Has(key)) return;
    const std::int64_t number = reader.Integer(key);
    if (from != kNone) condition.from = std::max(condition.from, number + from);
    if (to != kNone) condition.to = std::min(condition.to, number + to);
  };
  narrow("at_least", 0, kNone);
  narrow("more_than", 1, kNone);
  narrow("at_most", kNone, 0);
  narrow("less_than", kNone, -1);
  narrow("equals", 0, 0);
  if (const JsonValue* days = value.Find("days_since")) {
    condition.days_since = true;
    if (value.members.size() > 1 ||
        !context.Expect(*days, JsonValue::Kind::kObject, "\"days_since\""))
      context.Fail("bad-value", days->position, "\"days_since\" needs comparisons of its own",
                   "use { \"days_since\": { \"at_most\": 7 } }");
    else if (days->Find("days_since") == nullptr)
      ReadComparisons(context, *days, condition);
  }
}

/// Reads the value of `{ "licenses": { "at_most": 25 } }`.
Condition ReadTest(ReadContext& context, const JsonValue::Member& member) {
  Condition condition;
  condition.fact = member.name;
  condition.position = member.position;
  const JsonValue& value = member.value;
  switch (value.kind) {
    case JsonValue::Kind::kString:
      condition.kind = Condition::Kind::kValue;
      condition.values = {value.string};
      break;
    case JsonValue::Kind::kArray:
      condition.kind = Condition::Kind::kValue;
      for (const JsonValue& element : value.elements) {
        context.Expect(element, JsonValue::Kind::kString, "a value");
        condition.values.push_back(element.string);
      }
      break;
    case JsonValue::Kind::kInteger:
      condition.kind = Condition::Kind::kRange;
      condition.from = condition.to = context.Exact(value, "a number");
      break;
    case JsonValue::Kind::kObject:
      condition.kind = Condition::Kind::kRange;
      ReadComparisons(context, value, condition);
      break;
    default:
      context.Fail("wrong-type", value.position,
                   Concat({"the test of \"", member.name, "\" is ", KindName(value.kind)}),
                   std::string(kTestHint));
  }
  return condition;
}

Condition ReadMember(ReadContext& context, const JsonValue::Member& member) {
  const JsonValue& value = member.value;
  Condition condition;
  condition.position = member.position;
  if (member.name == "all" || member.name == "any") {
    condition.kind = member.name == "all" ? Condition::Kind::kAll : Condition::Kind::kAny;
    if (!context.Expect(value, JsonValue::Kind::kArray, Concat({"\"", member.name, "\""})))
      return condition;
    if (value.elements.empty())
      context.Fail("bad-value", value.position, Concat({"\"", member.name, "\" is empty"}),
                   "list conditions");
    for (const JsonValue& part : value.elements)
      condition.parts.push_back(ReadCondition(context, part));
    return condition;
  }
  if (member.name == "not") {
    condition.kind = Condition::Kind::kNot;
    condition.parts.push_back(ReadCondition(context, value));
    return condition;
  }
  if (member.name != "known") return ReadTest(context, member);
  condition.kind = Condition::Kind::kKnown;
  if (context.Expect(value, JsonValue::Kind::kString, "\"known\"")) condition.fact = value.string;
  return condition;
}

}  // namespace

// The depth of JSON is limited.
Condition ReadCondition(ReadContext& context, const JsonValue& value) {
  Condition all;
  all.position = value.position;
  if (!context.Expect(value, JsonValue::Kind::kObject, "a condition")) return all;
  if (value.members.empty())
    context.Fail("bad-value", value.position, "a condition is empty",
                 "name an answer to test: { \"licenses\": { \"at_most\": 25 } }");
  for (const JsonValue::Member& member : value.members)
    all.parts.push_back(ReadMember(context, member));
  if (all.parts.size() > 1) return all;
  Condition only = all.parts.empty() ? Condition{} : std::move(all.parts.front());
  return only;
}

}  // namespace guided_help
