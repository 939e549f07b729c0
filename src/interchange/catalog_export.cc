#include "interchange/catalog_export.h"

#include <utility>

#include "interchange/source_hash.h"

namespace guided_help {
namespace {

ExchangeUnit ToUnit(const CatalogEntry& source, const CatalogEntry* target) {
  ExchangeUnit unit;
  unit.key = source.key;
  unit.source = source.message.text();
  unit.state = StateOf(target, source.message.text());
  if (source.notes) unit.description = source.notes->description;
  if (target != nullptr) unit.target = target->message.text();
  unit.record = ExportRecord{unit.state, SourceHash(unit.target)};
  if (unit.state == MessageState::kStale && target->notes &&
      SourceHash(target->notes->previous_source) == target->notes->source_hash)
    unit.previous_source = target->notes->previous_source;
  return unit;
}

}  // namespace

std::optional<MessageState> StateOf(const CatalogEntry* entry, std::string_view source) {
  if (entry == nullptr || entry->message.text().empty()) return std::nullopt;
  if (!entry->notes) return MessageState::kTranslated;
  const std::string& hash = entry->notes->source_hash;
  if (!hash.empty() && hash != SourceHash(source)) return MessageState::kStale;
  return entry->notes->state.value_or(MessageState::kTranslated);
}

ExchangeDocument ToExchange(const std::string& name, const CatalogDocument& source,
                            const CatalogDocument& target, const KeyScreens& screens) {
  ExchangeDocument document{name, source.locale, target.locale, {}, {}};
  for (const CatalogEntry& entry : source.entries) {
    if (entry.message.text().empty()) continue;
    ExchangeUnit unit = ToUnit(entry, target.Find(entry.key));
    const auto shown = screens.find(entry.key);
    if (shown != screens.end()) unit.screens = shown->second;
    document.units.push_back(std::move(unit));
  }
  return document;
}

}  // namespace guided_help
