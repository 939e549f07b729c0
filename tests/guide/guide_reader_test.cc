#include "guide/guide_reader.h"

#include <gtest/gtest.h>

#include <span>
#include <string>

#include "base/limits.h"
#include "base/text.h"
#include "tests/guide/guides.h"
#include "tests/support/hostile-json.h"

namespace guided_help {
namespace {

constexpr std::string_view kReadGuide = R"({
  "id": "g",
  "version": 1,
  "source": { "article": "A", "published": "2021-05-19" },
  "hosts": ["h.example"],
  "links": { "l": "https://h.example/" },
  "notices": ["n"],
  "start": "q",
  "nodes": {
    "q": { "kind": "question", "input": "number", "minimum": 0, "maximum": 9, "hint": "h",
      "routes": [{ "from": 0, "to": 9, "node": "s" }],
      "choices": [{ "key": "c", "node": "o" }] },
    "s": { "kind": "steps", "body": ["b"], "steps": ["s1"], "not_shown": "o", "done": "o" },
    "o": { "kind": "outcome", "heading": "oh", "links": ["l"] }
  },
  "locales": { "en-US": "English" }
})";

/// The guide above with the first occurrence of `from` replaced.
std::string GuideWith(std::string_view from, std::string_view to) {
  std::string json(kReadGuide);
  const std::size_t at = json.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return json.replace(at, from.size(), to);
}

/// Code and complete text of the error; empty if the guide was read.
std::string FaultOf(std::string_view json) {
  const Result<Guide> guide = ReadGuide(json, "g.json");
  return guide ? std::string() : guide.error().code + " | " + ToString(guide.error());
}

struct Row {
  std::string_view from;
  std::string_view to;
  std::string_view fault;
};

void ExpectFaults(std::span<const Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(FaultOf(GuideWith(row.from, row.to)), row.fault) << row.to;
}

TEST(GuideReaderTest, ReadsEveryMember) {
  const Guide guide = ReadOrFail(kReadGuide);
  EXPECT_EQ(guide.id, "g");
  EXPECT_EQ(guide.version, 1);
  EXPECT_EQ(guide.source.article, "A");
  EXPECT_EQ(guide.source.published, ParseDay("2021-05-19"));
  EXPECT_EQ(guide.hosts, (std::vector<std::string>{"h.example"}));
  ASSERT_EQ(guide.links.size(), 1U);
  EXPECT_EQ(guide.links[0].id, "l");
  EXPECT_EQ(guide.links[0].url, "https://h.example/");
  EXPECT_EQ(guide.links[0].position, (Position{6, 19}));
  EXPECT_EQ(KeysOfContents(guide.notices), (std::vector<std::string>{"n"}));
  EXPECT_EQ(guide.start, "q");
  EXPECT_EQ(guide.start_position, (Position{8, 12}));
  ASSERT_EQ(guide.locales.size(), 1U);
  EXPECT_EQ(guide.locales[0].locale, "en-US");
  EXPECT_EQ(guide.locales[0].name, "English");
  ASSERT_EQ(guide.nodes.size(), 3U);

  const Node& question = guide.nodes[0];
  EXPECT_EQ(question.kind, NodeKind::kQuestion);
  EXPECT_EQ(question.position, (Position{10, 5}));
  EXPECT_EQ(question.input, Node::Input::kNumber);
  EXPECT_EQ(question.minimum, 0);
  EXPECT_EQ(question.maximum, 9);
  EXPECT_EQ(question.hint, "h");
  ASSERT_EQ(question.routes.size(), 1U);
  EXPECT_EQ(question.routes[0].from, 0);
  EXPECT_EQ(question.routes[0].to, 9);
  EXPECT_EQ(question.routes[0].node, "s");
  EXPECT_EQ(question.routes[0].position, (Position{11, 18}));
  ASSERT_EQ(question.choices.size(), 1U);
  EXPECT_EQ(question.choices[0].key, "c");
  EXPECT_EQ(question.choices[0].node, "o");

  const Node& steps = guide.nodes[1];
  EXPECT_EQ(steps.kind, NodeKind::kSteps);
  EXPECT_EQ(KeysOfContents(steps.body), (std::vector<std::string>{"b"}));
  EXPECT_EQ(steps.steps, (std::vector<std::string>{"s1"}));
  EXPECT_EQ(steps.not_shown, "o");
  EXPECT_EQ(steps.done, "o");

  const Node& outcome = guide.nodes[2];
  EXPECT_EQ(outcome.kind, NodeKind::kOutcome);
  EXPECT_EQ(outcome.heading, "oh");
  EXPECT_EQ(outcome.links, (std::vector<std::string>{"l"}));
}

