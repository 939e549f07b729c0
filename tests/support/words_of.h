#pragma once

#include <map>
#include <memory>
#include <string>

#include "localization/words.h"

namespace guided_help {

using Messages = std::map<std::string, std::string, std::less<>>;

inline std::shared_ptr<const Catalog> CatalogOf(std::string locale, Messages messages) {
  return std::make_shared<const Catalog>(Catalog{std::move(locale), std::move(messages)});
}

/// Words of one catalog.
inline Words WordsOf(const std::string& locale, Messages messages, const LocaleServices& services) {
  return {locale, {CatalogOf(locale, std::move(messages))}, services};
}

}  // namespace guided_help
