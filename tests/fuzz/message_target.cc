#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/limits.h"
#include "base/text.h"
#include "interchange/literal_message.h"
#include "localization/markup.h"
#include "localization/message.h"
#include "localization/message_pattern.h"
#include "localization/pseudo.h"
#include "tests/fuzz/checked.h"
#include "tests/fuzz/hold.h"
#include "tests/fuzz/services.h"
#include "tests/fuzz/targets.h"

namespace guided_help {
namespace {

using Kind = MessagePart::Kind;

void HoldParts(const MessageParts& parts, std::size_t depth);

void HoldVariants(const MessagePart& part, std::size_t depth) {
  Hold(depth < kMaximumMessageDepth, "a message is nested too deep");
  std::set<std::string_view> selectors;
  for (const MessageVariant& variant : part.variants) {
    Hold(selectors.insert(variant.selector).second, "a variant stands twice");
    HoldParts(variant.parts, depth + 1);
  }
  Hold(selectors.count("other") == 1, "no last resort among the variants");
}

void HoldParts(const MessageParts& parts, std::size_t depth) {
  for (const MessagePart& part : parts) {
    const bool varies = part.kind == Kind::kPlural || part.kind == Kind::kSelect;
    Hold(part.kind != Kind::kText || !part.text.empty(), "an empty text is a part");
    Hold(varies || part.variants.empty(), "variants of what does not vary");
    Hold(part.kind == Kind::kText || part.kind == Kind::kPound || !part.name.empty(),
         "an argument has no name");
    if (varies) HoldVariants(part, depth);
  }
}

/// From its first letter that would be read as syntax on, the text stands in apostrophes.
std::string WriteText(std::string_view text, bool in_plural) {
  const std::size_t syntax = text.find_first_of(in_plural ? "{}#" : "{}");
  std::string written;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == syntax) written += '\'';
    written += text[i];
    if (text[i] == '\'') written += '\'';
  }
  return syntax == std::string_view::npos ? written : written + '\'';
}

/// The parts as a pattern again.
std::string Write(const MessageParts& parts, bool in_plural) {
  std::string written;
  for (const MessagePart& part : parts) {
    const bool plural = part.kind == Kind::kPlural;
    if (part.kind == Kind::kText) {
      written += WriteText(part.text, in_plural);
    } else if (part.kind == Kind::kPound) {
      written += '#';
    } else {
      written += "{" + part.name;
      if (part.kind == Kind::kNumber) written += ",number";
      if (plural || part.kind == Kind::kSelect) written += plural ? ",plural," : ",select,";
      for (const MessageVariant& variant : part.variants) {
        written += " " + variant.selector + "{" + Write(variant.parts, plural) + "}";
      }
      written += "}";
    }
  }
  return written;
}

class NoReferences : public MessageReferences {
 public:
  std::optional<MessageRun> Refer(std::string_view name) const override {
    if (name == "ui_billing") return MessageRun{"**Billing**", MessageRun::Origin::kLabel};
    if (name == "origin_ours") return MessageRun{"(ours)", MessageRun::Origin::kQuiet};
    return std::nullopt;
  }
};

std::string TextOf(const std::vector<MessageRun>& runs) {
  std::string text;
  for (const MessageRun& run : runs) text += run.text;
  return text;
}

/// Marks are taken away, nothing is added, and all else stays in its order.
void HoldMarkup(std::string_view text, const std::vector<Span>& spans) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const Span& span = spans[i];
    Hold(!span.text.empty(), "an empty span is shown");
    Hold(span.link.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos,
         "a link has an id that is none");
    Hold(i == 0 || span.strong != spans[i - 1].strong || span.quiet != spans[i - 1].quiet ||
             span.link != spans[i - 1].link || !span.link.empty(),
         "two spans are one");
    for (const char c : span.text) {
      at = text.find(c, at);
      Hold(at != std::string_view::npos, "a span says what the message does not say");
      ++at;
    }
  }
}

