#include "localization/catalog_document.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "localization/catalog_members.h"

namespace guided_help {

const CatalogEntry* CatalogDocument::Find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const CatalogEntry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &*found;
}

CatalogEntry* CatalogDocument::Find(std::string_view key) {
  return const_cast<CatalogEntry*>(std::as_const(*this).Find(key));  // NOLINT: ours, not const
}

Position CatalogDocument::PositionIn(const CatalogEntry& entry, std::size_t offset) const {
  if (entry.position == Position{}) return {};
  const std::string_view before = std::string_view(entry.message.text()).substr(0, offset);
  Position position = entry.position;
  position.column += ColumnInString(json, entry.offset, ToCodePoints(before).size());
  return position;
}

Result<CatalogDocument> ReadCatalogDocument(std::string_view json, std::string_view file,
                                            std::string_view locale, const JsonLimits& limits) {
  const Result<JsonValue> root = ParseJson(json, file, limits);
  if (!root) return root.error();
  ReadContext context(file);
  context.Expect(*root, JsonValue::Kind::kObject, {"a catalog"});
  CatalogDocument document{std::string(locale), {}, {}, std::string(json)};
  for (const JsonValue::Member& member : root->members) {
    if (IsOwnEntry(member)) {
      CheckOwnEntry(context, member, locale);
      if (member.name == "@@source") document.source = member.value.string;
    } else if (!IsNotes(member)) {
      document.entries.push_back({member.name, ReadMessage(context, member, json), std::nullopt,
                                  member.value.position, member.value.offset});
    }
  }
  for (const JsonValue::Member& member : root->members) {
    if (!IsNotes(member)) continue;
    const std::string_view key = std::string_view(member.name).substr(1);
    if (CatalogEntry* entry = document.Find(key)) {
      entry->notes = ReadNotes(context, member);
    } else {
      context.Fail("unknown-key", member.position,
                   {"\"", member.name, "\" describes a message that does not exist"},
                   Concat({"remove it, or add \"", key, "\""}));
    }
  }
  if (context.error()) return *context.error();
  return document;
}

Catalog ToCatalog(const CatalogDocument& document) {
  Catalog catalog{document.locale, {}};
  for (const CatalogEntry& entry : document.entries) catalog.messages[entry.key] = entry.message;
  return catalog;
}

}  // namespace guided_help
