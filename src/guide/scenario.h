#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/finding.h"
#include "base/result.h"
#include "guide/guide.h"

namespace guided_help {

/// What a customer does at one node of a scenario.
struct ScenarioMove {
  enum class Kind {
    kNumber,
    /// A choice by its key or value, or a date: `2026-11-13`.
    kText,
    kNotShown,
    kDone,
  };

  /// Id of the node that the customer must be at.
  std::string node;
  Kind kind = Kind::kText;
  /// Only for `kNumber`.
  std::int64_t number = 0;
  /// Only for `kText`.
  std::string text;
  /// Only for `kNotShown`: the step that is not shown, from 1.
  std::int64_t step = 1;
  Position position;
};

/// Today in scenarios that do not say: 2026-01-01.
inline constexpr Day kScenarioToday = 20454;

/// A customer's case: what they answer, and the node where they must end.
struct Scenario {
  std::string name;
  /// Where the expected end comes from, for people; may be empty.
  std::string source;
  /// The day on which it happens.
  Day today = kScenarioToday;
  std::vector<ScenarioMove> moves;
  std::string end;
  /// Keys of contents that the end must, or must not, show.
  std::vector<std::string> shows;
  std::vector<std::string> hides;
  /// Values of the guide (`Value`) at the end: numbers, and dates as `2026-11-19`.
  std::map<std::string, std::string> values;
  Position position;
};

/// The scenarios of one guide, from one file.
struct Scenarios {
  /// Id of the guide.
  std::string guide;
  std::vector<Scenario> scenarios;
};

/// How much of a guide its scenarios use.
struct Share {
  int used = 0;
  int all = 0;
};

struct ScenarioReport {
  int passed = 0;
  /// Errors (`scenario`) for scenarios that fail, with the path that was taken, and warnings for
  /// what no scenario uses: `unused-node`, `unused-exit`, `unused-content` and
  /// `unused-boundary`.
  std::vector<Finding> findings;
  Share nodes;
  /// Rules, choices, and the ways out of steps.
  Share exits;
  /// Contents with a condition.
  Share contents;
  /// The first and the last number or date of each range that the guide tells apart.
  Share boundaries;
};

/// Runs each scenario in a session of its own. The files are used only in findings.
ScenarioReport RunScenarios(const Guide& guide, std::string_view guide_file,
                            const Scenarios& scenarios, std::string_view file);

/// Reads a file of scenarios (docs/formats.md). Error codes: those of `ParseJson` and
/// `ObjectReader`, and `bad-value`.
Result<Scenarios> ReadScenarios(std::string_view json, std::string_view file);

}  // namespace guided_help
