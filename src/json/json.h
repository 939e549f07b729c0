#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "base/result.h"

namespace guided_help {

/// A value of a JSON document, with its position in the file.
struct JsonValue {
  enum class Kind { kNull, kBoolean, kInteger, kFraction, kString, kArray, kObject };
  struct Member;

  Kind kind = Kind::kNull;
  bool boolean = false;
  /// Only for `kInteger`. Numbers that do not fit into 64 bits are read as `kFraction`.
  std::int64_t integer = 0;
  /// Only for `kString`.
  std::string string;
  /// Only for `kArray`.
  std::vector<JsonValue> elements;
  /// Only for `kObject`; in the order of the file, without duplicate names.
  std::vector<Member> members;
  Position position;
  /// The offset of the value's first byte in the file.
  std::size_t offset = 0;

  /// Returns the member with this name, or null.
  const JsonValue* Find(std::string_view name) const;
};

struct JsonValue::Member {
  std::string name;
  Position position;
  JsonValue value;
};

/// Returns "an object", "a whole number", … for error messages.
std::string_view KindName(JsonValue::Kind kind);

/// Parses a document within limits, by default those of the files that pages read. `file` is used
/// only in errors. Error codes: `too-large`, `utf-8`, `syntax`, `too-deep`, `too-many-values`,
/// `duplicate-key`, `null-character`, `bad-value` (a number out of range).
Result<JsonValue> ParseJson(std::string_view text, std::string_view file,
                            const JsonLimits& limits = {});

/// Returns the number of columns from a string's opening quote to its code point `index`, as
/// written in the file; an escape takes several columns. `text` is a document that `ParseJson` has
/// read, `quote` the string's offset in it.
int ColumnInString(std::string_view text, std::size_t quote, std::size_t index);

}  // namespace guided_help
