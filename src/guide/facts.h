#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "guide/condition.h"
#include "guide/guide.h"

namespace guided_help {

/// A valid answer on the current path.
struct Answer {
  std::string question;
  /// For number questions the number; for date questions the `Day`.
  std::optional<std::int64_t> number;
  /// For questions with choices only: the key of the choice.
  std::string choice;
};

/// What is known of a customer: their answers, and today's date. The guide must outlive it.
struct Facts {
  const Guide* guide = nullptr;
  Day today = 0;
  /// One to each question. Answers that the guide does not allow count as none.
  std::vector<Answer> answers;

  /// Returns null if the question has no answer.
  const Answer* Find(std::string_view question) const;
  /// Returns the number or, for a date, the days from it to today; nothing without such an answer.
  std::optional<std::int64_t> Number(std::string_view question) const;
  bool Holds(const Condition& condition) const;
};

/// Returns a value that the guide computes from facts (`Value`): a number, or a `Day`. Nothing if a
/// fact is not known.
std::optional<std::int64_t> Compute(const Value& value, const Facts& facts);

}  // namespace guided_help
