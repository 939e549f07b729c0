#include "localization/catalog_members.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/text.h"
#include "localization/words.h"

namespace guided_help {
namespace {

bool IsKeyCharacter(char c) {
  return IsAsciiLower(c) || IsAsciiDigit(c) || c == '.' || c == '-' || c == '_';
}

/// Returns the one of `values` that the member names; nothing if there is no such member.
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
                        {"\"", name, "\" cannot be the ", key, " of a message"}, known);
  return std::nullopt;
}

}  // namespace

void CheckOwnEntry(ReadContext& context, const JsonValue::Member& member, std::string_view locale) {
  if (member.name == "@@source") return;
  if (member.name != "@@locale") {
    context.Fail("unknown-key", member.position,
                 {"\"", member.name, "\" is not a key of a catalog"},
                 "known keys: @@locale, @@source");
  } else if (context.Expect(member.value, JsonValue::Kind::kString, {"\"@@locale\""}) &&
             member.value.string != locale) {
    context.Fail("bad-value", member.value.position,
                 {"this catalog is in ", member.value.string, ", but ", locale, " is expected"},
                 "correct \"@@locale\", or the name of the file");
  }
}

Message ReadMessage(ReadContext& context, const JsonValue::Member& member, std::string_view json) {
  const std::string what = Concat({"message \"", member.name, "\""});
  if (!context.Expect(member.value, JsonValue::Kind::kString, {what})) return {};
  if (member.name.empty() || !std::all_of(member.name.begin(), member.name.end(), IsKeyCharacter)) {
    context.Fail("bad-value", member.position, {"invalid message key \"", member.name, "\""},
                 "use a-z, 0-9, \".\", \"-\" and \"_\"");
  }
  const std::string& text = member.value.string;
  const std::size_t limit =
      IsReference(member.name) ? kMaximumReferenceBytes : kMaximumMessageBytes;
  if (text.size() > limit) {
    context.Fail("bad-value", member.value.position, {what, " is too long"},
                 Concat({Decimal(static_cast<std::int64_t>(limit)), " bytes at most"}));
    return {};
  }
  Result<Message> message = Message::Parse(text);
  if (message) return std::move(*message);
  const Error& error = message.error();
  Position position = member.value.position;
  position.column += ColumnInString(json, member.value.offset,
                                    static_cast<std::size_t>(error.position.column) - 1);
  context.Fail(error.code, position, {what, ": ", error.message}, error.hint);
  return {};
}

MessageNotes ReadNotes(ReadContext& context, const JsonValue::Member& member) {
  ObjectReader reader(context, member.value, "\"" + member.name + "\"",
                      "description, state, origin, date, source_hash, previous_source, ignore");
  MessageNotes notes;
  notes.description = reader.OptionalString("description");
  notes.state = ReadName(reader, "state",
                         {MessageState::kMachine, MessageState::kTranslated,
                          MessageState::kReviewed, MessageState::kStale});
  notes.origin = ReadName(reader, "origin",
                          {MessageOrigin::kArticle, MessageOrigin::kLater, MessageOrigin::kOurs});
  notes.date = reader.OptionalString("date");
  notes.source_hash = reader.OptionalString("source_hash");
  notes.previous_source = reader.OptionalString("previous_source");
  for (const JsonValue& value : reader.Elements("ignore")) {
    ObjectReader ignored(context, value, "an ignored check", "check, reason");
    notes.ignore.push_back({ignored.String("check"), ignored.String("reason")});
  }
  return notes;
}

}  // namespace guided_help
