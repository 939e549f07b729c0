#include "project/used_keys.h"

#include <algorithm>
#include <optional>
#include <set>

#include "assistant/interface_keys.h"
#include "assistant/tour.h"
#include "localization/locale.h"
#include "project/strings_page.h"

namespace guided_help {
namespace {

/// Returns nothing if the guide or its messages cannot be read.
std::optional<std::vector<std::string>> KeysOfGuide(const Project& project,
                                                    const std::string& guide_id,
                                                    const LocaleServices& services) {
  const Result<Guide> guide = project.LoadOfferedGuide(guide_id);
  if (!guide) return std::nullopt;
  const Result<Words> words = project.LoadWords(guide_id, std::string(kDefaultLocale), services);
  if (!words) return std::nullopt;
  return UsedKeys(*guide, *words);
}

}  // namespace

std::vector<std::string> FindUnusedKeys(const Project& project, const std::string& folder,
                                        const CatalogDocument& catalog,
                                        const LocaleServices& services) {
  const std::vector<std::string> guides = project.GuideIds();
  std::set<std::string> used;
  if (folder == kDemoFolder) {
    const Result<std::string> html = project.ReadText(std::string(kDemoTemplate));
    if (!html) return {};
    for (const std::string& key : DemoKeys(*html)) used.insert(key);
  } else {
    const bool is_guide = std::find(guides.begin(), guides.end(), folder) != guides.end();
    for (const std::string& guide : is_guide ? std::vector<std::string>{folder} : guides) {
      const auto keys = KeysOfGuide(project, guide, services);
      if (!keys) return {};
      used.insert(keys->begin(), keys->end());
    }
  }
  std::vector<std::string> unused;
  for (const CatalogEntry& entry : catalog.entries) {
    if (!used.contains(entry.key)) unused.push_back(entry.key);
  }
  return unused;
}

}  // namespace guided_help
