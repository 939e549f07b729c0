#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "localization/locale_services.h"
#include "wasm/abi.h"

/// The interface between guided-help.wasm and the page, whose side is web/engine/abi.js.

namespace guided_help {

/// See handles.h.
enum class GuideHandle : std::int32_t {};
enum class CatalogHandle : std::int32_t {};
enum class AssistantHandle : std::int32_t {};

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

// Imports: functions of the page's `Intl` (web/engine/services.js).

/// Returns a `PluralCategory`.
GUIDED_HELP_IMPORT("page", plural)
std::int32_t guided_help_plural(const char* locale, std::size_t locale_size, double number);

/// Writes at most `capacity` bytes of UTF-8 to `out` and returns the size, as do the next two.
GUIDED_HELP_IMPORT("page", number)
std::size_t guided_help_number(const char* locale, std::size_t locale_size, double number,
                               char* out, std::size_t capacity);

/// `day` is a `Day`.
GUIDED_HELP_IMPORT("page", date)
std::size_t guided_help_date(const char* locale, std::size_t locale_size, double day, char* out,
                             std::size_t capacity);

GUIDED_HELP_IMPORT("page", maximize)
std::size_t guided_help_maximize(const char* locale, std::size_t locale_size, char* out,
                                 std::size_t capacity);

/// Returns a `Day`.
GUIDED_HELP_IMPORT("page", today)
std::int32_t guided_help_today();

/// Returns 0 or 1.
GUIDED_HELP_IMPORT("page", isLetter)
std::int32_t guided_help_is_letter(char32_t code_point);

}  // extern "C"

namespace abi {

inline constexpr std::array<Named<PluralCategory>, 6> kPluralCategories = {
    {{PluralCategory::kZero, "zero"},
     {PluralCategory::kOne, "one"},
     {PluralCategory::kTwo, "two"},
     {PluralCategory::kFew, "few"},
     {PluralCategory::kMany, "many"},
     {PluralCategory::kOther, "other"}}};
static_assert(CountsFromZero(kPluralCategories));

}  // namespace abi

}  // namespace guided_help
