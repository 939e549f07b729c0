#include "guide/guide_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"
#include "json/json.h"
#include "json/object_reader.h"

namespace guided_help {
namespace {

bool IsLowerOrDigit(char c) { return IsAsciiLower(c) || IsAsciiDigit(c); }

/// Ids are used in file names, attribute values and message keys: `cancel-online`.
bool IsId(std::string_view text) {
  return !text.empty() && text.size() <= 64 && IsAsciiLower(text.front()) &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return IsLowerOrDigit(c) || c == '-'; });
}

void ExpectId(ReadContext& context, std::string_view text, Position position) {
  if (IsId(text)) return;
  context.Fail("bad-value", position, Concat({"\"", text, "\" is not an id"}),
               "an id starts with a lowercase letter, followed by lowercase letters, digits and "
               "hyphens, 64 at most");
}

/// `2021-05-19`, with a valid month and day.
bool IsDate(std::string_view text) {
  if (text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool hyphen = i == 4 || i == 7;
    if (hyphen ? text[i] != '-' : (text[i] < '0' || text[i] > '9')) return false;
  }
  const std::string_view month = text.substr(5, 2);
  const std::string_view day = text.substr(8, 2);
  return "01" <= month && month <= "12" && "01" <= day && day <= "31";
}

/// `learn.microsoft.com`: no port, no user, nothing that browsers interpret differently.
bool IsHost(std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(),
                                 [](char c) { return IsLowerOrDigit(c) || c == '-' || c == '.'; });
  return plain && text.size() <= 253 && text.find('.') != std::string_view::npos &&
         IsLowerOrDigit(text.front()) && IsLowerOrDigit(text.back()) &&
         text.find("..") == std::string_view::npos;
}

/// `zh-Hant-TW`. Locales are used in file names, attribute values, and calls of `Intl`.
bool IsLocale(std::string_view text) {
  constexpr std::size_t kLongest = 35;
  const auto is_letter_or_digit = [](char c) { return IsLowerOrDigit(c) || IsAsciiUpper(c); };
  return text.size() >= 2 && text.size() <= kLongest && is_letter_or_digit(text.front()) &&
         is_letter_or_digit(text.back()) && text.find("--") == std::string_view::npos &&
         std::all_of(text.begin(), text.end(),
                     [&](char c) { return is_letter_or_digit(c) || c == '-'; });
}

Source ReadSource(ReadContext& context, const JsonValue& value) {
  ObjectReader reader(context, value, "\"source\"", {"article", "published"});
  Source source{reader.String("article"), reader.String("published")};
  if (!context.error() && !IsDate(source.published)) {
    context.Fail("bad-value", reader.Require("published")->position,
                 "\"published\" is not a valid date", "use year-month-day: 2021-05-19");
  }
  return source;
}

NodeKind ReadKind(ObjectReader& reader) {
  const std::string kind = reader.String("kind");
  if (kind == "steps") return NodeKind::kSteps;
  if (kind == "outcome") return NodeKind::kOutcome;
  if (kind != "question" && reader.Has("kind")) {
    reader.context().Fail("bad-value", reader.Require("kind")->position,
                          Concat({"\"", kind, "\" is not a node kind"}),
                          "use question, steps or outcome");
  }
  return NodeKind::kQuestion;
}

Route ReadRoute(ReadContext& context, const JsonValue& value) {
  ObjectReader reader(context, value, "a route", {"from", "to", "node"});
  return {reader.Integer("from"), reader.Integer("to"), reader.String("node"), value.position};
}

Choice ReadChoice(ReadContext& context, const JsonValue& value) {
  ObjectReader reader(context, value, "a choice", {"key", "node"});
  return {reader.String("key"), reader.String("node"), value.position};
}

/// Reads the keys that only questions have.
Node ReadQuestion(ObjectReader& reader, Node node) {
  const std::string input = reader.Has("input") ? reader.String("input") : "none";
  node.asks_number = input == "number";
  if (!node.asks_number && input != "none") {
    reader.context().Fail("bad-value", reader.Require("input")->position,
                          Concat({"\"", input, "\" is not an input type"}), "use number or none");
  }
  if (node.asks_number) {
    node.minimum = reader.Integer("minimum");
    node.maximum = reader.Integer("maximum");
    reader.Require("routes");
    for (const JsonValue& route : reader.Elements("routes"))
      node.routes.push_back(ReadRoute(reader.context(), route));
    if (reader.Has("hint")) node.hint = reader.String("hint");
  }
  return node;
}

