#include "localization/catalog_reader.h"

#include <string>
#include <utility>

#include "localization/catalog_members.h"

namespace guided_help {

Result<Catalog> ReadCatalog(std::string_view json, std::string_view file, std::string_view locale) {
  const Result<JsonValue> root = ParseJson(json, file);
  if (!root) return root.error();
  ReadContext context(file);
  context.Expect(*root, JsonValue::Kind::kObject, {"a catalog"});
  Catalog catalog{std::string(locale), {}};
  for (const JsonValue::Member& member : root->members) {
    if (IsOwnEntry(member)) {
      CheckOwnEntry(context, member, locale);
    } else if (!IsNotes(member)) {
      catalog.messages[member.name] = ReadMessage(context, member, json);
    }
  }
  if (context.error()) return *context.error();
  return catalog;
}

}  // namespace guided_help
