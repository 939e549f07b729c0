#include "base/finding.h"

#include <cstddef>
#include <utility>

#include "base/utf8.h"

namespace guided_help {

std::string_view Name(Severity severity) {
  return severity == Severity::kError ? "error" : "warning";
}

Finding ToFinding(const Error& error, std::string locale) {
  return {error.code, Severity::kError, error.file, error.position, std::move(locale),
          {},         error.message,    error.hint};
}

std::string Beginning(std::string_view text) {
  constexpr std::size_t kLongest = 160;
  std::string beginning;
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == kLongest) return beginning + "…";
    const CodePoint c = DecodeUtf8(text, at);
    beginning += c.value == '\n' || c.value == '\t' ? " " : text.substr(at, c.length);
    at += c.length;
  }
  return beginning;
}

}  // namespace guided_help
