// Lint over rules: every planted fault is found, with the smallest example and a path, and nothing
// else is reported.

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "base/text.h"
#include "guide/lint.h"
#include "tests/guide/guides.h"

namespace guided_help {
namespace {

/// A guide without faults, in which every part below can be replaced by a faulty one.
constexpr std::string_view kSound = R"({
"id": "g", "version": 2, "source": { "article": "A", "published": "2026-01-01" },
"hosts": ["h.example"], "links": { "l": "https://h.example/" },
"sources": { "s": { "published": "2026-01-01", "checked": "2026-01-01" } },
"values": { "last_day": { "date": "since", "plus": 6 }, "excess": { "number": "licenses", "plus": -25 } },
"start": "account",
"nodes": {
"account": { "kind": "question", "choices": [{ "key": "account.mca" }, { "key": "account.mosa" }, { "key": "account.trial", "node": "off" }],
  "routes": [{ "when": { "account": "mca" }, "node": "since" }, { "when": { "account": "mosa" }, "node": "licenses" }] },
"since": { "kind": "question", "input": "date", "minimum": 0, "maximum": 400,
  "choices": [{ "key": "since.unsure", "node": "find" }],
  "routes": [{ "from": 0, "to": 400, "node": "decide", "source": "s" }] },
"licenses": { "kind": "question", "input": "number", "minimum": 1, "maximum": 1000,
  "routes": [{ "from": 1, "to": 1000, "node": "decide" }] },
"find": { "kind": "question", "choices": [{ "key": "find.found", "node": "since" }] },
"decide": { "kind": "decision", "routes": [
  { "when": { "since": { "days_since": { "at_most": 6 } } }, "node": "online" },
  { "when": { "since": { "days_since": { "at_least": 7 } } }, "node": "off" },
  { "when": { "licenses": { "at_most": 25 } }, "node": "online" },
  { "when": { "licenses": { "more_than": 25 } }, "node": "call" }] },
"online": { "kind": "outcome", "links": ["l"], "sources": ["s"],
  "body": ["online.why", { "key": "online.until", "when": { "known": "since" }, "only": "assistant" }] },
"off": { "kind": "outcome", "links": ["l"] },
"call": { "kind": "outcome", "links": ["l"], "heading": "call.heading",
  "body": ["call.why", { "key": "call.excess", "when": { "licenses": { "more_than": 30 } }, "only": "assistant" }] }
} })";

const MessageArgumentNames& Arguments() {
  static const MessageArgumentNames arguments = {{"online.until", {"last_day"}},
                                                 {"call.excess", {"excess"}}};
  return arguments;
}

std::string LintOf(std::string_view json, const MessageArgumentNames& arguments = Arguments()) {
  const Guide guide = ReadOrFail(json);
  std::string text;
  for (const Finding& finding : Lint(guide, "g.json", MessageKeys(guide), arguments)) {
    text += Concat({finding.severity == Severity::kWarning ? "warning " : "", finding.check, ": ",
                    finding.message, finding.path.empty() ? "" : " | ", finding.path, "\n"});
  }
  return text;
}

std::string SoundWith(std::string_view before, std::string_view after) {
  std::string json(kSound);
  const std::size_t at = json.find(before);
  EXPECT_NE(at, std::string::npos) << before;
  return json.replace(at, before.size(), after);
}

TEST(LintRulesTest, ReportsNothingInASoundGuide) { EXPECT_EQ(LintOf(kSound), ""); }

struct Fault {
  std::string_view before;
  std::string_view after;
  std::string_view findings;
};

class LintFaultTest : public testing::TestWithParam<Fault> {};

TEST_P(LintFaultTest, IsFoundAndNothingElse) {
  EXPECT_EQ(LintOf(SoundWith(GetParam().before, GetParam().after)), GetParam().findings);
}

