#include "json/object_reader.h"

#include "base/limits.h"

namespace guided_help {
namespace {

/// Larger integers are not exact in the page's JavaScript.
constexpr std::int64_t kMaximumInteger = (std::int64_t{1} << 53) - 1;
static_assert(kMaximumInteger == 9007199254740991, "also in an error below");
static_assert(kMaximumListSize == 256, "also in an error below");

/// Returns whether `key` is one of `keys`, which are separated by a comma and a space.
bool IsOneOf(std::string_view key, std::string_view keys) {
  for (;;) {
    const std::size_t end = keys.find(',');
    if (keys.substr(0, end) == key) return true;
    if (end == std::string_view::npos) return false;
    keys.remove_prefix(end + 2);
  }
}

}  // namespace

void ReadContext::Fail(std::string_view code, const Position& position, Pieces message,
                       std::string_view hint) {
  if (error_) return;
  error_ = Error{std::string(code), file_, position, Concat(message), std::string(hint)};
}

std::int64_t ReadContext::Exact(const JsonValue& integer, Pieces what) {
  if (-kMaximumInteger <= integer.integer && integer.integer <= kMaximumInteger)
    return integer.integer;
  Fail("bad-value", integer.position, {Concat(what), " is out of range"},
       "allowed: -9007199254740991 to 9007199254740991");
  return 0;
}

bool ReadContext::Expect(const JsonValue& value, JsonValue::Kind kind, Pieces what) {
  if (value.kind == kind) return true;
  Fail("wrong-type", value.position,
       {Concat(what), " must be ", KindName(kind), ", but is ", KindName(value.kind)});
  return false;
}

ObjectReader::ObjectReader(ReadContext& context, const JsonValue& object, Piece what)
    : context_(context), object_(object), what_(what.View()) {
  context.Expect(object, JsonValue::Kind::kObject, {what});
}

void ObjectReader::ExpectKeys(std::string_view keys) {
  for (const JsonValue::Member& member : object_.members) {
    if (!IsOneOf(member.name, keys)) {
      context_.Fail("unknown-key", member.position,
                    {"\"", member.name, "\" is not a key of ", what_},
                    Concat({"known keys: ", keys}));
    }
  }
}

const JsonValue* ObjectReader::Require(std::string_view key) {
  const JsonValue* value = object_.Find(key);
  if (value == nullptr) {
    context_.Fail("missing-key", object_.position, {what_, " has no \"", key, "\""}, "add it");
  }
  return value;
}

const std::string& ObjectReader::String(std::string_view key) {
  Require(key);
  return OptionalString(key);
}

const std::string& ObjectReader::OptionalString(std::string_view key) {
  return Typed(key, JsonValue::Kind::kString).string;
}

bool ObjectReader::OptionalBoolean(std::string_view key) {
  return Typed(key, JsonValue::Kind::kBoolean).boolean;
}

std::int64_t ObjectReader::Integer(std::string_view key) {
  Require(key);
  return context_.Exact(Typed(key, JsonValue::Kind::kInteger), {"\"", key, "\" of ", what_});
}

const std::vector<JsonValue::Member>& ObjectReader::Members(std::string_view key) {
  return Typed(key, JsonValue::Kind::kObject).members;
}

const std::vector<JsonValue>& ObjectReader::Elements(std::string_view key) {
  return Typed(key, JsonValue::Kind::kArray).elements;
}

std::vector<std::string> ObjectReader::Strings(std::string_view key) {
  std::vector<std::string> strings;
  for (const JsonValue& element : Elements(key)) {
    if (context_.Expect(element, JsonValue::Kind::kString, {"each element of \"", key, "\""}))
      strings.push_back(element.string);
  }
  return strings;
}

const JsonValue& ObjectReader::Typed(std::string_view key, JsonValue::Kind kind) {
  static const JsonValue kNone;
  const JsonValue* value = object_.Find(key);
  if (value == nullptr) return kNone;
  if (!context_.Expect(*value, kind, {"\"", key, "\" of ", what_})) return kNone;
  if (value->members.size() <= kMaximumListSize && value->elements.size() <= kMaximumListSize)
    return *value;
  context_.Fail("too-many-values", value->position,
                {"\"", key, "\" of ", what_, " has more than 256 entries"}, "remove some");
  return kNone;
}

}  // namespace guided_help
