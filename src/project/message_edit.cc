#include "project/message_edit.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "interchange/catalog_export.h"
#include "interchange/catalog_import.h"
#include "interchange/source_hash.h"
#include "localization/catalog_document.h"
#include "localization/locale.h"
#include "project/catalog_files.h"

namespace guided_help {
namespace {

ToolMark ToToolMark(EditMark mark) {
  switch (mark) {
    case EditMark::kReviewed:
      return ToolMark::kReviewed;
    case EditMark::kTranslated:
      return ToolMark::kTranslated;
    case EditMark::kNeedsTranslation:
      return ToolMark::kNeedsTranslation;
    case EditMark::kNone:
      break;
  }
  return ToolMark::kNone;
}

/// Returns the edit as a unit that was exported from these catalogs and has come back.
ExchangeUnit ToUnit(const MessageEdit& edit, const CatalogDocument& source,
                    const CatalogDocument& target) {
  ExchangeUnit unit;
  unit.key = edit.key;
  unit.target = edit.text;
  unit.mark = ToToolMark(edit.mark);
  unit.target_position = {1, 1};
  const CatalogEntry* original = source.Find(edit.key);
  if (original != nullptr) unit.source = original->message.text();
  const CatalogEntry* entry = target.Find(edit.key);
  const std::string before = entry == nullptr ? "" : entry->message.text();
  unit.record = ExportRecord{StateOf(entry, unit.source), SourceHash(before)};
  return unit;
}

}  // namespace

Result<EditedCatalog> EditMessage(const Project& project, const MessageEdit& edit) {
  if (std::optional<Error> wrong = CheckTargetLocale(project, edit.folder, edit.locale))
    return std::move(*wrong);
  Result<CatalogDocument> source =
      project.LoadCatalogDocument(edit.folder, std::string(kDefaultLocale));
  if (!source) return source.error();
  EditedCatalog edited{project.CatalogFile(edit.folder, edit.locale), std::nullopt, {}};
  Result<CatalogDocument> target = LoadOrCreateCatalog(project, edit.folder, edit.locale);
  if (!target) return target.error();
  ExchangeDocument document;
  document.name = edit.folder;
  document.target_locale = edit.locale;
  document.units.push_back(ToUnit(edit, *source, *target));
  CatalogImport import(std::move(*source), std::move(*target), edited.file);
  import.Add(document, edited.file);
  edited.findings = import.findings();
  const bool has_error =
      std::any_of(edited.findings.begin(), edited.findings.end(),
                  [](const Finding& finding) { return finding.severity == Severity::kError; });
  const bool has_changed = import.counts().texts + import.counts().states > 0;
  if (has_changed && !has_error) edited.json = ToJson(import.target());
  return edited;
}

}  // namespace guided_help
