#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/text.h"
#include "json/json.h"

namespace guided_help {

/// Keeps the first error in a file, so that readers need not check each call: after an error the
/// getters of `ObjectReader` return empty values, and the reader checks `error()` once at the end.
class ReadContext {
 public:
  explicit ReadContext(std::string_view file) : file_(file) {}

  // Pieces are concatenated only after a failure.

  void Fail(std::string_view code, const Position& position, Pieces message,
            std::string_view hint = {});
  const std::optional<Error>& error() const { return error_; }

  /// Fails with `wrong-type` if the value has another kind.
  bool Expect(const JsonValue& value, JsonValue::Kind kind, Pieces what);
  /// Returns an integer. Fails beyond 2^53 - 1, the largest integer that is exact in JavaScript.
  std::int64_t Exact(const JsonValue& integer, Pieces what);

 private:
  std::string file_;
  std::optional<Error> error_;
};

/// Reads the members of one object with a known set of keys. What the getters return by reference
/// lives as long as the object.
class ObjectReader {
 public:
  /// `what` names the object in errors: `node "cancel-online"`. Call `ExpectKeys` when the keys are
  /// known.
  ObjectReader(ReadContext& context, const JsonValue& object, Piece what);
  ObjectReader(ReadContext& context, const JsonValue& object, Piece what, std::string_view keys)
      : ObjectReader(context, object, what) {
    ExpectKeys(keys);
  }

  /// Fails on a key that is not one of these: `key, when, only`.
  void ExpectKeys(std::string_view keys);

  bool Has(std::string_view key) const { return object_.Find(key) != nullptr; }

  /// Returns the member; if it is missing, fails with `missing-key` and returns null.
  const JsonValue* Require(std::string_view key);
  /// Also fails if the key is missing.
  const std::string& String(std::string_view key);
  /// Return an empty text or false if the key is missing.
  const std::string& OptionalString(std::string_view key);
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
  /// Returns a value without content if the key is missing, or after a failure.
  const JsonValue& Typed(std::string_view key, JsonValue::Kind kind);

  ReadContext& context_;
  const JsonValue& object_;
  std::string what_;
};

/// Reads each of the values into an element of a new list.
template <typename T, typename Json>
std::vector<T> ReadAll(ReadContext& context, const std::vector<Json>& values,
                       void (*read)(ReadContext&, const Json&, T&)) {
  std::vector<T> items(values.size());
  for (std::size_t i = 0; i < items.size(); ++i) read(context, values[i], items[i]);
  return items;
}

}  // namespace guided_help
