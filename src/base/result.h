#pragma once

#include <optional>
#include <string>
#include <utility>

namespace guided_help {

/// A place in a text file. Lines and columns count from 1, columns in Unicode code points; 0 means
/// unknown.
struct Position {
  int line = 0;
  int column = 0;

  friend bool operator==(const Position&, const Position&) = default;
};

/// Why something from outside could not be used: what, where, and how to mend it.
struct Error {
  /// Stable and short, for programs: `unknown-key`, `wrong-type`, `too-deep`, …
  std::string code;
  /// As named by the caller; empty where no file is concerned.
  std::string file;
  Position position;
  /// One sentence for a person, without the place.
  std::string message;
  /// How to mend it; may be empty.
  std::string hint;
};

/// `file:line:column: message (hint)`, leaving out what is not known.
std::string ToString(const Error& error);

/// A value, or the error that stands in its place. There are no exceptions in WebAssembly.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : error_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  bool Ok() const { return value_.has_value(); }
  explicit operator bool() const { return Ok(); }

  /// Only when `Ok()`.
  T& operator*() { return *value_; }
  const T& operator*() const { return *value_; }
  T* operator->() { return &*value_; }
  const T* operator->() const { return &*value_; }

  /// Only when not `Ok()`.
  const Error& error() const { return error_; }

 private:
  std::optional<T> value_;
  Error error_;
};

}  // namespace guided_help
