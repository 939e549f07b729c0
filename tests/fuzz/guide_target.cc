#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "assistant/assistant.h"
#include "base/json_writer.h"
#include "base/limits.h"
#include "guide/guide_reader.h"
#include "guide/lint.h"
#include "tests/fuzz/hold.h"
#include "tests/fuzz/services.h"
#include "tests/fuzz/targets.h"

namespace guided_help {
namespace {

constexpr std::string_view kFile = "guide.json";
constexpr std::int64_t kMaximumInteger = (std::int64_t{1} << 53) - 1;

void WriteStrings(JsonWriter& json, std::string_view name,
                  const std::vector<std::string>& strings) {
  json.BeginArray(name);
  for (const std::string& string : strings) json.String({}, string);
  json.EndArray();
}

void WriteCondition(JsonWriter& json, std::string_view name, const Condition& condition);

void WriteParts(JsonWriter& json, std::string_view name, const Condition& condition) {
  json.BeginObject(name);
  json.BeginArray(condition.kind == Condition::Kind::kAny ? "any" : "all");
  for (const Condition& part : condition.parts) WriteCondition(json, {}, part);
  json.EndArray();
  json.EndObject();
}

/// Writes a comparison without the limits that it does not have.
void WriteRange(JsonWriter& json, const Condition& condition) {
  json.BeginObject(condition.fact);
  if (condition.days_since) json.BeginObject("days_since");
  // One more than the largest integer is possible only so.
  if (condition.from > kMaximumInteger) {
    json.Integer("more_than", condition.from - 1);
  } else if (condition.from >= -kMaximumInteger) {
    json.Integer("at_least", condition.from);
  }
  if (condition.to < -kMaximumInteger) {
    json.Integer("less_than", condition.to + 1);
  } else if (condition.to <= kMaximumInteger) {
    json.Integer("at_most", condition.to);
  }
  if (condition.days_since) json.EndObject();
  json.EndObject();
}

void WriteCondition(JsonWriter& json, std::string_view name, const Condition& condition) {
  switch (condition.kind) {
    case Condition::Kind::kAll:
    case Condition::Kind::kAny:
      WriteParts(json, name, condition);
      return;
    case Condition::Kind::kNot:
      json.BeginObject(name);
      WriteCondition(json, "not", condition.parts.front());
      json.EndObject();
      return;
    case Condition::Kind::kKnown:
      json.BeginObject(name);
      json.String("known", condition.fact);
      json.EndObject();
      return;
    case Condition::Kind::kRange:
      json.BeginObject(name);
      WriteRange(json, condition);
      json.EndObject();
      return;
    case Condition::Kind::kValue:
      json.BeginObject(name);
      WriteStrings(json, condition.fact, condition.values);
      json.EndObject();
      return;
  }
}

void WriteContents(JsonWriter& json, std::string_view name, const std::vector<Content>& contents) {
  json.BeginArray(name);
  for (const Content& content : contents) {
    json.BeginObject();
    json.String("key", content.key);
    if (!content.when.IsAlways()) WriteCondition(json, "when", content.when);
    if (content.place == Content::Place::kAssistant) json.String("only", "assistant");
    if (content.place == Content::Place::kArticle) json.String("only", "article");
    json.EndObject();
  }
  json.EndArray();
}

void WriteRoutes(JsonWriter& json, const Node& node) {
  json.BeginArray("routes");
  for (const Route& route : node.routes) {
    json.BeginObject();
    if (route.from >= -kMaximumInteger) json.Integer("from", route.from);
    if (route.to <= kMaximumInteger) json.Integer("to", route.to);
    if (!route.when.IsAlways()) WriteCondition(json, "when", route.when);
    json.String("node", route.node);
    json.String("source", route.source);
    json.EndObject();
  }
  json.EndArray();
}

std::string_view KindOf(const Node& node) {
  switch (node.kind) {
    case NodeKind::kQuestion:
      return "question";
    case NodeKind::kSteps:
      return "steps";
    case NodeKind::kOutcome:
      return "outcome";
    case NodeKind::kDecision:
      return "decision";
  }
  return {};
}

void WriteQuestion(JsonWriter& json, const Node& node) {
  json.BeginArray("choices");
  for (const Choice& choice : node.choices) {
    json.BeginObject();
    json.String("key", choice.key);
    json.String("node", choice.node);
    json.String("value", choice.value);
    json.String("hint", choice.hint);
    json.String("answer", choice.answer);
    json.Boolean("detour", choice.is_detour);
    json.EndObject();
  }
  json.EndArray();
  WriteRoutes(json, node);
  if (!node.HasField()) return;
  json.String("input", node.input == Node::Input::kDate ? "date" : "number");
  json.Integer("minimum", node.minimum);
  json.Integer("maximum", node.maximum);
  json.String("hint", node.hint);
}

void WriteSteps(JsonWriter& json, const Node& node) {
  WriteStrings(json, "steps", node.steps);
  json.String("not_shown", node.not_shown);
  json.String("done", node.done);
}

/// Writes the keys that its kind has.
void WriteNode(JsonWriter& json, const Node& node) {
  json.BeginObject(node.id);
  json.String("kind", KindOf(node));
  if (node.kind == NodeKind::kDecision) {
    WriteRoutes(json, node);
  } else {
    WriteContents(json, "body", node.body);
    json.String("heading", node.heading);
    WriteStrings(json, "links", node.links);
    WriteStrings(json, "sources", node.sources);
  }
  if (node.kind == NodeKind::kQuestion) WriteQuestion(json, node);
  if (node.kind == NodeKind::kSteps) WriteSteps(json, node);
  json.EndObject();
}

/// Writes everything that was read as a guide.
std::string Write(const Guide& guide) {
  JsonWriter json;
  json.BeginObject();
  json.String("id", guide.id);
  json.Integer("version", guide.version);
  json.BeginObject("source");
  json.String("article", guide.source.article);
  json.String("published", ToString(guide.source.published));
  json.EndObject();
  WriteStrings(json, "hosts", guide.hosts);
  json.BeginObject("links");
  for (const Link& link : guide.links) json.String(link.id, link.url);
  json.EndObject();
  WriteContents(json, "notices", guide.notices);
  json.BeginObject("sources");
  for (const Evidence& source : guide.sources) {
    json.BeginObject(source.id);
    json.String("link", source.link);
    json.String("published", ToString(source.published));
    if (source.checked) json.String("checked", ToString(*source.checked));
    json.EndObject();
  }
  json.EndObject();
  if (guide.review_by) json.String("review_by", ToString(*guide.review_by));
  json.BeginObject("values");
  for (const Value& value : guide.values) {
    json.BeginObject(value.id);
    json.String(value.kind == Value::Kind::kDate        ? "date"
                : value.kind == Value::Kind::kDaysUntil ? "days_until"
                                                        : "number",
                value.fact);
    json.Integer("plus", value.plus);
    json.EndObject();
  }
  json.EndObject();
  json.String("start", guide.start);
  json.BeginObject("nodes");
  for (const Node& node : guide.nodes) WriteNode(json, node);
  json.EndObject();
  json.BeginObject("locales");
  for (const OfferedLocale& locale : guide.locales) json.String(locale.locale, locale.name);
  json.EndObject();
  json.EndObject();
  return json.Finish();
}

void HoldRoundTrip(const Guide& guide) {
  const std::string written = Write(guide);
  Hold(IsUtf8(written), "a guide that is not UTF-8 was accepted");
  if (written.size() > kMaximumFileBytes) return;
  const Result<Guide> again = ReadGuide(written, kFile);
  if (!again) throw Broken("a written guide cannot be read: " + ToString(again.error()));
  Hold(Write(*again) == written, "a round trip changes the guide");
}

bool IsId(std::string_view id) {
  return !id.empty() && id.size() <= 64 && id.front() >= 'a' && id.front() <= 'z' &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

void HoldLimits(const Guide& guide) {
  for (const std::size_t size : {guide.hosts.size(), guide.links.size(), guide.notices.size(),
                                 guide.nodes.size(), guide.locales.size()}) {
    Hold(size <= kMaximumListSize, "a list of the guide is too long");
  }
  std::set<std::string_view> ids;
  for (const Node& node : guide.nodes) {
    Hold(IsId(node.id) && ids.insert(node.id).second, "the id of a node is invalid or duplicate");
    for (const std::size_t size : {node.body.size(), node.routes.size(), node.choices.size(),
                                   node.steps.size(), node.links.size()}) {
      Hold(size <= kMaximumListSize, "a list of a node is too long");
    }
    for (const Route& route : node.routes) {
      for (const std::int64_t number : {route.from, route.to, node.minimum, node.maximum}) {
        const bool is_open = number == std::numeric_limits<std::int64_t>::min() ||
                             number == std::numeric_limits<std::int64_t>::max();
        Hold(is_open || (-kMaximumInteger <= number && number <= kMaximumInteger),
             "a number is not exact");
      }
    }
  }
  Hold(guide.FindNode(guide.start) != nullptr, "\"start\" is not a node");
}

void HoldFindings(const Guide& guide, std::string_view input) {
  for (const Finding& finding : Lint(guide, kFile, {"article.title"})) {
    Hold(!finding.check.empty() && !finding.message.empty(), "a finding has no check or message");
    Hold(finding.position == Position{} || IsInside(finding.position, input),
         Concat({"the position of a finding is outside the file: ", finding.check}));
    Hold(IsUtf8(finding.message) && IsUtf8(finding.hint), "a finding is not UTF-8");
  }
}

/// The URL begins with https and one of the hosts, and has only characters that browsers do not
/// change.
void HoldAllowed(const Guide& guide, std::string_view url) {
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&()*+,;=%";
  Hold(url.find_first_not_of(kPlain) == std::string_view::npos,
       "a link has a character that browsers rewrite");
  for (const std::string_view dot : {"/.", "/%2e", "/%2E"})
    Hold(url.find(dot) == std::string_view::npos, "a path segment of a link begins with a dot");
  const bool listed =
      std::any_of(guide.hosts.begin(), guide.hosts.end(), [&](const std::string& host) {
        return IsId("h" + host.substr(0, host.find('.'))) &&
               url.starts_with(Concat({"https://", host, "/"}));
      });
  Hold(listed, "the host of a link is not listed");
}

void HoldScreen(const Assistant& assistant, const Screen& screen) {
  Hold(screen.node == assistant.session().place().node, "a screen shows another node");
  for (const ScreenLink& link : screen.links) HoldAllowed(assistant.guide(), link.url);
  for (const Block* block : ReadingOrder(screen)) {
    Hold(block->action.empty() || ParseAction(block->action), "a button has an invalid action");
  }
  Hold(IsUtf8(ToJson(screen)), "a screen is not UTF-8");
}

/// Returns actions that this screen offers, and some that do not apply to it.
std::vector<std::string> ActionsOf(const Assistant& assistant, const Screen& screen) {
  std::vector<std::string> actions = {"answer", "next", "done", "not-shown", "back", "article"};
  for (const Block* block : ReadingOrder(screen)) {
    if (!block->action.empty()) actions.push_back(block->action);
  }
  for (const Route& route : assistant.session().node().routes) {
    actions.push_back("draft " + std::to_string(route.from));
    actions.push_back("draft " + std::to_string(route.to));
  }
  return actions;
}

/// Performs actions. The guide may have lint errors, because pages do not lint, but no action may
/// leave its nodes. The choice of the actions depends only on the input.
void Walk(const std::shared_ptr<const Guide>& guide, std::string_view input) {
  static const FuzzServices kServices;
  Assistant assistant(guide, Words("en-US", {}, kServices));
  std::uint64_t state = 14'695'981'039'346'656'037U;
  for (const char c : input) state = (state ^ static_cast<std::uint8_t>(c)) * 1'099'511'628'211U;
  constexpr int kActions = 16;
  for (int i = 0; i < kActions; ++i) {
    const Screen screen = assistant.BuildScreen();
    HoldScreen(assistant, screen);
    const std::vector<std::string> actions = ActionsOf(assistant, screen);
    state = state * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
    const std::optional<Action> action = ParseAction(actions[(state >> 33U) % actions.size()]);
    Hold(action.has_value(), "a screen offers an unknown action");
    assistant.Act(*action);
  }
}

}  // namespace

void FuzzGuide(std::string_view input) {
  Result<Guide> read = ReadGuide(input, kFile);
  if (!read) {
    HoldError(read.error(), input, kFile,
              {"too-large", "utf-8", "syntax", "too-deep", "too-many-values", "duplicate-key",
               "null-character", "wrong-type", "missing-key", "unknown-key", "bad-value"});
    return;
  }
  Hold(input.size() <= kMaximumFileBytes, "a file that is too large was accepted");
  HoldLimits(*read);
  HoldRoundTrip(*read);
  HoldFindings(*read, input);
  for (const Link& link : read->links) {
    if (IsAllowedUrl(link.url, read->hosts)) HoldAllowed(*read, link.url);
  }
  Walk(std::make_shared<const Guide>(std::move(*read)), input);
}

}  // namespace guided_help
