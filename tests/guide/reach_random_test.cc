// Compares what lint concludes about sets of combinations with walks over every combination, in
// pseudo-random guides with a fixed seed.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "guide/distinct.h"
#include "guide/exits.h"
#include "guide/reach.h"
#include "guide/routing.h"
#include "tests/guide/guides.h"

namespace guided_help {
namespace {

constexpr int kGuides = 400;
constexpr int kQuestions = 4;
constexpr int kDecisions = 2;
constexpr int kOutcomes = 2;
constexpr std::int64_t kMaximum = 5;

/// Writes guides whose rules test anything.
class Writer {
 public:
  explicit Writer(std::uint32_t seed) : random_(seed) {}

  std::string Write() {
    std::string nodes;
    for (int i = 0; i < kQuestions; ++i) nodes += (i > 0 ? ", " : "") + Question(i);
    for (int i = 0; i < kDecisions; ++i)
      nodes +=
          ", \"d" + std::to_string(i) + "\": { \"kind\": \"decision\", " + Routes(i + 1) + " }";
    for (int i = 0; i < kOutcomes; ++i)
      nodes += ", \"o" + std::to_string(i) + R"(": { "kind": "outcome", "links": ["l"] })";
    return R"({ "id": "g", "version": 1, "source": { "article": "A", "published": "2026-01-01" },
      "hosts": ["h.example"], "links": { "l": "https://h.example/" }, "start": "q0", "nodes": { )" +
           nodes + " } }";
  }

 private:
  bool IsNumber(int question) const { return question % 2 == 1; }

  std::string Question(int i) {
    const std::string id = "q" + std::to_string(i);
    const std::string begin = "\"" + id + R"(": { "kind": "question", )";
    if (IsNumber(i))
      return begin + R"("input": "number", "minimum": 0, "maximum": )" + std::to_string(kMaximum) +
             ", " + Routes(3) + " }";
    std::string choices;
    for (const std::string value : {"a", "b", "c"}) {
      choices += (choices.empty() ? "" : ", ") + std::string("{ \"key\": \"k.") + value + "\"" +
                 (Below(4) == 0 ? ", \"node\": \"" + Node() + "\"" : "") + " }";
    }
    const std::string detour =
        Below(3) == 0 ? R"(, { "key": "k.help", "detour": true, "node": ")" + Node() + "\" }" : "";
    return begin + "\"choices\": [" + choices + detour + "], " + Routes(3) + " }";
  }

  std::string Routes(int most) {
    std::string routes;
    for (int i = 0, count = 1 + static_cast<int>(Below(static_cast<std::size_t>(most))); i < count;
         ++i) {
      const bool has_condition = i + 1 < count || Below(2) == 0;
      routes += (i > 0 ? ", " : "") + std::string("{ ") +
                (has_condition ? "\"when\": " + Condition(2) + ", " : "") + "\"node\": \"" +
                Node() + "\" }";
    }
    return "\"routes\": [" + routes + "]";
  }

  std::string Condition(int depth) {
    const std::size_t kind = depth > 0 ? Below(6) : 3 + Below(3);
    if (kind < 2)
      return std::string("{ \"") + (kind == 0 ? "all" : "any") + "\": [" + Condition(depth - 1) +
             ", " + Condition(depth - 1) + "] }";
    if (kind == 2) return "{ \"not\": " + Condition(depth - 1) + " }";
    const int question = static_cast<int>(Below(kQuestions));
    const std::string id = "q" + std::to_string(question);
    if (kind == 3) return "{ \"known\": \"" + id + "\" }";
    if (!IsNumber(question))
      return "{ \"" + id + "\": \"" + std::string(1, static_cast<char>('a' + Below(3))) + "\" }";
    return "{ \"" + id + "\": { \"" + (Below(2) == 0 ? "at_least" : "at_most") +
           "\": " + std::to_string(Below(kMaximum + 1)) + " } }";
  }

  std::string Node() {
    const std::size_t node = Below(kQuestions + kDecisions + 2 * kOutcomes);
    if (node < kQuestions) return "q" + std::to_string(node);
    if (node < kQuestions + kDecisions) return "d" + std::to_string(node - kQuestions);
    return "o" + std::to_string((node - kQuestions - kDecisions) % kOutcomes);
  }

