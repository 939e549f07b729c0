#include "json/object_reader.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "base/text.h"

namespace guided_help {
namespace {

/// Larger integers are not exact in the page's JavaScript.
constexpr std::int64_t kMaximumInteger = (std::int64_t{1} << 53) - 1;

}  // namespace

void ReadContext::Fail(std::string code, Position position, std::string message, std::string hint) {
  if (error_) return;
  error_ = Error{std::move(code), file_, position, std::move(message), std::move(hint)};
}

std::int64_t ReadContext::Exact(const JsonValue& integer, std::string_view what) {
  if (-kMaximumInteger <= integer.integer && integer.integer <= kMaximumInteger)
    return integer.integer;
  const std::string maximum = std::to_string(kMaximumInteger);
  Fail("bad-value", integer.position, Concat({what, " is out of range"}),
       Concat({"allowed: -", maximum, " to ", maximum}));
  return 0;
}

bool ReadContext::Expect(const JsonValue& value, JsonValue::Kind kind, std::string_view what) {
  if (value.kind == kind) return true;
  Fail("wrong-type", value.position,
       Concat({what, " must be ", KindName(kind), ", but is ", KindName(value.kind)}));
  return false;
}

ObjectReader::ObjectReader(ReadContext& context, const JsonValue& object, std::string what,
                           std::initializer_list<std::string_view> keys)
    : context_(context), object_(object), what_(std::move(what)) {
  if (!context.Expect(object, JsonValue::Kind::kObject, what_)) return;
  for (const JsonValue::Member& member : object.members) {
    if (std::find(keys.begin(), keys.end(), member.name) != keys.end()) continue;
    context.Fail("unknown-key", member.position,
                 Concat({"\"", member.name, "\" is not a key of ", what_}),
                 Concat({"known keys: ", Join(keys, ", ")}));
  }
}

const JsonValue* ObjectReader::Require(std::string_view key) {
  const JsonValue* value = object_.Find(key);
  if (value == nullptr) {
    context_.Fail("missing-key", object_.position, Concat({what_, " has no \"", key, "\""}),
                  "add it");
  }
  return value;
}

std::string ObjectReader::String(std::string_view key) {
  Require(key);
  const JsonValue* value = Typed(key, JsonValue::Kind::kString);
  return value == nullptr ? std::string() : value->string;
}

std::string ObjectReader::OptionalString(std::string_view key) {
  return Has(key) ? String(key) : std::string();
}

bool ObjectReader::OptionalBoolean(std::string_view key) {
  const JsonValue* value = Typed(key, JsonValue::Kind::kBoolean);
  return value != nullptr && value->boolean;
}

std::int64_t ObjectReader::Integer(std::string_view key) {
  Require(key);
  const JsonValue* value = Typed(key, JsonValue::Kind::kInteger);
  return value == nullptr ? 0 : context_.Exact(*value, Concat({"\"", key, "\" of ", what_}));
}

const std::vector<JsonValue::Member>& ObjectReader::Members(std::string_view key) {
  static const std::vector<JsonValue::Member> kNone;
  const JsonValue* value = Typed(key, JsonValue::Kind::kObject);
  return value == nullptr || IsTooLong(*value, value->members.size(), key) ? kNone : value->members;
}

const std::vector<JsonValue>& ObjectReader::Elements(std::string_view key) {
  static const std::vector<JsonValue> kNone;
  const JsonValue* value = Typed(key, JsonValue::Kind::kArray);
  return value == nullptr || IsTooLong(*value, value->elements.size(), key) ? kNone
                                                                            : value->elements;
}

std::vector<std::string> ObjectReader::Strings(std::string_view key) {
  std::vector<std::string> strings;
  for (const JsonValue& element : Elements(key)) {
    if (context_.Expect(element, JsonValue::Kind::kString,
                        Concat({"each element of \"", key, "\""}))) {
      strings.push_back(element.string);
    }
  }
  return strings;
}

bool ObjectReader::IsTooLong(const JsonValue& list, std::size_t size, std::string_view key) {
  if (size <= kMaximumListSize) return false;
  context_.Fail("too-many-values", list.position,
                Concat({"\"", key, "\" of ", what_, " has more than ",
                        std::to_string(kMaximumListSize), " entries"}),
                "remove some");
  return true;
}

const JsonValue* ObjectReader::Typed(std::string_view key, JsonValue::Kind kind) {
  const JsonValue* value = object_.Find(key);
  if (value == nullptr) return nullptr;
  return context_.Expect(*value, kind, Concat({"\"", key, "\" of ", what_})) ? value : nullptr;
}

}  // namespace guided_help
