#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assistant/tour_json.h"
#include "base/finding.h"
#include "base/json_writer.h"
#include "base/limits.h"
#include "base/result.h"
#include "base/text.h"
#include "interchange/source_hash.h"
#include "json/json.h"
#include "localization/pseudo.h"
#include "project/catalog_check.h"
#include "project/catalog_files.h"
#include "project/findings_json.h"
#include "project/guide_screens.h"
#include "project/import_preview.h"
#include "project/locale_start.h"
#include "project/memory_file_system.h"
#include "project/message_edit.h"
#include "project/picture_names.h"
#include "project/project.h"
#include "project/project_export.h"
#include "project/pseudo_catalogs.h"
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

  const RulesLibrary& Rules() {
    if (!rules) rules.emplace(project, services);
    return *rules;
  }

  /// Puts catalogs into the project, and writes them or the error to the output.
  void PutCatalogs(const std::vector<CatalogText>& catalogs, const std::optional<Error>& error) {
    JsonWriter json;
    json.BeginObject();
    json.BeginArray("files");
    for (const CatalogText& catalog : catalogs) {
      const std::string file = project.CatalogFile(catalog.folder, catalog.locale);
      files.Add(file, catalog.json);
      json.BeginObject();
      json.String("file", file);
      json.String("text", catalog.json);
      json.EndObject();
    }
    json.EndArray();
    WriteFindings(json, error ? std::vector<Finding>{ToFinding(*error)} : std::vector<Finding>());
    json.EndObject();
    output = json.Finish();
  }
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

/// `pictures`: JSON, or nothing.
Result<std::string> Export(Workbench& workbench, ExportRequest& request,
                           std::string_view pictures) {
  if (std::optional<Error> wrong =
          CheckTargetLocale(workbench.project, request.folder, request.locale))
    return std::move(*wrong);
  if (!pictures.empty()) {
    Result<PictureNames> names = ReadPictureNames(pictures, "pictures.json");
    if (!names) return names.error();
    request.pictures = std::move(*names);
  }
  return ExportCatalog(workbench.project, workbench.Rules(), workbench.services, request);
}

/// Takes lines from the beginning of an input.
class InputLines {
 public:
  explicit InputLines(std::string_view input) : rest_(input) {}

  std::string Next() {
    const std::string_view line = rest_.substr(0, rest_.find('\n'));
    rest_.remove_prefix(std::min(line.size() + 1, rest_.size()));
    return std::string(line);
  }
  std::string_view Rest() const { return rest_; }

 private:
  std::string_view rest_;
};

void WriteOptional(JsonWriter& json, std::string_view name,
                   const std::optional<std::string>& text) {
  if (text) {
    json.String(name, *text);
  } else {
    json.Null(name);
  }
}

/// A text of a catalog, and its state, if there is one.
void WriteVersion(JsonWriter& json, std::string_view name, std::string_view state_name,
                  const std::string& text, std::optional<MessageState> state) {
  WriteOptional(json, name, text.empty() ? std::nullopt : std::optional(text));
  WriteOptional(json, state_name, state ? std::optional(std::string(Name(*state))) : std::nullopt);
}

