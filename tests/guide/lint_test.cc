#include "guide/lint.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/guide/guides.h"

namespace guided_help {
namespace {

/// Lints a guide with these nodes (JSON, the first at line 6). Returns one line per finding, `check
/// at line:column: message (hint)`. All keys are known.
std::string LintNodes(std::string_view nodes) {
  const Guide guide = ReadOrFail(R"({ "id": "g", "version": 1,
  "source": { "article": "A", "published": "2021-05-19" },
  "hosts": ["h.example"], "links": { "l": "https://h.example/" },
  "start": "q",
  "nodes": {
)" + std::string(nodes) + "}}");
  std::string text;
  for (const Finding& finding : Lint(guide, "g.json", MessageKeys(guide))) {
    EXPECT_EQ(finding.file, "g.json");
    EXPECT_EQ(finding.severity, Severity::kError);
    EXPECT_EQ(finding.locale, "");
    text += (text.empty() ? "" : "\n") + finding.check + " at " +
            std::to_string(finding.position.line) + ":" + std::to_string(finding.position.column) +
            ": " + finding.message + " (" + finding.hint + ")";
  }
  return text;
}

constexpr std::string_view kOutcome = R"("o": { "kind": "outcome", "links": ["l"] })";

/// Lints a number question from 10 to 20 with these routes, which all lead to an outcome.
std::string LintRoutes(const std::string& routes) {
  return LintNodes(R"("q": { "kind": "question", "input": "number", "minimum": 10, "maximum": 20,
"routes": [)" + routes +
                   "]},\n" + std::string(kOutcome));
}

std::string RouteOf(int from, int to) {
  return R"({ "from": )" + std::to_string(from) + R"(, "to": )" + std::to_string(to) +
         R"(, "node": "o" })";
}

/// Returns the path of each finding at these nodes, `check: path`.
std::string PathsOf(std::string_view nodes) {
  const Guide guide = ReadOrFail(R"({ "id": "g", "version": 1,
  "source": { "article": "A", "published": "2021-05-19" },
  "hosts": ["h.example"], "links": { "l": "https://h.example/" },
  "start": "q", "nodes": {)" + std::string(nodes) +
                                 "}}");
  std::string text;
  for (const Finding& finding : Lint(guide, "g.json", MessageKeys(guide)))
    text += finding.check + ": " + finding.path + "\n";
  return text;
}

TEST(LintTest, EachFindingHasTheShortestPathThatMeetsIt) {
  constexpr std::string_view kNodes = R"(
    "q": { "kind": "question", "input": "number", "minimum": 0, "maximum": 9,
      "routes": [ { "from": 0, "to": 3, "node": "s" }, { "from": 5, "to": 9, "node": "c" } ] },
    "c": { "kind": "question", "choices": [ { "key": "a.s", "node": "s" }, { "key": "a.x", "node": "x" } ] },
    "s": { "kind": "steps", "steps": ["one", "two"], "not_shown": "n", "done": "d" },
    "n": { "kind": "outcome" },
    "d": { "kind": "outcome", "links": ["m"] },
    "u": { "kind": "outcome" })";
  EXPECT_EQ(PathsOf(kNodes),
            "range-gap: q: 4\n"
            "unknown-node: q: 5 → c: a.x\n"
            "dead-end: q: 0 → s: not shown at step 1 → n\n"
            "unknown-link: q: 0 → s: done after 2 steps → d\n"
            // No customer comes there.
            "dead-end: \n"
            "unreachable-node: \n");
}

TEST(LintTest, APathTakesARouteByAnAnswerThatNoEarlierRouteCovers) {
  EXPECT_EQ(PathsOf(R"("q": { "kind": "question", "input": "number", "minimum": 0, "maximum": 9,
      "routes": [ { "from": 0, "to": 3, "node": "o" }, { "from": 8, "to": 9, "node": "o" },
                  { "from": 0, "to": 9, "node": "n" }, { "from": 4, "to": 5, "node": "x" } ] },
    "n": { "kind": "outcome" }, "x": { "kind": "outcome" },
    "o": { "kind": "outcome", "links": ["l"] })"),
            "range-overlap: q: 0\n"
            "range-overlap: q: 4\n"
            "range-overlap: q: 8\n"
            "dead-end: q: 4 → n\n"
            // Covered by an earlier route.
            "dead-end: \n"
            "unreachable-node: \n");
}

