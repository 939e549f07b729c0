#include "guide/guide_reader.h"

#include <algorithm>
#include <optional>
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
  context.Fail("bad-value", position, {"\"", text, "\" is not an id"},
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

/// Returns nothing if the member is missing; fails if it is not a date.
std::optional<Day> ReadDate(ObjectReader& reader, std::string_view key) {
  if (!reader.Has(key)) return std::nullopt;
  const std::optional<Day> date = ParseDay(reader.String(key));
  if (!date) {
    reader.context().Fail("bad-value", reader.Require(key)->position,
                          {"\"", key, "\" is not a valid date"}, "use year-month-day: 2021-05-19");
  }
  return date;
}

Day RequireDate(ObjectReader& reader, std::string_view key) {
  reader.Require(key);
  return ReadDate(reader, key).value_or(0);
}

void ReadSource(ReadContext& context, const JsonValue& value, Source& source) {
  ObjectReader reader(context, value, "\"source\"", "article, published");
  source.published = RequireDate(reader, "published");
  source.article = reader.String("article");
}

void ReadLink(ReadContext& context, const JsonValue::Member& member, Link& link) {
  ExpectId(context, member.name, member.position);
  context.Expect(member.value, JsonValue::Kind::kString, {"link \"", member.name, "\""});
  link.id = member.name;
  link.url = member.value.string;
  link.position = member.value.position;
}

void ReadEvidence(ReadContext& context, const JsonValue::Member& member, Evidence& evidence) {
  ExpectId(context, member.name, member.position);
  ObjectReader reader(context, member.value, Concat({"source \"", member.name, "\""}),
                      "link, published, checked");
  evidence.id = member.name;
  evidence.published = RequireDate(reader, "published");
  evidence.link = reader.OptionalString("link");
  evidence.checked = ReadDate(reader, "checked");
  evidence.position = member.position;
}

void ReadValue(ReadContext& context, const JsonValue::Member& member, Value& value) {
  ObjectReader reader(context, member.value, Concat({"value \"", member.name, "\""}),
                      "number, date, days_until, plus");
  value.id = member.name;
  value.position = member.position;
  const bool fits = std::all_of(member.name.begin(), member.name.end(),
                                [](char c) { return IsLowerOrDigit(c) || c == '_'; });
  if (!fits || member.name.empty()) {
    context.Fail("bad-value", member.position, {"\"", member.name, "\" cannot be used in messages"},
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
  if (member.value.members.size() > (reader.Has("plus") ? 2 : 1)) {
    context.Fail("bad-value", member.value.position,
                 {"value \"", member.name, "\" has several kinds"},
                 "use one of number, date, days_until");
  }
  if (reader.Has("plus")) value.plus = reader.Integer("plus");
}

/// Reads a key, or an object with a key and when it is shown.
void ReadContent(ReadContext& context, const JsonValue& value, Content& content) {
  content.position = value.position;
  if (value.kind == JsonValue::Kind::kString) {
    content.key = value.string;
    return;
  }
  ObjectReader reader(context, value, "an item of content", "key, when, only");
  content.key = reader.String("key");
  if (const JsonValue* when = value.Find("when")) ReadCondition(context, *when, content.when);
  const std::string& only = reader.OptionalString("only");
  if (only == "assistant") {
    content.place = Content::Place::kAssistant;
  } else if (only == "article") {
    content.place = Content::Place::kArticle;
  } else if (!only.empty()) {
    context.Fail("bad-value", value.position, {"\"", only, "\" is not a place"},
                 "use assistant or article");
  }
}

/// By `NodeKind`.
constexpr std::string_view kNodeKeys[] = {
    "kind, body, heading, input, minimum, maximum, hint, routes, choices, links, sources",
    "kind, body, heading, steps, not_shown, done, links, sources",
    "kind, body, heading, links, sources", "kind, routes"};

NodeKind ReadKind(ObjectReader& reader) {
  const std::string& kind = reader.String("kind");
  if (kind == "steps") return NodeKind::kSteps;
  if (kind == "outcome") return NodeKind::kOutcome;
  if (kind == "decision") return NodeKind::kDecision;
  if (kind != "question" && reader.Has("kind")) {
    reader.context().Fail("bad-value", reader.Require("kind")->position,
                          {"\"", kind, "\" is not a node kind"},
                          "use question, steps, outcome or decision");
  }
  return NodeKind::kQuestion;
}

void ReadRoute(ReadContext& context, const JsonValue& value, Route& route) {
  ObjectReader reader(context, value, "a route", "from, to, when, node, source");
  if (reader.Has("from")) route.from = reader.Integer("from");
  if (reader.Has("to")) route.to = reader.Integer("to");
  if (const JsonValue* when = value.Find("when")) ReadCondition(context, *when, route.when);
  route.node = reader.String("node");
  route.source = reader.OptionalString("source");
  route.position = value.position;
}

/// The answers to a question without a field have no order.
void ExpectNoRanges(ReadContext& context, const std::vector<JsonValue>& routes) {
  for (const JsonValue& route : routes) {
    if (route.Find("from") != nullptr || route.Find("to") != nullptr) {
      context.Fail("bad-value", route.position,
                   {"a range needs a question with \"input\": \"number\" or \"date\""},
                   "use \"when\"");
    }
  }
}

void ReadChoice(ReadContext& context, const JsonValue& value, Choice& choice) {
  ObjectReader reader(context, value, "a choice", "key, node, value, hint, answer, detour");
  choice.key = reader.String("key");
  choice.node = reader.OptionalString("node");
  // `mca` for the key `account-type.mca`.
  choice.value =
      reader.Has("value") ? reader.String("value") : choice.key.substr(choice.key.rfind('.') + 1);
  choice.hint = reader.OptionalString("hint");
  choice.answer = reader.OptionalString("answer");
  choice.is_detour = reader.OptionalBoolean("detour");
  choice.position = value.position;
}

/// Reads the keys that only questions have.
void ReadQuestion(ObjectReader& reader, Node& node) {
  const std::string& input = reader.OptionalString("input");
  if (input == "number") {
    node.input = Node::Input::kNumber;
  } else if (input == "date") {
    node.input = Node::Input::kDate;
  } else if (!input.empty() && input != "none") {
    reader.context().Fail("bad-value", reader.Require("input")->position,
                          {"\"", input, "\" is not an input type"}, "use number, date or none");
  }
  if (!node.HasField()) return;
  node.minimum = reader.Integer("minimum");
  node.maximum = reader.Integer("maximum");
  reader.Require("routes");
  node.hint = reader.OptionalString("hint");
  for (Choice& choice : node.choices) choice.is_detour = true;
}

/// Reads the keys that only steps have.
void ReadSteps(ObjectReader& reader, Node& node) {
  reader.Require("steps");
  node.steps = reader.Strings("steps");
  node.not_shown = reader.OptionalString("not_shown");
  node.done = reader.String("done");
}

void ReadNode(ReadContext& context, const JsonValue::Member& member, Node& node) {
  ExpectId(context, member.name, member.position);
  node.id = member.name;
  node.position = member.position;
  ObjectReader reader(context, member.value, Concat({"node \"", member.name, "\""}));
  node.kind = ReadKind(reader);
  reader.ExpectKeys(kNodeKeys[static_cast<std::size_t>(node.kind)]);
  node.body = ReadAll(context, reader.Elements("body"), ReadContent);
  node.heading = reader.OptionalString("heading");
  node.choices = ReadAll(context, reader.Elements("choices"), ReadChoice);
  node.routes = ReadAll(context, reader.Elements("routes"), ReadRoute);
  node.links = reader.Strings("links");
  node.sources = reader.Strings("sources");
  if (node.kind == NodeKind::kQuestion) ReadQuestion(reader, node);
  if (node.kind == NodeKind::kSteps) ReadSteps(reader, node);
  if (!node.HasField()) ExpectNoRanges(context, reader.Elements("routes"));
}

void ReadLocale(ReadContext& context, const JsonValue::Member& member, OfferedLocale& offered) {
  if (!IsLocale(member.name)) {
    context.Fail("bad-value", member.position, {"\"", member.name, "\" is not a valid locale"},
                 "use a language tag: zh-TW");
  }
  context.Expect(member.value, JsonValue::Kind::kString, {"the name of \"", member.name, "\""});
  offered.locale = member.name;
  offered.name = member.value.string;
}

}  // namespace

std::optional<Error> ReadGuide(std::string_view json, std::string_view file, Guide& guide) {
  const Result<JsonValue> document = ParseJson(json, file);
  if (!document) return document.error();
  ReadContext context(file);
  ObjectReader reader(context, *document, "the guide",
                      "$schema, id, version, source, hosts, links, notices, sources, review_by, "
                      "values, start, nodes, locales");
  guide.id = reader.String("id");
  if (const JsonValue* id = reader.Require("id")) ExpectId(context, guide.id, id->position);
  guide.version = reader.Integer("version");
  if (const JsonValue* source = reader.Require("source"))
    ReadSource(context, *source, guide.source);
  guide.hosts = reader.Strings("hosts");
  for (const JsonValue& host : reader.Elements("hosts")) {
    if (host.kind == JsonValue::Kind::kString && !IsHost(host.string)) {
      context.Fail("bad-value", host.position, {"\"", host.string, "\" is not a valid host"},
                   "use lowercase letters, without scheme, user, port or path");
    }
  }
  guide.links = ReadAll(context, reader.Members("links"), ReadLink);
  guide.notices = ReadAll(context, reader.Elements("notices"), ReadContent);
  guide.sources = ReadAll(context, reader.Members("sources"), ReadEvidence);
  guide.review_by = ReadDate(reader, "review_by");
  guide.values = ReadAll(context, reader.Members("values"), ReadValue);
  guide.start = reader.String("start");
  if (const JsonValue* start = reader.Require("start")) guide.start_position = start->position;
  reader.Require("nodes");
  guide.nodes = ReadAll(context, reader.Members("nodes"), ReadNode);
  guide.locales = ReadAll(context, reader.Members("locales"), ReadLocale);
  // A session needs a valid start node, so this is checked here and not in lint.
  if (guide.FindNode(guide.start) == nullptr) {
    context.Fail("bad-value", guide.start_position,
                 {"\"start\" refers to an unknown node: \"", guide.start, "\""},
                 "use the id of one of the \"nodes\"");
  }
  return context.error();
}

Result<Guide> ReadGuide(std::string_view json, std::string_view file) {
  Guide guide;
  if (std::optional<Error> error = ReadGuide(json, file, guide)) return *std::move(error);
  return guide;
}

}  // namespace guided_help
