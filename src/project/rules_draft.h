#pragma once

#include <string>
#include <string_view>

#include "localization/locale_services.h"

namespace guided_help {

/// Returns a file of rules for a language (localization/rules/README.md), to be completed by
/// someone who knows it: the number words and months are those of CLDR, the lists of comparators
/// and other phrases are empty.
std::string DraftRules(std::string_view locale, const LocaleServices& services);

}  // namespace guided_help
