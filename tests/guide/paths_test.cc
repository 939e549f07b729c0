#include "guide/paths.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "tests/guide/guides.h"
#include "tests/guide/sessions.h"

namespace guided_help {
namespace {

std::vector<std::string> LinesOf(const Guide& guide) {
  std::vector<std::string> lines;
  for (const Path& path : FindPaths(guide).paths) lines.push_back(ToString(path));
  return lines;
}

bool Do(Session& session, const PathMove& move, std::int64_t number) {
  switch (move.kind) {
    case PathMove::Kind::kAnswer:
      return session.AnswerNumber(number);
    case PathMove::Kind::kChoose:
      return session.Choose(move.choice);
    case PathMove::Kind::kNext:
      return session.Next();
    case PathMove::Kind::kNotShown:
      return session.NotShown();
    case PathMove::Kind::kDone:
      return session.Done();
  }
  return false;
}

/// Follows the path twice: with the first and with the last number of each question.
void ExpectSessionsFollow(const Guide& guide, const Path& path) {
  SCOPED_TRACE(ToString(path));
  for (const bool first : {true, false}) {
    Session session(guide);
    std::string places = " " + ShowPlace(session);
    for (const PathMove& move : path.moves) {
      EXPECT_EQ(ToString(move.from), ShowPlace(session));
      const std::int64_t number = move.numbers.empty() ? 0
                                  : first              ? move.numbers.front()
                                                       : move.numbers.back();
      ASSERT_TRUE(Do(session, move, number));
      EXPECT_EQ(ToString(move.to), ShowPlace(session));
      const std::string place = " " + ShowPlace(session);
      const bool again = places.find(place) != std::string::npos;
      EXPECT_EQ(again, path.ending == Path::Ending::kLoop && &move == &path.moves.back()) << place;
      places += place;
    }
    EXPECT_EQ(session.place().node, path.end);
    EXPECT_EQ(session.node().kind == NodeKind::kOutcome, path.ending == Path::Ending::kOutcome);
  }
}

TEST(PathsTest, DescribeTheShippedGuide) {
  const std::vector<std::string> lines = LinesOf(CancelSubscription());
  EXPECT_EQ(lines.size(), 28U);
  const std::set<std::string> all(lines.begin(), lines.end());
  EXPECT_EQ(all.size(), lines.size());
  for (const std::string_view line :
       {"license-count: 0, 12 or 24 → cancel-online: done after 4 steps → canceled",
        "license-count: 0, 12 or 24 → cancel-online: not shown at step 1 → details-page: "
        "not shown at step 2 → call-support",
        "license-count: 25 → at-the-limit: not shown at step 4 → details-page: done after 2 steps "
        "→ canceled",
        "license-count: 26, 500013 or 1000000 → call-support",
        "license-count: action.not-sure → find-count: find-count.found → back to license-count"}) {
    EXPECT_EQ(all.count(std::string(line)), 1U) << line;
  }
}

TEST(PathsTest, CountTheQuestionsToCustomersWhoAreSure) {
  // Asked for the number, a customer needs no more; other paths detour, or miss a step.
  const std::optional<QuestionCount> one = CountQuestions(FindPaths(CancelSubscription()));
  ASSERT_TRUE(one);
  EXPECT_EQ(one->median, 1U);
  EXPECT_EQ(one->most, 1U);
  const std::optional<QuestionCount> all = CountQuestions(FindPaths(ShippedGuide("cancel-today")));
  ASSERT_TRUE(all);
  EXPECT_LE(all->median, 4U);
  EXPECT_GT(all->most, all->median);
  EXPECT_FALSE(CountQuestions({}));
}

TEST(PathsTest, CanBeFollowedByASession) {
  for (const Guide& guide : {CancelSubscription(), ReadOrFail(kTwoQuestions)}) {
    const Paths found = FindPaths(guide);
    EXPECT_TRUE(found.complete);
    ASSERT_GT(found.paths.size(), 10U);
    for (const Path& path : found.paths) ExpectSessionsFollow(guide, path);
  }
}

TEST(PathsTest, CoverEveryNodeStepRouteChoiceAndExit) {
  const Guide guide = ReadOrFail(kTwoQuestions);
  std::set<std::string> passed;
  for (const Path& path : FindPaths(guide).paths) {
    for (const PathMove& move : path.moves) {
      passed.insert(ToString(move.from) + " " + move.choice +
                    (move.numbers.empty() ? "" : std::to_string(move.numbers.front())) +
                    (move.kind == PathMove::Kind::kNext       ? "next"
                     : move.kind == PathMove::Kind::kNotShown ? "not shown"
                     : move.kind == PathMove::Kind::kDone     ? "done"
                                                              : ""));
    }
  }
  EXPECT_EQ(passed,
            (std::set<std::string>{"where where.home", "where where.office", "where where.abroad",
                                   "count 0", "count 5", "count aside", "abroad 1", "abroad aside",
                                   "help help.home", "help help.where", "help help.call",
                                   "walk.1 next", "walk.2 next", "walk.1 not shown",
                                   "walk.2 not shown", "walk.3 not shown", "walk.3 done"}));
}

TEST(PathsTest, EndAsALoopAtAVisitedNode) {
  EXPECT_EQ(LinesOf(ReadOrFail(R"({
    "id": "g", "version": 1, "source": { "article": "A", "published": "2021-05-19" },
    "hosts": ["h.example"], "links": { "l": "https://h.example/" }, "start": "a",
    "nodes": { "a": { "kind": "question", "choices": [{ "key": "on", "node": "b" }] },
               "b": { "kind": "steps", "steps": ["s"], "not_shown": "b", "done": "c" },
               "c": { "kind": "question", "choices": [{ "key": "up", "node": "a" },
                                                      { "key": "off", "node": "o" }] },
               "o": { "kind": "outcome", "links": ["l"] } } })")),
            (std::vector<std::string>{
                "a: on → b: not shown at step 1 → back to b",
                "a: on → b: done after 1 step → c: up → back to a",
                "a: on → b: done after 1 step → c: off → o",
            }));
}

TEST(PathsTest, ASingleOutcomeIsOnePathWithoutMoves) {
  EXPECT_EQ(LinesOf(ReadOrFail(R"({
    "id": "g", "version": 1, "source": { "article": "A", "published": "2021-05-19" },
    "start": "o", "nodes": { "o": { "kind": "outcome" } } })")),
            (std::vector<std::string>{"o"}));
}

TEST(PathsTest, ReportDeadEndsAndSkipImpossibleMoves) {
  EXPECT_EQ(LinesOf(ReadOrFail(R"({
    "id": "g", "version": 1, "source": { "article": "A", "published": "2021-05-19" },
    "start": "q", "nodes": {
      "q": { "kind": "question", "input": "number", "minimum": 5, "maximum": 9,
             "routes": [{ "from": 0, "to": 6, "node": "o" }, { "from": 6, "to": 9, "node": "dead" },
                        { "from": 7, "to": 3, "node": "o" }, { "from": 5, "to": 5, "node": "dead" }],
             "choices": [{ "key": "a", "node": "nowhere" }, { "key": "b", "node": "o" },
                         { "key": "b", "node": "dead" }] },
      "dead": { "kind": "question", "choices": [{ "key": "a", "node": "nowhere" }] },
      "o": { "kind": "outcome" } } })")),
            (std::vector<std::string>{
                "q: 5 or 6 → o",
                "q: 7, 8 or 9 → dead (dead end)",
                "q: b → o",
            }));
}

TEST(PathsTest, SupportNumbersOfAnySize) {
  Guide guide = ReadOrFail(R"({
    "id": "g", "version": 1, "source": { "article": "A", "published": "2021-05-19" },
    "start": "q", "nodes": {
      "q": { "kind": "question", "input": "number", "minimum": 0, "maximum": 9,
             "routes": [{ "from": 0, "to": 9, "node": "o" }] },
      "o": { "kind": "outcome" } } })");
  guide.nodes[0].minimum = guide.nodes[0].routes[0].from = std::numeric_limits<std::int64_t>::min();
  guide.nodes[0].maximum = guide.nodes[0].routes[0].to = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(LinesOf(guide),
            (std::vector<std::string>{"q: -9223372036854775808, -1 or 9223372036854775807 → o"}));
}

/// Twenty questions, each with two choices that lead to the next: a million paths.
TEST(PathsTest, StopAtTheMaximum) {
  Guide guide;
  guide.start = "n0";
  for (int i = 0; i < 20; ++i) {
    Node& node = guide.nodes.emplace_back();
    node.id = "n" + std::to_string(i);
    const std::string next = "n" + std::to_string(i + 1);
    node.choices = {{"a", next, "a", {}, {}, false, {}}, {"b", next, "b", {}, {}, false, {}}};
  }
  Node& end = guide.nodes.emplace_back();
  end.id = "n20";
  end.kind = NodeKind::kOutcome;
  const Paths found = FindPaths(guide);
  EXPECT_FALSE(found.complete);
  EXPECT_EQ(found.paths.size(), kMaximumPaths);
}

TEST(PathsTest, NamesEndings) {
  EXPECT_EQ(Name(Path::Ending::kOutcome), "outcome");
  EXPECT_EQ(Name(Path::Ending::kLoop), "loop");
  EXPECT_EQ(Name(Path::Ending::kDeadEnd), "dead-end");
}

}  // namespace
}  // namespace guided_help
