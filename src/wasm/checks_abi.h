#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "project/message_edit.h"
#include "project/project_export.h"
#include "wasm/abi.h"

/// The interface between guided-help-checks.wasm, which only the workbench loads, and its page,
/// whose side is web/workbench/abi.js. It also imports what guided-help.wasm imports
/// (engine_abi.h).

namespace guided_help {

extern "C" {

// Exports. Input and output as in engine_abi.h. Paths are relative to the project's root, with
// slashes: `localization/demo/zh-TW.json`.

GUIDED_HELP_EXPORT(gc_input)
char* gc_input(std::size_t size);

GUIDED_HELP_EXPORT(gc_output)
const char* gc_output();

GUIDED_HELP_EXPORT(gc_output_size)
std::size_t gc_output_size();

/// Creates or replaces a file of the project. Input: its path, a newline, its text.
GUIDED_HELP_EXPORT(gc_put_file)
void gc_put_file();

/// Removes a file of the project, if there is one. Input: its path.
GUIDED_HELP_EXPORT(gc_remove_file)
void gc_remove_file();

/// Runs the checks of the command `check`. Input: the folders of localization, separated by spaces;
/// a newline; the locales, separated by spaces. None means all. `is_release` as `--release`. With
/// `only_translations`, the source's own catalogs are left out, which is fast enough for each
/// keystroke. Output: what `check --format json` prints.
GUIDED_HELP_EXPORT(gc_check)
void gc_check(std::int32_t is_release, std::int32_t only_translations);

/// Gives a message a new text, and puts the changed catalog into the project. Input: the folder of
/// localization, the locale and the key, each with a newline after it; the text. Output, as JSON:
/// `file`, the path of the catalog; `text`, its contents, which are as before if nothing has
/// changed or after an error, and null if there is no such file; `findings` of the edit, as
/// `gc_check` writes them.
GUIDED_HELP_EXPORT(gc_edit)
void gc_edit(EditMark mark);

/// Finds where a guide shows its messages. Input: the guide's id. Output, as JSON: `screens`, their
/// ids in the guide's order; `tour`, as `paths --format json` writes it; `where`, by message of the
/// guide's and the interface's catalogs: the ids of the screens that show it, with `(article)`
/// last; `unshown`, the keys of messages that are read but never shown; `findings`: an error if
/// there is no such guide, or it cannot be read, and the rest is empty.
GUIDED_HELP_EXPORT(gc_screens)
void gc_screens();

/// Writes what the command `export` writes. Input: the folder of localization and the locale, each
/// with a newline after it; what `--pictures` names (docs/formats.md), or nothing. Output, as JSON:
/// `file`, its name; `text`, null after an error; `findings`, which then has the error.
GUIDED_HELP_EXPORT(gc_export)
void gc_export(ExchangeFormat format, std::int32_t has_findings);

/// Imports a file as the command `import` does. Input: its name, the folder of localization and the
/// locale (empty: those that the file names; a catalog names neither), and null or a JSON array of
/// keys, each with a newline after it; the bytes of the file: XLIFF, PO, or a catalog. With null,
/// nothing changes in the project; with keys, these messages are taken into its catalogs unless one
/// of them has an error, even if the catalog has changed, too, since the export. Output, as JSON:
/// `catalogs`, those that the file is for, each with `folder`, `locale`, `file`, its path, `text`,
/// with keys: its contents now, and `changes`: in the order of the source, `key`, `source`,
/// `before` and `after`, texts, null for none, `beforeState` and `afterState`, null for none, and
/// `conflict`, whether the catalog has changed, too, since the export; `findings`, as of `import`.
GUIDED_HELP_EXPORT(gc_import)
void gc_import();

/// Puts the catalogs of all folders in a pseudo-locale into the project, as the command `pseudo`
/// writes them. Input: the locale. Output, as JSON: `files`, each with `file`, its path, and
/// `text`; `findings`: the error if there are none.
GUIDED_HELP_EXPORT(gc_pseudo)
void gc_pseudo();

/// Puts the catalogs that lack messages of a language into the project, new or completed, as the
/// command `add-locale` writes them, with `--demo` if `has_demo`. It writes no rules: of what they
/// have from CLDR, a page has only a part. Input: the locale. Output: as of `gc_pseudo`; without
/// files and findings, every message is there.
GUIDED_HELP_EXPORT(gc_add_locale)
void gc_add_locale(std::int32_t has_demo);

/// Room for what `parseXml` makes of a file. Only for the page's `parseXml`.
GUIDED_HELP_EXPORT(gc_xml)
char* gc_xml(std::size_t size);

// Imports.

/// Writes the name of the language in itself, as in a list of languages, to `out`; returns its
/// size, 0 if there is none.
GUIDED_HELP_IMPORT("page", languageName)
std::size_t guided_help_language_name(const char* locale, std::size_t size, char* out,
                                      std::size_t capacity);

/// Parses a file of XML, without limits (interchange/xml_scan.h finds what exceeds them). Writes
/// its events, in the order of the file, to `gc_xml`. Each is a few fields, and each field has a
/// null character after it. Offsets are in bytes of UTF-8, in decimal digits.
///   encoding  the encoding that the XML declaration names
///   start     offset of its `<`; name; for each attribute its name and its value; an empty field.
///             Before a name with a namespace are that and a space.
///   end
///   text      offset; text. One text may have several events.
///   error     offset; the problem. The last event.
GUIDED_HELP_IMPORT("page", parseXml)
void guided_help_parse_xml(const char* xml, std::size_t size);

/// Writes the hash of a source message (interchange/source_hash.h) to `out`; returns its size.
GUIDED_HELP_IMPORT("page", sourceHash)
std::size_t guided_help_source_hash(const char* message, std::size_t size, char* out,
                                    std::size_t capacity);

}  // extern "C"

namespace abi {

inline constexpr std::array<Named<EditMark>, 4> kEditMarks = {
    {{EditMark::kNone, "none"},
     {EditMark::kReviewed, "reviewed"},
     {EditMark::kTranslated, "translated"},
     {EditMark::kNeedsTranslation, "needsTranslation"}}};
static_assert(CountsFromZero(kEditMarks));
static_assert(CountsFromZero(kExchangeFormats));

}  // namespace abi

}  // namespace guided_help
