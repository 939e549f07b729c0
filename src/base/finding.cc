#include "base/finding.h"

#include <utility>

namespace guided_help {

std::string_view Name(Severity severity) {
  return severity == Severity::kError ? "error" : "warning";
}

Finding ToFinding(const Error& error, std::string locale) {
  return {error.code, Severity::kError, error.file, error.position, std::move(locale),
          {},         error.message,    error.hint};
}

}  // namespace guided_help
