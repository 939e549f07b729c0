#pragma once

#include <span>
#include <string>
#include <string_view>

#include "localization/catalog_document.h"

namespace guided_help {

/// Locales that nobody speaks, made from the source's words to find faults before there is a
/// translation:
/// `en-XA` accented Latin, 40 % longer, in square brackets, so that a cut end is seen;
/// `zh-XC` Han characters that resemble the letters, each as wide as two of them;
/// `ar-XB` Arabic letters, from right to left, 40 % longer, in square brackets.
/// The regions are private use: no browser asks for them, and each has its language's own script,
/// direction, digits and dates.
std::span<const std::string_view> PseudoLocales();

/// The message in a pseudo-locale: only what is shown is changed. Arguments, plural and select,
/// links and strong stay as they are, and so does a message that would be longer than `limit` bytes
/// or read otherwise. `message` parses, and `locale` is one of `PseudoLocales`.
std::string Pseudolocalize(std::string_view message, std::string_view locale, std::size_t limit);

/// The catalog in a pseudo-locale, in the order of the source. Each message has its description,
/// origin and date, and the state `machine`. What is never shown (`kModifiersKey`) stays.
CatalogDocument Pseudolocalize(const CatalogDocument& source, std::string_view locale);

}  // namespace guided_help
