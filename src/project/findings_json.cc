#include "project/findings_json.h"

#include <string_view>

namespace guided_help {
namespace {

void WriteOptional(JsonWriter& writer, std::string_view name, const std::string& value) {
  if (value.empty()) {
    writer.Null(name);
  } else {
    writer.String(name, value);
  }
}

void WriteUnchecked(JsonWriter& writer, const std::vector<Unchecked>& unchecked) {
  writer.BeginArray("unchecked");
  for (const Unchecked& language : unchecked) {
    writer.BeginObject();
    WriteOptional(writer, "locale", language.locale);
    writer.BeginArray("checks");
    for (const Gap& gap : language.gaps) writer.String({}, gap.check);
    writer.EndArray();
    writer.EndObject();
  }
  writer.EndArray();
}

}  // namespace

FindingsSummary Summarize(const std::vector<Finding>& findings, int files, int pairs) {
  FindingsSummary summary{files, pairs, 0, 0};
  for (const Finding& finding : findings) {
    ++(finding.severity == Severity::kError ? summary.errors : summary.warnings);
  }
  return summary;
}

void BeginJson(JsonWriter& writer) {
  writer.BeginObject();
  writer.Integer("version", 1);
  writer.BeginArray("findings");
}

void Write(JsonWriter& writer, const Finding& finding) {
  writer.BeginObject();
  writer.String("check", finding.check);
  writer.String("severity", Name(finding.severity));
  writer.String("file", finding.file);
  writer.Integer("line", finding.position.line);
  writer.Integer("column", finding.position.column);
  WriteOptional(writer, "locale", finding.locale);
  WriteOptional(writer, "pair", finding.pair);
  WriteOptional(writer, "key", finding.key);
  writer.String("message", finding.message);
  WriteOptional(writer, "hint", finding.hint);
  if (!finding.path.empty()) writer.String("path", finding.path);
  writer.EndObject();
}

void WriteFindings(JsonWriter& writer, const std::vector<Finding>& findings) {
  writer.BeginArray("findings");
  for (const Finding& finding : findings) Write(writer, finding);
  writer.EndArray();
}

void EndJson(JsonWriter& writer, const FindingsSummary& summary,
             const std::vector<Unchecked>* unchecked) {
  writer.EndArray();
  if (unchecked != nullptr) WriteUnchecked(writer, *unchecked);
  writer.BeginObject("summary");
  writer.Integer("files", summary.files);
  writer.Integer("pairs", summary.pairs);
  writer.Integer("errors", summary.errors);
  writer.Integer("warnings", summary.warnings);
  writer.EndObject();
  writer.EndObject();
}

std::string ToJson(const std::vector<Finding>& findings, int files, int pairs,
                   const std::vector<Unchecked>& unchecked) {
  JsonWriter writer;
  BeginJson(writer);
  for (const Finding& finding : findings) Write(writer, finding);
  EndJson(writer, Summarize(findings, files, pairs), &unchecked);
  return writer.Finish();
}

}  // namespace guided_help
