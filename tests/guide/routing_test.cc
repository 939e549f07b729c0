#include "guide/routing.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "tests/guide/guides.h"

namespace guided_help {
namespace {

TEST(RoutingTest, RoutesEachAnswerToItsNode) {
  struct Row {
    std::int64_t answer;
    std::string_view node;
  };
  constexpr Row kRows[] = {
      {0, "cancel-online"},
      {1, "cancel-online"},
      {23, "cancel-online"},
      {24, "cancel-online"},
      {25, "at-the-limit"},
      {26, "call-support"},
      {27, "call-support"},
      {999'999, "call-support"},
      {1'000'000, "call-support"},
      {1'000'001, ""},
      {-1, ""},
      {std::numeric_limits<std::int64_t>::min(), ""},
      {std::numeric_limits<std::int64_t>::max(), ""},
  };
  const Guide guide = CancelSubscription();
  for (const Row& row : kRows) {
    EXPECT_EQ(TargetOfAnswer(guide, {"license-count", row.answer, {}}), row.node) << row.answer;
  }
}

TEST(RoutingTest, HasNoTargetWithoutARoute) {
  const Guide guide = CancelSubscription();
  EXPECT_EQ(TargetOfAnswer(guide, {"find-count", 0, {}}), "");
}

/// Three questions before a decision; the last one tells nothing apart.
constexpr std::string_view kRules = R"({
  "id": "rules", "version": 2, "source": { "article": "A", "published": "2026-01-01" },
  "hosts": ["h.example"], "links": { "l": "https://h.example/" }, "start": "kind",
  "nodes": {
    "kind": { "kind": "question",
      "choices": [{ "key": "kind.new" }, { "key": "kind.old" }, { "key": "kind.gone", "node": "none" }],
      "routes": [{ "when": { "kind": "new" }, "node": "bought" }, { "node": "count" }] },
    "bought": { "kind": "question", "input": "date", "minimum": 0, "maximum": 400,
      "routes": [{ "from": 0, "to": 400, "node": "color" }] },
    "count": { "kind": "question", "input": "number", "minimum": 1, "maximum": 9,
      "routes": [{ "from": 1, "to": 9, "node": "color" }] },
    "color": { "kind": "question", "choices": [{ "key": "color.red", "node": "decide" }, { "key": "color.blue", "node": "decide" }] },
    "decide": { "kind": "decision", "routes": [
      { "when": { "bought": { "days_since": { "at_most": 7 } } }, "node": "back" },
      { "when": { "any": [{ "count": { "more_than": 3, "less_than": 6 } }, { "count": 9 }] }, "node": "back" },
      { "node": "keep" }] },
    "back": { "kind": "outcome", "links": ["l"] },
    "keep": { "kind": "outcome", "links": ["l"] },
    "none": { "kind": "outcome", "links": ["l"] } } })";

/// Where a customer gets after these answers, the last of which decides.
std::string Where(std::vector<Answer> answers, std::string_view guide_json = kRules) {
  constexpr Day kToday = 20'000;
  const Guide guide = ReadOrFail(guide_json);
  const Node* question = guide.FindNode(answers.back().question);
  const Arrival arrival = ArrivalAfter(*question, {&guide, kToday, std::move(answers)});
  return arrival.node == nullptr ? "nowhere" : arrival.node->id;
}

TEST(RoutingTest, ChoicesLeadToTheirNodeOrToTheFirstRuleThatHolds) {
  EXPECT_EQ(Where({{"kind", {}, "kind.new"}}), "bought");
  EXPECT_EQ(Where({{"kind", {}, "kind.old"}}), "count");
  EXPECT_EQ(Where({{"kind", {}, "kind.gone"}}), "none");
}

TEST(RoutingTest, DecisionsTestEarlierAnswers) {
  EXPECT_EQ(Where({{"kind", {}, "kind.new"}, {"bought", 20'000 - 7, {}}}), "back");
  EXPECT_EQ(Where({{"kind", {}, "kind.new"}, {"bought", 20'000 - 8, {}}}), "keep");
  EXPECT_EQ(Where({{"kind", {}, "kind.new"}, {"bought", 20'000, {}}}), "back");
  const auto by_count = [](std::int64_t count) { return Where({{"count", count, {}}}); };
  EXPECT_EQ(by_count(3), "keep");
  EXPECT_EQ(by_count(4), "back");
  EXPECT_EQ(by_count(5), "back");
  EXPECT_EQ(by_count(6), "keep");
  EXPECT_EQ(by_count(9), "back");
}

TEST(RoutingTest, AQuestionThatCannotChangeAnythingIsNotAsked) {
  // Both colors lead to the same decision, and nothing tests the color.
  EXPECT_EQ(Where({{"count", 1, {}}}), "keep");
  std::string first_version(kRules);
  first_version.replace(first_version.find("\"version\": 2"), 12, "\"version\": 1");
  EXPECT_EQ(Where({{"count", 1, {}}}, first_version), "color");
  std::string tested(kRules);
  tested.replace(tested.find("{ \"count\": 9 }"), 14, "{ \"color\": \"red\" }");
  EXPECT_EQ(Where({{"count", 1, {}}}, tested), "color");
}

TEST(RoutingTest, ACircleOfDecisionsLeadsNowhere) {
  constexpr std::string_view kCircle = R"({
    "id": "g", "version": 2, "source": { "article": "A", "published": "2026-01-01" }, "start": "q",
    "nodes": { "q": { "kind": "question", "choices": [{ "key": "q.a", "node": "one" }] },
               "one": { "kind": "decision", "routes": [{ "node": "two" }] },
               "two": { "kind": "decision", "routes": [{ "node": "one" }] } } })";
  EXPECT_EQ(Where({{"q", {}, "q.a"}}, kCircle), "nowhere");
}

TEST(RoutingTest, NamesTheRuleThatDecided) {
  const Guide guide = ReadOrFail(kRules);
  const Arrival arrival = ArrivalAfter(*guide.FindNode("count"), {&guide, 0, {{"count", 9, {}}}});
  ASSERT_NE(arrival.rule, nullptr);
  EXPECT_EQ(arrival.rule, &guide.FindNode("decide")->routes[1]);
  const Arrival chosen =
      ArrivalAfter(*guide.FindNode("kind"), {&guide, 0, {{"kind", {}, "kind.gone"}}});
  EXPECT_EQ(chosen.rule, nullptr);
}

TEST(FactsTest, AComparisonWithAnUnansweredQuestionIsFalseAndItsNegationTrue) {
  const Guide guide = ReadOrFail(kRules);
  const Facts facts{&guide, 0, {}};
  Condition compares;
  compares.kind = Condition::Kind::kRange;
  compares.fact = "count";
  EXPECT_FALSE(facts.Holds(compares));
  Condition negated;
  negated.kind = Condition::Kind::kNot;
  negated.parts = {compares};
  EXPECT_TRUE(facts.Holds(negated));
  Condition known;
  known.kind = Condition::Kind::kKnown;
  known.fact = "count";
  EXPECT_FALSE(facts.Holds(known));
}

TEST(ValueTest, ComputesDatesAndDaysFromTheAnswer) {
  const Guide guide = ReadOrFail(kRules);
  const Facts facts{&guide, 20'000, {{"bought", 19'995, {}}, {"count", 4, {}}}};
  const auto compute = [&](Value::Kind kind, std::string fact, std::int64_t plus) {
    return Compute({"v", kind, std::move(fact), plus, {}}, facts);
  };
  EXPECT_EQ(compute(Value::Kind::kDate, "bought", 6), 20'001);
  EXPECT_EQ(compute(Value::Kind::kDaysUntil, "bought", 6), 1);
  EXPECT_EQ(compute(Value::Kind::kNumber, "bought", 0), 5);
  EXPECT_EQ(compute(Value::Kind::kNumber, "count", -1), 3);
  EXPECT_EQ(compute(Value::Kind::kNumber, "kind", 0), std::nullopt);
}

}  // namespace
}  // namespace guided_help
