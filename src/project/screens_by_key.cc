#include "project/screens_by_key.h"

#include <algorithm>
#include <vector>

#include "assistant/tour.h"
#include "localization/locale.h"

namespace guided_help {

KeyScreens ScreensOf(const Project& project, const std::string& folder,
                     const LocaleServices& services) {
  constexpr std::string_view kInterfaceFolder = "interface";
  KeyScreens all;
  for (const std::string& id : project.GuideIds()) {
    if (folder != id && folder != kInterfaceFolder) continue;
    const Result<Guide> guide = project.LoadOfferedGuide(id);
    if (!guide) continue;
    const Result<Words> words = project.LoadWords(id, std::string(kDefaultLocale), services);
    if (!words) continue;
    for (const auto& [key, screens] : ScreensByKey(*guide, *words)) {
      std::vector<std::string>& known = all[key];
      for (const std::string& screen : screens) {
        if (std::find(known.begin(), known.end(), screen) == known.end()) known.push_back(screen);
      }
    }
  }
  return all;
}

}  // namespace guided_help
