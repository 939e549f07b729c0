#include "localization/message.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/limits.h"
#include "base/text.h"

namespace guided_help {
namespace {

struct PluralScope {
  std::int64_t number = 0;
  bool present = false;
};

class Formatter {
 public:
  Formatter(MessageArguments arguments, const MessageReferences& references,
            std::string_view locale, const LocaleServices& services)
      : arguments_(arguments), references_(references), locale_(locale), services_(services) {}

  // The parser limits the nesting.
  void Format(const MessageParts& parts, PluralScope scope) {
    for (const MessagePart& part : parts) FormatPart(part, scope);
  }

  std::vector<MessageRun> Take() { return std::move(runs_); }

 private:
  void Append(std::string_view text, MessageRun::Origin origin) {
    size_ += text.size();
    if (size_ > kMaximumMessageBytes) return;
    if (runs_.empty() || runs_.back().origin != origin || origin != MessageRun::Origin::kMessage)
      runs_.emplace_back().origin = origin;
    runs_.back().text += text;
  }

  void AppendNumber(std::int64_t number) {
    Append(services_.FormatNumber(locale_, number), MessageRun::Origin::kValue);
  }

  const MessageArgument* Find(std::string_view name) const {
    const auto found =
        std::find_if(arguments_.begin(), arguments_.end(),
                     [&](const MessageArgument& argument) { return argument.name() == name; });
    return found == arguments_.end() ? nullptr : &*found;
  }

  void FormatPart(const MessagePart& part, PluralScope scope) {
    switch (part.kind) {
      case MessagePart::Kind::kText:
        Append(part.text, MessageRun::Origin::kMessage);
        return;
      case MessagePart::Kind::kPound:
        if (scope.present) AppendNumber(scope.number);
        return;
      case MessagePart::Kind::kArgument:
      case MessagePart::Kind::kNumber:
        FormatArgument(part.name);
        return;
      case MessagePart::Kind::kPlural:
      case MessagePart::Kind::kSelect:
        FormatVariant(part, scope);
        return;
    }
  }

  void FormatArgument(std::string_view name) {
    if (const MessageArgument* argument = Find(name)) {
      if (argument->kind() == MessageArgument::Kind::kNumber)
        return AppendNumber(argument->number());
      if (argument->kind() == MessageArgument::Kind::kDate)
        return Append(services_.FormatDate(locale_, argument->number()),
                      MessageRun::Origin::kValue);
      return Append(argument->text(), MessageRun::Origin::kValue);
    }
    if (const std::optional<MessageRun> run = references_.Refer(name)) {
      Append(run->text, run->origin);
      return;
    }
    Append(Concat({"{", name, "}"}), MessageRun::Origin::kValue);
  }

  void FormatVariant(const MessagePart& part, PluralScope scope) {
    const MessageArgument* argument = Find(part.name);
    std::string exact;
    std::string_view wanted = "other";
    if (argument != nullptr && argument->kind() == MessageArgument::Kind::kNumber) {
      exact = Decimal(argument->number());
      if (part.kind == MessagePart::Kind::kPlural) {
        exact = Concat({"=", exact});
        wanted = PluralKeyword(services_.Plural(locale_, argument->number()));
        scope = {argument->number(), true};
      }
    } else if (argument != nullptr) {
      wanted = argument->text();
    }
    const MessageVariant* chosen = nullptr;
    for (const std::string_view selector :
         {std::string_view(exact), wanted, std::string_view("other")}) {
      for (const MessageVariant& variant : part.variants) {
        if (chosen == nullptr && variant.selector == selector) chosen = &variant;
      }
    }
    if (chosen != nullptr) Format(chosen->parts, scope);
  }

  MessageArguments arguments_;
  const MessageReferences& references_;
  std::string_view locale_;
  const LocaleServices& services_;
  std::vector<MessageRun> runs_;
  /// In bytes; runs beyond the limit are dropped.
  std::size_t size_ = 0;
};

}  // namespace

std::vector<MessageRun> FormatMessage(const MessageParts& parts, MessageArguments arguments,
                                      const MessageReferences& references, std::string_view locale,
                                      const LocaleServices& services) {
  Formatter formatter(arguments, references, locale, services);
  formatter.Format(parts, {});
  return formatter.Take();
}

std::string_view PluralKeyword(PluralCategory category) {
  constexpr std::array<std::string_view, 6> kKeywords = {"zero", "one",  "two",
                                                         "few",  "many", "other"};
  return kKeywords[static_cast<std::size_t>(category)];
}

}  // namespace guided_help
