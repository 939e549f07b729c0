#include "localization/catalog_reader.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/text.h"
#include "json/json.h"
#include "json/object_reader.h"
#include "localization/message.h"
#include "localization/words.h"

namespace guided_help {
namespace {

bool IsKeyCharacter(char c) {
  return IsAsciiLower(c) || IsAsciiDigit(c) || c == '.' || c == '-' || c == '_';
}

void CheckMessage(ReadContext& context, const JsonValue::Member& member) {
  const std::string what = Concat({"message \"", member.name, "\""});
  if (!context.Expect(member.value, JsonValue::Kind::kString, what)) return;
  if (member.name.empty() || !std::all_of(member.name.begin(), member.name.end(), IsKeyCharacter)) {
    context.Fail("bad-value", member.position,
                 Concat({"\"", member.name, "\" is not a message key"}),
                 "a key is made of small letters, digits, and . - _");
  }
  const std::string& text = member.value.string;
  const std::size_t limit =
      IsReference(member.name) ? kMaximumReferenceBytes : kMaximumMessageBytes;
  if (text.size() > limit) {
    context.Fail("bad-value", member.value.position, Concat({what, " is too long"}),
                 Concat({std::to_string(limit), " bytes at most"}));
  } else if (const Result<MessageParts> parts = ParseMessage(text); !parts) {
    // Inside the string, escapes apart, the message's first character stands one behind the quote.
    const Position position{member.value.position.line,
                            member.value.position.column + parts.error().position.column};
    context.Fail(parts.error().code, position, Concat({what, ": ", parts.error().message}),
                 parts.error().hint);
  }
}

/// A catalog's own entries: its locale must be the one that is wanted, its source is for tools.
void CheckOwnEntry(ReadContext& context, const JsonValue::Member& member, std::string_view locale) {
  if (member.name == "@@source") return;
  if (member.name != "@@locale") {
    context.Fail("unknown-key", member.position,
                 Concat({"\"", member.name, "\" is not a key of a catalog"}),
                 "known keys: @@locale, @@source");
  } else if (context.Expect(member.value, JsonValue::Kind::kString, "\"@@locale\"") &&
             member.value.string != locale) {
    context.Fail(
        "bad-value", member.value.position,
        Concat({"this catalog is in ", member.value.string, ", but ", locale, " is wanted"}),
        "correct \"@@locale\", or the name of the file");
  }
}

}  // namespace

Result<Catalog> ReadCatalog(std::string_view json, std::string_view file, std::string_view locale) {
  Result<JsonValue> document = ParseJson(json, file);
  if (!document) return document.error();
  ReadContext context(file);
  Catalog catalog;
  catalog.locale = locale;
  context.Expect(*document, JsonValue::Kind::kObject, "a catalog");
  for (JsonValue::Member& member : document->members) {
    if (member.name.starts_with("@@")) {
      CheckOwnEntry(context, member, locale);
    } else if (!member.name.starts_with('@')) {
      CheckMessage(context, member);
      catalog.messages[member.name].swap(member.value.string);
    }
  }
  if (context.error()) return *context.error();
  return catalog;
}

}  // namespace guided_help
