#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "guide/guide.h"
#include "guide/place.h"

namespace guided_help {

/// One customer action on a path.
struct PathMove {
  enum class Kind { kAnswer, kChoose, kNext, kNotShown, kDone };

  Place from;
  Kind kind = Kind::kNext;
  /// Only for `kAnswer`: both ends of a range and the middle between them, ascending. All numbers
  /// of the range lead the same way. For dates, days from the date to today.
  std::vector<std::int64_t> numbers;
  /// Only for `kChoose`: key of the choice.
  std::string choice;
  Place to;
  bool is_date = false;
  /// Whether the choice answers nothing: "I'm not sure".
  bool is_detour = false;
};

/// A path through a guide, from its start.
struct Path {
  enum class Ending {
    kOutcome,
    /// Leads back to a node that the path has visited; other paths show how it can continue.
    kLoop,
    /// Only in guides with lint errors: there is no further action.
    kDeadEnd,
  };

  std::vector<PathMove> moves;
  Ending ending = Ending::kOutcome;
  /// Id of the last node.
  std::string end;
};

struct Paths {
  std::vector<Path> paths;
  /// False if there are more than `kMaximumPaths` paths; only the first ones are included.
  bool complete = true;
};

/// Questions that lead to the same next question multiply: ten of them with four choices have a
/// million paths. More than this number is of no use to people or tests.
inline constexpr std::size_t kMaximumPaths = 10'000;

/// Returns every path through the guide that visits no node twice and that rules allow: each range
/// of numbers, each choice, and "not shown" at each step. In the order of the guide.
Paths FindPaths(const Guide& guide);

/// How many questions customers answer who are sure of every answer and find every step.
struct QuestionCount {
  std::size_t median = 0;
  std::size_t most = 0;
};

/// Counts the questions on paths to an outcome that take no detour and find all steps. Returns
/// nothing if there is no such path.
std::optional<QuestionCount> CountQuestions(const Paths& paths);

/// Returns the name for output: `outcome`, `loop`, `dead-end`.
std::string_view Name(Path::Ending ending);

/// Returns one line: `license-count: 0, 12 or 24 → cancel-online: done after 4 steps → canceled`.
std::string ToString(const Path& path);

}  // namespace guided_help
