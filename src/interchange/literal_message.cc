#include "interchange/literal_message.h"

#include "base/text.h"
#include "localization/message.h"

namespace guided_help {

Message ToMessage(std::string_view text) {
  std::string message;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    const bool brace = c == '{' || c == '}';
    if (brace && !quoted) {
      message += '\'';
      quoted = true;
    }
    if (c == '\'') {
      // A single apostrophe is literal unless it would begin or end a quotation.
      const bool doubled = quoted || next == '\'' || next == '{' || next == '}';
      message += doubled ? "''" : "'";
    } else {
      message += c;
    }
    if (quoted && next != '{' && next != '}' && next != '\'') {
      message += '\'';
      quoted = false;
    }
  }
  return *Message::Parse(message);
}

Result<std::string> FromMessage(const Message& message) {
  std::string text;
  for (const MessagePart& part : message.parts()) {
    if (part.kind != MessagePart::Kind::kText) {
      return Error{"bad-value",
                   {},
                   {},
                   Concat({"an article cannot have the placeholder {", part.name, "}"}),
                   "use '{' and '}' for literal braces"};
    }
    text += part.text;
  }
  return text;
}

}  // namespace guided_help
