#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "localization/locale_services.h"

namespace guided_help {

inline constexpr std::string_view kDefaultLocale = "en-US";

/// The parts of a BCP 47 tag that determine a catalog; variants and extensions are ignored.
struct LocaleTag {
  /// `zh`
  std::string language;
  /// `Hant`, or empty.
  std::string script;
  /// `TW`, or empty.
  std::string region;

  friend bool operator==(const LocaleTag&, const LocaleTag&) = default;
};

/// Parses a tag leniently: any case, `_` for `-`, an extended language (`zh-cmn-Hant-TW`), variants
/// and extensions. Returns nothing if it is not a tag.
std::optional<LocaleTag> ParseLocale(std::string_view text);

/// `zh-Hant-TW`
std::string ToString(const LocaleTag& tag);

/// Returns the locale of `available` for the first of `requests` that has one: the same language
/// and script once both tags are maximized. Among several, prefers the same region, then the most
/// likely region of the language, then the first. Without a match, returns `kDefaultLocale` if it
/// is available, else the first; empty only if `available` is empty.
std::string Negotiate(std::span<const std::string> requests, std::span<const std::string> available,
                      const LocaleServices& services);

/// Returns whether the locale's script is written from right to left.
bool IsRightToLeft(std::string_view locale, const LocaleServices& services);

}  // namespace guided_help
