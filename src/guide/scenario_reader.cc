#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "guide/scenario.h"
#include "json/json.h"
#include "json/object_reader.h"

namespace guided_help {
namespace {

constexpr std::string_view kMoveHint =
    "use a number, a date, the key or value of a choice, \"done\", \"not-shown\" or { "
    "\"not-shown\": 2 }";

/// Reads what a customer does: the value of `{ "license-count": 24 }`.
ScenarioMove ReadMove(ReadContext& context, const JsonValue::Member& member) {
  using Kind = ScenarioMove::Kind;
  ScenarioMove move;
  move.node = member.name;
  move.position = member.position;
  const JsonValue& value = member.value;
  if (value.kind == JsonValue::Kind::kInteger) {
    move.kind = Kind::kNumber;
    move.number = value.integer;
  } else if (value.kind == JsonValue::Kind::kObject) {
    move.kind = Kind::kNotShown;
    ObjectReader reader(context, value, "a move", "not-shown");
    move.step = reader.Integer("not-shown");
  } else if (value.kind != JsonValue::Kind::kString) {
    context.Fail("wrong-type", value.position,
                 {"the move at \"", member.name, "\" is ", KindName(value.kind)}, kMoveHint);
  } else if (value.string == "done") {
    move.kind = Kind::kDone;
  } else if (value.string == "not-shown") {
    move.kind = Kind::kNotShown;
  } else {
    move.text = value.string;
  }
  return move;
}

/// Each answer is an object with one member, because a customer can come to a node twice.
std::vector<ScenarioMove> ReadMoves(ObjectReader& reader) {
  ReadContext& context = reader.context();
  std::vector<ScenarioMove> moves;
  for (const JsonValue& answer : reader.Elements("answers")) {
    if (!context.Expect(answer, JsonValue::Kind::kObject, {"an answer"})) break;
    if (answer.members.size() != 1) {
      context.Fail(
          "bad-value", answer.position,
          {"an answer has ", std::to_string(answer.members.size()), " members instead of one"},
          "write each answer as { \"node\": answer }");
      break;
    }
    moves.push_back(ReadMove(context, answer.members.front()));
  }
  return moves;
}

Scenario ReadScenario(ReadContext& context, const JsonValue& value) {
  ObjectReader reader(context, value, "a scenario",
                      "name, source, today, answers, end, shows, hides, values");
  Scenario scenario;
  scenario.position = value.position;
  scenario.name = reader.String("name");
  if (reader.Has("source")) scenario.source = reader.String("source");
  if (reader.Has("today")) {
    const std::optional<Day> today = ParseDay(reader.String("today"));
    if (today) {
      scenario.today = *today;
    } else {
      context.Fail("bad-value", reader.Require("today")->position,
                   {"\"today\" is not a valid date"}, "use year-month-day: 2026-11-20");
    }
  }
  reader.Require("answers");
  scenario.moves = ReadMoves(reader);
  scenario.end = reader.String("end");
  scenario.shows = reader.Strings("shows");
  scenario.hides = reader.Strings("hides");
  for (const JsonValue::Member& member : reader.Members("values")) {
    scenario.values[member.name] = member.value.kind == JsonValue::Kind::kInteger
                                       ? std::to_string(member.value.integer)
                                       : member.value.string;
  }
  return scenario;
}

}  // namespace

Result<Scenarios> ReadScenarios(std::string_view json, std::string_view file) {
  const Result<JsonValue> document = ParseJson(json, file);
  if (!document) return document.error();
  ReadContext context(file);
  ObjectReader reader(context, *document, "the file", "$schema, guide, scenarios");
  Scenarios scenarios;
  scenarios.guide = reader.String("guide");
  reader.Require("scenarios");
  for (const JsonValue& scenario : reader.Elements("scenarios"))
    scenarios.scenarios.push_back(ReadScenario(context, scenario));
  if (context.error()) return *context.error();
  return scenarios;
}

}  // namespace guided_help
