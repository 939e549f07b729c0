#pragma once

#include <string_view>

#include "json/json.h"
#include "json/object_reader.h"
#include "localization/catalog_notes.h"
#include "localization/message.h"

namespace guided_help {

// The members of a catalog's object, for the readers of catalogs. The name determines the kind:
// `@@…` is the catalog's own entry, `@…` the notes of a message, and anything else a message.

inline bool IsOwnEntry(const JsonValue::Member& member) { return member.name.starts_with("@@"); }
inline bool IsNotes(const JsonValue::Member& member) {
  return member.name.starts_with('@') && !IsOwnEntry(member);
}

/// Fails if `@@locale` is not `locale`, or if the entry is neither `@@locale` nor `@@source` (which
/// only tools use).
void CheckOwnEntry(ReadContext& context, const JsonValue::Member& member, std::string_view locale);

/// Returns the message, or an empty one after a failure. `json` is the file's text.
Message ReadMessage(ReadContext& context, const JsonValue::Member& member, std::string_view json);

MessageNotes ReadNotes(ReadContext& context, const JsonValue::Member& member);

}  // namespace guided_help
