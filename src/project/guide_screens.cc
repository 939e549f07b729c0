#include "project/guide_screens.h"

#include <memory>

#include "localization/locale.h"
#include "localization/words.h"

namespace guided_help {

Result<GuideScreens> FindScreens(const Project& project, const std::string& guide,
                                 const LocaleServices& services) {
  const Result<Guide> loaded = project.LoadOfferedGuide(guide);
  if (!loaded) return loaded.error();
  const Result<Words> words = project.LoadWords(loaded->id, std::string(kDefaultLocale), services);
  if (!words) return words.error();
  GuideScreens found{ScreenIds(*loaded), Tour(*loaded, *words), {}, UnshownKeys(*loaded)};
  found.where = ScreensByKey(*loaded, found.tour);
  for (const std::shared_ptr<const Catalog>& catalog : words->catalogs()) {
    for (const auto& [key, message] : catalog->messages) found.where.try_emplace(key);
  }
  return found;
}

}  // namespace guided_help
