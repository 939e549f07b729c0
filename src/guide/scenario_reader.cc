#include <utility>

#include "base/text.h"
#include "guide/scenario.h"
#include "json/json.h"
#include "json/object_reader.h"

namespace guided_help {
namespace {

constexpr std::string_view kMoveHint =
    "use a number, the key of a choice, \"done\", \"not-shown\" or { \"not-shown\": 2 }";

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
    ObjectReader reader(context, value, "a move", {"not-shown"});
    move.step = reader.Integer("not-shown");
  } else if (value.kind != JsonValue::Kind::kString) {
    context.Fail("wrong-type", value.position,
                 Concat({"the move at \"", member.name, "\" is ", KindName(value.kind)}),
                 std::string(kMoveHint));
  } else if (value.string == "done") {
    move.kind = Kind::kDone;
  } else if (value.string == "not-shown") {
    move.kind = Kind::kNotShown;
  } else {
    move.choice = value.string;
  }
  return move;
}

/// Each answer is an object with one member, because a customer can come to a node twice.
std::vector<ScenarioMove> ReadMoves(ObjectReader& reader) {
  ReadContext& context = reader.context();
  std::vector<ScenarioMove> moves;
  for (const JsonValue& answer : reader.Elements("answers")) {
    if (!context.Expect(answer, JsonValue::Kind::kObject, "an answer")) break;
    if (answer.members.size() != 1) {
      context.Fail("bad-value", answer.position,
                   Concat({"an answer has ", std::to_string(answer.members.size()),
                           " members instead of one"}),
                   "write each answer as { \"node\": answer }");
      break;
    }
    moves.push_back(ReadMove(context, answer.members.front()));
  }
  return moves;
}

Scenario ReadScenario(ReadContext& context, const JsonValue& value) {
  ObjectReader reader(context, value, "a scenario", {"name", "source", "answers", "end"});
  Scenario scenario;
  scenario.position = value.position;
  scenario.name = reader.String("name");
  if (reader.Has("source")) scenario.source = reader.String("source");
  reader.Require("answers");
  scenario.moves = ReadMoves(reader);
  scenario.end = reader.String("end");
  return scenario;
}

}  // namespace

Result<Scenarios> ReadScenarios(std::string_view json, std::string_view file) {
  const Result<JsonValue> document = ParseJson(json, file);
  if (!document) return document.error();
  ReadContext context(file);
  ObjectReader reader(context, *document, "the file", {"$schema", "guide", "scenarios"});
  Scenarios scenarios;
  scenarios.guide = reader.String("guide");
  reader.Require("scenarios");
  for (const JsonValue& scenario : reader.Elements("scenarios"))
    scenarios.scenarios.push_back(ReadScenario(context, scenario));
  if (context.error()) return *context.error();
  return scenarios;
}

}  // namespace guided_help
