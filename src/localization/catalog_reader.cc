#include "localization/catalog_reader.h"

#include <string>
#include <utility>

#include "localization/catalog_members.h"

namespace guided_help {

std::optional<Error> ReadCatalog(std::string_view json, std::string_view file,
                                 std::string_view locale, Catalog& catalog) {
  const Result<JsonValue> root = ParseJson(json, file);
  if (!root) return root.error();
  ReadContext context(file);
  context.Expect(*root, JsonValue::Kind::kObject, {"a catalog"});
  catalog.locale = locale;
  for (const JsonValue::Member& member : root->members) {
    if (IsOwnEntry(member)) {
      CheckOwnEntry(context, member, locale);
    } else if (!IsNotes(member)) {
      catalog.messages[member.name] = ReadMessage(context, member, json);
    }
  }
  return context.error();
}

Result<Catalog> ReadCatalog(std::string_view json, std::string_view file, std::string_view locale) {
  Catalog catalog;
  if (std::optional<Error> error = ReadCatalog(json, file, locale, catalog))
    return *std::move(error);
  return catalog;
}

}  // namespace guided_help
