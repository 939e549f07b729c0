#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "json/json.h"

namespace guided_help {

/// Keeps the first error in a file, so that readers need not check each call: after an error the
/// getters of `ObjectReader` return empty values, and the reader checks `error()` once at the end.
class ReadContext {
 public:
  explicit ReadContext(std::string_view file) : file_(file) {}

  void Fail(std::string code, Position position, std::string message, std::string hint = {});
  const std::optional<Error>& error() const { return error_; }

  /// Fails with `wrong-type` if the value has another kind.
  bool Expect(const JsonValue& value, JsonValue::Kind kind, std::string_view what);
  /// Returns an integer. Fails beyond 2^53 - 1, the largest integer that is exact in JavaScript.
  std::int64_t Exact(const JsonValue& integer, std::string_view what);

 private:
  std::string file_;
  std::optional<Error> error_;
};

/// Reads the members of one object with a known set of keys. Fails at once on an unknown key.
class ObjectReader {
 public:
  /// `what` names the object in errors: `node "cancel-online"`.
  ObjectReader(ReadContext& context, const JsonValue& object, std::string what,
               std::initializer_list<std::string_view> keys);

  bool Has(std::string_view key) const { return object_.Find(key) != nullptr; }

  /// Returns the member; if it is missing, fails with `missing-key` and returns null.
  const JsonValue* Require(std::string_view key);
  /// Also fails if the key is missing.
  std::string String(std::string_view key);
  /// Return an empty text or false if the key is missing.
  std::string OptionalString(std::string_view key);
  bool OptionalBoolean(std::string_view key);
  /// Like `String` and `ReadContext::Exact`.
  std::int64_t Integer(std::string_view key);
  /// Each of these returns the members of an object in order, or the elements of an array, at most
  /// `kMaximumListSize`. If the key is missing, the list is empty, without an error.
  const std::vector<JsonValue::Member>& Members(std::string_view key);
  const std::vector<JsonValue>& Elements(std::string_view key);
  std::vector<std::string> Strings(std::string_view key);

  ReadContext& context() { return context_; }

 private:
  const JsonValue* Typed(std::string_view key, JsonValue::Kind kind);
  bool IsTooLong(const JsonValue& list, std::size_t size, std::string_view key);

  ReadContext& context_;
  const JsonValue& object_;
  std::string what_;
};

}  // namespace guided_help