INSTANTIATE_TEST_SUITE_P(
    Planted, LintFaultTest,
    testing::Values(
        Fault{R"({ "at_most": 6 })", R"({ "at_most": 5 })",
              "rule-gap: node \"decide\": no rule for since = 6 days ago | account: "
              "account.mca → since: 6 days ago → decide\n"},
        Fault{R"({ "at_least": 7 })", R"({ "at_least": 6 })",
              "rule-overlap: node \"decide\": two rules hold for since = 6 days ago: "
              "one leads to \"online\", this one to \"off\" | account: account.mca → since: 6 days "
              "ago → decide\n"},
        Fault{
            R"({ "when": { "licenses": { "more_than": 25 } }, "node": "call" })",
            R"({ "when": { "licenses": { "at_most": 20 } }, "node": "call" }, { "node": "call" })",
            "shadowed-rule: node \"decide\": the rules before this one already take licenses = "
            "1 | account: account.mosa → licenses: 1 → decide\n"},
        Fault{R"({ "more_than": 25 } }, "node": "call" })",
              R"({ "more_than": 25 } }, "node": "call" }, { "node": "off" })",
              "warning unneeded-fallback: node \"decide\": the other rules already take every "
              "combination of answers\n"},
        Fault{
            R"({ "more_than": 25 } }, "node": "call" })",
            R"({ "more_than": 25 } }, "node": "call" }, { "when": { "since": { "days_since": { "at_most": 2 } }, "licenses": 3 }, "node": "off" })",
            "impossible-rule: node \"decide\": no combination of answers that gets here fulfills "
            "this rule\n"},
        Fault{
            R"({ "when": { "account": "mosa" }, "node": "licenses" })",
            R"({ "when": { "account": "mosa", "licenses": 3 }, "node": "licenses" }, { "node": "licenses" })",
            "early-fact: node \"account\" tests \"licenses\", which nobody has answered there | "
            "account\n"},
        Fault{R"({ "account": "mosa" })", R"({ "accounts": "mosa" })",
              "unknown-fact: node \"account\" tests \"accounts\", which is not a question | "
              "account\n"},
        Fault{R"({ "account": "mosa" })", R"({ "account": "moza" })",
              "unknown-value: node \"account\": \"account\" has no value \"moza\" | account\n"},
        Fault{R"({ "licenses": { "at_most": 25 } })", R"({ "licenses": "many" })",
              "wrong-comparison: node \"decide\": \"licenses\" has no value \"many\" | account: "
              "account.mca → since: today → decide\n"},
        Fault{R"({ "since": { "days_since": { "at_most": 6 } } })",
              R"({ "since": { "at_most": 6 } })",
              "wrong-comparison: node \"decide\" compares \"since\" like a number | account: "
              "account.mca → since: today → decide\n"},
        Fault{R"("minimum": 1, "maximum": 1000)", R"("minimum": 1, "maximum": 25)",
              "range-outside: node \"licenses\": the route from 1 to 1000 exceeds the range of "
              "answers | account: account.mosa → licenses\n"
              "impossible-rule: node \"decide\": no combination of answers that gets here fulfills "
              "this rule\n"
              "unreachable-node: node \"call\" cannot be reached from \"account\" with any "
              "combination of answers\n"},
        Fault{R"("when": { "licenses": { "more_than": 30 } }, "only")",
              R"("when": { "licenses": { "at_most": 20 } }, "only")",
              "warning unshown-content: node \"call\" never shows \"call.excess\" | account: "
              "account.mosa → licenses: 26 → call\n"},
        Fault{R"("when": { "known": "since" }, )", "",
              "early-value: node \"online\" shows \"online.until\" with {last_day} also where "
              "\"since\" is not answered | account: account.mosa → licenses: 1 → online\n"},
        Fault{
            R"({ "more_than": 30 } }, "only": "assistant")", R"({ "more_than": 30 } })",
            "value-in-article: the article shows \"call.excess\" with {excess}, but an article has "
            "no answers | account: account.mosa → licenses: 26 → call\n"},
        Fault{
            R"("excess": {)", R"("over": {)",
            "unknown-argument: the message \"call.excess\" shows {excess}, which is not a value | "
            "account: account.mosa → licenses: 26 → call\n"
            "warning unshown-value: no message shows the value {over}\n"},
        Fault{
            R"("sources": ["s"])", R"("sources": ["t"])",
            "unknown-source: node \"online\" has the source \"t\", which does not exist | account: "
            "account.mca → since: today → online\n"},
        Fault{
            R"("node": "decide", "source": "s" })", R"("node": "decide", "source": "t" })",
            "unknown-source: node \"since\" has the source \"t\", which does not exist | account: "
            "account.mca → since\n"},
        Fault{R"({ "key": "find.found", "node": "since" })",
              R"({ "key": "find.found", "node": "find" })",
              "no-way-out: no outcome can be reached from node \"find\" | account: account.mca → "
              "since: since.unsure → find\n"},
        Fault{
            R"("find": {)",
            R"("color": { "kind": "question", "choices": [{ "key": "color.red", "node": "off" }, { "key": "color.blue", "node": "off" }] }, "find": {)",
            "unreachable-node: node \"color\" cannot be reached from \"account\"\n"},
        Fault{R"({ "key": "account.trial", "node": "off" }])",
              R"({ "key": "account.trial", "node": "color" }], "body": ["account.body"])",
              "unknown-node: node \"account\": the choice \"account.trial\" leads to \"color\", "
              "which "
              "is not a node | account: account.trial\n"}));

