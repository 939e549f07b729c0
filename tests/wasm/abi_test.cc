// src/wasm/abi.json describes the modules' interfaces for tests/web/unit/abi.test.js, which
// compares it with the page's side. After an intended change of an interface, update both sides:
//
//     GUIDED_HELP_UPDATE_GOLDENS=1 build/native-asan/tests/wasm_test --gtest_filter=AbiTest.*

#include <gtest/gtest.h>

#include <cstdlib>
#include <initializer_list>
#include <string>
#include <string_view>

#include "assistant/action.h"
#include "assistant/screen.h"
#include "base/json_writer.h"
#include "base/limits.h"
#include "localization/locale.h"
#include "tests/support/files.h"
#include "ui/painter.h"
#include "wasm/checks_abi.h"
#include "wasm/engine_abi.h"
#include "wasm/painter_tables.h"

namespace guided_help {
namespace {

/// The name of a parameter or result type in the page's code (web/engine/module.js).
template <typename T>
constexpr std::string_view NameOf() {
  if constexpr (std::is_void_v<T>) return "nothing";
  if constexpr (std::is_pointer_v<T>) return "pointer";
  if constexpr (std::is_floating_point_v<T>) return "float";
  if constexpr (std::is_same_v<T, std::size_t>) return "size";
  if constexpr (std::is_same_v<T, std::int32_t> || std::is_same_v<T, char32_t>) return "int";
  if constexpr (std::is_same_v<T, EditMark> || std::is_same_v<T, ExchangeFormat>) return "int";
  if constexpr (std::is_same_v<T, GuideHandle>) return "guide";
  if constexpr (std::is_same_v<T, CatalogHandle>) return "catalog";
  if constexpr (std::is_same_v<T, AssistantHandle>) return "assistant";
  if constexpr (std::is_same_v<T, CanvasHandle>) return "canvas";
}

void WriteList(JsonWriter& json, std::string_view name,
               std::initializer_list<std::string_view> values) {
  json.BeginArray(name);
  for (const std::string_view value : values) json.String({}, value);
  json.EndArray();
}

template <typename Result, typename... Parameters>
void WriteFunction(JsonWriter& json, std::string_view name, Result (*)(Parameters...)) {
  json.BeginObject(name);
  WriteList(json, "takes", {NameOf<Parameters>()...});
  json.String("returns", NameOf<Result>());
  json.EndObject();
}

void WriteExportsOfEngine(JsonWriter& json) {
  json.BeginObject("exports");
  WriteFunction(json, "gh_input", gh_input);
  WriteFunction(json, "gh_output", gh_output);
  WriteFunction(json, "gh_output_size", gh_output_size);
  WriteFunction(json, "gh_add_guide", gh_add_guide);
  WriteFunction(json, "gh_add_catalog", gh_add_catalog);
  WriteFunction(json, "gh_negotiate", gh_negotiate);
  WriteFunction(json, "gh_missing", gh_missing);
  WriteFunction(json, "gh_create", gh_create);
  WriteFunction(json, "gh_destroy", gh_destroy);
  WriteFunction(json, "gh_set_words", gh_set_words);
  WriteFunction(json, "gh_act", gh_act);
  WriteFunction(json, "gh_screen", gh_screen);
  json.EndObject();
}

void WriteExportsOfPainter(JsonWriter& json) {
  json.BeginObject("exports");
  WriteFunction(json, "gp_input", gp_input);
  WriteFunction(json, "gp_create", gp_create);
  WriteFunction(json, "gp_show", gp_show);
  WriteFunction(json, "gp_pointer", gp_pointer);
  WriteFunction(json, "gp_paint", gp_paint);
  WriteFunction(json, "gp_destroy", gp_destroy);
  json.EndObject();
}

void WriteExportsOfChecks(JsonWriter& json) {
  json.BeginObject("exports");
  WriteFunction(json, "gc_input", gc_input);
  WriteFunction(json, "gc_output", gc_output);
  WriteFunction(json, "gc_output_size", gc_output_size);
  WriteFunction(json, "gc_put_file", gc_put_file);
  WriteFunction(json, "gc_remove_file", gc_remove_file);
  WriteFunction(json, "gc_edit", gc_edit);
  WriteFunction(json, "gc_check", gc_check);
  WriteFunction(json, "gc_screens", gc_screens);
  WriteFunction(json, "gc_export", gc_export);
  WriteFunction(json, "gc_import", gc_import);
  WriteFunction(json, "gc_pseudo", gc_pseudo);
  WriteFunction(json, "gc_add_locale", gc_add_locale);
  WriteFunction(json, "gc_xml", gc_xml);
  json.EndObject();
}

void WriteImports(JsonWriter& json) {
  json.BeginObject("imports");
  WriteFunction(json, "plural", guided_help_plural);
  WriteFunction(json, "number", guided_help_number);
  WriteFunction(json, "date", guided_help_date);
  WriteFunction(json, "maximize", guided_help_maximize);
  WriteFunction(json, "today", guided_help_today);
  WriteFunction(json, "isLetter", guided_help_is_letter);
  json.EndObject();
}

template <std::size_t count>
void WriteStruct(JsonWriter& json, std::string_view name,
                 const std::array<abi::Field, count>& fields) {
  json.BeginObject(name);
  for (const abi::Field& field : fields) json.String(field.name, field.type);
  json.EndObject();
}

void WriteStructs(JsonWriter& json) {
  json.BeginObject("structs");
  WriteStruct(json, "GeometryHeader", abi::kGeometryHeader);
  WriteStruct(json, "Box", abi::kBox);
  WriteStruct(json, "Fragment", abi::kFragment);
  WriteStruct(json, "Point", abi::kPoint);
  WriteStruct(json, "PaintedFrame", abi::kPaintedFrame);
  WriteStruct(json, "DrawCommand", abi::kDrawCommand);
  WriteStruct(json, "Vertex", abi::kVertex);
  json.EndObject();
}

template <typename Values>
void WriteEnum(JsonWriter& json, std::string_view name, const Values& values) {
  json.BeginArray(name);
  for (const auto& value : values) json.String({}, value.second);
  json.EndArray();
}

/// Writes the names of an enum's values, up to the last value.
template <typename Enum>
void WriteNames(JsonWriter& json, std::string_view name, Enum last) {
  json.BeginArray(name);
  for (int i = 0; i <= static_cast<int>(last); ++i) json.String({}, Name(static_cast<Enum>(i)));
  json.EndArray();
}

void WriteEnumsOfPainter(JsonWriter& json) {
  json.BeginObject("enums");
  WriteEnum(json, "BoxKind", abi::kBoxKinds);
  WriteEnum(json, "PointerKind", abi::kPointerKinds);
  json.EndObject();
}

void WriteEnumsOfEngine(JsonWriter& json) {
  json.BeginObject("enums");
  WriteEnum(json, "PluralCategory", abi::kPluralCategories);
  WriteNames(json, "BlockKind", Block::Kind::kHidden);
  WriteNames(json, "Emphasis", Block::Emphasis::kQuiet);
  WriteNames(json, "StepState", Block::StepState::kUpcoming);
  json.EndObject();
}

/// Writes each action with whether it has a value.
void WriteActions(JsonWriter& json) {
  json.BeginObject("actions");
  for (int i = 0; i <= static_cast<int>(Action::Kind::kLocaleFailed); ++i) {
    const std::string form = ToString({static_cast<Action::Kind>(i), "VALUE"});
    const std::size_t space = form.find(' ');
    json.Boolean(form.substr(0, space), space != std::string::npos);
  }
  json.EndObject();
}

void WriteLimitsOfEngine(JsonWriter& json) {
  json.BeginObject("limits");
  json.Integer("maximumFileBytes", kMaximumFileBytes);
  json.Integer("maximumListSize", kMaximumListSize);
  json.String("defaultLocale", kDefaultLocale);
  json.EndObject();
}

void WriteLimitsOfPainter(JsonWriter& json) {
  json.BeginObject("limits");
  json.Integer("firstTile", static_cast<std::int64_t>(kFirstTile));
  json.EndObject();
}

std::string Describe() {
  JsonWriter json;
  json.BeginObject();
  json.BeginObject("engine");
  WriteExportsOfEngine(json);
  WriteImports(json);
  WriteEnumsOfEngine(json);
  WriteActions(json);
  WriteLimitsOfEngine(json);
  json.EndObject();
  json.BeginObject("checks");
  WriteExportsOfChecks(json);
  json.BeginObject("imports");
  WriteFunction(json, "sourceHash", guided_help_source_hash);
  WriteFunction(json, "languageName", guided_help_language_name);
  WriteFunction(json, "parseXml", guided_help_parse_xml);
  json.EndObject();
  json.BeginObject("enums");
  WriteEnum(json, "EditMark", abi::kEditMarks);
  WriteEnum(json, "ExchangeFormat", kExchangeFormats);
  json.EndObject();
  json.EndObject();
  json.BeginObject("painter");
  WriteExportsOfPainter(json);
  WriteStructs(json);
  WriteEnumsOfPainter(json);
  WriteLimitsOfPainter(json);
  json.EndObject();
  json.EndObject();
  return json.Finish();
}

TEST(AbiTest, IsDescribedInAbiJson) {
  const auto file = SourceFolder() / "src/wasm/abi.json";
  if (std::getenv("GUIDED_HELP_UPDATE_GOLDENS") != nullptr) WriteFile(file, Describe());
  EXPECT_EQ(ReadFile(file), Describe());
}

}  // namespace
}  // namespace guided_help