TEST(GuideReaderTest, ReadsTheShippedGuide) {
  const Guide guide = CancelSubscription();
  EXPECT_EQ(guide.id, "cancel-subscription");
  EXPECT_EQ(guide.source.published, ParseDay("2021-05-19"));
  EXPECT_EQ(guide.start, "license-count");
  std::vector<std::string> nodes;
  for (const Node& node : guide.nodes) nodes.push_back(node.id);
  EXPECT_EQ(nodes,
            (std::vector<std::string>{"license-count", "cancel-online", "at-the-limit",
                                      "call-support", "details-page", "find-count", "canceled"}));
  std::vector<std::string> links;
  for (const Link& link : guide.links) links.push_back(link.id);
  EXPECT_EQ(links, (std::vector<std::string>{"your-products", "call-support", "learn-more"}));
}

TEST(GuideReaderTest, DoesNotRequireHostsLinksNoticesOrLocales) {
  EXPECT_EQ(FaultOf(R"({"id":"g","version":1,"source":{"article":"","published":"2021-05-19"},
                      "start":"o","nodes":{"o":{"kind":"outcome"}}})"),
            "");
}

TEST(GuideReaderTest, PassesOnJsonErrors) {
  EXPECT_EQ(FaultOf("{,}"),
            "syntax | g.json:1:2: invalid JSON: expected \"name\": value, \",\" or \"}\"");
}

TEST(GuideReaderTest, RejectsHostileFiles) {
  for (const HostileJson& hostile : HostileFiles()) {
    EXPECT_EQ(FaultOf(hostile.text), Concat({hostile.code, " | g.json:", hostile.fault}))
        << hostile.text.substr(0, 40);
  }
}

TEST(GuideReaderTest, ReportsUnknownKeysWithTheKnownOnes) {
  constexpr Row kRows[] = {
      {"\"id\"", "\"ID\": 1, \"id\"",
       "unknown-key | g.json:2:3: \"ID\" is not a key of the guide (known keys: $schema, id, "
       "version, source, hosts, links, notices, sources, review_by, values, start, nodes, "
       "locales)"},
      {"\"id\"", "\"__proto__\": {}, \"id\"",
       "unknown-key | g.json:2:3: \"__proto__\" is not a key of the guide (known keys: $schema, "
       "id, version, source, hosts, links, notices, sources, review_by, values, start, nodes, "
       "locales)"},
      {"\"id\"", "\"constructor\": {}, \"id\"",
       "unknown-key | g.json:2:3: \"constructor\" is not a key of the guide (known keys: $schema, "
       "id, version, source, hosts, links, notices, sources, review_by, values, start, nodes, "
       "locales)"},
      {"\"kind\": \"question\"", "\"__proto__\": {}, \"kind\": \"question\"",
       "unknown-key | g.json:10:12: \"__proto__\" is not a key of node \"q\" (known keys: kind, "
       "body, heading, input, minimum, maximum, hint, routes, choices, links, sources)"},
      {"\"article\"", "\"url\": \"\", \"article\"",
       "unknown-key | g.json:4:15: \"url\" is not a key of \"source\" (known keys: article, "
       "published)"},
      {"\"body\"", "\"bodies\"",
       "unknown-key | g.json:13:29: \"bodies\" is not a key of node \"s\" (known keys: kind, body, "
       "heading, steps, not_shown, done, links, sources)"},
      {"\"steps\", \"body\"", "\"outcome\", \"body\"",
       "unknown-key | g.json:13:46: \"steps\" is not a key of node \"s\" (known keys: kind, body, "
       "heading, links, sources)"},
      {"\"outcome\"", "\"decision\"",
       "unknown-key | g.json:14:32: \"heading\" is not a key of node \"o\" (known keys: kind, "
       "routes)"},
      {"\"from\": 0", "\"from\": 0, \"step\": 1",
       "unknown-key | g.json:11:31: \"step\" is not a key of a route (known keys: from, to, when, "
       "node, source)"},
      {"\"key\": \"c\"", "\"key\": \"c\", \"text\": \"C\"",
       "unknown-key | g.json:12:33: \"text\" is not a key of a choice (known keys: key, node, "
       "value, hint, answer, detour)"},
  };
  ExpectFaults(kRows);
}

