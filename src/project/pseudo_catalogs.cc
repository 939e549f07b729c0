#include "project/pseudo_catalogs.h"

#include "localization/locale.h"
#include "localization/pseudo.h"

namespace guided_help {

Result<std::vector<CatalogText>> PseudoCatalogs(const Project& project,
                                                const std::vector<std::string>& folders,
                                                const std::vector<std::string>& locales) {
  std::vector<CatalogText> catalogs;
  for (const std::string& folder : folders) {
    const Result<CatalogDocument> source =
        project.LoadCatalogDocument(folder, std::string(kDefaultLocale));
    if (!source) return source.error();
    for (const std::string& locale : locales)
      catalogs.push_back({folder, locale, ToJson(Pseudolocalize(*source, locale))});
  }
  return catalogs;
}

}  // namespace guided_help