TEST(LintTest, ALongPathIsCutAtItsBeginning) {
  std::string nodes = R"("q": { "kind": "question", "choices": [ { "key": "k", "node": "n0" } ] })";
  for (int i = 0; i < 60; ++i) {
    nodes += ", \"n" + std::to_string(i) +
             R"(": { "kind": "question", "choices": [ { "key": "k", "node": "n)" +
             std::to_string(i + 1) + "\" } ] }";
  }
  const std::string text = PathsOf(nodes + R"(, "n60": { "kind": "outcome" })");
  EXPECT_EQ(text.rfind("dead-end: … → n10: k → n11: k → ", 0), 0U) << text;
  EXPECT_NE(text.find("n59: k → n60\n"), std::string::npos) << text;
}

TEST(LintTest, FindsNothingInTheShippedGuide) {
  const Guide guide = CancelSubscription();
  EXPECT_TRUE(Lint(guide, "g.json", MessageKeys(guide)).empty());
}

TEST(LintTest, AcceptsRangesThatCoverEveryAnswerOnceInAnyOrder) {
  EXPECT_EQ(LintRoutes(RouteOf(10, 20)), "");
  EXPECT_EQ(LintRoutes(RouteOf(10, 10) + ",\n" + RouteOf(11, 19) + ",\n" + RouteOf(20, 20)), "");
  EXPECT_EQ(LintRoutes(RouteOf(16, 20) + ",\n" + RouteOf(10, 15)), "");
}

TEST(LintTest, RangeGapAtTheStart) {
  EXPECT_EQ(LintRoutes(RouteOf(12, 20)),
            "range-gap at 7:12: node \"q\": 10 to 11 have no route (begin this route at 10, or add "
            "one)");
  EXPECT_EQ(LintRoutes(RouteOf(11, 20)),
            "range-gap at 7:12: node \"q\": 10 has no route (begin this route at 10, or add one)");
}

TEST(LintTest, RangeGapInTheMiddle) {
  EXPECT_EQ(LintRoutes(RouteOf(10, 14) + ",\n" + RouteOf(16, 20)),
            "range-gap at 8:1: node \"q\": 15 has no route (begin this route at 15, or add one)");
}

TEST(LintTest, RangeGapAtTheEnd) {
  EXPECT_EQ(LintRoutes(RouteOf(10, 18)),
            "range-gap at 6:1: node \"q\": 19 to 20 have no route (add a route up to the maximum, "
            "20)");
  EXPECT_EQ(LintRoutes(""),
            "range-gap at 6:1: node \"q\": 10 to 20 have no route (add a route up to the maximum, "
            "20)\n"
            "dead-end at 6:1: node \"q\" is a dead end (add a route or a choice)\n"
            "unreachable-node "
            "at 8:1: node \"o\" cannot be reached from \"q\" (add a way to it, or remove it)");
}

TEST(LintTest, RangeOverlap) {
  EXPECT_EQ(LintRoutes(RouteOf(10, 15) + ",\n" + RouteOf(15, 20)),
            "range-overlap at 8:1: node \"q\": 15 is covered twice (begin this route at 16)");
  EXPECT_EQ(LintRoutes(RouteOf(10, 20) + ",\n" + RouteOf(12, 13)),
            "range-overlap at 8:1: node \"q\": 12 is covered twice (begin this route at 21)");
  EXPECT_EQ(LintRoutes(RouteOf(10, 20) + ",\n" + RouteOf(10, 20)),
            "range-overlap at 8:1: node \"q\": 10 is covered twice (begin this route at 21)");
}

TEST(LintTest, RangeEmpty) {
  EXPECT_EQ(LintRoutes(RouteOf(10, 20) + ",\n" + RouteOf(15, 12)),
            "range-empty at 8:1: node \"q\": the route from 15 to 12 is empty (swap \"from\" and "
            "\"to\")");
}

TEST(LintTest, RangeOutside) {
  EXPECT_EQ(LintRoutes(RouteOf(9, 20)),
            "range-outside at 7:12: node \"q\": the route from 9 to 20 exceeds the range of "
            "answers (use values from 10 to 20)");
  EXPECT_EQ(LintRoutes(RouteOf(10, 21)),
            "range-outside at 7:12: node \"q\": the route from 10 to 21 exceeds the range of "
            "answers (use values from 10 to 20)");
}

TEST(LintTest, RangeEmptyIfTheMinimumIsAboveTheMaximum) {
  EXPECT_EQ(LintNodes(R"("q": { "kind": "question", "input": "number",
  "minimum": 5, "maximum": 4, "routes": [], "choices": [{ "key": "c", "node": "o" }] },
)" + std::string(kOutcome)),
            "range-empty at 6:1: node \"q\": no number from 5 to 4 is a valid answer (swap "
            "\"minimum\" and \"maximum\")");
}

TEST(LintTest, UnknownNodeInEachPosition) {
  EXPECT_EQ(
      LintNodes(R"("q": { "kind": "question", "input": "number", "minimum": 0, "maximum": 1,
  "routes": [{ "from": 0, "to": 0, "node": "w" }, { "from": 1, "to": 1, "node": "s" }],
  "choices": [{ "key": "c", "node": "x" }] },
"s": { "kind": "steps", "steps": ["s1"], "not_shown": "y", "done": "t" },
"t": { "kind": "steps", "steps": ["s1"], "not_shown": "o", "done": "z" },
)" + std::string(kOutcome)),
      "unknown-node at 7:14: node \"q\": a route leads to \"w\", which is not a node (correct "
      "the name, or add the node)\n"
      "unknown-node at 8:15: node \"q\": the choice \"c\" leads to \"x\", which is not a node "
      "(correct the name, or add the node)\n"
      "unknown-node at 9:1: node \"s\": \"not_shown\" leads to \"y\", which is not a node "
      "(correct the name, or add the node)\n"
      "unknown-node at 10:1: node \"t\": \"done\" leads to \"z\", which is not a node "
      "(correct the name, or add the node)");
}

TEST(LintTest, UnreachableNode) {
  EXPECT_EQ(LintNodes(R"("q": { "kind": "question", "choices": [{ "key": "c", "node": "o" }] },
"lost": { "kind": "outcome", "links": ["l"] },
)" + std::string(kOutcome)),
            "unreachable-node at 7:1: node \"lost\" cannot be reached from \"q\" (add a way to it, "
            "or remove it)");
}

TEST(LintTest, DeadEndOfEachKind) {
  EXPECT_EQ(LintNodes(R"("q": { "kind": "question" })"),
            "dead-end at 6:1: node \"q\" is a dead end (add a route or a choice)");
  EXPECT_EQ(LintNodes(R"("q": { "kind": "outcome" })"),
            "dead-end at 6:1: node \"q\" is a dead end (add a link)");
  EXPECT_EQ(LintNodes(R"("q": { "kind": "steps", "steps": [], "done": "o" },
)" + std::string(kOutcome)),
            "dead-end at 6:1: node \"q\" is a dead end (add steps)");
}

TEST(LintTest, NoWayOutOfACycle) {
  EXPECT_EQ(
      LintNodes(R"("q": { "kind": "question", "choices": [{ "key": "c", "node": "r" }] },
"r": { "kind": "question", "choices": [{ "key": "d", "node": "q" }] })"),
      "no-way-out at 6:1: no outcome can be reached from node \"q\" (add a way to an outcome)\n"
      "no-way-out at 7:1: no outcome can be reached from node \"r\" (add a way to an outcome)");
}

TEST(LintTest, NoWayOutOfANodeThatLeadsOnlyToItself) {
  EXPECT_EQ(
      LintNodes(R"("q": { "kind": "question", "choices": [{ "key": "c", "node": "q" }] })"),
      "no-way-out at 6:1: no outcome can be reached from node \"q\" (add a way to an outcome)");
}

TEST(LintTest, AcceptsACycleWithAWayOut) {
  EXPECT_EQ(LintNodes(R"("q": { "kind": "question", "choices": [{ "key": "c", "node": "r" }] },
"r": { "kind": "question",
  "choices": [{ "key": "d", "node": "q" }, { "key": "e", "node": "o" }] },
)" + std::string(kOutcome)),
            "");
}

TEST(LintTest, RepeatedChoice) {
  EXPECT_EQ(LintNodes(R"("q": { "kind": "question",
  "choices": [{ "key": "c", "node": "o" }, { "key": "d", "node": "o" }, { "key": "c", "node": "q" }] },
)" + std::string(kOutcome)),
            "repeated-choice at 7:73: node \"q\" has the choice \"c\" twice (give each choice a "
            "unique key)");
}

