#pragma once

#include <cstddef>
#include <cstdint>

#include "ui/canvas.h"
#include "ui/geometry.h"

/// The functions between the module and the page. Structs, enums and limits: abi_tables.h. The
/// page's side is web/engine/abi.js.

#if defined(__wasm__)
#define GUIDED_HELP_EXPORT(name) __attribute__((export_name(#name), used))
#define GUIDED_HELP_IMPORT(name) __attribute__((import_module("page"), import_name(#name)))
#else
// Native tests call the exports directly and define the imports.
#define GUIDED_HELP_EXPORT(name)
#define GUIDED_HELP_IMPORT(name)
#endif

namespace guided_help {

/// Handles count from 1; 0 means none. Each kind has its own type, so they cannot be mixed up.
enum class GuideHandle : std::int32_t {};
enum class CatalogHandle : std::int32_t {};
enum class AssistantHandle : std::int32_t {};

/// A `Frame` as the page reads it.
struct PaintedFrame {
  const DrawCommand* commands = nullptr;
  std::size_t command_count = 0;
  const ImDrawVert* vertices = nullptr;
  std::size_t vertex_count = 0;
  const std::uint32_t* indices = nullptr;
  std::size_t index_count = 0;
  std::uint32_t over_button = 0;
  std::uint32_t moving = 0;
  Rows changed;
};

extern "C" {

// Exports. Input: `gh_input` returns the address to write UTF-8 text to. Output: `gh_output`
// returns the address of the result, `gh_output_size` its size in bytes; both are valid until the
// next call. An invalid handle is a bug in the page's code and traps.

GUIDED_HELP_EXPORT(gh_input)
char* gh_input(std::size_t size);

GUIDED_HELP_EXPORT(gh_output)
const char* gh_output();

GUIDED_HELP_EXPORT(gh_output_size)
std::size_t gh_output_size();

/// Input: the name of the file for errors, a newline, the guide's JSON. If the guide cannot be
/// read, returns 0, and the output is the error, on one line.
GUIDED_HELP_EXPORT(gh_add_guide)
GuideHandle gh_add_guide();

/// Input: the name of the file for errors, a newline, the locale, a newline, the catalog's JSON. If
/// the catalog cannot be read, returns 0, and the output is the error, on one line.
GUIDED_HELP_EXPORT(gh_add_catalog)
CatalogHandle gh_add_catalog();

/// Input: the requested locales, best first, one per line. Output: the guide's locale that matches
/// them best.
GUIDED_HELP_EXPORT(gh_negotiate)
void gh_negotiate(GuideHandle guide);

/// Returns the number of messages that the guide can show but the two catalogs lack. Output: their
/// keys.
GUIDED_HELP_EXPORT(gh_missing)
std::int32_t gh_missing(GuideHandle guide, CatalogHandle guide_catalog,
                        CatalogHandle interface_catalog);

/// Returns an assistant at the guide's start. The two fallback catalogs may be 0.
GUIDED_HELP_EXPORT(gh_create)
AssistantHandle gh_create(GuideHandle guide, CatalogHandle guide_catalog,
                          CatalogHandle interface_catalog, CatalogHandle guide_fallback,
                          CatalogHandle interface_fallback);

/// The handle may be reused for a later assistant.
GUIDED_HELP_EXPORT(gh_destroy)
void gh_destroy(AssistantHandle assistant);

/// Performs the action `locale`: shows everything with the messages of these catalogs.
GUIDED_HELP_EXPORT(gh_set_words)
void gh_set_words(AssistantHandle assistant, CatalogHandle guide_catalog,
                  CatalogHandle interface_catalog, CatalogHandle guide_fallback,
                  CatalogHandle interface_fallback);

/// Input: an action in its readable form. Returns 1 if it applied, 0 if not.
GUIDED_HELP_EXPORT(gh_act)
std::int32_t gh_act(AssistantHandle assistant);

/// Output: the screen as JSON.
GUIDED_HELP_EXPORT(gh_screen)
void gh_screen(AssistantHandle assistant);

/// Input: the Geometry of the last screen (ui/geometry_reader.h). Creates the canvas if there is
/// none. Returns 1, or 0 if the input is not a valid Geometry.
GUIDED_HELP_EXPORT(gh_set_geometry)
std::int32_t gh_set_geometry(AssistantHandle assistant);

/// `kind` is a `PointerEvent::Kind`; the position is in device px. Traps if there is no canvas.
GUIDED_HELP_EXPORT(gh_pointer)
void gh_pointer(AssistantHandle assistant, std::int32_t kind, float x, float y);

/// Returns the frame, valid until the next call. Output: the id of the block whose button was
/// pressed, or nothing. Traps if there is no canvas.
/// @param seconds since the last frame
GUIDED_HELP_EXPORT(gh_paint)
const PaintedFrame* gh_paint(AssistantHandle assistant, float seconds);

/// Frees the canvas, if there is one.
GUIDED_HELP_EXPORT(gh_release_canvas)
void gh_release_canvas(AssistantHandle assistant);

// Imports: functions of the page's `Intl` (web/engine/services.js).

/// Returns a `PluralCategory`.
GUIDED_HELP_IMPORT(plural)
std::int32_t guided_help_plural(const char* locale, std::size_t locale_size, double number);

/// Writes at most `capacity` bytes of UTF-8 to `out` and returns the size, as do the next two.
GUIDED_HELP_IMPORT(number)
std::size_t guided_help_number(const char* locale, std::size_t locale_size, double number,
                               char* out, std::size_t capacity);

GUIDED_HELP_IMPORT(date)
std::size_t guided_help_date(const char* locale, std::size_t locale_size, const char* date,
                             std::size_t date_size, char* out, std::size_t capacity);

GUIDED_HELP_IMPORT(maximize)
std::size_t guided_help_maximize(const char* locale, std::size_t locale_size, char* out,
                                 std::size_t capacity);

/// Returns 0 or 1.
GUIDED_HELP_IMPORT(isLetter)
std::int32_t guided_help_is_letter(char32_t code_point);

}  // extern "C"

}  // namespace guided_help
