#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "checks/inline_scanner.h"
#include "checks/inline_text.h"
#include "localization/message.h"

namespace guided_help {
namespace {

/// The variant to select in parts that have it; elsewhere `other` is selected.
struct Choice {
  std::string name;
  std::string selector;
};

void CollectChoices(const MessageParts& parts, std::vector<Choice>& choices) {
  for (const MessagePart& part : parts) {
    for (const MessageVariant& variant : part.variants) {
      if (variant.selector != "other") choices.push_back({part.name, variant.selector});
      CollectChoices(variant.parts, choices);
    }
  }
}

class Flattener {
 public:
  Flattener(std::string_view raw, const Choice& choice) : message_(raw), choice_(choice) {}

  RawText Flatten(const MessageParts& parts) {
    Append(parts);
    raw_.end = message_.size();
    return std::move(raw_);
  }

 private:
  // The parser keeps no positions. So this visits all parts, even those not shown, along with the
  // position in the message.
  void Append(const MessageParts& parts) {
    for (const MessagePart& part : parts) {
      switch (part.kind) {
        case MessagePart::Kind::kText:
          AppendText(part.text);
          break;
        case MessagePart::Kind::kPlural:
        case MessagePart::Kind::kSelect:
          AppendVariant(part);
          break;
        default:
          AppendPlaceholder(part);
      }
    }
  }

  void AppendText(std::string_view text) {
    while (!text.empty()) {
      const std::string_view character = text.substr(0, DecodeUtf8(text, 0).length);
      if (!message_.substr(at_).starts_with(character)) SkipApostrophes();
      if (shown_) raw_.Append(character, at_);
      at_ += character.size();
      text.remove_prefix(character.size());
    }
  }

  void AppendPlaceholder(const MessagePart& part) {
    SkipApostrophes();
    const bool pound = part.kind == MessagePart::Kind::kPound;
    // `#` is short for the number of the plural.
    const std::string& name = pound ? plural_ : part.name;
    const bool number = pound || part.kind == MessagePart::Kind::kNumber;
    if (shown_) {
      raw_.AppendPlaceholder({Concat({"{", name, number ? ", number}" : "}"}), name, 0}, at_);
    }
    at_ = pound ? at_ + 1 : After('}');
  }

  void AppendVariant(const MessagePart& part) {
    const MessageVariant* chosen = nullptr;
    for (const MessageVariant& variant : part.variants) {
      const bool wanted = part.name == choice_.name && variant.selector == choice_.selector;
      if (wanted || (chosen == nullptr && variant.selector == "other")) chosen = &variant;
    }
    const bool outer_shown = shown_;
    const std::string outer_plural = plural_;
    if (part.kind == MessagePart::Kind::kPlural) plural_ = part.name;
    // Past the name, and past the type.
    at_ = After(',');
    at_ = After(',');
    for (const MessageVariant& variant : part.variants) {
      at_ = After('{');
      shown_ = outer_shown && &variant == chosen;
      Append(variant.parts);
      at_ = After('}');
    }
    at_ = After('}');
    shown_ = outer_shown;
    plural_ = outer_plural;
  }

  /// Skips apostrophes that quote; they are not part of the text.
  void SkipApostrophes() {
    while (at_ < message_.size() && message_[at_] == '\'') ++at_;
  }

  std::size_t After(char c) const {
    return std::min(message_.find(c, at_), message_.size() - 1) + 1;
  }

  std::string_view message_;
  const Choice& choice_;
  RawText raw_;
  std::size_t at_ = 0;
  /// Whether the current parts belong to the selected variant.
  bool shown_ = true;
  /// Name of the current plural.
  std::string plural_;
};

}  // namespace

std::vector<MessageText> ReadMessage(const Message& message) {
  std::vector<Choice> choices = {{}};
  CollectChoices(message.parts(), choices);
  std::vector<MessageText> texts;
  for (const Choice& choice : choices) {
    const RawText flat = Flattener(message.text(), choice).Flatten(message.parts());
    texts.push_back({choice.name.empty() ? "" : Concat({"{", choice.name, "} ", choice.selector}),
                     InlineScanner(flat, InlineScanner::Syntax::kMessage).Scan()});
  }
  return texts;
}

}  // namespace guided_help