TEST(LintTest, UnknownLink) {
  EXPECT_EQ(LintNodes(R"("q": { "kind": "outcome", "links": ["l", "learn"] })"),
            "unknown-link at 6:1: node \"q\" shows the link \"learn\", which does not exist (add "
            "it to \"links\")");
}

TEST(LintTest, UnknownKey) {
  const Guide guide = ReadOrFail(R"({ "id": "g", "version": 1,
    "source": { "article": "A", "published": "2021-05-19" },
    "links": {}, "start": "q", "nodes": { "q": { "kind": "outcome", "body": ["b"] } } })");
  std::string text;
  for (const Finding& finding : Lint(guide, "g.json", {"article.title", "article.intro", "b"})) {
    if (finding.check != "unknown-key") continue;
    EXPECT_EQ(finding.position, Position());
    text += finding.key + ": " + finding.message + " (" + finding.hint + ")";
  }
  EXPECT_EQ(text, "q.title: no catalog has the message \"q.title\" (add it to the catalogs)");
}

TEST(LintTest, BadLinkForEveryTrick) {
  Guide guide = CancelSubscription();
  const LinkTricks tricks = ReadLinkTricks();
  for (const auto& [url, why] : tricks.bad) {
    guide.links.front().url = url;
    const std::vector<Finding> findings = Lint(guide, "g.json", MessageKeys(guide));
    ASSERT_EQ(findings.size(), 1U) << url << ": " << why;
    EXPECT_EQ(findings[0].check, "bad-link") << url;
    EXPECT_EQ(findings[0].position, guide.links.front().position) << url;
    EXPECT_EQ(findings[0].message, "the link \"" + guide.links.front().id +
                                       "\" is not https, or its host is not in \"hosts\"");
    EXPECT_EQ(findings[0].hint,
              "use https:// and a host of the list, without user name, port or spaces");
  }
}

}  // namespace
}  // namespace guided_help
