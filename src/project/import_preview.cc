#include "project/import_preview.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "localization/locale.h"

namespace guided_help {
namespace {

/// The root of a project in memory.
constexpr std::string_view kRoot = ".";

/// Adds the changes of `chosen`, which has the same source, to those of `catalog`, in its order.
void AddConflicts(const CatalogDocument& source, const CatalogChanges& chosen,
                  CatalogChanges& catalog) {
  std::map<std::string_view, std::size_t> places;
  for (const CatalogEntry& entry : source.entries) places.emplace(entry.key, places.size());
  for (MessageChange change : chosen.changes) {
    change.is_conflict = true;
    catalog.changes.push_back(std::move(change));
  }
  std::sort(catalog.changes.begin(), catalog.changes.end(),
            [&](const MessageChange& one, const MessageChange& other) {
              return places[one.key] < places[other.key];
            });
}

}  // namespace

ImportPreview PreviewImport(const FileSystem& files, const RulesLibrary& rules,
                            const LocaleServices& services, const ImportedFile& file) {
  ProjectImport import(kRoot, file.names, files);
  import.AddContents(file.bytes, file.name);
  import.CheckTexts(rules, services);
  ImportPreview preview{import.Changes(), import.Findings(), import.HasErrors()};
  KeySet conflicts = import.Conflicts();
  if (conflicts.empty()) return preview;
  ProjectImport choice(kRoot, file.names, files);
  choice.TakeOnly(std::move(conflicts));
  choice.AddContents(file.bytes, file.name);
  const std::vector<CatalogChanges> chosen = choice.Changes();
  for (std::size_t i = 0; i < preview.catalogs.size() && i < chosen.size(); ++i) {
    const Result<CatalogDocument> source =
        import.project().LoadCatalogDocument(chosen[i].folder, std::string(kDefaultLocale));
    if (source) AddConflicts(*source, chosen[i], preview.catalogs[i]);
  }
  return preview;
}

ImportPreview PreviewImport(const FileSystem& files, const RulesLibrary& rules,
                            const LocaleServices& services, const ImportedFile& file, KeySet keys) {
  ProjectImport import(kRoot, file.names, files);
  import.TakeOnly(std::move(keys));
  import.AddContents(file.bytes, file.name);
  import.CheckTexts(rules, services);
  return {import.Changes(), import.Findings(), import.HasErrors()};
}

}  // namespace guided_help