TEST(LintRulesTest, FindsQuestionsThatNeverMatter) {
  EXPECT_EQ(
      LintOf(
          SoundWith(R"("account.trial", "node": "off" }],)",
                    R"("account.trial", "node": "color" }],)")
              .replace(0, 1, "{")
              .insert(
                  std::string(SoundWith(R"("account.trial", "node": "off" }],)",
                                        R"("account.trial", "node": "color" }],)"))
                      .find("\"find\": {"),
                  R"("color": { "kind": "question", "choices": [{ "key": "color.red", "node": "off" }, { "key": "color.blue", "node": "off" }] }, )")),
      "warning needless-question: node \"color\": no answer makes a difference, so it is never "
      "asked "
      "| account: account.trial → color\n");
}

TEST(LintRulesTest, ACircleOfDecisionsHasNoWayOutForThoseInIt) {
  const std::string text = LintOf(
      SoundWith(R"({ "when": { "licenses": { "more_than": 25 } }, "node": "call" })",
                R"({ "when": { "licenses": { "more_than": 25 } }, "node": "again" })")
          .insert(
              std::string(
                  SoundWith(R"({ "when": { "licenses": { "more_than": 25 } }, "node": "call" })",
                            R"({ "when": { "licenses": { "more_than": 25 } }, "node": "again" })"))
                  .find("\"online\": {"),
              R"("again": { "kind": "decision", "routes": [{ "when": { "licenses": 500 }, "node": "call" }, { "node": "decide" }] }, )"));
  EXPECT_NE(text.find("no-way-out: no outcome can be reached from node"), std::string::npos)
      << text;
  EXPECT_NE(text.find("licenses = 26"), std::string::npos) << text;
}

/// A guide of `layers` questions, each of which leads to the next; the last ones test all of them.
std::string LongGuide(int questions, int nodes) {
  std::string text;
  const auto id = [](int i) { return "q" + std::to_string(i); };
  for (int i = 0; i < questions; ++i) {
    const std::string next = i + 1 < questions ? id(i + 1) : "d0";
    text +=
        Concat({"\"", id(i), R"(": { "kind": "question", "choices": [{ "key": "k.a", "node": ")",
                next, R"(" }, { "key": "k.b", "node": ")", next,
                R"(" }, { "key": "k.c", "node": ")", next, "\" }] },\n"});
  }
  const int decisions = nodes - questions - 2;
  for (int i = 0; i < decisions; ++i) {
    const std::string next = i + 1 < decisions ? "d" + std::to_string(i + 1) : "o";
    text +=
        Concat({"\"d", std::to_string(i), R"(": { "kind": "decision", "routes": [{ "when": { ")",
                id(i % questions), R"(": "a", ")", id((i + 7) % questions),
                R"(": ["b", "c"] }, "node": "p" }, { "node": ")", next, "\" }] },\n"});
  }
  return Concat(
      {R"({ "id": "g", "version": 2, "source": { "article": "A", "published": "2026-01-01" },
    "hosts": ["h.example"], "links": { "l": "https://h.example/" }, "start": "q0", "nodes": {)",
       text, R"("o": { "kind": "outcome", "links": ["l"] },
    "p": { "kind": "outcome", "links": ["l"] } } })"});
}

// 3^20 combinations cannot be enumerated; sets of them can be small.
TEST(LintRulesTest, HandlesTwentyQuestionsInTwoHundredNodes) {
  const std::string text = LintOf(LongGuide(20, 200), {});
  EXPECT_EQ(text.find("too-complex"), std::string::npos) << text;
  // After twenty decisions all pairs are decided; the same tests again take nothing.
  EXPECT_NE(text.find("impossible-rule"), std::string::npos) << text;
}

}  // namespace
}  // namespace guided_help
