#pragma once

#include "localization/locale_services.h"

namespace guided_help {

/// Locale data from the page's `Intl`, through functions that the module imports
/// (web/engine/services.js).
class PageServices : public LocaleServices {
 public:
  PluralCategory Plural(std::string_view locale, std::int64_t number) const override;
  std::string FormatNumber(std::string_view locale, std::int64_t number) const override;
  std::string FormatDate(std::string_view locale, Day date) const override;
  Day Today() const override;
  std::string Maximize(std::string_view locale) const override;
  bool IsLetter(char32_t code_point) const override;
};

}  // namespace guided_help
