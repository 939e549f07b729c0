#include "tests/assistant/outline.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "assistant/action.h"
#include "base/text.h"
#include "localization/message.h"
#include "localization/unshown.h"
#include "tests/support/messages.h"

namespace guided_help {
namespace {

// Private-use characters, which do not occur in messages: BEGIN key KEY_END (name=value VALUE_END)*
// BODY text END.
constexpr std::string_view kBegin = "\uE000";
constexpr std::string_view kKeyEnd = "\uE001";
constexpr std::string_view kValueEnd = "\uE002";
constexpr std::string_view kBody = "\uE003";
constexpr std::string_view kEnd = "\uE004";

/// Adds the names of arguments, except references to other messages.
void CollectArguments(const MessageParts& parts, std::set<std::string>& names) {
  for (const MessagePart& part : parts) {
    if (!part.name.empty() && !IsReference(part.name)) names.insert(part.name);
    for (const MessageVariant& variant : part.variants) CollectArguments(variant.parts, names);
  }
}

Message TracedMessage(std::string_view key, const Message& message) {
  std::set<std::string> arguments;
  CollectArguments(message.parts(), arguments);
  std::string traced = Concat({kBegin, key, kKeyEnd});
  for (const std::string& name : arguments) traced += Concat({name, "={", name, "}", kValueEnd});
  return MessageOf(Concat({traced, kBody, message.text(), kEnd}));
}

/// Returns the spans as a catalog would write them. Labels and asides need no markup.
std::string Marked(std::span<const Span> spans) {
  std::string text;
  for (const Span& span : spans) {
    std::string piece = span.text;
    const bool is_reference = piece.starts_with(kBegin) && piece.ends_with(kEnd);
    if (span.strong && !is_reference) piece = "**" + piece + "**";
    if (!span.link.empty()) piece = "[" + piece + "](" + span.link + ")";
    text += piece;
  }
  return text;
}

/// Reads a traced text from left to right.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  Said Read() {
    Said said;
    Skip(kBegin);
    said.key = Until(kKeyEnd);
    while (!rest_.empty() && !rest_.starts_with(kBody)) {
      said.arguments += (said.arguments.empty() ? "(" : ", ") + Text(kValueEnd);
    }
    if (!said.arguments.empty()) said.arguments += ")";
    Skip(kBody);
    said.text = Text(kEnd);
    return said;
  }

 private:
  void Skip(std::string_view mark) {
    if (rest_.starts_with(mark)) rest_.remove_prefix(mark.size());
  }
  std::string Until(std::string_view mark) {
    const std::size_t end = std::min(rest_.find(mark), rest_.size());
    std::string text(rest_.substr(0, end));
    rest_.remove_prefix(end);
    Skip(mark);
    return text;
  }
  /// Returns the text up to the mark, with each message inside as `{key}`.
  std::string Text(std::string_view mark) {
    std::string text;
    while (!rest_.empty() && !rest_.starts_with(mark)) {
      if (rest_.starts_with(kBegin)) {
        text += "{" + Read().key + "}";
      } else {
        text += rest_.front();
        rest_.remove_prefix(1);
      }
    }
    Skip(mark);
    return text;
  }

  std::string_view rest_;
};

std::string KeyOf(const Said& said, OutlineOptions options) {
  return options.has_arguments ? said.key + said.arguments : said.key;
}

std::string Joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(between)) + part;
  return text;
}

std::string LineOf(const Block& block, OutlineOptions options) {
  std::vector<std::string> says;
  if (!block.key.empty())
    says.push_back(block.spans.empty() ? block.key : KeyOf(ReadSaid(block.spans), options));
  if (block.level > 0) says.push_back("level " + std::to_string(block.level));
  if (block.total > 0)
    says.push_back(std::to_string(block.current) + " of " + std::to_string(block.total));
  if (block.kind == Block::Kind::kField) says.push_back("draft \"" + block.draft + "\"");
  if (block.kind == Block::Kind::kButton || block.kind == Block::Kind::kLink)
    says.emplace_back(Name(block.emphasis));
  if (block.state != Block::StepState::kNone) says.emplace_back(Name(block.state));
  if (block.expanded) says.emplace_back(*block.expanded ? "expanded" : "collapsed");
  if (block.is_printed) says.emplace_back("printed only");
  if (!block.locale.empty()) says.push_back("in " + block.locale);
  if (!block.described_by.empty())
    says.push_back("described by " + Joined(block.described_by, " "));
  std::string line = Concat({Name(block.kind), " ", block.id});
  if (!says.empty()) line += ": " + Joined(says, ", ");
  if (!block.action.empty()) line += " -> " + block.action;
  if (!block.link.empty()) line += " -> link " + block.link;
  return line;
}

void AppendLines(std::string& text, const std::vector<Block>& blocks, OutlineOptions options,
                 std::size_t depth) {
  for (const Block& block : blocks) {
    const std::optional<Action> action = ParseAction(block.action);
    if (action && action->kind == Action::Kind::kLocale) continue;
    text += std::string(2 * depth, ' ') + LineOf(block, options) + "\n";
    AppendLines(text, block.children, options, depth + 1);
  }
}

}  // namespace

Words Traced(const Words& words) {
  std::vector<std::shared_ptr<const Catalog>> catalogs;
  for (const std::shared_ptr<const Catalog>& catalog : words.catalogs()) {
    Catalog traced{catalog->locale, {}};
    for (const auto& [key, message] : catalog->messages)
      traced.messages[key] = key == kModifiersKey ? message : TracedMessage(key, message);
    catalogs.push_back(std::make_shared<const Catalog>(std::move(traced)));
  }
  return {words.locale(), std::move(catalogs), words.services()};
}

Said ReadSaid(std::span<const Span> spans) { return Reader(Marked(spans)).Read(); }

Said ReadSaid(std::string_view text) { return Reader(text).Read(); }

std::string TextWithoutArguments(std::string_view message) {
  const Result<MessageParts> parts = ParseMessage(message);
  std::string text;
  for (const MessagePart& part : parts ? *parts : MessageParts{}) {
    const bool is_reference = part.kind == MessagePart::Kind::kArgument && IsReference(part.name);
    if (part.kind != MessagePart::Kind::kText && !is_reference) return "";
    text += is_reference ? "{" + part.name + "}" : part.text;
  }
  return text;
}

std::string Outline(const Screen& screen, OutlineOptions options) {
  std::string text = "node " + screen.node;
  if (screen.step > 0) text += ", step " + std::to_string(screen.step);
  if (screen.is_outcome) text += ", outcome";
  if (screen.is_answered) text += ", answered";
  text += "\nlabel " + KeyOf(ReadSaid(screen.label), options);
  text += "\nfocus " + (screen.focus.empty() ? "stays" : screen.focus);
  text += "\nsays " +
          (screen.announcement.empty() ? "nothing" : KeyOf(ReadSaid(screen.announcement), options));
  text += "\n";
  AppendLines(text, screen.blocks, options, 0);
  return text;
}

}  // namespace guided_help
