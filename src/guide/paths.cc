#include "guide/paths.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <utility>

#include "base/text.h"
#include "guide/exits.h"

namespace guided_help {
namespace {

/// The sample numbers of a route: its ends and its middle, except those that an earlier route
/// covers.
std::vector<std::int64_t> NumbersOf(const Node& question, const Route& route) {
  const std::int64_t from = std::max(route.from, question.minimum);
  const std::int64_t to = std::min(route.to, question.maximum);
  if (from > to) return {};
  std::vector<std::int64_t> leading;
  for (const std::int64_t number : std::set<std::int64_t>{from, std::midpoint(from, to), to}) {
    if (RouteFor(question, number) == route.node) leading.push_back(number);
  }
  return leading;
}

class PathFinder {
 public:
  explicit PathFinder(const Guide& guide) : guide_(guide) {}

  Paths Find() {
    ContinueFrom(*guide_.FindNode(guide_.start));
    return std::move(found_);
  }

 private:
  using Moves = std::vector<PathMove>;
  using Kind = PathMove::Kind;

  static PathMove MoveAt(Place from, Kind kind) {
    PathMove move;
    move.from = std::move(from);
    move.kind = kind;
    return move;
  }

  /// Returns the moves to each next node; the last move of each list leads there.
  std::vector<Moves> MovesFrom(const Node& node) const {
    std::vector<Moves> all;
    std::set<std::string_view> chosen;
    for (const Exit& exit : ExitsOf(node)) {
      // If two choices share a key, only the first can be chosen.
      if (exit.choice != nullptr && !chosen.insert(exit.choice->key).second) continue;
      const Node* target = guide_.FindNode(exit.node);
      if (target == nullptr) continue;
      for (Moves& moves : MovesBy(exit, node)) {
        moves.back().to = FirstPlace(*target);
        all.push_back(std::move(moves));
      }
    }
    return all;
  }

  /// Returns the moves that take one exit, without the place that it leads to. There are several if
  /// the exit is "not shown", which each step offers.
  static std::vector<Moves> MovesBy(const Exit& exit, const Node& node) {
    PathMove move = MoveAt(FirstPlace(node), Kind::kAnswer);
    switch (exit.kind) {
      case Exit::Kind::kRoute:
        move.numbers = NumbersOf(node, *exit.route);
        if (move.numbers.empty()) return {};
        return {{std::move(move)}};
      case Exit::Kind::kChoice:
        move.kind = Kind::kChoose;
        move.choice = exit.choice->key;
        return {{std::move(move)}};
      case Exit::Kind::kNotShown:
      case Exit::Kind::kDone:
        return MovesOutOfSteps(node, exit.kind == Exit::Kind::kDone);
    }
    return {};
  }

  /// `done` is possible only at the last step.
  static std::vector<Moves> MovesOutOfSteps(const Node& node, bool done) {
    const std::vector<Place> places = PlacesOf(node);
    std::vector<Moves> all;
    Moves nexts;
    for (const Place& place : places) {
      if (!nexts.empty()) nexts.back().to = place;
      if (!done || place == places.back()) {
        all.push_back(nexts);
        all.back().push_back(MoveAt(place, done ? Kind::kDone : Kind::kNotShown));
      }
      nexts.push_back(MoveAt(place, Kind::kNext));
    }
    return all;
  }

  // The recursion depth is limited by the number of nodes, which the reader limits.
  void ContinueFrom(const Node& node) {
    if (!found_.complete) return;
    const std::vector<Moves> exits = MovesFrom(node);
    if (node.kind == NodeKind::kOutcome) {
      Add(Path::Ending::kOutcome, node);
    } else if (exits.empty()) {
      Add(Path::Ending::kDeadEnd, node);
    }
    passed_.push_back(node.id);
    for (const Moves& exit : exits) {
      const Node& target = *guide_.FindNode(exit.back().to.node);
      moves_.insert(moves_.end(), exit.begin(), exit.end());
      if (std::find(passed_.begin(), passed_.end(), target.id) != passed_.end()) {
        Add(Path::Ending::kLoop, target);
      } else {
        ContinueFrom(target);
      }
      moves_.resize(moves_.size() - exit.size());
    }
    passed_.pop_back();
  }

  void Add(Path::Ending ending, const Node& end) {
    if (found_.paths.size() < kMaximumPaths) {
      found_.paths.push_back({moves_, ending, end.id});
    } else {
      found_.complete = false;
    }
  }

  const Guide& guide_;
  Paths found_;
  Moves moves_;
  std::vector<std::string_view> passed_;
};

/// `0, 12 or 24`
std::string Alternatives(const std::vector<std::int64_t>& numbers) {
  std::string text;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0) text += i + 1 == numbers.size() ? " or " : ", ";
    text += std::to_string(numbers[i]);
  }
  return text;
}

std::string Describe(const PathMove& move) {
  switch (move.kind) {
    case PathMove::Kind::kAnswer:
      return Alternatives(move.numbers);
    case PathMove::Kind::kChoose:
      return move.choice;
    case PathMove::Kind::kNotShown:
      return NotShownAt(move.from.step);
    case PathMove::Kind::kNext:
      return {};
    case PathMove::Kind::kDone:
      return DoneAfter(move.from.step);
  }
  return {};
}

}  // namespace

Paths FindPaths(const Guide& guide) { return PathFinder(guide).Find(); }

std::string_view Name(Path::Ending ending) {
  constexpr std::array<std::string_view, 3> kNames = {"outcome", "loop", "dead-end"};
  return kNames[static_cast<std::size_t>(ending)];
}

std::string ToString(const Path& path) {
  std::string text;
  for (const PathMove& move : path.moves) {
    // Steps between the first and the last are implied.
    if (move.kind != PathMove::Kind::kNext)
      text += Concat({move.from.node, ": ", Describe(move), " → "});
  }
  if (path.ending == Path::Ending::kLoop) text += "back to ";
  text += path.end;
  if (path.ending == Path::Ending::kDeadEnd) text += " (dead end)";
  return text;
}

}  // namespace guided_help
