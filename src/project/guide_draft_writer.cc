#include "base/json_writer.h"
#include "project/guide_draft.h"

namespace guided_help {
namespace {

void WriteStrings(JsonWriter& writer, std::string_view name,
                  const std::vector<std::string>& values) {
  if (values.empty()) return;
  writer.BeginArray(name);
  for (const std::string& value : values) writer.String({}, value);
  writer.EndArray();
}

void WriteContents(JsonWriter& writer, std::string_view name,
                   const std::vector<Content>& contents) {
  if (contents.empty()) return;
  writer.BeginArray(name);
  for (const Content& content : contents) {
    if (content.place == Content::Place::kBoth) {
      writer.String({}, content.key);
      continue;
    }
    writer.BeginObject();
    writer.String("key", content.key);
    writer.String("only", content.place == Content::Place::kArticle ? "article" : "assistant");
    writer.EndObject();
  }
  writer.EndArray();
}

std::string_view KindName(NodeKind kind) {
  if (kind == NodeKind::kSteps) return "steps";
  return kind == NodeKind::kOutcome ? "outcome" : "question";
}

void WriteNode(JsonWriter& writer, const Node& node) {
  writer.BeginObject(node.id);
  writer.String("kind", KindName(node.kind));
  if (!node.heading.empty()) writer.String("heading", node.heading);
  WriteContents(writer, "body", node.body);
  if (!node.choices.empty()) {
    writer.BeginArray("choices");
    for (const Choice& choice : node.choices) {
      writer.BeginObject();
      writer.String("key", choice.key);
      writer.String("value", choice.value);
      writer.String("node", choice.node);
      writer.EndObject();
    }
    writer.EndArray();
  }
  WriteStrings(writer, "steps", node.steps);
  if (!node.done.empty()) writer.String("done", node.done);
  WriteStrings(writer, "links", node.links);
  writer.EndObject();
}

}  // namespace

std::string DraftToJson(const Guide& guide) {
  JsonWriter writer;
  writer.BeginObject();
  writer.String("$schema", "guide.schema.json");
  writer.String("id", guide.id);
  writer.Integer("version", guide.version);
  writer.BeginObject("source");
  writer.String("article", guide.source.article);
  writer.String("published", ToString(guide.source.published));
  writer.EndObject();
  WriteStrings(writer, "hosts", guide.hosts);
  writer.BeginObject("links");
  for (const Link& link : guide.links) writer.String(link.id, link.url);
  writer.EndObject();
  WriteContents(writer, "notices", guide.notices);
  writer.String("start", guide.start);
  writer.BeginObject("nodes");
  for (const Node& node : guide.nodes) WriteNode(writer, node);
  writer.EndObject();
  writer.EndObject();
  return writer.Finish();
}

}  // namespace guided_help
