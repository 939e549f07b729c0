#include "guide/facts.h"

#include <algorithm>

namespace guided_help {

const Answer* Facts::Find(std::string_view question) const {
  const auto found = std::find_if(answers.begin(), answers.end(), [&](const Answer& answer) {
    return answer.question == question;
  });
  return found == answers.end() ? nullptr : &*found;
}

std::optional<std::int64_t> Facts::Number(std::string_view question) const {
  const Answer* answer = Find(question);
  if (answer == nullptr || !answer->number) return {};
  const bool is_date = guide->FindNode(question)->input == Node::Input::kDate;
  return is_date ? today - *answer->number : *answer->number;
}

bool Facts::Holds(const Condition& condition) const {
  const auto holds = [this](const Condition& part) { return Holds(part); };
  switch (condition.kind) {
    case Condition::Kind::kAll:
      return std::all_of(condition.parts.begin(), condition.parts.end(), holds);
    case Condition::Kind::kAny:
      return std::any_of(condition.parts.begin(), condition.parts.end(), holds);
    case Condition::Kind::kNot:
      return !holds(condition.parts.front());
    default:
      break;
  }
  const Answer* answer = Find(condition.fact);
  if (answer == nullptr || condition.kind == Condition::Kind::kKnown) return answer != nullptr;
  if (condition.kind == Condition::Kind::kRange) {
    const std::optional<std::int64_t> number = Number(condition.fact);
    return number && condition.from <= *number && *number <= condition.to;
  }
  const Choice* choice = FindChoice(*guide->FindNode(condition.fact), answer->choice);
  return choice != nullptr && std::find(condition.values.begin(), condition.values.end(),
                                        choice->value) != condition.values.end();
}

std::optional<std::int64_t> Compute(const Value& value, const Facts& facts) {
  const std::optional<std::int64_t> number = facts.Number(value.fact);
  if (!number) return {};
  if (value.kind == Value::Kind::kNumber) return *number + value.plus;
  const std::int64_t days_until = value.plus - *number;
  return value.kind == Value::Kind::kDate ? facts.today + days_until : days_until;
}

}  // namespace guided_help
