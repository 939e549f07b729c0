#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "localization/locale_services.h"

namespace guided_help {

inline constexpr std::string_view kDefaultLocale = "en-US";

/// The parts of a BCP 47 tag that choose a catalog; variants and extensions play no part.
struct LocaleTag {
  /// `zh`
  std::string language;
  /// `Hant`, or empty.
  std::string script;
  /// `TW`, or empty.
  std::string region;

  friend bool operator==(const LocaleTag&, const LocaleTag&) = default;
};

/// Reads a tag leniently: any case, `_` for `-`, an extended language (`zh-cmn-Hant-TW`), variants
/// and extensions. Nothing for what is not a tag.
std::optional<LocaleTag> ParseLocale(std::string_view text);

/// `zh-Hant-TW`
std::string ToString(const LocaleTag& tag);

/// The locale of `available` for the first of `requests` that has one: same language and script
/// once both tags are maximized; among several the same region, then the language's own most likely
/// region, then the first. Otherwise `kDefaultLocale` where it is available, else the first. Empty
/// only where nothing is available.
std::string Negotiate(std::span<const std::string> requests, std::span<const std::string> available,
                      const LocaleServices& services);

/// Whether the locale's script runs from right to left.
bool IsRightToLeft(std::string_view locale, const LocaleServices& services);

}  // namespace guided_help
