#include "guide/describe.h"

#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace guided_help {
namespace {

constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kHighest = std::numeric_limits<std::int64_t>::max();

std::string JoinParts(const Condition& condition, std::string_view separator) {
  std::string text;
  for (const Condition& part : condition.parts) {
    const bool is_nested = part.kind == Condition::Kind::kAny && condition.parts.size() > 1;
    if (!text.empty()) text += separator;
    text += is_nested ? Concat({"(", ToString(part), ")"}) : ToString(part);
  }
  return text;
}

std::string RangeOf(const Condition& condition) {
  const std::string fact = Concat({condition.days_since ? "days since " : "", condition.fact});
  const std::string from = std::to_string(condition.from);
  const std::string to = std::to_string(condition.to);
  if (condition.from == condition.to) return Concat({fact, " = ", from});
  if (condition.from == kLowest) return Concat({fact, " ≤ ", to});
  if (condition.to == kHighest) return Concat({fact, " ≥ ", from});
  return Concat({from, " ≤ ", fact, " ≤ ", to});
}

}  // namespace

std::string ToString(const Condition& condition) {
  switch (condition.kind) {
    case Condition::Kind::kAll:
      return JoinParts(condition, ", ");
    case Condition::Kind::kAny:
      return JoinParts(condition, " or ");
    case Condition::Kind::kNot:
      return Concat({"not (", JoinParts(condition, ", "), ")"});
    case Condition::Kind::kKnown:
      return Concat({condition.fact, " is known"});
    case Condition::Kind::kRange:
      return RangeOf(condition);
    case Condition::Kind::kValue: {
      std::string values;
      for (const std::string& value : condition.values)
        values += Concat({values.empty() ? "" : " or ", value});
      return Concat({condition.fact, " = ", values});
    }
  }
  return {};
}

std::string WhenTaken(const Route& route) {
  if (route.IsFallback()) return "otherwise";
  std::string text;
  if (route.from != kLowest || route.to != kHighest) {
    text = route.from == route.to  ? std::to_string(route.from)
           : route.from == kLowest ? Concat({"≤ ", std::to_string(route.to)})
           : route.to == kHighest
               ? Concat({"≥ ", std::to_string(route.from)})
               : Concat({std::to_string(route.from), "–", std::to_string(route.to)});
  }
  const std::string when = ToString(route.when);
  return Concat({text, text.empty() || when.empty() ? "" : ", ", when});
}

}  // namespace guided_help
