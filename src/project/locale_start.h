#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "project/project.h"
#include "project/pseudo_catalogs.h"

namespace guided_help {

/// The language to translate to.
struct LocaleStart {
  std::string locale;
  /// Its name in itself; may be empty (`DraftTranslation`).
  std::string language_name;
  /// Whether the demo page is translated, too.
  bool has_demo = false;
};

struct StartedCatalog {
  CatalogText catalog;
  /// Messages to translate.
  std::size_t added = 0;
};

/// Fails with `wrong-locale` unless the locale is a language to translate to, in its usual case.
std::optional<Error> CheckStart(const std::string& locale);

/// Returns the catalogs that lack messages of the language, new or completed (`DraftTranslation`):
/// of the interface, of each guide, and of the demo if it is wanted. `locale` must pass
/// `CheckStart`. Error codes: those of `ReadCatalogDocument`.
Result<std::vector<StartedCatalog>> StartLocale(const Project& project, const LocaleStart& start);

}  // namespace guided_help