void Write(JsonWriter& json, const CatalogChanges& catalog,
           const std::optional<std::string>& text) {
  json.BeginObject();
  json.String("folder", catalog.folder);
  json.String("locale", catalog.locale);
  json.String("file", catalog.file);
  WriteOptional(json, "text", text);
  json.BeginArray("changes");
  for (const MessageChange& change : catalog.changes) {
    json.BeginObject();
    json.String("key", change.key);
    json.String("source", change.source);
    WriteVersion(json, "before", "beforeState", change.before, change.before_state);
    WriteVersion(json, "after", "afterState", change.after, change.after_state);
    json.Boolean("conflict", change.is_conflict);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

/// Returns the strings of a JSON array, or nothing for null.
std::optional<KeySet> ReadKeys(std::string_view json) {
  const Result<JsonValue> value = ParseJson(json, "", kArticleCatalogLimits);
  if (!value || value->kind == JsonValue::Kind::kNull) return std::nullopt;
  KeySet keys;
  for (const JsonValue& key : value->elements) keys.insert(key.string);
  return keys;
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
  InputLines lines(workbench.input);
  MessageEdit edit;
  edit.folder = lines.Next();
  edit.locale = lines.Next();
  edit.key = lines.Next();
  edit.text = lines.Rest();
  edit.mark = mark;
  const Result<EditedCatalog> edited = EditMessage(workbench.project, edit);
  const std::string file = workbench.project.CatalogFile(edit.folder, edit.locale);
  if (edited && edited->json) workbench.files.Add(file, *edited->json);
  JsonWriter json;
  json.BeginObject();
  json.String("file", file);
  WriteOptional(json, "text", workbench.files.Read(file));
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

void gc_export(ExchangeFormat format, std::int32_t has_findings) {
  Workbench& workbench = TheWorkbench();
  InputLines lines(workbench.input);
  ExportRequest request;
  request.folder = lines.Next();
  const std::string locale = lines.Next();
  request.locale =
      NormalizeLocale(locale, workbench.project.Locales(request.folder)).value_or(locale);
  request.format = format;
  request.has_findings = has_findings != 0;
  const Result<std::string> text = Export(workbench, request, lines.Rest());
  JsonWriter json;
  json.BeginObject();
  json.String("file", ExportFileName(request));
  WriteOptional(json, "text", text ? std::optional(*text) : std::nullopt);
  WriteFindings(json, FindingsOf(text));
  json.EndObject();
  workbench.output = json.Finish();
}

void gc_import() {
  Workbench& workbench = TheWorkbench();
  InputLines lines(workbench.input);
  ImportedFile file;
  file.name = lines.Next();
  file.names.folder = lines.Next();
  file.names.locale = lines.Next();
  const std::optional<KeySet> keys = ReadKeys(lines.Next());
  file.bytes = lines.Rest();
  const RulesLibrary& rules = workbench.Rules();
  const ImportPreview preview =
      keys ? PreviewImport(workbench.files, rules, workbench.services, file, *keys)
           : PreviewImport(workbench.files, rules, workbench.services, file);
  JsonWriter json;
  json.BeginObject();
  json.BeginArray("catalogs");
  for (const CatalogChanges& catalog : preview.catalogs) {
    if (keys && !preview.has_errors && !catalog.changes.empty())
      workbench.files.Add(catalog.file, catalog.json);
    Write(json, catalog, keys ? workbench.files.Read(catalog.file) : std::optional<std::string>());
  }
  json.EndArray();
  WriteFindings(json, preview.findings);
  json.EndObject();
  workbench.output = json.Finish();
}

void gc_pseudo() {
  Workbench& workbench = TheWorkbench();
  const std::span<const std::string_view> known = PseudoLocales();
  if (std::find(known.begin(), known.end(), workbench.input) == known.end()) {
    return workbench.PutCatalogs({},
                                 Error{"wrong-locale",
                                       "",
                                       {},
                                       Concat({"\"", workbench.input, "\" is not a pseudo-locale"}),
                                       "use one such as en-XA"});
  }
  const Result<std::vector<CatalogText>> catalogs =
      PseudoCatalogs(workbench.project, workbench.project.Folders(), {workbench.input});
  if (!catalogs) return workbench.PutCatalogs({}, catalogs.error());
  workbench.PutCatalogs(*catalogs, std::nullopt);
}

void gc_add_locale(std::int32_t has_demo) {
  Workbench& workbench = TheWorkbench();
  const std::string& locale = workbench.input;
  if (const std::optional<Error> error = CheckStart(locale))
    return workbench.PutCatalogs({}, error);
  std::array<char, 256> name{};
  const std::size_t size =
      guided_help_language_name(locale.data(), locale.size(), name.data(), name.size());
  const Result<std::vector<StartedCatalog>> started =
      StartLocale(workbench.project, {locale, {name.data(), size}, has_demo != 0});
  if (!started) return workbench.PutCatalogs({}, started.error());
  std::vector<CatalogText> catalogs;
  for (const StartedCatalog& each : *started) catalogs.push_back(each.catalog);
  workbench.PutCatalogs(catalogs, std::nullopt);
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
  const RulesLibrary& rules = workbench.Rules();
  CatalogReport report = CheckCatalogs(workbench.project, rules, workbench.services, options);
  for (Finding& error : rules.errors()) report.findings.push_back(std::move(error));
  const std::vector<Unchecked> unchecked = FindUnchecked(rules, report.locales);
  workbench.output = ToJson(report.findings, report.files, report.pairs, unchecked);
}

}  // extern "C"

}  // namespace guided_help
