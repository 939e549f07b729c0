#include "assistant/screen.h"

#include <array>
#include <cstddef>

#include "base/json_writer.h"

namespace guided_help {
namespace {

/// Like `writer.String`: a reference is smaller to pass than a view, in some 20 calls.
void WriteString(JsonWriter& writer, std::string_view name, const std::string& value) {
  writer.String(name, value);
}

void WriteText(JsonWriter& writer, std::string_view name, const std::string& value) {
  if (!value.empty()) WriteString(writer, name, value);
}

void WriteStrings(JsonWriter& writer, std::string_view name,
                  const std::vector<std::string>& values) {
  writer.BeginArray(name);
  for (const std::string& value : values) WriteString(writer, {}, value);
  writer.EndArray();
}

void WriteSpans(JsonWriter& writer, const std::vector<Span>& spans) {
  if (spans.empty()) return;
  writer.BeginArray("spans");
  for (const Span& span : spans) {
    writer.BeginObject();
    WriteString(writer, "text", span.text);
    if (span.strong) writer.Boolean("strong", true);
    if (span.quiet) writer.Boolean("quiet", true);
    WriteText(writer, "link", span.link);
    writer.EndObject();
  }
  writer.EndArray();
}

void WriteBlocks(JsonWriter& writer, std::string_view name, const std::vector<Block>& blocks);

void WriteBlock(JsonWriter& writer, const Block& block) {
  writer.BeginObject();
  writer.String("kind", Name(block.kind));
  WriteString(writer, "id", block.id);
  WriteText(writer, "key", block.key);
  WriteText(writer, "locale", block.locale);
  if (block.level > 0) writer.Integer("level", block.level);
  if (block.total > 0) {
    writer.Integer("current", block.current);
    writer.Integer("total", block.total);
  }
  if (block.kind == Block::Kind::kButton || block.kind == Block::Kind::kLink) {
    writer.String("emphasis", Name(block.emphasis));
  }
  if (block.state != Block::StepState::kNone) writer.String("state", Name(block.state));
  WriteText(writer, "action", block.action);
  if (block.is_printed) writer.Boolean("printed", true);
  if (block.expanded) writer.Boolean("expanded", *block.expanded);
  WriteText(writer, "link", block.link);
  if (block.kind == Block::Kind::kField) {
    WriteString(writer, "draft", block.draft);
    if (block.is_date) writer.Boolean("isDate", true);
  }
  if (!block.described_by.empty()) WriteStrings(writer, "describedBy", block.described_by);
  WriteSpans(writer, block.spans);
  WriteBlocks(writer, "children", block.children);
  writer.EndObject();
}

// Groups nest at most two deep: an answer in the answers, a button in the answer.
void WriteBlocks(JsonWriter& writer, std::string_view name, const std::vector<Block>& blocks) {
  if (blocks.empty()) return;
  writer.BeginArray(name);
  for (const Block& block : blocks) WriteBlock(writer, block);
  writer.EndArray();
}

void AppendInOrder(std::vector<const Block*>& order, const std::vector<Block>& blocks) {
  for (const Block& block : blocks) {
    order.push_back(&block);
    AppendInOrder(order, block.children);
  }
}

}  // namespace

std::string_view Name(Block::Kind kind) {
  constexpr std::array<std::string_view, 20> kNames = {
      "heading", "paragraph", "progress", "field",     "label",   "hint",  "error",
      "actions", "choices",   "answers",  "languages", "button",  "link",  "steps",
      "step",    "notice",    "date",     "answer",    "article", "hidden"};
  static_assert(kNames.size() == static_cast<std::size_t>(Block::Kind::kHidden) + 1);
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view Name(Block::Emphasis emphasis) {
  constexpr std::array<std::string_view, 3> kNames = {"secondary", "primary", "quiet"};
  return kNames[static_cast<std::size_t>(emphasis)];
}

std::string_view Name(Block::StepState state) {
  constexpr std::array<std::string_view, 4> kNames = {"none", "done", "current", "upcoming"};
  return kNames[static_cast<std::size_t>(state)];
}

const Block* FindBlock(const std::vector<Block>& blocks, std::string_view id) {
  for (const Block& block : blocks) {
    if (block.id == id) return &block;
    if (const Block* found = FindBlock(block.children, id)) return found;
  }
  return nullptr;
}

std::vector<const Block*> ReadingOrder(const Screen& screen) {
  std::vector<const Block*> order;
  AppendInOrder(order, screen.blocks);
  return order;
}

std::string ToJson(const Screen& screen) {
  JsonWriter writer;
  writer.BeginObject();
  WriteString(writer, "screen", screen.id);
  WriteString(writer, "node", screen.node);
  if (screen.step > 0) {
    writer.Integer("step", screen.step);
  } else {
    writer.Null("step");
  }
  writer.Boolean("outcome", screen.is_outcome);
  writer.Boolean("answered", screen.is_answered);
  WriteString(writer, "locale", screen.locale);
  writer.String("direction", screen.right_to_left ? "rtl" : "ltr");
  WriteString(writer, "label", screen.label);
  WriteString(writer, "focus", screen.focus);
  WriteString(writer, "announcement", screen.announcement);
  WriteString(writer, "waiting", screen.waiting);
  WriteBlocks(writer, "blocks", screen.blocks);
  writer.BeginArray("links");
  for (const ScreenLink& link : screen.links) {
    writer.BeginObject();
    WriteString(writer, "id", link.id);
    WriteString(writer, "url", link.url);
    writer.EndObject();
  }
  writer.EndArray();
  WriteStrings(writer, "hosts", screen.hosts);
  writer.EndObject();
  return writer.Finish();
}

}  // namespace guided_help
