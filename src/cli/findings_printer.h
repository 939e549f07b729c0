#pragma once

#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/json_writer.h"
#include "cli/findings_output.h"
#include "project/findings_json.h"
#include "project/rules.h"

namespace guided_help {

/// Prints findings as they come, as text or as JSON, and at the end what they sum up to. It keeps
/// none, so its memory does not grow with them.
class FindingsPrinter {
 public:
  FindingsPrinter(bool json, std::ostream& out);

  /// `heading`, a line for people above the findings, is not part of the JSON.
  void Add(const std::vector<Finding>& findings, int files, int pairs, const LineSource& lines,
           std::string_view heading = {});

  /// Prints the summary, for people with the number of findings of each check if there are many,
  /// and for commands that check translations, what they did not look at: with `is_strict` as
  /// errors. Returns the exit code.
  int Finish(const std::vector<Unchecked>* unchecked = nullptr, bool is_strict = false);

 private:
  std::ostream& out_;
  bool json_;
  JsonWriter writer_;
  FindingsSummary summary_;
  /// How many findings each check has.
  std::map<std::string, int> errors_by_check_;
  std::map<std::string, int> warnings_by_check_;
};

}  // namespace guided_help
