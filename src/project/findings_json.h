#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "base/json_writer.h"
#include "project/rules.h"

namespace guided_help {

struct FindingsSummary {
  int files = 0;
  int pairs = 0;
  int errors = 0;
  int warnings = 0;
};

/// Counts errors and warnings; the caller provides `files` and `pairs`.
FindingsSummary Summarize(const std::vector<Finding>& findings, int files, int pairs);

// `--format json` of docs/formats.md, version 1, in three parts.
void BeginJson(JsonWriter& writer);
void Write(JsonWriter& writer, const Finding& finding);
/// Writes a member `findings`.
void WriteFindings(JsonWriter& writer, const std::vector<Finding>& findings);
/// `unchecked` is null if the command checks no translations.
void EndJson(JsonWriter& writer, const FindingsSummary& summary,
             const std::vector<Unchecked>* unchecked);

/// Returns all three.
std::string ToJson(const std::vector<Finding>& findings, int files, int pairs,
                   const std::vector<Unchecked>& unchecked);

}  // namespace guided_help
