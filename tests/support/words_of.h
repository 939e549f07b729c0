#pragma once

#include <map>
#include <memory>
#include <string>

#include "localization/words.h"
#include "tests/support/messages.h"

namespace guided_help {

using Messages = std::map<std::string, std::string, std::less<>>;

inline std::shared_ptr<const Catalog> CatalogOf(std::string locale, const Messages& messages) {
  Catalog catalog{std::move(locale), {}};
  for (const auto& [key, text] : messages) catalog.messages.emplace(key, MessageOf(text));
  return std::make_shared<const Catalog>(std::move(catalog));
}

/// Words of one catalog.
inline Words WordsOf(const std::string& locale, const Messages& messages,
                     const LocaleServices& services) {
  return {locale, {CatalogOf(locale, messages)}, services};
}

}  // namespace guided_help
