#include "project/project.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <utility>

#include "guide/guide_reader.h"
#include "localization/catalog_reader.h"
#include "localization/locale.h"

namespace guided_help {

namespace fs = std::filesystem;

std::vector<std::string> Project::NamesIn(const std::string& folder) const {
  std::vector<std::string> names;
  std::error_code missing;
  for (const fs::directory_entry& entry : fs::directory_iterator(root_ / folder, missing)) {
    const fs::path& path = entry.path();
    // `guide.schema.json` describes guides but is not one.
    const std::string name = path.stem().string();
    if (path.extension() == ".json" && name.find('.') == std::string::npos) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> Project::GuideIds() const { return NamesIn("web/guides"); }

std::vector<std::string> Project::Folders() const {
  std::vector<std::string> folders;
  std::error_code missing;
  for (const fs::directory_entry& entry : fs::directory_iterator(root_ / "localization", missing)) {
    std::string name = entry.path().filename().string();
    if (name != kRulesFolder && !Locales(name).empty()) folders.push_back(std::move(name));
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

std::vector<std::string> Project::Locales(const std::string& folder) const {
  return NamesIn("localization/" + folder);
}

Result<std::string> Project::ReadText(const std::string& file) const {
  std::ifstream stream(root_ / file, std::ios::binary);
  if (!stream)
    return Error{"file",
                 file,
                 {},
                 "cannot be read",
                 "is the name correct, and is --root the project's folder?"};
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

Result<Guide> Project::LoadGuide(const std::string& guide) const {
  const std::string file = GuideFile(guide);
  const Result<std::string> text = ReadText(file);
  if (!text) return text.error();
  return ReadGuide(*text, file);
}

Result<Guide> Project::LoadOfferedGuide(const std::string& guide) const {
  Result<Guide> loaded = LoadGuide(guide);
  if (!loaded) return loaded;
  for (const std::string& locale : Locales(guide)) {
    const Result<Catalog> catalog = LoadCatalog("interface", locale);
    if (!catalog) return catalog.error();
    const auto name = catalog->messages.find("action.language");
    loaded->locales.push_back({locale, name == catalog->messages.end() ? locale : name->second});
  }
  return loaded;
}

Result<Catalog> Project::LoadCatalog(const std::string& folder, const std::string& locale) const {
  const std::string file = CatalogFile(folder, locale);
  const Result<std::string> text = ReadText(file);
  if (!text) return text.error();
  return ReadCatalog(*text, file, locale);
}

Result<CatalogDocument> Project::LoadCatalogDocument(const std::string& folder,
                                                     const std::string& locale) const {
  const std::string file = CatalogFile(folder, locale);
  const Result<std::string> text = ReadText(file);
  if (!text) return text.error();
  return ReadCatalogDocument(*text, file, locale);
}

Result<CatalogNotes> Project::LoadCatalogNotes(const std::string& folder,
                                               const std::string& locale) const {
  const std::string file = CatalogFile(folder, locale);
  const Result<std::string> text = ReadText(file);
  if (!text) return text.error();
  return ReadCatalogNotes(*text, file);
}

Result<Words> Project::LoadWords(const std::string& guide, const std::string& locale,
                                 const LocaleServices& services) const {
  std::vector<std::shared_ptr<const Catalog>> chain;
  for (const std::string& step : {locale, std::string(kDefaultLocale)}) {
    for (const std::string& folder : {guide, std::string("interface")}) {
      Result<Catalog> catalog = LoadCatalog(folder, step);
      if (!catalog) return catalog.error();
      chain.push_back(std::make_shared<const Catalog>(std::move(*catalog)));
    }
    if (locale == kDefaultLocale) break;
  }
  return Words(locale, std::move(chain), services);
}

}  // namespace guided_help