/// Reads the keys that only steps have.
Node ReadSteps(ObjectReader& reader, Node node) {
  reader.Require("steps");
  node.steps = reader.Strings("steps");
  if (reader.Has("not_shown")) node.not_shown = reader.String("not_shown");
  node.done = reader.String("done");
  return node;
}

Node ReadNode(ReadContext& context, const JsonValue::Member& member) {
  ExpectId(context, member.name, member.position);
  ObjectReader reader(context, member.value, Concat({"node \"", member.name, "\""}),
                      {"kind", "body", "heading", "input", "minimum", "maximum", "routes",
                       "choices", "hint", "steps", "not_shown", "done", "links"});
  Node node;
  node.id = member.name;
  node.position = member.position;
  node.kind = ReadKind(reader);
  node.body = reader.Strings("body");
  if (reader.Has("heading")) node.heading = reader.String("heading");
  for (const JsonValue& choice : reader.Elements("choices"))
    node.choices.push_back(ReadChoice(context, choice));
  node.links = reader.Strings("links");
  if (node.kind == NodeKind::kQuestion) return ReadQuestion(reader, std::move(node));
  if (node.kind == NodeKind::kSteps) return ReadSteps(reader, std::move(node));
  return node;
}

}  // namespace

Result<Guide> ReadGuide(std::string_view json, std::string_view file) {
  const Result<JsonValue> document = ParseJson(json, file);
  if (!document) return document.error();
  ReadContext context(file);
  ObjectReader reader(context, *document, "the guide",
                      {"$schema", "id", "version", "source", "hosts", "links", "notices", "start",
                       "nodes", "locales"});
  Guide guide;
  guide.id = reader.String("id");
  if (const JsonValue* id = reader.Require("id")) ExpectId(context, guide.id, id->position);
  guide.version = reader.Integer("version");
  if (const JsonValue* source = reader.Require("source"))
    guide.source = ReadSource(context, *source);
  guide.hosts = reader.Strings("hosts");
  for (const JsonValue& host : reader.Elements("hosts")) {
    if (host.kind == JsonValue::Kind::kString && !IsHost(host.string)) {
      context.Fail("bad-value", host.position,
                   Concat({"\"", host.string, "\" is not a valid host"}),
                   "use lowercase letters, without scheme, user, port or path");
    }
  }
  for (const JsonValue::Member& member : reader.Members("links")) {
    ExpectId(context, member.name, member.position);
    if (context.Expect(member.value, JsonValue::Kind::kString,
                       Concat({"link \"", member.name, "\""}))) {
      guide.links.push_back({member.name, member.value.string, member.value.position});
    }
  }
  guide.notices = reader.Strings("notices");
  guide.start = reader.String("start");
  if (const JsonValue* start = reader.Require("start")) guide.start_position = start->position;
  reader.Require("nodes");
  for (const JsonValue::Member& member : reader.Members("nodes"))
    guide.nodes.push_back(ReadNode(context, member));
  for (const JsonValue::Member& member : reader.Members("locales")) {
    if (!IsLocale(member.name)) {
      context.Fail("bad-value", member.position,
                   Concat({"\"", member.name, "\" is not a valid locale"}),
                   "use a language tag: zh-TW");
    }
    if (context.Expect(member.value, JsonValue::Kind::kString,
                       Concat({"the name of \"", member.name, "\""}))) {
      guide.locales.push_back({member.name, member.value.string});
    }
  }
  if (context.error()) return *context.error();
  if (guide.FindNode(guide.start) == nullptr) {
    // A session needs a valid start node, so this is checked here and not in lint.
    context.Fail("bad-value", guide.start_position,
                 Concat({"\"start\" refers to an unknown node: \"", guide.start, "\""}),
                 "use the id of one of the \"nodes\"");
    return *context.error();
  }
  return guide;
}

}  // namespace guided_help
