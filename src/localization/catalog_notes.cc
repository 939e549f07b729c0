#include "localization/catalog_notes.h"

#include <array>
#include <cstddef>
#include <initializer_list>
#include <utility>

#include "base/text.h"
#include "json/json.h"
#include "json/object_reader.h"

namespace guided_help {
namespace {

/// The one of `values` that has this name.
template <typename T>
std::optional<T> ReadName(ObjectReader& reader, std::string_view key,
                          std::initializer_list<T> values) {
  if (!reader.Has(key)) return std::nullopt;
  const std::string name = reader.String(key);
  std::string known;
  for (const T value : values) {
    if (Name(value) == name) return value;
    known += (known.empty() ? "one of " : ", ") + std::string(Name(value));
  }
  reader.context().Fail("bad-value", reader.Require(key)->position,
                        "\"" + name + "\" cannot be the " + std::string(key) + " of a message",
                        known);
  return std::nullopt;
}

std::string ReadOptional(ObjectReader& reader, std::string_view key) {
  return reader.Has(key) ? reader.String(key) : std::string();
}

MessageNotes ReadNotes(ReadContext& context, const JsonValue::Member& member) {
  ObjectReader reader(
      context, member.value, "\"" + member.name + "\"",
      {"description", "state", "origin", "date", "source_hash", "previous_source", "ignore"});
  MessageNotes notes;
  notes.description = ReadOptional(reader, "description");
  notes.state = ReadName(reader, "state",
                         {MessageState::kMachine, MessageState::kTranslated,
                          MessageState::kReviewed, MessageState::kStale});
  notes.origin = ReadName(reader, "origin",
                          {MessageOrigin::kArticle, MessageOrigin::kLater, MessageOrigin::kOurs});
  notes.date = ReadOptional(reader, "date");
  notes.source_hash = ReadOptional(reader, "source_hash");
  notes.previous_source = ReadOptional(reader, "previous_source");
  for (const JsonValue& value : reader.Elements("ignore")) {
    ObjectReader ignored(context, value, "an ignored check", {"check", "reason"});
    notes.ignore.push_back({ignored.String("check"), ignored.String("reason")});
  }
  return notes;
}

}  // namespace

std::string_view Name(MessageState state) {
  constexpr std::array<std::string_view, 4> kNames = {"machine", "translated", "reviewed", "stale"};
  return kNames[static_cast<std::size_t>(state)];
}

std::string_view Name(MessageOrigin origin) {
  constexpr std::array<std::string_view, 3> kNames = {"article", "later", "ours"};
  return kNames[static_cast<std::size_t>(origin)];
}

Result<CatalogNotes> ReadCatalogNotes(std::string_view json, std::string_view file) {
  const Result<JsonValue> document = ParseJson(json, file);
  if (!document) return document.error();
  ReadContext context(file);
  CatalogNotes entries;
  context.Expect(*document, JsonValue::Kind::kObject, "a catalog");
  for (const JsonValue::Member& member : document->members) {
    if (member.name.substr(0, 1) != "@") entries[member.name].position = member.value.position;
  }
  for (const JsonValue::Member& member : document->members) {
    if (member.name.substr(0, 1) != "@" || member.name.substr(0, 2) == "@@") continue;
    const std::string described = member.name.substr(1);
    const auto entry = entries.find(described);
    if (entry == entries.end()) {
      context.Fail("unknown-key", member.position,
                   "\"" + member.name + "\" describes a message that is not here",
                   "remove it, or add \"" + described + "\"");
    } else {
      entry->second.notes = ReadNotes(context, member);
    }
  }
  if (context.error()) return *context.error();
  return entries;
}

}  // namespace guided_help
