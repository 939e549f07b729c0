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

/// Keeps the first fault that a reader meets in a file, so that reading code needs no check at each
/// line: after a fault the getters of `ObjectReader` return empty values, and the reader asks
/// `error()` once at the end.
class ReadContext {
 public:
  explicit ReadContext(std::string_view file) : file_(file) {}

  void Fail(std::string code, Position position, std::string message, std::string hint = {});
  const std::optional<Error>& error() const { return error_; }

  /// Fails with `wrong-type` unless the value is of that kind.
  bool Expect(const JsonValue& value, JsonValue::Kind kind, std::string_view what);

 private:
  std::string file_;
  std::optional<Error> error_;
};

/// Reads the members of one object whose keys are known. Unknown keys fail at once.
class ObjectReader {
 public:
  /// `what` names the object in errors: `node "cancel-online"`.
  ObjectReader(ReadContext& context, const JsonValue& object, std::string what,
               std::initializer_list<std::string_view> keys);

  bool Has(std::string_view key) const { return object_.Find(key) != nullptr; }

  /// The member; fails with `missing-key` and returns null where there is none.
  const JsonValue* Require(std::string_view key);
  /// Fails where the key is missing, too.
  std::string String(std::string_view key);
  /// As `String`; and fails beyond 2^53 - 1, the exact whole numbers of JavaScript.
  std::int64_t Integer(std::string_view key);
  /// An object's members in order, or an array's elements, `kMaximumListSize` at most. Missing:
  /// empty, without a fault.
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