void HoldShown(const MessageParts& parts, MessageArguments arguments, bool utf8) {
  static const FuzzServices kServices;
  const std::vector<MessageRun> runs =
      FormatMessage(parts, arguments, NoReferences(), "en-US", kServices);
  const std::string text = TextOf(runs);
  Hold(text.size() <= kMaximumMessageBytes, "a message is shown that is too long");
  Hold(!utf8 || IsUtf8(text), "a message was made ill-formed by formatting");
  const std::vector<Span> spans = ParseMarkup(runs);
  HoldMarkup(text, spans);
  Hold(!utf8 || IsUtf8(PlainText(spans)), "a message was made ill-formed by markup");

  // The same text as values: nothing in it is a mark.
  std::vector<MessageRun> values = runs;
  for (MessageRun& run : values) run.origin = MessageRun::Origin::kValue;
  const std::vector<Span> literal = ParseMarkup(values);
  Hold(PlainText(literal) == text, "markup counts in a value");
  Hold(std::none_of(literal.begin(), literal.end(),
                    [](const Span& span) { return span.strong || !span.link.empty(); }),
       "a value has a style");
}

/// Any text can be a message, and comes back.
void HoldLiteral(std::string_view text) {
  const Result<std::string> again = FromMessage(ToMessage(text));
  Hold(again.Ok() && *again == text, Concat({"another text as a message: ", text}));
}

/// As tools write it, and in locales that nobody speaks.
void HoldTools(std::string_view message, const MessageParts& parts, bool utf8) {
  const std::string pattern = ToPattern(parts);
  const Result<MessageParts> again = ParseMessage(pattern);
  Hold(again.Ok() && Write(*again, false) == Write(parts, false),
       Concat({"another message as a pattern: ", pattern}));
  Hold(ToPattern(*again) == pattern, "a pattern of a pattern is another one");
  if (!utf8) return;
  for (const std::string_view locale : PseudoLocales()) {
    const std::string pseudo = Pseudolocalize(message, locale, kMaximumMessageBytes);
    Hold(IsUtf8(pseudo) && pseudo.size() <= kMaximumMessageBytes && ParseMessage(pseudo).Ok(),
         Concat({"no message in ", locale, ": ", pseudo}));
  }
}

/// Each text that the message can be, as the checks read it.
void HoldTexts(const Message& message) {
  const std::vector<MessageText> texts = ReadMessage(message);
  Hold(!texts.empty() && texts.front().variant.empty(), "a message has no text to check");
  for (const MessageText& text : texts) HoldInlineText(text.text, message.text());
}

}  // namespace

void FuzzMessage(std::string_view input) {
  if (input.size() > kMaximumMessageBytes) return;  // As the catalog's reader has it.
  const bool utf8 = IsUtf8(input);
  HoldLiteral(input);
  const Result<MessageParts> parts = ParseMessage(input);
  if (!parts) {
    // The message is one line, whatever it holds.
    Error error = parts.error();
    const std::size_t columns = ToCodePoints(input).size() + 1;
    Hold(error.position.line == 1 && error.position.column >= 1 &&
             static_cast<std::size_t>(error.position.column) <= columns,
         "an error is not in the message");
    error.position = {1, 1};
    if (utf8) HoldError(error, input, {}, {"message-syntax"});
    return;
  }
  HoldParts(*parts, 0);
  const std::string written = Write(*parts, false);
  const Result<MessageParts> again = ParseMessage(written);
  if (!again) throw Broken("what was parsed cannot be parsed again: " + written);
  Hold(Write(*again, false) == written, "what is parsed again is not what was written");
  HoldTools(input, *parts, utf8);
  HoldTexts(*Message::Parse(input));

  const MessageArgument numbers[] = {{"n", 1}, {"count", 3}, {"x", -9'007'199'254'740'991}};
  const MessageArgument texts[] = {{"n", "**"}, {"count", "[a](b)"}, {"x", "one"}};
  HoldShown(*parts, {}, utf8);
  HoldShown(*parts, numbers, utf8);
  HoldShown(*parts, texts, utf8);
}

}  // namespace guided_help
