#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/text.h"
#include "base/utf8.h"

namespace guided_help {

/// Thrown if a property does not hold. libFuzzer keeps the input that ends the program;
/// corpora_test.cc catches the exception and names the file.
class Broken : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// Throws `Broken` with the text `what` if a property does not hold.
inline void Hold(bool holds, std::string_view what) {
  if (!holds) throw Broken(std::string(what));
}

inline bool IsUtf8(std::string_view text) {
  return FindIllFormedUtf8(text) == std::string_view::npos;
}

/// Returns whether the position is in the text, or directly after one of its lines.
inline bool IsInside(Position position, std::string_view text) {
  if (position.line < 1 || position.column < 1) return false;
  for (int line = 1; line < position.line; ++line) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return false;
    text.remove_prefix(end + 1);
  }
  const std::size_t columns = ToCodePoints(text.substr(0, text.find('\n'))).size();
  return static_cast<std::size_t>(position.column) <= columns + 1;
}

/// The properties of every error that a reader returns: its code is one of `codes`, it names the
/// file and a position in it, and it can be shown.
inline void HoldError(const Error& error, std::string_view text, std::string_view file,
                      std::initializer_list<std::string_view> codes) {
  Hold(std::find(codes.begin(), codes.end(), error.code) != codes.end(),
       Concat({"unexpected error code: ", error.code}));
  Hold(error.file == file, "an error names another file");
  Hold(IsInside(error.position, text),
       Concat({"the position of an error is outside the file: ", ToString(error)}));
  Hold(!error.message.empty(), Concat({"an error has no message: ", error.code}));
  Hold(IsUtf8(error.message) && IsUtf8(error.hint), "an error is not UTF-8");
}

}  // namespace guided_help
