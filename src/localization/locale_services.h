#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace guided_help {

/// The plural categories of CLDR.
enum class PluralCategory { kZero, kOne, kTwo, kFew, kMany, kOther };

/// What a platform knows of locales. Implemented over ICU (src/icu), over the page's `Intl`
/// (src/wasm), and by hand in tests. Locales are BCP 47 tags that `ParseLocale` accepts.
class LocaleServices {
 public:
  virtual ~LocaleServices() = default;

  virtual PluralCategory Plural(std::string_view locale, std::int64_t number) const = 0;
  /// With the locale's own digits and group separators.
  virtual std::string FormatNumber(std::string_view locale, std::int64_t number) const = 0;
  /// `date` is `2021-05-19`; the result the locale's long form, "May 19, 2021".
  virtual std::string FormatDate(std::string_view locale, std::string_view date) const = 0;
  /// The tag with its likely script and region (UTS 35): `zh-HK` becomes `zh-Hant-HK`.
  virtual std::string Maximize(std::string_view locale) const = 0;
  /// General category L or M.
  virtual bool IsLetter(char32_t code_point) const = 0;
};

}  // namespace guided_help
