#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "checks/inline_scanner.h"
#include "checks/inline_text.h"
#include "localization/message.h"

namespace guided_help {
namespace {

/// The choice that is to be taken where the parts offer it; elsewhere `other`.
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

  // The parser keeps no places. A part's text is found again behind the part before it; where
  // apostrophes quote, the place is that of the part before.
  void AppendText(const std::string& text) {
    const std::size_t found = message_.find(text, at_);
    if (found != std::string_view::npos) at_ = found;
    raw_.Append(text, at_);
    if (found != std::string_view::npos) at_ += text.size();
  }

  void AppendPlaceholder(const MessagePart& part) {
    const bool pound = part.kind == MessagePart::Kind::kPound;
    const std::size_t found = message_.find(pound ? '#' : '{', at_);
    if (found != std::string_view::npos) at_ = found;
    const std::size_t end = pound ? at_ : message_.find('}', at_);
    const std::size_t size = end == std::string_view::npos ? 1 : end + 1 - at_;
    // `#` is the plural's number, in short.
    const std::string& name = pound ? plural_ : part.name;
    const bool number = pound || part.kind == MessagePart::Kind::kNumber;
    raw_.AppendPlaceholder({Concat({"{", name, number ? ", number}" : "}"}), name, 0}, at_);
    at_ += size;
  }

  void AppendVariant(const MessagePart& part) {
    const MessageVariant* chosen = nullptr;
    for (const MessageVariant& variant : part.variants) {
      const bool wanted = part.name == choice_.name && variant.selector == choice_.selector;
      if (wanted || (chosen == nullptr && variant.selector == "other")) chosen = &variant;
    }
    if (chosen == nullptr) return;
    const std::size_t selector = message_.find(Concat({chosen->selector, " {"}), at_);
    if (selector != std::string_view::npos) at_ = selector + chosen->selector.size() + 2;
    const std::string outer = plural_;
    if (part.kind == MessagePart::Kind::kPlural) plural_ = part.name;
    Append(chosen->parts);
    plural_ = outer;
  }

  std::string_view message_;
  const Choice& choice_;
  RawText raw_;
  std::size_t at_ = 0;
  /// Name of the plural that we are in.
  std::string plural_;
};

}  // namespace

std::vector<MessageText> ReadMessage(std::string_view raw) {
  const Result<MessageParts> parts = ParseMessage(raw);
  if (!parts) return {};
  std::vector<Choice> choices = {{}};
  CollectChoices(*parts, choices);
  std::vector<MessageText> texts;
  for (const Choice& choice : choices) {
    const RawText flat = Flattener(raw, choice).Flatten(*parts);
    texts.push_back({choice.name.empty() ? "" : Concat({"{", choice.name, "} ", choice.selector}),
                     InlineScanner(flat, InlineScanner::Syntax::kMessage).Scan()});
  }
  return texts;
}

}  // namespace guided_help
