#include "guide/paths.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "base/text.h"
#include "guide/distinct.h"
#include "guide/exits.h"
#include "guide/facts.h"
#include "guide/routing.h"

namespace guided_help {
namespace {

/// Numbers that lead to the same node, and a later rule cannot tell apart.
struct Numbers {
  std::int64_t first = 0;
  std::int64_t last = 0;
  const Node* target = nullptr;
};

class PathFinder {
 public:
  explicit PathFinder(const Guide& guide) : guide_(guide) {}

  Paths Find() {
    const Facts facts{&guide_, kToday, {}};
    const Node* start = Resolve(guide_.start, facts).node;
    ContinueFrom(start != nullptr ? *start : *guide_.FindNode(guide_.start), facts);
    return std::move(found_);
  }

 private:
  /// Dates of paths are relative to it.
  static constexpr Day kToday = 0;

  using Moves = std::vector<PathMove>;
  using Kind = PathMove::Kind;

  static PathMove MoveAt(Place from, Kind kind) {
    PathMove move;
    move.from = std::move(from);
    move.kind = kind;
    return move;
  }

  /// A way out of a node: the moves, the last of which leads to the next node, and the answer.
  struct Way {
    Moves moves;
    std::optional<Answer> answer;
  };

  std::vector<Way> WaysFrom(const Node& node, const Facts& facts) const {
    std::vector<Way> ways;
    const auto add = [&](Moves moves, const Node* target, std::optional<Answer> answer) {
      if (target == nullptr) return;
      moves.back().to = FirstPlace(*target);
      ways.push_back({std::move(moves), std::move(answer)});
    };
    if (node.HasField()) AddNumbers(node, facts, add);
    std::set<std::string_view> chosen;
    for (const Choice& choice : node.choices) {
      // If two choices share a key, only the first can be chosen.
      if (!chosen.insert(choice.key).second) continue;
      PathMove move = MoveAt(FirstPlace(node), Kind::kChoose);
      move.choice = choice.key;
      move.is_detour = choice.is_detour;
      if (choice.is_detour) {
        add({move}, Resolve(choice.node, facts).node, {});
      } else {
        const Answer answer{node.id, {}, choice.key};
        add({move}, TargetOf(node, answer, facts), answer);
      }
    }
    if (node.kind != NodeKind::kSteps) return ways;
    for (Moves& moves : MovesOutOfSteps(node, false))
      add(std::move(moves), Resolve(node.not_shown, facts).node, {});
    for (Moves& moves : MovesOutOfSteps(node, true))
      add(std::move(moves), Resolve(node.done, facts).node, {});
    return ways;
  }

  template <typename Add>
  void AddNumbers(const Node& node, const Facts& facts, const Add& add) const {
    const std::vector<std::int64_t> firsts = DistinctNumbers(guide_, node);
    if (node.minimum > node.maximum) return;
    std::vector<Numbers> ranges;
    for (std::size_t i = 0; i < firsts.size(); ++i) {
      const std::int64_t last = i + 1 < firsts.size() ? firsts[i + 1] - 1 : node.maximum;
      const Node* target = TargetOf(node, AnswerOf(node, firsts[i]), facts);
      const bool same = !ranges.empty() && ranges.back().target == target && target != nullptr &&
                        !IsTestedFrom(guide_, target->id, node.id);
      if (same) {
        ranges.back().last = last;
      } else {
        ranges.push_back({firsts[i], last, target});
      }
    }
    for (const Numbers& range : ranges) {
      PathMove move = MoveAt(FirstPlace(node), Kind::kAnswer);
      const std::set<std::int64_t> numbers = {range.first, std::midpoint(range.first, range.last),
                                              range.last};
      move.numbers.assign(numbers.begin(), numbers.end());
      move.is_date = node.input == Node::Input::kDate;
      add({move}, range.target, AnswerOf(node, range.first));
    }
  }

  static const Node* TargetOf(const Node& node, const Answer& answer, Facts facts) {
    facts.answers.push_back(answer);
    return ArrivalAfter(node, facts).node;
  }

  /// `number`: for a date, the days from it to today.
  static Answer AnswerOf(const Node& node, std::int64_t number) {
    return {node.id, node.input == Node::Input::kDate ? kToday - number : number, {}};
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
  void ContinueFrom(const Node& node, const Facts& facts) {
    if (!found_.complete) return;
    const std::vector<Way> ways = WaysFrom(node, facts);
    if (node.kind == NodeKind::kOutcome) {
      Add(Path::Ending::kOutcome, node);
    } else if (ways.empty()) {
      Add(Path::Ending::kDeadEnd, node);
    }
    passed_.push_back(node.id);
    for (const Way& way : ways) {
      const Node& target = *guide_.FindNode(way.moves.back().to.node);
      moves_.insert(moves_.end(), way.moves.begin(), way.moves.end());
      if (std::find(passed_.begin(), passed_.end(), target.id) != passed_.end()) {
        Add(Path::Ending::kLoop, target);
      } else {
        Facts known = facts;
        if (way.answer) known.answers.push_back(*way.answer);
        ContinueFrom(target, known);
      }
      moves_.resize(moves_.size() - way.moves.size());
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
      return Concat({Alternatives(move.numbers), move.is_date ? " days ago" : ""});
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

std::optional<QuestionCount> CountQuestions(const Paths& paths) {
  std::vector<std::size_t> counts;
  for (const Path& path : paths.paths) {
    const bool is_straight =
        path.ending == Path::Ending::kOutcome &&
        std::none_of(path.moves.begin(), path.moves.end(), [](const PathMove& move) {
          return move.is_detour || move.kind == PathMove::Kind::kNotShown;
        });
    if (!is_straight) continue;
    counts.push_back(static_cast<std::size_t>(
        std::count_if(path.moves.begin(), path.moves.end(), [](const PathMove& move) {
          return move.kind == PathMove::Kind::kAnswer || move.kind == PathMove::Kind::kChoose;
        })));
  }
  if (counts.empty()) return std::nullopt;
  std::sort(counts.begin(), counts.end());
  return QuestionCount{counts[counts.size() / 2], counts.back()};
}

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
