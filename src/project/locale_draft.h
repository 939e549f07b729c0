#pragma once

#include <string>
#include <string_view>

#include "localization/catalog_document.h"

namespace guided_help {

/// The key of the name of a language, in that language.
inline constexpr std::string_view kLanguageNameKey = "action.language";

/// Returns the target with an entry for each message of the source, in the source's order. Those
/// that it lacks have the source's text, marked `stale` and with the source's hash, so that a
/// translator changes only the text and the state; `language_name` is the text of
/// `kLanguageNameKey`.
CatalogDocument DraftTranslation(const CatalogDocument& source, const CatalogDocument& target,
                                 const std::string& language_name);

}  // namespace guided_help
