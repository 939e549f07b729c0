#include "project/project.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "base/text.h"
#include "guide/guide_reader.h"
#include "interchange/text_encoding.h"
#include "localization/catalog_reader.h"
#include "localization/locale.h"

namespace guided_help {

bool IsGuidePath(std::string_view guide) {
  return guide.find('/') != std::string_view::npos || guide.ends_with(".json");
}

bool IsCatalogPath(std::string_view folder) { return folder.find('/') != std::string_view::npos; }

JsonLimits LimitsOfCatalogs(std::string_view folder) {
  return IsCatalogPath(folder) ? kArticleCatalogLimits : JsonLimits{};
}

std::string Project::ScenarioFile(const std::string& guide) const {
  std::filesystem::path file = GuideFile(guide);
  return file.replace_extension(".scenarios.json").generic_string();
}

std::vector<std::string> Project::NamesIn(const std::string& folder) const {
  std::vector<std::string> names;
  for (const std::filesystem::path path : files_->Names(root_ / folder)) {
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
  for (std::string& name : files_->Names(root_ / "localization")) {
    if (name != kRulesFolder && !Locales(name).empty()) folders.push_back(std::move(name));
  }
  return folders;
}

std::vector<std::string> Project::Locales(const std::string& folder) const {
  return NamesIn(CatalogFolder(folder));
}

Result<std::string> Project::ReadText(const std::string& file) const {
  std::optional<std::string> text = files_->Read(root_ / file);
  if (!text)
    return Error{"file",
                 file,
                 {},
                 "cannot be read",
                 "is the name correct, and is --root the project's folder?"};
  if (IsUtf16(*text)) {
    const std::string path = (root_ / file).string();
    return Error{"utf-16",
                 file,
                 {},
                 "this file is UTF-16, not UTF-8",
                 Concat({"convert it: iconv -f UTF-16 -t UTF-8 -o utf-8.json '", path,
                         "' && mv utf-8.json '", path, "'"})};
  }
  return std::move(*text);
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
  for (const std::string& locale : Locales(loaded->id)) {
    const Result<Catalog> catalog = LoadCatalog("interface", locale);
    if (!catalog) return catalog.error();
    const auto name = catalog->messages.find("action.language");
    loaded->locales.push_back(
        {locale, name == catalog->messages.end() ? locale : name->second.text()});
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
  return ReadCatalogDocument(*text, file, locale, LimitsOfCatalogs(folder));
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
