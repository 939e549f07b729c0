#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "guide/guide.h"
#include "guide/session.h"

namespace guided_help {

/// One thing that a customer does on a path.
struct PathMove {
  enum class Kind { kAnswer, kChoose, kNext, kNotShown, kDone };

  Place from;
  Kind kind = Kind::kNext;
  /// Only for `kAnswer`: both ends of one route and the middle between them, ascending. Whichever
  /// of them is given, the same follows.
  std::vector<std::int64_t> numbers;
  /// Only for `kChoose`: key of the choice.
  std::string choice;
  Place to;
};

/// A way through a guide, from its start.
struct Path {
  enum class Ending {
    kOutcome,
    /// Leads back to a node that the path has passed; what can follow there, other paths show.
    kLoop,
    /// Only in guides in which lint finds errors: nothing can be done here.
    kDeadEnd,
  };

  std::vector<PathMove> moves;
  Ending ending = Ending::kOutcome;
  /// Id of the last node.
  std::string end;
};

struct Paths {
  std::vector<Path> paths;
  /// False where there are more than `kMaximumPaths`: only the first ones are here.
  bool complete = true;
};

/// Questions that lead on to the same question multiply: ten of four choices have a million paths.
/// Nobody reads, and no test runs, more than these.
inline constexpr std::size_t kMaximumPaths = 10'000;

/// Every way through the guide that passes no node twice: each route, each choice, and at each step
/// that something is not shown. In the order of the guide.
Paths FindPaths(const Guide& guide);

/// The name that tools print: `outcome`, `loop`, `dead-end`.
std::string_view Name(Path::Ending ending);

/// `cancel-online.2`, the id of the screen there.
std::string ToString(const Place& place);

/// One line: `license-count: 0, 12 or 24 → cancel-online: done after 4 steps → canceled`.
std::string ToString(const Path& path);

}  // namespace guided_help