TEST(GuideReaderTest, ReportsMissingKeys) {
  constexpr Row kRows[] = {
      {"\"id\": \"g\",", "", "missing-key | g.json:1:1: the guide has no \"id\" (add it)"},
      {"\"version\": 1,", "", "missing-key | g.json:1:1: the guide has no \"version\" (add it)"},
      {"\"source\": { \"article\": \"A\", \"published\": \"2021-05-19\" },", "",
       "missing-key | g.json:1:1: the guide has no \"source\" (add it)"},
      {"\"article\": \"A\",", "",
       "missing-key | g.json:4:13: \"source\" has no \"article\" (add it)"},
      {", \"published\": \"2021-05-19\"", "",
       "missing-key | g.json:4:13: \"source\" has no \"published\" (add it)"},
      {"\"start\": \"q\",", "", "missing-key | g.json:1:1: the guide has no \"start\" (add it)"},
      {"\"kind\": \"question\",", "",
       "missing-key | g.json:10:10: node \"q\" has no \"kind\" (add it)"},
      {"\"minimum\": 0,", "", "missing-key | g.json:10:10: node \"q\" has no \"minimum\" (add it)"},
      {"\"maximum\": 9,", "", "missing-key | g.json:10:10: node \"q\" has no \"maximum\" (add it)"},
      {"\"routes\": [{ \"from\": 0, \"to\": 9, \"node\": \"s\" }],", "",
       "missing-key | g.json:10:10: node \"q\" has no \"routes\" (add it)"},
      {", \"node\": \"s\"", "", "missing-key | g.json:11:18: a route has no \"node\" (add it)"},
      {"\"key\": \"c\",", "", "missing-key | g.json:12:19: a choice has no \"key\" (add it)"},
      {"\"steps\": [\"s1\"],", "",
       "missing-key | g.json:13:10: node \"s\" has no \"steps\" (add it)"},
      {", \"done\": \"o\"", "", "missing-key | g.json:13:10: node \"s\" has no \"done\" (add it)"},
  };
  ExpectFaults(kRows);
  EXPECT_EQ(FaultOf(R"({"id":"g","version":1,"source":{"article":"","published":"2021-05-19"},
"start":"o"})"),
            "missing-key | g.json:1:1: the guide has no \"nodes\" (add it)");
}

