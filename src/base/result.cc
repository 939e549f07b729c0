#include "base/result.h"

#include "base/text.h"

namespace guided_help {

std::string ToString(const Error& error) {
  std::string text = error.file;
  if (error.position.line > 0) {
    text = Concat({text, ":", std::to_string(error.position.line), ":",
                   std::to_string(error.position.column)});
  }
  const std::string_view separator = text.empty() ? "" : ": ";
  const bool hint = !error.hint.empty();
  return Concat({text, separator, error.message, hint ? " (" : "", error.hint, hint ? ")" : ""});
}

}  // namespace guided_help
