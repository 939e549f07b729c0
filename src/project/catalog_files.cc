#include "project/catalog_files.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"
#include "localization/locale.h"

namespace guided_help {
namespace {

bool IsTagCharacter(char c) { return IsAsciiLetter(c) || IsAsciiDigit(c) || c == '-'; }

}  // namespace

Result<CatalogDocument> LoadOrCreateCatalog(const Project& project, const std::string& folder,
                                            const std::string& locale) {
  const std::vector<std::string> locales = project.Locales(folder);
  if (std::find(locales.begin(), locales.end(), locale) != locales.end())
    return project.LoadCatalogDocument(folder, locale);
  return CatalogDocument{locale, std::string(kDefaultLocale), {}};
}

std::optional<std::string> NormalizeLocale(std::string_view locale,
                                           const std::vector<std::string>& known) {
  std::string text(locale);
  std::replace(text.begin(), text.end(), '_', '-');
  const std::optional<LocaleTag> tag = ParseLocale(text);
  if (!tag || !std::all_of(text.begin(), text.end(), IsTagCharacter)) return std::nullopt;
  const auto same = std::find_if(known.begin(), known.end(), [&](const std::string& name) {
    return EqualIgnoringAsciiCase(name, text);
  });
  if (same != known.end()) return *same;
  std::string usual = ToString(*tag);
  return EqualIgnoringAsciiCase(usual, text) ? usual : text;
}

std::optional<Error> CheckTargetLocale(const Project& project, const std::string& folder,
                                       const std::string& locale) {
  if (NormalizeLocale(locale, project.Locales(folder)) == locale && locale != kDefaultLocale)
    return std::nullopt;
  return Error{"wrong-locale",
               project.CatalogFile(folder, locale),
               {},
               Concat({"\"", locale, "\" is not a language to translate into"}),
               "use one such as zh-TW"};
}

}  // namespace guided_help