TEST(GuideReaderTest, ReportsWrongTypes) {
  constexpr Row kRows[] = {
      {"\"g\"", "7",
       "wrong-type | g.json:2:9: \"id\" of the guide must be a string, but is a whole number"},
      {"\"version\": 1", "\"version\": \"1\"",
       "wrong-type | g.json:3:14: \"version\" of the guide must be a whole number, but is a "
       "string"},
      {"\"version\": 1", "\"version\": 1.5",
       "wrong-type | g.json:3:14: \"version\" of the guide must be a whole number, but is a number "
       "that is not whole or too large"},
      {"{ \"article\": \"A\", \"published\": \"2021-05-19\" }", "\"A\"",
       "wrong-type | g.json:4:13: \"source\" must be an object, but is a string"},
      {"[\"h.example\"]", "\"h.example\"",
       "wrong-type | g.json:5:12: \"hosts\" of the guide must be an array, but is a string"},
      {"[\"h.example\"]", "[null]",
       "wrong-type | g.json:5:13: each element of \"hosts\" must be a string, but is null"},
      {"{ \"l\": \"https://h.example/\" }", "[]",
       "wrong-type | g.json:6:12: \"links\" of the guide must be an object, but is an array"},
      {"\"https://h.example/\"", "{}",
       "wrong-type | g.json:6:19: link \"l\" must be a string, but is an object"},
      {"[\"n\"]", "[[]]",
       "wrong-type | g.json:7:15: an item of content must be an object, but is an array"},
      {"\"start\": \"q\"", "\"start\": null",
       "wrong-type | g.json:8:12: \"start\" of the guide must be a string, but is null"},
      {"{ \"kind\": \"outcome\", \"heading\": \"oh\", \"links\": [\"l\"] }", "false",
       "wrong-type | g.json:14:10: node \"o\" must be an object, but is true or false"},
      {"\"question\"", "1",
       "wrong-type | g.json:10:20: \"kind\" of node \"q\" must be a string, but is a whole number"},
      {"\"minimum\": 0", "\"minimum\": -0.5",
       "wrong-type | g.json:10:62: \"minimum\" of node \"q\" must be a whole number, but is a "
       "number that is not whole or too large"},
      {"\"maximum\": 9", "\"maximum\": 9223372036854775808",
       "wrong-type | g.json:10:76: \"maximum\" of node \"q\" must be a whole number, but is a "
       "number that is not whole or too large"},
      {"\"maximum\": 9", "\"maximum\": 18446744073709551615",
       "wrong-type | g.json:10:76: \"maximum\" of node \"q\" must be a whole number, but is a "
       "number that is not whole or too large"},
      {"\"maximum\": 9", "\"maximum\": 1e3",
       "wrong-type | g.json:10:76: \"maximum\" of node \"q\" must be a whole number, but is a "
       "number that is not whole or too large"},
      {"\"maximum\": 9", "\"maximum\": 1e400",
       "bad-value | g.json:10:76: this number is too large (use a smaller number)"},
      {"\"minimum\": 0", "\"minimum\": -1", ""},
      {"{ \"from\": 0, \"to\": 9, \"node\": \"s\" }", "25",
       "wrong-type | g.json:11:18: a route must be an object, but is a whole number"},
      {"\"to\": 9", "\"to\": \"9\"",
       "wrong-type | g.json:11:37: \"to\" of a route must be a whole number, but is a string"},
      {"{ \"key\": \"c\", \"node\": \"o\" }", "\"o\"",
       "wrong-type | g.json:12:19: a choice must be an object, but is a string"},
      {"[\"s1\"]", "{}",
       "wrong-type | g.json:13:53: \"steps\" of node \"s\" must be an array, but is an object"},
      {"\"English\"", "true",
       "wrong-type | g.json:16:25: the name of \"en-US\" must be a string, but is true or false"},
  };
  ExpectFaults(kRows);
  EXPECT_EQ(FaultOf("[]"), "wrong-type | g.json:1:1: the guide must be an object, but is an array");
  EXPECT_EQ(FaultOf("null"), "wrong-type | g.json:1:1: the guide must be an object, but is null");
}

TEST(GuideReaderTest, ReportsNumbersThatAreNotExactInJavaScript) {
  constexpr Row kRows[] = {
      {"\"maximum\": 9", "\"maximum\": 9007199254740991", ""},
      {"\"maximum\": 9", "\"maximum\": 9007199254740992",
       "bad-value | g.json:10:76: \"maximum\" of node \"q\" is out of range (allowed: "
       "-9007199254740991 to 9007199254740991)"},
      {"\"maximum\": 9", "\"maximum\": 9223372036854775807",
       "bad-value | g.json:10:76: \"maximum\" of node \"q\" is out of range (allowed: "
       "-9007199254740991 to 9007199254740991)"},
      {"\"from\": 0", "\"from\": -9007199254740992",
       "bad-value | g.json:11:28: \"from\" of a route is out of range (allowed: -9007199254740991 "
       "to "
       "9007199254740991)"},
  };
  ExpectFaults(kRows);
}

