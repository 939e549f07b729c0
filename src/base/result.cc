#include "base/result.h"

#include "base/text.h"

namespace guided_help {

std::string ToString(Position position) {
  return Concat({std::to_string(position.line), ":", std::to_string(position.column)});
}

std::string ToString(const Error& error) {
  std::string text = error.file;
  if (error.position.line > 0) text = Concat({text, ":", ToString(error.position)});
  const std::string_view separator = text.empty() ? "" : ": ";
  const bool hint = !error.hint.empty();
  return Concat({text, separator, error.message, hint ? " (" : "", error.hint, hint ? ")" : ""});
}

}  // namespace guided_help
