#pragma once

#include <optional>
#include <string>
#include <utility>

namespace guided_help {

/// A position in a text file. Lines and columns count from 1, columns in Unicode code points; 0
/// means unknown.
struct Position {
  int line = 0;
  int column = 0;

  friend bool operator==(const Position&, const Position&) = default;
};

/// Why external input was rejected: the cause, the position, and a fix.
struct Error {
  /// Short, stable identifier for programs: `unknown-key`, `wrong-type`, `too-deep`, …
  std::string code;
  /// As given by the caller; empty if no file is involved.
  std::string file;
  Position position;
  /// One sentence for people, without the position.
  std::string message;
  /// How to fix it; may be empty.
  std::string hint;
};

/// Returns `line:column`.
std::string ToString(Position position);

/// Returns `file:line:column: message (hint)` without the parts that are unknown.
std::string ToString(const Error& error);

/// A value or an error. Used instead of exceptions, which are disabled in WebAssembly.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : error_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  bool Ok() const { return value_.has_value(); }
  explicit operator bool() const { return Ok(); }

  /// Requires `Ok()`.
  T& operator*() { return *value_; }
  const T& operator*() const { return *value_; }
  T* operator->() { return &*value_; }
  const T* operator->() const { return &*value_; }

  /// Requires `!Ok()`.
  const Error& error() const { return error_; }

 private:
  std::optional<T> value_;
  Error error_;
};

}  // namespace guided_help