TEST(GuideReaderTest, ReportsInvalidIds) {
  const std::string hint =
      " is not an id (an id starts with a lowercase letter, followed by lowercase letters, digits "
      "and hyphens, 64 at most)";
  const std::string longest(64, 'a');
  for (const std::string& id : {std::string("a"), std::string("a-1"), std::string("a--"), longest})
    EXPECT_EQ(FaultOf(GuideWith("\"g\"", Concat({"\"", id, "\""}))), "");
  for (const std::string& id :
       {std::string(), std::string("A"), std::string("1a"), std::string("-a"), std::string("a_b"),
        std::string("a b"), std::string("a.b"), std::string("../a"), std::string("個"),
        std::string("__proto__"), longest + "a"}) {
    const std::string quoted = Concat({"\"", id, "\""});
    const std::string key = Concat({quoted, ":"});
    EXPECT_EQ(FaultOf(GuideWith("\"g\"", quoted)),
              Concat({"bad-value | g.json:2:9: ", quoted, hint}));
    EXPECT_EQ(FaultOf(GuideWith("\"l\":", key)),
              Concat({"bad-value | g.json:6:14: ", quoted, hint}));
    EXPECT_EQ(FaultOf(GuideWith("\"s\":", key)),
              Concat({"bad-value | g.json:13:5: ", quoted, hint}));
  }
}

TEST(GuideReaderTest, ReportsInvalidKindsAndInputs) {
  constexpr Row kRows[] = {
      {"\"question\"", "\"Question\"",
       "bad-value | g.json:10:20: \"Question\" is not a node kind (use question, steps, outcome or "
       "decision)"},
      {"\"question\"", "\"\"",
       "bad-value | g.json:10:20: \"\" is not a node kind (use question, steps, outcome or "
       "decision)"},
      {"\"number\"", "\"text\"",
       "bad-value | g.json:10:41: \"text\" is not an input type (use number, date or none)"},
      {"\"routes\": [{ \"from\": 0, \"to\": 9,", "\"routes\": [{", ""},
      {"\"number\"", "\"none\"",
       "bad-value | g.json:11:18: a range needs a question with \"input\": \"number\" or \"date\" "
       "(use \"when\")"},
  };
  ExpectFaults(kRows);
}

TEST(GuideReaderTest, ReportsInvalidDates) {
  for (const std::string_view date : {"2021-01-01", "1999-12-31", "2021-10-30"})
    EXPECT_EQ(FaultOf(GuideWith("2021-05-19", date)), "") << date;
  for (const std::string_view date :
       {"", "2021", "2021-5-19", "2021-05-1", "2021/05/19", "19-05-2021", "2021-13-01",
        "2021-00-10", "2021-05-00", "2021-05-32", "2021-05-19T00:00", " 021-05-19",
        "２０２１-05"}) {
    EXPECT_EQ(FaultOf(GuideWith("2021-05-19", date)),
              "bad-value | g.json:4:44: \"published\" is not a valid date (use year-month-day: "
              "2021-05-19)")
        << date;
  }
}

TEST(GuideReaderTest, ReportsInvalidHosts) {
  for (const std::string_view host : {"h.example", "a-b.c1.example", "1.example"})
    EXPECT_EQ(FaultOf(GuideWith("\"h.example\"", "\"" + std::string(host) + "\"")), "") << host;
  const std::string long_host = std::string(250, 'a') + ".com";
  for (const std::string& host :
       {std::string(), std::string("localhost"), std::string("H.example"),
        std::string("h.example:443"), std::string("user@h.example"),
        std::string("https://h.example"), std::string("h.example/"), std::string(".example"),
        std::string("h.example."), std::string("h..example"), std::string("-h.example"),
        std::string("h.example-"), std::string("h_h.example"), std::string("*.example"),
        std::string("h%2Eexample"), std::string("h.ex\u043Cple"), std::string("[::1]"),
        long_host}) {
    EXPECT_EQ(
        FaultOf(GuideWith("\"h.example\"", "\"" + host + "\"")),
        "bad-value | g.json:5:13: \"" + host +
            "\" is not a valid host (use lowercase letters, without scheme, user, port or path)");
  }
}

