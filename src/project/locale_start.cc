#include "project/locale_start.h"

#include "base/text.h"
#include "localization/locale.h"
#include "project/catalog_files.h"
#include "project/locale_draft.h"
#include "project/used_keys.h"

namespace guided_help {

std::optional<Error> CheckStart(const std::string& locale) {
  const std::optional<LocaleTag> tag = ParseLocale(locale);
  if (tag && ToString(*tag) == locale && locale != kDefaultLocale) return std::nullopt;
  return Error{
      "wrong-locale",
      "",
      {},
      Concat({"\"", locale, "\" is not a language to translate to"}),
      Concat({"use ", tag && locale != kDefaultLocale ? ToString(*tag) : "one such as it-IT"})};
}

Result<std::vector<StartedCatalog>> StartLocale(const Project& project, const LocaleStart& start) {
  std::vector<StartedCatalog> started;
  for (const std::string& folder : project.Folders()) {
    if (folder == kDemoFolder && !start.has_demo) continue;
    const Result<CatalogDocument> source =
        project.LoadCatalogDocument(folder, std::string(kDefaultLocale));
    if (!source) return source.error();
    const Result<CatalogDocument> target = LoadOrCreateCatalog(project, folder, start.locale);
    if (!target) return target.error();
    const CatalogDocument draft = DraftTranslation(*source, *target, start.language_name);
    const std::size_t added = draft.entries.size() - target->entries.size();
    if (added > 0) started.push_back({{folder, start.locale, ToJson(draft)}, added});
  }
  return started;
}

}  // namespace guided_help
