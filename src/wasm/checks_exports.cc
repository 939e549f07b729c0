#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assistant/tour_json.h"
#include "base/finding.h"
#include "base/json_writer.h"
#include "base/result.h"
#include "interchange/source_hash.h"
#include "project/catalog_check.h"
#include "project/findings_json.h"
#include "project/guide_screens.h"
#include "project/memory_file_system.h"
#include "project/message_edit.h"
#include "project/project.h"
#include "project/rules.h"
#include "wasm/checks_abi.h"
#include "wasm/page_services.h"

namespace guided_help {
namespace {

/// The project whose catalogs a translator works on.
struct Workbench {
  PageServices services;
  MemoryFileSystem files;
  Project project{".", files};
  /// Kept from check to check: rules are the largest files, and change only with the page.
  std::optional<RulesLibrary> rules;
  std::string input;
  std::string output;
};

Workbench& TheWorkbench() {
  static Workbench workbench;
  return workbench;
}

bool IsRules(const std::filesystem::path& path) {
  return path.lexically_normal().string().starts_with("localization/rules/");
}

std::vector<std::string> SplitAtSpaces(std::string_view line) {
  std::vector<std::string> words;
  while (!line.empty()) {
    const std::size_t end = line.find(' ');
    if (end != 0) words.emplace_back(line.substr(0, end));
    line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
  }
  return words;
}

/// Returns the error, if there is one.
template <typename Value>
std::vector<Finding> FindingsOf(const Result<Value>& result) {
  if (result) return {};
  return {ToFinding(result.error())};
}

void WriteStrings(JsonWriter& json, std::string_view name, const std::vector<std::string>& all) {
  json.BeginArray(name);
  for (const std::string& each : all) json.String({}, each);
  json.EndArray();
}

}  // namespace

std::string SourceHash(std::string_view message) {
  std::array<char, 64> hash{};
  return {hash.data(),
          guided_help_source_hash(message.data(), message.size(), hash.data(), hash.size())};
}

extern "C" {

char* gc_input(std::size_t size) {
  TheWorkbench().input.resize(size);
  return TheWorkbench().input.data();
}

const char* gc_output() { return TheWorkbench().output.data(); }

std::size_t gc_output_size() { return TheWorkbench().output.size(); }

void gc_put_file() {
  Workbench& workbench = TheWorkbench();
  const std::string_view input = workbench.input;
  const std::size_t path_end = input.find('\n');
  const std::string_view path = input.substr(0, path_end);
  if (IsRules(path)) workbench.rules.reset();
  workbench.files.Add(path, std::string(input.substr(path_end + 1)));
}

void gc_remove_file() {
  Workbench& workbench = TheWorkbench();
  if (IsRules(workbench.input)) workbench.rules.reset();
  workbench.files.Remove(workbench.input);
}

void gc_edit(EditMark mark) {
  Workbench& workbench = TheWorkbench();
  std::string_view rest = workbench.input;
  const auto next = [&rest] {
    const std::size_t end = rest.find('\n');
    std::string line(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
  };
  MessageEdit edit;
  edit.folder = next();
  edit.locale = next();
  edit.key = next();
  edit.text = rest;
  edit.mark = mark;
  const Result<EditedCatalog> edited = EditMessage(workbench.project, edit);
  const std::string file = workbench.project.CatalogFile(edit.folder, edit.locale);
  if (edited && edited->json) workbench.files.Add(file, *edited->json);
  JsonWriter json;
  json.BeginObject();
  json.String("file", file);
  if (const std::optional<std::string> text = workbench.files.Read(file)) {
    json.String("text", *text);
  } else {
    json.Null("text");
  }
  WriteFindings(json, edited ? edited->findings : FindingsOf(edited));
  json.EndObject();
  workbench.output = json.Finish();
}

void gc_screens() {
  Workbench& workbench = TheWorkbench();
  const Result<GuideScreens> found =
      FindScreens(workbench.project, workbench.input, workbench.services);
  const GuideScreens none;
  const GuideScreens& screens = found ? *found : none;
  JsonWriter json;
  json.BeginObject();
  WriteStrings(json, "screens", screens.screens);
  WriteTour(json, screens.tour);
  json.BeginObject("where");
  for (const auto& [key, ids] : screens.where) WriteStrings(json, key, ids);
  json.EndObject();
  WriteStrings(json, "unshown", screens.unshown);
  WriteFindings(json, FindingsOf(found));
  json.EndObject();
  workbench.output = json.Finish();
}

void gc_check(std::int32_t is_release, std::int32_t only_translations) {
  Workbench& workbench = TheWorkbench();
  const std::string_view input = workbench.input;
  const std::size_t folders_end = input.find('\n');
  CatalogCheckOptions options;
  options.folders = SplitAtSpaces(input.substr(0, folders_end));
  options.locales = SplitAtSpaces(input.substr(folders_end + 1));
  options.is_release = is_release != 0;
  options.only_translations = only_translations != 0;
  if (options.folders.empty()) options.folders = workbench.project.Folders();
  if (!workbench.rules) workbench.rules.emplace(workbench.project, workbench.services);
  CatalogReport report =
      CheckCatalogs(workbench.project, *workbench.rules, workbench.services, options);
  for (Finding& error : workbench.rules->errors()) report.findings.push_back(std::move(error));
  const std::vector<Unchecked> unchecked = FindUnchecked(*workbench.rules, report.locales);
  workbench.output = ToJson(report.findings, report.files, report.pairs, unchecked);
}

}  // extern "C"

}  // namespace guided_help
