#pragma once

#include "localization/locale_services.h"

namespace guided_help {

/// Locale data from ICU, for native tools and tests.
class IcuServices : public LocaleServices {
 public:
  PluralCategory Plural(std::string_view locale, std::int64_t number) const override;
  std::string FormatNumber(std::string_view locale, std::int64_t number) const override;
  std::string FormatDate(std::string_view locale, Day date) const override;
  /// In the time zone of the machine (`TZ`).
  Day Today() const override;
  std::string Maximize(std::string_view locale) const override;
  bool IsLetter(char32_t code_point) const override;
};

}  // namespace guided_help
