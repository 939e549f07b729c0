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
    Hold(selectors.insert(variant.selector).second, "a variant is duplicate");
    HoldParts(variant.parts, depth + 1);
  }
  Hold(selectors.count("other") == 1, "the variant \"other\" is missing");
}

void HoldParts(const MessageParts& parts, std::size_t depth) {
  for (const MessagePart& part : parts) {
    const bool varies = part.kind == Kind::kPlural || part.kind == Kind::kSelect;
    Hold(part.kind != Kind::kText || !part.text.empty(), "a text part is empty");
    Hold(varies || part.variants.empty(), "a part other than plural and select has variants");
    Hold(part.kind == Kind::kText || part.kind == Kind::kPound || !part.name.empty(),
         "an argument has no name");
    if (varies) HoldVariants(part, depth);
  }
}

/// Quotes the text from the first character that would be read as syntax to its end.
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

/// Writes the parts as a pattern.
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

/// Marks are removed, nothing is added, and everything else stays in its order.
void HoldMarkup(std::string_view text, const std::vector<Span>& spans) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const Span& span = spans[i];
    Hold(!span.text.empty(), "a span is empty");
    Hold(span.link.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos,
         "the id of a link is invalid");
    Hold(i == 0 || span.strong != spans[i - 1].strong || span.quiet != spans[i - 1].quiet ||
             span.link != spans[i - 1].link || !span.link.empty(),
         "two adjacent spans have the same style");
    for (const char c : span.text) {
      at = text.find(c, at);
      Hold(at != std::string_view::npos, "a span has text that the message does not have");
      ++at;
    }
  }
}

void HoldShown(const MessageParts& parts, MessageArguments arguments, bool utf8) {
  static const FuzzServices kServices;
  const std::vector<MessageRun> runs =
      FormatMessage(parts, arguments, NoReferences(), "en-US", kServices);
  const std::string text = TextOf(runs);
  Hold(text.size() <= kMaximumMessageBytes, "a formatted message is too long");
  Hold(!utf8 || IsUtf8(text), "formatting made a message ill-formed");
  const std::vector<Span> spans = ParseMarkup(runs);
  HoldMarkup(text, spans);
  Hold(!utf8 || IsUtf8(PlainText(spans)), "markup made a message ill-formed");

  // As values, the same text contains no marks.
  std::vector<MessageRun> values = runs;
  for (MessageRun& run : values) run.origin = MessageRun::Origin::kValue;
  const std::vector<Span> literal = ParseMarkup(values);
  Hold(PlainText(literal) == text, "markup is recognized in a value");
  Hold(std::none_of(literal.begin(), literal.end(),
                    [](const Span& span) { return span.strong || !span.link.empty(); }),
       "a value has a style");
}

/// Any text can be made a message, and read back.
void HoldLiteral(std::string_view text) {
  const Result<std::string> again = FromMessage(ToMessage(text));
  Hold(again.Ok() && *again == text, Concat({"quoting as a message changes a text: ", text}));
}

/// Properties of the pattern that tools write, and of the pseudo-locales.
void HoldTools(std::string_view message, const MessageParts& parts, bool utf8) {
  const std::string pattern = ToPattern(parts);
  const Result<MessageParts> again = ParseMessage(pattern);
  Hold(again.Ok() && Write(*again, false) == Write(parts, false),
       Concat({"the pattern gives another message: ", pattern}));
  Hold(ToPattern(*again) == pattern, "writing the pattern again changes it");
  if (!utf8) return;
  for (const std::string_view locale : PseudoLocales()) {
    const std::string pseudo = Pseudolocalize(message, locale, kMaximumMessageBytes);
    Hold(IsUtf8(pseudo) && pseudo.size() <= kMaximumMessageBytes && ParseMessage(pseudo).Ok(),
         Concat({"not a valid message in ", locale, ": ", pseudo}));
  }
}

/// Properties of each text that the message can produce, as the checks read it.
void HoldTexts(const Message& message) {
  const std::vector<MessageText> texts = ReadMessage(message);
  Hold(!texts.empty() && texts.front().variant.empty(), "a message has no text to check");
  for (const MessageText& text : texts) HoldInlineText(text.text, message.text());
}

}  // namespace

void FuzzMessage(std::string_view input) {
  if (input.size() > kMaximumMessageBytes) return;  // The catalog's reader rejects it.
  const bool utf8 = IsUtf8(input);
  HoldLiteral(input);
  const Result<MessageParts> parts = ParseMessage(input);
  if (!parts) {
    // The position treats the message as one line, even if it has line breaks.
    Error error = parts.error();
    const std::size_t columns = ToCodePoints(input).size() + 1;
    Hold(error.position.line == 1 && error.position.column >= 1 &&
             static_cast<std::size_t>(error.position.column) <= columns,
         "the position of an error is outside the message");
    error.position = {1, 1};
    if (utf8) HoldError(error, input, {}, {"message-syntax"});
    return;
  }
  HoldParts(*parts, 0);
  const std::string written = Write(*parts, false);
  const Result<MessageParts> again = ParseMessage(written);
  if (!again) throw Broken("the written message cannot be parsed: " + written);
  Hold(Write(*again, false) == written, "parsing again changes the message");
  HoldTools(input, *parts, utf8);
  HoldTexts(*Message::Parse(input));

  const MessageArgument numbers[] = {{"n", 1}, {"count", 3}, {"x", -9'007'199'254'740'991}};
  const MessageArgument texts[] = {{"n", "**"}, {"count", "[a](b)"}, {"x", "one"}};
  HoldShown(*parts, {}, utf8);
  HoldShown(*parts, numbers, utf8);
  HoldShown(*parts, texts, utf8);
}

}  // namespace guided_help
