#include "project/used_keys.h"

#include <algorithm>
#include <set>

#include "assistant/interface_keys.h"
#include "assistant/tour.h"
#include "localization/locale.h"

namespace guided_help {
namespace {

/// The words that all guides share.
constexpr std::string_view kInterfaceFolder = "interface";

}  // namespace

std::vector<std::string> DemoKeys(std::string_view html) {
  std::vector<std::string> keys;
  for (std::size_t at = html.find('{'); at != std::string_view::npos; at = html.find('{', at + 1)) {
    const std::size_t end = html.find_first_not_of("abcdefghijklmnopqrstuvwxyz.", at + 1);
    if (end == std::string_view::npos || html[end] != '}') continue;
    const std::string key(html.substr(at + 1, end - at - 1));
    const bool is_key = key.find('.') != std::string::npos;
    if (is_key && std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  }
  return keys;
}

KeyUse::Keys KeyUse::WalkGuide(const std::string& id) const {
  const Result<Guide> guide = project_.LoadOfferedGuide(id);
  if (!guide) return std::nullopt;
  const Result<Words> words = project_.LoadWords(id, std::string(kDefaultLocale), services_);
  if (!words) return std::nullopt;
  return UsedKeys(*guide, *words);
}

const KeyUse::Keys& KeyUse::OfGuide(const std::string& id) {
  const auto known = by_guide_.find(id);
  return known != by_guide_.end() ? known->second
                                  : by_guide_.emplace(id, WalkGuide(id)).first->second;
}

std::vector<std::string> KeyUse::FindUnused(const std::string& folder,
                                            const CatalogDocument& catalog) {
  const std::vector<std::string> guides = project_.GuideIds();
  std::set<std::string> used;
  if (folder == kDemoFolder) {
    const Result<std::string> html = project_.ReadText(std::string(kDemoTemplate));
    if (!html) return {};
    for (const std::string& key : DemoKeys(*html)) used.insert(key);
  } else {
    const bool is_guide = std::find(guides.begin(), guides.end(), folder) != guides.end();
    // Other programs, such as the workbench, have words of their own, and tests of their use.
    if (!is_guide && folder != kInterfaceFolder) return {};
    for (const std::string& guide : is_guide ? std::vector<std::string>{folder} : guides) {
      const Keys& keys = OfGuide(guide);
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
