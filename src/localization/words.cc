#include "localization/words.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace guided_help {
namespace {

/// Adds the names of the messages that `parts` refer to.
void CollectReferences(const MessageParts& parts, std::vector<std::string>& names) {
  for (const MessagePart& part : parts) {
    if (part.kind == MessagePart::Kind::kArgument && IsReference(part.name)) {
      names.push_back(part.name);
    }
    for (const MessageVariant& variant : part.variants) CollectReferences(variant.parts, names);
  }
}

}  // namespace

bool IsReference(std::string_view name) {
  return name.starts_with("ui_") || name.starts_with("origin_");
}

Text Unformatted(std::string_view key, std::string_view text, std::string_view locale) {
  Text plain{std::string(key), {}, std::string(locale)};
  plain.spans.emplace_back().text = text;
  return plain;
}

Words::Words(std::string locale, std::vector<std::shared_ptr<const Catalog>> catalogs,
             const LocaleServices& services)
    : locale_(std::move(locale)), catalogs_(std::move(catalogs)), services_(&services) {}

Words::Found Words::Find(const std::string& key) const {
  for (const std::shared_ptr<const Catalog>& catalog : catalogs_) {
    const auto found = catalog->messages.find(key);
    if (found != catalog->messages.end()) return {&found->second, catalog->locale};
  }
  return {};
}

std::optional<MessageRun> Words::Refer(std::string_view name) const {
  if (!IsReference(name)) return std::nullopt;
  const Message* message = Find(std::string(name)).message;
  if (message == nullptr) return std::nullopt;
  return MessageRun{message->text(), name.starts_with("ui_") ? MessageRun::Origin::kLabel
                                                             : MessageRun::Origin::kQuiet};
}

Text Words::Say(std::string_view key, MessageArguments arguments) const {
  Text text;
  text.key = key;
  const Found found = Find(text.key);
  if (found.message == nullptr) return Unformatted(key, key, locale_);
  text.spans = ParseMarkup(
      FormatMessage(found.message->parts(), arguments, *this, found.locale, *services_));
  text.locale = found.locale;
  return text;
}

std::string Words::Plain(std::string_view key, MessageArguments arguments) const {
  return PlainText(Say(key, arguments).spans);
}

std::vector<std::string> Words::Missing(std::vector<std::string> keys) const {
  std::vector<std::string> missing;
  // References are appended to the list while it is processed.
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto key = keys.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find(keys.begin(), key, *key) != key) continue;
    const Found found = Find(*key);
    if (found.message == nullptr || found.locale != locale_) missing.push_back(*key);
    if (found.message != nullptr && !IsReference(*key))
      CollectReferences(found.message->parts(), keys);
  }
  return missing;
}

}  // namespace guided_help
