#include "cli/findings_printer.h"

#include <algorithm>
#include <ostream>
#include <utility>

#include "base/text.h"
#include "cli/command_line.h"

namespace guided_help {

namespace {

/// As many findings are easier to see as counts.
constexpr int kLongList = 10;

/// `spacing 12, number 3`
std::string MostFirst(const std::map<std::string, int>& counts) {
  std::vector<std::pair<std::string, int>> all(counts.begin(), counts.end());
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& one, const auto& other) { return one.second > other.second; });
  std::string text;
  for (const auto& [check, count] : all)
    text += Concat({text.empty() ? "" : ", ", check, " ", Decimal(count)});
  return text;
}

}  // namespace

FindingsPrinter::FindingsPrinter(bool json, std::ostream& out) : out_(out), json_(json) {
  if (json_) BeginJson(writer_);
}

void FindingsPrinter::Add(const std::vector<Finding>& findings, int files, int pairs,
                          const LineSource& lines, std::string_view heading) {
  const FindingsSummary own = Summarize(findings, files, pairs);
  summary_.files += own.files;
  summary_.pairs += own.pairs;
  summary_.errors += own.errors;
  summary_.warnings += own.warnings;
  for (const Finding& finding : findings) {
    const bool is_error = finding.severity == Severity::kError;
    ++(is_error ? errors_by_check_ : warnings_by_check_)[finding.check];
  }
  if (json_) {
    for (const Finding& finding : findings) Write(writer_, finding);
    out_ << writer_.Take();
  } else {
    if (!heading.empty() && !findings.empty()) out_ << heading << '\n';
    out_ << ToReadableText(findings, lines);
  }
}

int FindingsPrinter::Finish(const std::vector<Unchecked>* unchecked, bool is_strict) {
  const auto no_lines = [](const std::string&, int) -> std::string { return {}; };
  if (unchecked != nullptr && is_strict) Add(ToFindings(*unchecked), 0, 0, no_lines);
  if (json_) {
    EndJson(writer_, summary_, unchecked);
    out_ << writer_.Finish();
  } else {
    out_ << ToReadableText(summary_);
    const bool is_long = summary_.errors + summary_.warnings >= kLongList &&
                         errors_by_check_.size() + warnings_by_check_.size() > 1;
    for (const auto& [name, counts] :
         {std::pair{"errors", &errors_by_check_}, std::pair{"warnings", &warnings_by_check_}}) {
      if (is_long && !counts->empty()) out_ << "    " << name << ": " << MostFirst(*counts) << '\n';
    }
    if (unchecked != nullptr && !is_strict) out_ << ToReadableText(*unchecked);
  }
  return summary_.errors > 0 ? kExitErrors : 0;
}

}  // namespace guided_help