  // Distributions of the standard library differ between implementations.
  std::size_t Below(std::size_t bound) { return random_() % bound; }

  std::mt19937 random_;
};

/// What happens to customers with every combination of answers.
class EveryCombination {
 public:
  explicit EveryCombination(const Guide& guide) : guide_(guide) {
    Go(guide.start, {&guide, 0, {}}, {}, {});
  }

  /// Nodes that customers get to, decisions included.
  std::set<std::string> reached;
  /// Nodes where no rule holds for someone.
  std::set<std::string> gaps;
  /// Routes that someone takes, by node and index.
  std::set<const Route*> taken;
  /// Pairs of rules with different targets that hold for the same customer, as the node.
  std::set<std::string> overlaps;

 private:
  void Go(std::string_view id, const Facts& facts, std::set<std::string> visited,
          std::set<std::string> decided) {
    const Node& node = *guide_.FindNode(id);
    if (node.kind == NodeKind::kDecision) {
      // The same decision again, with the same answers.
      if (!decided.insert(node.id).second) return;
      reached.insert(node.id);
      FollowRules(node, facts, visited, decided);
      return;
    }
    if (!visited.insert(node.id).second) return;
    reached.insert(node.id);
    for (const Choice& choice : node.choices) {
      if (choice.is_detour) {
        Go(choice.node, facts, visited, {});
        continue;
      }
      Facts known = facts;
      known.answers.push_back({node.id, {}, choice.key});
      if (!choice.node.empty()) {
        Go(choice.node, known, visited, {});
      } else {
        FollowRules(node, known, visited, {});
      }
    }
    if (!node.HasField()) return;
    for (std::int64_t number = node.minimum; number <= node.maximum; ++number) {
      Facts known = facts;
      known.answers.push_back({node.id, number, {}});
      FollowRules(node, known, visited, {});
    }
  }

  void FollowRules(const Node& node, const Facts& facts, const std::set<std::string>& visited,
                   const std::set<std::string>& decided) {
    const Route* route = FindRoute(node, facts);
    if (route == nullptr) {
      gaps.insert(node.id);
      return;
    }
    taken.insert(route);
    for (const Route& other : node.routes) {
      if (&other != route && other.node != route->node && !other.IsFallback() &&
          !route->IsFallback() && facts.Holds(other.when))
        overlaps.insert(node.id);
    }
    Go(route->node, facts, visited, decided);
  }

  const Guide& guide_;
};

TEST(ReachRandomTest, AgreesWithWalksOverEveryCombination) {
  int with_gaps = 0;
  for (std::uint32_t seed = 0; seed < kGuides && !HasFailure(); ++seed) {
    const std::string json = Writer(seed).Write();
    SCOPED_TRACE(json);
    const Guide guide = ReadOrFail(json);
    const EveryCombination every(guide);
    Reach reach(guide);
    ASSERT_TRUE(reach.IsComplete());
    with_gaps += every.gaps.empty() ? 0 : 1;
    for (const Node& node : guide.nodes) {
      SCOPED_TRACE(node.id);
      EXPECT_EQ(reach.IsReached(node), every.reached.count(node.id) > 0);
      if (node.routes.empty()) continue;
      const Reach::Ways ways = reach.WaysFrom(node);
      EXPECT_EQ(ways.gap != FactSets::kNone, every.gaps.count(node.id) > 0);
      bool overlaps = false;
      for (const Reach::Way& way : ways.ways) {
        if (way.exit.route == nullptr) continue;
        EXPECT_EQ(way.taken != FactSets::kNone, every.taken.count(way.exit.route) > 0);
        for (const Reach::Way& other : ways.ways) {
          overlaps =
              overlaps || (other.exit.route != nullptr && other.exit.node != way.exit.node &&
                           !other.exit.route->IsFallback() && !way.exit.route->IsFallback() &&
                           reach.sets().And(way.taken, other.possible) != FactSets::kNone);
        }
      }
      EXPECT_EQ(overlaps, every.overlaps.count(node.id) > 0);
      if (reach.IsReached(node)) {
        EXPECT_TRUE(reach.PathTo(node).ends_with(node.id)) << reach.PathTo(node);
      }
    }
  }
  // Otherwise the guides would test little.
  EXPECT_GT(with_gaps, kGuides / 4);
}

}  // namespace
}  // namespace guided_help
