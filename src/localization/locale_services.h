#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"

namespace guided_help {

/// The plural categories of CLDR.
enum class PluralCategory { kZero, kOne, kTwo, kFew, kMany, kOther };

/// Locale data and calendar of the platform. Implemented with ICU (src/icu), with the page's `Intl`
/// (src/wasm), and by fakes in tests. Locales are BCP 47 tags that `ParseLocale` accepts.
class LocaleServices {
 public:
  virtual ~LocaleServices() = default;

  virtual PluralCategory Plural(std::string_view locale, std::int64_t number) const = 0;
  /// Uses the locale's digits and group separators.
  virtual std::string FormatNumber(std::string_view locale, std::int64_t number) const = 0;
  /// Returns the locale's long form: "May 19, 2021".
  virtual std::string FormatDate(std::string_view locale, Day date) const = 0;
  /// Adds the likely script and region to the tag (UTS 35): `zh-HK` becomes `zh-Hant-HK`.
  virtual std::string Maximize(std::string_view locale) const = 0;
  /// Returns the current day where the customer is: it turns at their midnight.
  virtual Day Today() const = 0;
  /// Returns whether the general category is L or M.
  virtual bool IsLetter(char32_t code_point) const = 0;
};

}  // namespace guided_help
