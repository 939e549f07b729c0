#include "guide/guide_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"
#include "guide/condition_reader.h"
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

/// Fails if the member, which may be missing, is not a date.
std::string ReadDate(ObjectReader& reader, std::string_view key) {
  if (!reader.Has(key)) return {};
  std::string date = reader.String(key);
  if (!ParseDay(date)) {
    reader.context().Fail("bad-value", reader.Require(key)->position,
                          Concat({"\"", key, "\" is not a valid date"}),
                          "use year-month-day: 2021-05-19");
  }
  return date;
}

Source ReadSource(ReadContext& context, const JsonValue& value) {
  ObjectReader reader(context, value, "\"source\"", {"article", "published"});
  reader.Require("published");
  return {reader.String("article"), ReadDate(reader, "published")};
}

Evidence ReadEvidence(ReadContext& context, const JsonValue::Member& member) {
  ExpectId(context, member.name, member.position);
  ObjectReader reader(context, member.value, Concat({"source \"", member.name, "\""}),
                      {"link", "published", "checked"});
  reader.Require("published");
  return {member.name, reader.OptionalString("link"), ReadDate(reader, "published"),
          ReadDate(reader, "checked"), member.position};
}

Value ReadValue(ReadContext& context, const JsonValue::Member& member) {
  ObjectReader reader(context, member.value, Concat({"value \"", member.name, "\""}),
                      {"number", "date", "days_until", "plus"});
  Value value;
  value.id = member.name;
  value.position = member.position;
  const bool fits = std::all_of(member.name.begin(), member.name.end(),
                                [](char c) { return IsLowerOrDigit(c) || c == '_'; });
  if (!fits || member.name.empty()) {
    context.Fail("bad-value", member.position,
                 Concat({"\"", member.name, "\" cannot be used in messages"}),
                 "use lowercase letters, digits and underscores");
  }
  std::string_view key = "number";
  if (reader.Has("date")) {
    key = "date";
    value.kind = Value::Kind::kDate;
  } else if (reader.Has("days_until")) {
    key = "days_until";
    value.kind = Value::Kind::kDaysUntil;
  }
  value.fact = reader.String(key);
  if (reader.Has("plus")) value.plus = reader.Integer("plus");
  return value;
}

/// Reads a list of keys, or of objects with a key and when it is shown.
std::vector<Content> ReadContents(ObjectReader& reader, std::string_view name) {
  ReadContext& context = reader.context();
  std::vector<Content> contents;
  for (const JsonValue& element : reader.Elements(name)) {
    Content& content = contents.emplace_back();
    content.position = element.position;
    if (element.kind == JsonValue::Kind::kString) {
      content.key = element.string;
      continue;
    }
    ObjectReader item(context, element, Concat({"an item of \"", name, "\""}),
                      {"key", "when", "only"});
    content.key = item.String("key");
    if (const JsonValue* when = element.Find("when")) content.when = ReadCondition(context, *when);
    const std::string only = item.OptionalString("only");
    if (only == "assistant") {
      content.place = Content::Place::kAssistant;
    } else if (only == "article") {
      content.place = Content::Place::kArticle;
    } else if (!only.empty()) {
      context.Fail("bad-value", element.position, Concat({"\"", only, "\" is not a place"}),
                   "use assistant or article");
    }
  }
  return contents;
}

NodeKind ReadKind(ObjectReader& reader) {
  const std::string kind = reader.String("kind");
  if (kind == "steps") return NodeKind::kSteps;
  if (kind == "outcome") return NodeKind::kOutcome;
  if (kind == "decision") return NodeKind::kDecision;
  if (kind != "question" && reader.Has("kind")) {
    reader.context().Fail("bad-value", reader.Require("kind")->position,
                          Concat({"\"", kind, "\" is not a node kind"}),
                          "use question, steps, outcome or decision");
  }
  return NodeKind::kQuestion;
}

Route ReadRoute(ReadContext& context, const JsonValue& value) {
  ObjectReader reader(context, value, "a route", {"from", "to", "when", "node", "source"});
  Route route;
  if (reader.Has("from")) route.from = reader.Integer("from");
  if (reader.Has("to")) route.to = reader.Integer("to");
  if (const JsonValue* when = value.Find("when")) route.when = ReadCondition(context, *when);
  route.node = reader.String("node");
  route.source = reader.OptionalString("source");
  route.position = value.position;
  return route;
}

/// Returns `mca` for the key `account-type.mca`.
std::string ValueOf(const std::string& key) { return key.substr(key.rfind('.') + 1); }

Choice ReadChoice(ReadContext& context, const JsonValue& value) {
  ObjectReader reader(context, value, "a choice",
                      {"key", "node", "value", "hint", "answer", "detour"});
  Choice choice;
  choice.key = reader.String("key");
  choice.node = reader.OptionalString("node");
  choice.value = reader.Has("value") ? reader.String("value") : ValueOf(choice.key);
  choice.hint = reader.OptionalString("hint");
  choice.answer = reader.OptionalString("answer");
  choice.is_detour = reader.OptionalBoolean("detour");
  choice.position = value.position;
  return choice;
}

/// Reads the keys that only questions have.
Node ReadQuestion(ObjectReader& reader, Node node) {
  const std::string input = reader.OptionalString("input");
  if (input == "number") {
    node.input = Node::Input::kNumber;
  } else if (input == "date") {
    node.input = Node::Input::kDate;
  } else if (!input.empty() && input != "none") {
    reader.context().Fail("bad-value", reader.Require("input")->position,
                          Concat({"\"", input, "\" is not an input type"}),
                          "use number, date or none");
  }
  if (!node.HasField()) return node;
  node.minimum = reader.Integer("minimum");
  node.maximum = reader.Integer("maximum");
  reader.Require("routes");
  node.hint = reader.OptionalString("hint");
  for (Choice& choice : node.choices) choice.is_detour = true;
  return node;
}

/// Reads the keys that only steps have.
Node ReadSteps(ObjectReader& reader, Node node) {
  reader.Require("steps");
  node.steps = reader.Strings("steps");
  node.not_shown = reader.OptionalString("not_shown");
  node.done = reader.String("done");
  return node;
}

Node ReadNode(ReadContext& context, const JsonValue::Member& member) {
  ExpectId(context, member.name, member.position);
  ObjectReader reader(context, member.value, Concat({"node \"", member.name, "\""}),
                      {"kind", "body", "heading", "input", "minimum", "maximum", "routes",
                       "choices", "hint", "steps", "not_shown", "done", "links", "sources"});
  Node node;
  node.id = member.name;
  node.position = member.position;
  node.kind = ReadKind(reader);
  node.body = ReadContents(reader, "body");
  node.heading = reader.OptionalString("heading");
  for (const JsonValue& choice : reader.Elements("choices"))
    node.choices.push_back(ReadChoice(context, choice));
  for (const JsonValue& route : reader.Elements("routes"))
    node.routes.push_back(ReadRoute(context, route));
  node.links = reader.Strings("links");
  node.sources = reader.Strings("sources");
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
                      {"$schema", "id", "version", "source", "hosts", "links", "notices", "sources",
                       "review_by", "values", "start", "nodes", "locales"});
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
  guide.notices = ReadContents(reader, "notices");
  for (const JsonValue::Member& member : reader.Members("sources"))
    guide.sources.push_back(ReadEvidence(context, member));
  guide.review_by = ReadDate(reader, "review_by");
  for (const JsonValue::Member& member : reader.Members("values"))
    guide.values.push_back(ReadValue(context, member));
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
