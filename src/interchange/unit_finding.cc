#include "interchange/unit_finding.h"

#include <algorithm>

#include "base/text.h"

namespace guided_help {

std::string ToText(const UnitFinding& finding) {
  const std::string hint = finding.hint.empty() ? "" : Concat({" (", finding.hint, ")"});
  std::string text = Concat({finding.check, ": ", finding.message, hint, " [",
                             finding.severity == Severity::kError ? "error" : "warning",
                             ", mqm:", finding.mqm_type, ", its:", finding.its_type, "]"});
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c >= '\0' && c < ' '; }, ' ');
  return text;
}

int ItsSeverity(const UnitFinding& finding) {
  return finding.severity == Severity::kError ? 100 : 50;
}

}  // namespace guided_help
