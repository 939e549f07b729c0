#pragma once

#include <span>
#include <string>
#include <string_view>

#include "localization/catalog_document.h"

namespace guided_help {

/// Returns the pseudo-locales. They are generated from the source to find layout problems before
/// there is a translation:
/// `en-XA` accented Latin, 40 % longer, in square brackets, which show a truncated end;
/// `zh-XC` Han characters that resemble the letters, each as wide as two of them;
/// `ar-XB` Arabic letters, from right to left, 40 % longer, in square brackets.
/// The regions are private use, so no browser requests them. Script, direction, digits and dates
/// are those of the language.
std::span<const std::string_view> PseudoLocales();

/// Converts a message to a pseudo-locale. Only the text changes; arguments, plural and select,
/// links and strong stay. Returns the message unchanged if the result would be longer than `limit`
/// bytes or would have other markup. `message` must parse, and `locale` be one of `PseudoLocales`.
std::string Pseudolocalize(std::string_view message, std::string_view locale, std::size_t limit);

/// Converts a catalog to a pseudo-locale, in the order of the source. Messages keep description,
/// origin and date, and get the state `machine`. The message that is never shown (`kModifiersKey`)
/// does not change.
CatalogDocument Pseudolocalize(const CatalogDocument& source, std::string_view locale);

}  // namespace guided_help