TEST(GuideReaderTest, ReportsInvalidLocales) {
  for (const std::string_view locale : {"en", "zh-Hant-TW", "es-419", "de-AT-1996"})
    EXPECT_EQ(FaultOf(GuideWith("\"en-US\"", Concat({"\"", locale, "\""}))), "") << locale;
  const std::string longest(36, 'a');
  for (const std::string_view locale :
       {"", "e", "-en", "en-", "en--US", "en_US", "en US", "../en", "en/US", "en.US", "\u0435n",
        "__proto__", longest.c_str()}) {
    EXPECT_EQ(FaultOf(GuideWith("\"en-US\"", Concat({"\"", locale, "\""}))),
              Concat({"bad-value | g.json:16:16: \"", locale,
                      "\" is not a valid locale (use a language tag: zh-TW)"}))
        << locale;
  }
}

TEST(GuideReaderTest, LimitsTheLengthOfLists) {
  std::string links;
  for (std::size_t i = 0; i < kMaximumListSize; ++i)
    links += (i > 0 ? ", \"l" : "\"l") + std::to_string(i) + "\": \"\"";
  EXPECT_EQ(FaultOf(GuideWith("\"l\": \"https://h.example/\"", links)), "");
  EXPECT_EQ(FaultOf(GuideWith("\"l\": \"https://h.example/\"", links + ", \"more\": \"\"")),
            "too-many-values | g.json:6:12: \"links\" of the guide has more than 256 entries "
            "(remove some)");
  std::string steps = "\"s\"";
  for (std::size_t i = 0; i < kMaximumListSize; ++i) steps += ", \"s\"";
  EXPECT_EQ(FaultOf(GuideWith("\"s1\"", steps)),
            "too-many-values | g.json:13:53: \"steps\" of node \"s\" has more than 256 entries "
            "(remove some)");
}

TEST(GuideReaderTest, TreatsNamesFromJavaScriptLikeAnyOther) {
  std::string json = GuideWith("\"start\": \"q\"", "\"start\": \"constructor\"");
  json.replace(json.find("\"q\": {"), 3, "\"constructor\"");
  json.replace(json.find("\"l\": \""), 3, "\"constructor\"");
  json.replace(json.find("\"key\": \"c\""), 10, "\"key\": \"__proto__\"");
  const Result<Guide> guide = ReadGuide(json, "g.json");
  ASSERT_TRUE(guide.Ok()) << ToString(guide.error());
  ASSERT_NE(guide->FindNode("constructor"), nullptr);
  EXPECT_EQ(guide->FindNode("constructor")->input, Node::Input::kNumber);
  EXPECT_EQ(guide->FindNode("constructor")->choices[0].key, "__proto__");
  EXPECT_EQ(guide->FindLink("constructor")->url, "https://h.example/");
  for (const std::string_view name : {"__proto__", "toString", "hasOwnProperty"}) {
    EXPECT_EQ(guide->FindNode(name), nullptr) << name;
    EXPECT_EQ(guide->FindLink(name), nullptr) << name;
  }
}

TEST(GuideReaderTest, ReportsAnUnknownStartNode) {
  constexpr Row kRows[] = {
      {"\"start\": \"q\"", "\"start\": \"nowhere\"",
       "bad-value | g.json:8:12: \"start\" refers to an unknown node: \"nowhere\" (use the id of "
       "one of the \"nodes\")"},
      {"\"start\": \"q\"", "\"start\": \"\"",
       "bad-value | g.json:8:12: \"start\" refers to an unknown node: \"\" (use the id of one of "
       "the \"nodes\")"},
  };
  ExpectFaults(kRows);
}

}  // namespace
}  // namespace guided_help
